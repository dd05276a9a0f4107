/** What the hotline forgets after the time the city keeps it: numbers, recordings with their files, what was written in text talks, appointments. */
import { sql } from 'kysely';
import type { Hotline } from '#catalogue/hotline/hotline.ts';
import { hotlineOf } from '#contacts/answering/hours.ts';
import { forgetRehearsals } from '#contacts/answering/rehearsals.server.ts';
import { line } from '#contacts/entry.ts';
import type { Here } from '#flow/here.server.ts';
import { removeRecording, removeRecordingsBefore } from '#world/telephone/recordings.server.ts';
import { forgetAppointments } from './appointments/clock.server.ts';
import { forgetChats } from './chatting/clock.server.ts';
import { onCall } from './on-call.server.ts';

/** As many as are forgotten in one go; the rest on the next night. */
const MOST = 5000;

/** Numbers, recordings and what was written are forgotten after the time the city keeps each. What is counted stays. */
export async function forgetCalls(here: Here): Promise<void> {
  const hotline = hotlineOf(here.city);
  if (!hotline) return;
  await forgetNumbers(here, hotline);
  await forgetRecordings(here, hotline);
  await forgetRehearsals(here.world.db, here.world.now().subtract({ hours: 24 }));
  await forgetChats(here, hotline);
  await forgetAppointments(here, hotline);
}

async function forgetNumbers(here: Here, hotline: Hotline): Promise<void> {
  const { db, now } = here.world;
  const before = now()
    .toZonedDateTimeISO(here.city.profile.timezone)
    .subtract({ months: hotline.retention.numberMonths })
    .toInstant();
  const rows = await db
    .selectFrom('contacts')
    .select('id')
    .where('number', 'is not', null)
    .where('began_at', '<', before.toString())
    .where('ended_at', 'is not', null)
    .limit(MOST)
    .execute();
  for (const { id } of rows) {
    const done = await onCall(here, id, (call, _tx, at) =>
      call.number === null ? [] : [line('forgotten', at.toString(), { what: 'number' })]
    );
    if ('refusal' in done) continue;
    await sql`update contact_entries set detail = detail || '{"number": null}'::jsonb
      where contact = ${id} and what = 'began'`.execute(db);
    await db.updateTable('callbacks').set({ number: null }).where('contact', '=', id).execute();
  }
}

/** The file goes first: a line that says it is gone is then true, and what was cut short is done again the next night. */
async function forgetRecordings(here: Here, hotline: Hotline): Promise<void> {
  const { db, now, settings } = here.world;
  const before = now().subtract({ hours: 24 * hotline.retention.recordingDays });
  const rows = await db
    .selectFrom('contacts')
    .select(['id', sql<string>`live -> 'recording' ->> 'file'`.as('file')])
    .where(sql<boolean>`jsonb_typeof(live -> 'recording') = 'object'`)
    .where('began_at', '<', before.toString())
    .where('ended_at', 'is not', null)
    .limit(MOST)
    .execute();
  for (const { id, file } of rows) {
    await removeRecording(settings, file);
    await onCall(here, id, (call, _tx, at) =>
      call.live.recording === null ? [] : [line('forgotten', at.toString(), { what: 'recording' })]
    );
  }
  // What a full disk or a crash left without a line that names it.
  await removeRecordingsBefore(settings, before);
}
