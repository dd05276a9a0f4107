/** Ears end: whoever talks themselves, or listens somewhere else, hears a call no longer. */
import { line } from '#contacts/entry.ts';
import { listHeardBy } from '#contacts/queue.server.ts';
import type { Here } from '#flow/here.server.ts';
import { onCall } from './on-call.server.ts';

/** Takes somebody out of every call they listen to, but for one. */
export async function endEars(here: Here, person: string, but?: string): Promise<void> {
  for (const contact of await listHeardBy(here.world.db, person))
    if (contact !== but)
      await onCall(here, contact, (call, _tx, now) =>
        call.live.ears
          .filter((ear) => ear.person === person)
          .map(({ leg }) => line('unlistening', now.toString(), { leg }, person))
      );
}
