/** What may stand in an address where a route leaves a gap: anything else is no address. */
import { defineParams } from '@sveltejs/kit/params';
import { isId } from '#world/key.ts';

export const params = defineParams({
  kind: (word): 'problem' | 'idea' | undefined => (word === 'problem' || word === 'idea' ? word : undefined),
  uuid: (word) => (isId(word) ? word : undefined)
});
