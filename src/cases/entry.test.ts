import { expect, it } from 'vitest';
import { ANSWERS, entry, OUTCOMES } from './entry.ts';

it('an entry carries its moment in UTC as the database gives it back', () => {
  const now = Temporal.Instant.from('2026-11-10T08:00:00.120+01:00');
  expect(entry('rated', { as: 'resident' }, now, { rating: 'helped', text: '' }).at).toBe(
    '2026-11-10T07:00:00.12Z'
  );
});

it('whoever answers a case cannot say that it is one with another: that is what merging is for', () => {
  expect([...ANSWERS, 'merged'].toSorted()).toEqual(OUTCOMES.toSorted());
});
