/** What may stand in an address where a route leaves a gap: anything else is no address. */
import { defineParams } from '@sveltejs/kit/params';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export const params = defineParams({
  kind: (word): 'problem' | 'idea' | undefined => (word === 'problem' || word === 'idea' ? word : undefined),
  uuid: (word) => (UUID.test(word) ? word : undefined)
});
