/** The thirty stories of the town, which tests, demo and manual share. */
import { GREENERY } from './cases/greenery.ts';
import { IDEAS } from './cases/ideas.ts';
import { LIGHTS } from './cases/lights.ts';
import { LITTER } from './cases/litter.ts';
import { ORDER } from './cases/order.ts';
import { ROADS } from './cases/roads.ts';
import { TRANSPORT } from './cases/transport.ts';
import type { Story } from './story.ts';

export const STORIES: readonly Story[] = [
  ...GREENERY,
  ...ROADS,
  ...LIGHTS,
  ...LITTER,
  ...TRANSPORT,
  ...ORDER,
  ...IDEAS
];

/** The id of a story's case: the same in every town, so that a test finds its case without looking for it. */
export function storyId(key: string): string {
  const at = STORIES.findIndex((story) => story.key === key);
  if (at < 0) throw new Error(`The town tells no story called "${key}".`);
  return `01990000-0000-7000-8000-${String(1000 + at).padStart(12, '0')}`;
}
