/** The voice of notices: what begins soon is spoken by the clock, so that no caller waits for it. */
import { causeOf } from '#world/log.server.ts';
import type { Speech } from '#world/telephone/sounds/speech.server.ts';
import { LANGS } from '#ui/lang.ts';
import { listUnspoken } from '#contacts/answering/notices.server.ts';
import type { Here } from '#flow/here.server.ts';
import { tellHotline } from '#flow/hotline/on-call.server.ts';

/** What begins within so many hours is spoken already. */
const AHEAD_HOURS = 24;

/**
 * Speaks what begins soon, in every language, so that no caller waits for it. Gives how many are ready now. What cannot
 * be spoken is tried again the next time and told to nobody meanwhile.
 */
export async function speakNotices(here: Here, speech: Pick<Speech, 'speak'>): Promise<number> {
  const { db, log, now } = here.world;
  const at = now();
  let ready = 0;
  for (const notice of await listUnspoken(db, { now: at, before: at.add({ hours: AHEAD_HOURS }) })) {
    try {
      for (const lang of LANGS) await speech.speak(notice.words[lang], lang);
    } catch (cause) {
      log.warn({ cause: causeOf(cause), notice: notice.id }, 'a notice could not be spoken');
      continue;
    }
    // Words that changed meanwhile are not the ones that were spoken.
    const done = await db
      .updateTable('hotline_notices')
      .set({ spoken_at: now().toString() })
      .where('id', '=', notice.id)
      .where('version', '=', notice.version)
      .executeTakeFirst();
    ready += Number(done.numUpdatedRows);
  }
  if (ready > 0) tellHotline(here);
  return ready;
}
