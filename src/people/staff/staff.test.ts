/** How somebody of the staff stands, and what place they may be given. */
import { describe, expect, it } from 'vitest';
import { administers, placeFaults, seenAs, standingOf } from './staff.ts';

it('somebody waits for their first sign-in, works, is suspended, or has left', () => {
  const here = { suspended: false, left: false, came: true };
  expect(standingOf(here)).toBe('works');
  expect(standingOf({ ...here, came: false })).toBe('invited');
  expect(standingOf({ ...here, suspended: true })).toBe('suspended');
  expect(standingOf({ ...here, suspended: true, left: true })).toBe('left');
});

it('what was seen of somebody differs whenever their place or standing does', () => {
  const seen = {
    role: 'officer',
    also: ['trustee', 'editor'],
    unit: 'ROADS',
    head: true,
    standing: 'works'
  } as const;
  const others = [
    { role: 'agent' },
    { also: [] },
    { unit: null },
    { head: false },
    { standing: 'suspended' }
  ] as const;
  const words = [seen, ...others.map((other) => ({ ...seen, ...other }))].map(seenAs);
  expect(new Set(words).size).toBe(words.length);
  expect(seenAs({ ...seen, also: ['editor', 'trustee'] })).toBe(seenAs(seen));
});

it('somebody administers by any of their roles', () => {
  expect(administers({ role: 'agent', also: ['administrator'] })).toBe(true);
  expect(administers({ role: 'supervisor' })).toBe(false);
});

describe('A place', () => {
  const place = { role: 'agent', also: ['trustee'], unit: null, head: false };
  it.each([
    [place, []],
    [{ ...place, role: 'officer', unit: 'ROADS' }, []],
    [{ ...place, role: 'officer' }, ['unknown-unit']],
    [{ ...place, role: 'officer', unit: 'NOPE' }, ['unknown-unit']],
    [{ ...place, unit: 'ROADS' }, ['unit-for-officers']],
    [{ ...place, role: 'trustee' }, ['unknown-role']],
    [{ ...place, role: 'mayor' }, ['unknown-role']],
    [{ ...place, also: ['officer'] }, ['unknown-role']],
    [{ ...place, also: ['mayor'] }, ['unknown-role']]
  ])('%j has the faults %j', (given, faults) => {
    expect(placeFaults(given, ['ROADS']).map(({ refusal }) => refusal)).toEqual(faults);
  });
});
