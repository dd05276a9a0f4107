/** What callers are told for a while: written, changed and stopped by whoever leads the hotline. */
import { isFaults, isRefusal, refuse, type Faults, type Refusal } from '#world/refusal.ts';
import type { Tx } from '#world/database.server.ts';
import { LANGS } from '#ui/lang.ts';
import type { Person } from '#people/person.ts';
import { may } from '#people/rights/rights.ts';
import { hotlineOf } from '#contacts/answering/hours.ts';
import { noticeCode, noticeFrom, standingOf, type Notice, type Typed } from '#contacts/answering/notice.ts';
import { findNotice, noticeFromRow, type NoticeEntry } from '#contacts/answering/notices.server.ts';
import { listSounding } from '#contacts/contact.server.ts';
import { line } from '#contacts/entry.ts';
import type { Here } from '#flow/here.server.ts';
import { afterSaying } from '#flow/hotline/engine.server.ts';
import { onCall, tellHotline } from '#flow/hotline/on-call.server.ts';
import { Lines } from '#flow/hotline/tree.server.ts';

async function enter(tx: Tx, id: string, position: number, entry: NoticeEntry): Promise<void> {
  const { detail, ...row } = entry;
  await tx
    .insertInto('hotline_notice_entries')
    .values({ notice: id, position, ...row, detail: JSON.stringify(detail) })
    .execute();
}

/** A notice is written. Refused with everything that is wrong in it, beside its fields. */
export async function writeNotice(
  here: Here,
  person: Person,
  typed: Typed
): Promise<string | Refusal | Faults> {
  if (!may(person, 'board')) return refuse('not-allowed');
  const { db, newId, now } = here.world;
  const at = now();
  const made = noticeFrom(typed, here.city.profile.timezone, at);
  if (isFaults(made)) return made;
  const { words, from, until } = made;
  const id = newId();
  await db.transaction().execute(async (tx) => {
    const by = { made_at: at.toString(), made_by: person.id };
    const rest = { spoken_at: null, stopped_at: null, stopped_by: null };
    const row = { id, words: JSON.stringify(words), from_at: from, until_at: until, ...by, ...rest };
    await tx.insertInto('hotline_notices').values(row).execute();
    await enter(tx, id, 0, { at: at.toString(), what: 'written', by: person.id, detail: made });
  });
  tellHotline(here);
  return id;
}

/** How many hours a notice that was over can be told again in one deed; whoever needs longer writes one. */
export const AGAIN_HOURS = [1, 2, 4] as const;

/**
 * A notice that is over is told again, from now on for so many hours: as a new one, with a journal of its own.
 *
 * What happens twice a year must not be written anew while people wait. Refused with `notice-goes` when it still is told.
 */
export async function repeatNotice(
  here: Here,
  person: Person,
  id: string,
  hours: number
): Promise<string | Refusal | Faults> {
  if (!may(person, 'board')) return refuse('not-allowed');
  const found = await findNotice(here.world.db, id);
  if (!found) return refuse('notice-gone');
  const now = here.world.now();
  const standing = standingOf(found, now);
  if (standing === 'on' || standing === 'coming') return refuse('notice-goes');
  const { timezone } = here.city.profile;
  const long = AGAIN_HOURS.find((one) => one === hours) ?? AGAIN_HOURS[0];
  const until = now.add({ hours: long }).toZonedDateTimeISO(timezone).toPlainDateTime();
  const typed = until.toString({ smallestUnit: 'minute', roundingMode: 'ceil' });
  return writeNotice(here, person, { words: found.words, from: '', until: typed });
}

type Deed = (held: Notice, tx: Tx, at: string) => Promise<void | Refusal>;

/** A deed on one notice, locked; refused with `notice-gone` when there is none. */
async function onNotice(here: Here, id: string, deed: Deed): Promise<Notice | Refusal> {
  const { db, now } = here.world;
  const done = await db.transaction().execute(async (tx): Promise<Notice | Refusal> => {
    const row = await tx
      .selectFrom('hotline_notices')
      .selectAll()
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    if (!row) return refuse('notice-gone');
    const held = noticeFromRow(row);
    return (await deed(held, tx, now().toString())) ?? held;
  });
  if (!isRefusal(done)) tellHotline(here);
  return done;
}

/**
 * A notice is changed. Its new words are told once they are spoken.
 *
 * Refused with `notice-changed` when somebody else changed it since `seen`, and with `notice-over` when it is over or
 * stopped: then a new one is written.
 */
export async function changeNotice(
  here: Here,
  person: Person,
  id: string,
  seen: number,
  typed: Typed
): Promise<Notice | Refusal | Faults> {
  if (!may(person, 'board')) return refuse('not-allowed');
  const now = here.world.now();
  const made = noticeFrom(typed, here.city.profile.timezone, now);
  if (isFaults(made)) return made;
  return onNotice(here, id, async (held, tx, at) => {
    if (held.version !== seen) return refuse('notice-changed');
    const standing = standingOf(held, now);
    if (standing === 'over' || standing === 'stopped') return refuse('notice-over');
    const same = LANGS.every((lang) => held.words[lang] === made.words[lang]);
    await tx
      .updateTable('hotline_notices')
      .set({
        version: held.version + 1,
        words: JSON.stringify(made.words),
        from_at: made.from,
        until_at: made.until,
        ...(same ? {} : { spoken_at: null })
      })
      .where('id', '=', id)
      .execute();
    await enter(tx, id, held.version, { at, what: 'changed', by: person.id, detail: made });
  });
}

/** Nobody is told it any more from this moment on; whoever hears it just now goes on behind it. Twice is once. */
export async function stopNotice(here: Here, person: Person, id: string): Promise<Notice | Refusal> {
  if (!may(person, 'board')) return refuse('not-allowed');
  const done = await onNotice(here, id, async (held, tx, at) => {
    if (held.stoppedAt !== null) return;
    await tx
      .updateTable('hotline_notices')
      .set({ version: held.version + 1, stopped_at: at, stopped_by: person.id })
      .where('id', '=', id)
      .execute();
    await enter(tx, id, held.version, { at, what: 'stopped', by: person.id, detail: {} });
  });
  if (!isRefusal(done)) await silence(here, id);
  return done;
}

/** Whoever is told it at this moment hears what comes after it. */
async function silence(here: Here, id: string): Promise<void> {
  const hotline = hotlineOf(here.city);
  if (!hotline) return;
  const name = `/${noticeCode(id)}.wav`;
  for (const { id: contact } of await listSounding(here.world.db))
    await onCall(here, contact, async (call, tx, now) => {
      const { saying } = call.live;
      if (!saying?.sounds.some((sound) => sound.endsWith(name))) return [];
      const lines = new Lines(call, now);
      lines.add(line('played', lines.at, { play: saying.play }));
      await afterSaying(here, lines, tx, now, hotline);
      return lines.entries;
    });
}
