import { expect, it } from 'vitest';
import { isKind, KINDS, OPEN_STAGES, STAGES } from './article.ts';

it('is worked on until it is published or dropped', () => {
  expect(STAGES.filter((stage) => !OPEN_STAGES.includes(stage))).toEqual([
    'published',
    'replaced',
    'dropped'
  ]);
});

it('is of a kind we know', () => {
  expect(KINDS.every(isKind)).toBe(true);
  expect(['page', '', null, 'cards'].some(isKind)).toBe(false);
});
