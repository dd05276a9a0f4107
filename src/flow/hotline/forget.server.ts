/** What the hotline forgets after the time the city keeps it: numbers, recordings with their files, text talks, notes, appointments. */
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
import { dropCallbacks, forgetWords } from './person.server.ts';

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
  await forgetNotes(here, hotline);
}

async function forgetNumbers(here: Here, hotline: Hotline): Promise<void> {
  const { db, now } = here.world;
  const before = now()
    .toZonedDateTimeISO(here.city.profile.timezone)
    .subtract({ months: hotline.retention.numberMonths })
    .toInstant();
  const { rows } = await sql<{ id: string }>`select id from contacts
    where (number is not null or live ? 'from' or id in (select contact from callbacks where number is not null))
      and began_at < ${before.toString()} and ended_at is not null limit ${MOST}`.execute(db);
  for (const { id } of rows)
    await onCall(here, id, async (call, tx, at) => {
      await sql`update contact_entries set detail = (detail || '{"number": null}'::jsonb) - 'from'::text
        where contact = ${id} and what = 'began'`.execute(tx);
      await dropCallbacks(tx, id, at.toString(), { all: false });
      const held = call.number !== null || call.live.from !== undefined;
      delete call.live.from;
      return held ? [line('forgotten', at.toString(), { what: 'number' })] : [];
    });
}

/** As far back from there as journals are looked through for words of handing on; what is older was seen on an earlier night. */
const LOOKED_DAYS = 60;

/** Notes, the words of questions and of handing on: what was said of somebody, so it goes after its time as well. */
async function forgetNotes(here: Here, { retention }: Hotline): Promise<void> {
  const { db, now } = here.world;
  const before = now().subtract({ hours: 24 * retention.noteDays });
  const since = before.subtract({ hours: 24 * LOOKED_DAYS });
  const { rows } = await sql<{ id: string }>`select id from contacts c
    where began_at < ${before.toString()} and ended_at is not null
      and (wrapped_at is not null or answered_at is null)
      and (note is not null
        or id in (select contact from contact_questions where words is not null)
        or id in (select contact from callbacks where words is not null)
        or (began_at > ${since.toString()} and exists (select from contact_entries e
          where e.contact = c.id and e.what = 'consulting' and e.detail ->> 'words' <> '')))
    limit ${MOST}`.execute(db);
  for (const { id } of rows)
    await onCall(here, id, async (call, tx, at) => {
      await forgetWords(tx, call);
      return [line('forgotten', at.toString(), { what: 'notes' })];
    });
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
