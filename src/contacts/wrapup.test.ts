/** A wrap-up has an outcome, and a topic unless nobody spoke about anything. */
import { expect, it } from 'vitest';
import {
  isAbout,
  isLongerReason,
  isOutcome,
  LONGER_MOST,
  LONGER_SECONDS,
  longerLeft,
  needsTopic,
  NOTE_MOST,
  OUTCOME_CODES,
  OUTCOMES,
  wrapUpFrom
} from './wrapup.ts';

it.each([
  [{ outcome: 'nonsense' }, 'wrap-outcome'],
  [{ outcome: 'informed' }, 'wrap-topic'],
  [{ outcome: 'informed', about: 'the weather' }, 'wrap-topic'],
  [{ outcome: 'informed', about: 'category:ROAD-1', note: 'x'.repeat(NOTE_MOST + 1) }, 'wrap-note']
])('%o is refused', (given, refusal) => {
  expect(wrapUpFrom(given)).toMatchObject({ refusal });
});

it('is kept with its flags, and unknown flags are left out', () => {
  expect(
    wrapUpFrom({ outcome: 'informed', about: ' service:SA-14 ', flags: ['senior', 'x'], note: ' ' })
  ).toEqual({
    outcome: 'informed',
    about: 'service:SA-14',
    flags: ['senior'],
    note: null
  });
  expect(wrapUpFrom({ outcome: 'silent' })).toMatchObject({ outcome: 'silent', about: null });
});

it('Every outcome has a code of its own, and four need no topic', () => {
  expect(new Set(Object.values(OUTCOME_CODES)).size).toBe(OUTCOMES.length);
  expect(OUTCOMES.filter((outcome) => !needsTopic(outcome))).toEqual([
    'abusive',
    'silent',
    'wrong-number',
    'test'
  ]);
  expect(isOutcome('test') && !isOutcome('no')).toBe(true);
  expect(isAbout('category:ROAD-1') && !isAbout('ROAD-1')).toBe(true);
});

it('More time is given a few times, and for a reason that is known', () => {
  expect([0, 1, 2, 3].map((times) => longerLeft(times * LONGER_SECONDS))).toEqual([LONGER_MOST, 1, 0, 0]);
  expect(isLongerReason('hard-call')).toBe(true);
  expect(isLongerReason('coffee')).toBe(false);
});
