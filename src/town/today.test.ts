/** Today at the town's hotline: as many as called so far, never somebody who calls later. */
import { expect, it } from 'vitest';
import { hamlet } from './hamlet.ts';
import { AWAY, contactsToday, HOTLINE_STAFF } from './today.ts';

const at = (moment: string) => contactsToday(hamlet, Temporal.Instant.from(moment));

it('at noon of a working day half of it is over', () => {
  const noon = at('2026-11-16T11:00:00Z');
  expect(noon.length).toBeGreaterThan(300);
  expect(noon.every(({ began }) => Temporal.Instant.compare(began, '2026-11-16T11:00:00Z') < 0)).toBe(true);
});

it('a Sunday has callers too, and a night a few', () => {
  expect(at('2026-11-22T12:00:00Z').length).toBeGreaterThan(100);
  const night = at('2026-11-22T03:00:00Z');
  expect(night.length).toBeGreaterThan(5);
  expect(night.length).toBeLessThan(60);
  expect(at('2026-11-21T23:00:30Z')).toEqual([]);
});

it('who is away works there', () => {
  const names = HOTLINE_STAFF.map(({ name }): string => name);
  expect(AWAY.every(({ name }) => names.includes(name))).toBe(true);
});
