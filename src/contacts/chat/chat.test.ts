/** Lines of a text talk: what they may be, how fast they may come, and who is gone. */
import { describe, expect, it } from 'vitest';
import {
  FLOOD,
  floodFault,
  isLately,
  leftSilently,
  LINE_MOST,
  lineFrom,
  LINES_MOST,
  takesLines
} from './chat.ts';

const now = Temporal.Instant.from('2026-11-16T09:00:00Z');
const ago = (seconds: number) => now.subtract({ seconds }).toString();

describe('a line', () => {
  it.each([
    ['  Dzień dobry \r\n', 'Dzień dobry'],
    ['<b>ważne</b>', '<b>ważne</b>'],
    ['a\r\nb\n\n\n\nc', 'a\nb\n\nc'],
    ['a\u202Eb\u0000c\td', 'abc d'],
    ['👩‍🦻 ąę', '👩‍🦻 ąę']
  ])('%j is kept as %j', (typed, kept) => {
    expect(lineFrom(typed)).toBe(kept);
  });

  it('is refused when nothing can be seen in it, and when it is too long', () => {
    expect(lineFrom(' \u200F\n ')).toMatchObject({ refusal: 'chat-empty', field: 'words' });
    expect(lineFrom('x'.repeat(LINE_MOST))).toHaveLength(LINE_MOST);
    expect(lineFrom('x'.repeat(LINE_MOST + 3))).toMatchObject({ refusal: 'chat-long' });
  });

  it('comes no faster than somebody types, and not without end', () => {
    expect(floodFault(0, FLOOD.max - 1)).toBeUndefined();
    expect(floodFault(20, FLOOD.max)).toMatchObject({ refusal: 'chat-fast' });
    expect(floodFault(LINES_MOST, 0)).toMatchObject({ refusal: 'chat-lines' });
  });
});

it.each([
  ['queued', 100, undefined],
  ['queued', 181, 'abandoned'],
  ['offered', 181, 'abandoned'],
  ['talking', 599, undefined],
  ['talking', 601, 'caller'],
  ['wrapping', 9999, undefined]
] as const)('A page that is silent while %s for %i seconds: %s', (status, seconds, ending) => {
  expect(leftSilently({ status }, ago(seconds), now)).toBe(ending);
});

it('Somebody typed lately, or not', () => {
  expect(isLately(ago(3), 6, now)).toBe(true);
  expect(isLately(ago(6), 6, now)).toBe(false);
  expect(isLately(null, 6, now)).toBe(false);
});

it('Lines are taken while a text talk waits and goes on', () => {
  expect(takesLines({ channel: 'text', status: 'queued' })).toBe(true);
  expect(takesLines({ channel: 'text', status: 'talking' })).toBe(true);
  expect(takesLines({ channel: 'text', status: 'wrapping' })).toBe(false);
  expect(takesLines({ channel: 'telephone', status: 'talking' })).toBe(false);
});
