/** Causes of the exchange in the words of the wall. */
import { describe, expect, it } from 'vitest';
import { isStopping, whyGone, whyRefused } from './causes.ts';

describe('why somebody did not pick up', () => {
  it.each([
    [17, false, 'busy'],
    [17, true, 'busy'],
    [21, true, 'rejected'],
    [19, true, 'no-answer'],
    [19, false, 'unreachable'],
    [1, false, 'unreachable'],
    [34, false, 'unreachable'],
    [38, true, 'unreachable']
  ] as const)('cause %i, rang: %s → %s', (cause, rang, why) => expect(whyRefused(cause, rang)).toBe(why));
});

describe('why a leg is gone', () => {
  it('somebody hung up', () => expect(whyGone(16)).toBe('hung-up'));
  it('nothing was heard any more', () => expect(whyGone(44)).toBe('lost'));
});

it('an exchange that stops itself hangs up softly, with a word of its own', () => {
  expect(isStopping({ cause: 4, soft: true })).toBe(true);
  expect(isStopping({ cause: 16, soft: true })).toBe(false);
  expect(isStopping({ cause: 4 })).toBe(false);
  expect(isStopping({})).toBe(false);
});
