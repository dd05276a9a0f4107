/** Where a rehearsal is heard: the same place, with the draft in the place of what answers now. */
import type { Call } from '#contacts/call.ts';
import { heardIn } from '#contacts/answering/rehearsals.server.ts';
import type { Here } from '#flow/here.server.ts';

/** Here, as this call hears it. A real call hears what is live. */
export async function hereOf(here: Here, call: Pick<Call, 'id' | 'live'>): Promise<Here> {
  const [live] = here.city.hotlines;
  if (!call.live.rehearsal || !live) return here;
  const heard = await heardIn(here.world.db, call.id);
  return heard ? { ...here, city: { ...here.city, hotlines: [{ ...live, ...heard.document }] } } : here;
}
