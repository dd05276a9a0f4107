/** A line of a contact's journal says what happened, when and by whom. */
import { expect, it } from 'vitest';
import { CHANNELS, ENDINGS, line, REASONS } from './entry.ts';

it('A line is by nobody of the staff unless it says so', () => {
  expect(line('held', '2026-01-05T10:00:00Z', {})).toEqual({
    what: 'held',
    at: '2026-01-05T10:00:00Z',
    by: null,
    detail: {}
  });
  expect(line('held', '2026-01-05T10:00:00Z', {}, 'anna').by).toBe('anna');
});

it('Each ending, channel and reason has one name', () => {
  for (const words of [CHANNELS, ENDINGS, REASONS]) expect(new Set(words).size).toBe(words.length);
});
