import { expect, it } from 'vitest';
import { OPEN_STAGES, STAGES } from './article.ts';

it('is worked on until it is published or dropped', () => {
  expect(STAGES.filter((stage) => !OPEN_STAGES.includes(stage))).toEqual([
    'published',
    'replaced',
    'dropped'
  ]);
});
