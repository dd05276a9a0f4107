/** What is kept of one person, taken out for them: everything in one archive, for people and for programs. */
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { sql } from 'kysely';
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import type { Person } from '#people/person.ts';
import { may } from '#people/rights/rights.ts';
import { keepReading } from '#people/reading.server.ts';
import { caseCode, caseNumber } from '#cases/case.ts';
import { findCase, listEntries } from '#cases/case.server.ts';
import { listAllPersons } from '#cases/forget/forget.server.ts';
import { storyOf } from '#cases/story.ts';
import { listAppointmentsOf } from '#contacts/appointments/appointment.server.ts';
import { listPhotos } from '#photos/photos.server.ts';
import { said } from '#reports/words.ts';
import { accountKeptOf } from '#flow/account/kept.server.ts';
import { categoryOf, type Here } from '#flow/here.server.ts';
import { callsKeptOf, soundOf, type KeptCall } from '#flow/hotline/person.server.ts';
import { callerIn, whoseIn, type Whose } from './privacy.server.ts';

/** The longest reason kept in the log. */
const REASON_MAX = 300;

/** A case in an archive; of one that somebody else reported neither how to reach them nor what they were written. */
export type Taken = { id: string; others?: boolean };

/** What the archive holds of one case; notes of the staff are about the work and not about the person. */
async function caseIn(here: Here, { id, others = false }: Taken) {
  const { db } = here.world;
  const [c, journal, photos] = await Promise.all([findCase(db, id), listEntries(db, id), listPhotos(db, id)]);
  if (!c) return undefined;
  const letters = await db
    .selectFrom('notices')
    .select(['letter', 'lang', 'by', 'to', 'subject', 'body', 'state', 'recorded_at', 'sent_at'])
    .where('case_id', '=', id)
    // Letters to those who follow the case, to outside bodies and to the staff are other people's.
    .where('follower', 'is', null)
    .where('letter', 'not in', ['invited', 'reminded'])
    .orderBy('recorded_at')
    .execute();
  const shown = new Set(storyOf(journal).flatMap((step) => [...step.photos]));
  return {
    told: {
      number: caseNumber(c),
      kind: c.kind,
      category: categoryOf(here.city, c.category)?.name[c.lang] ?? c.category,
      status: c.status,
      outcome: c.outcome,
      channel: c.channel,
      lang: c.lang,
      description: c.description,
      answers: c.answers,
      place: c.place,
      contact: others ? undefined : c.contact,
      receivedAt: c.receivedAt,
      closedAt: c.closedAt,
      promised: c.dueOn,
      rating: c.rating,
      story: storyOf(journal).map(({ seq: _, ...step }) => step),
      letters: others ? [] : letters
    },
    folder: caseCode(c),
    photos: [...photos.values()].filter((photo) => shown.has(photo.id))
  };
}

/** What somebody follows beside their own cases, by the address they gave. */
export async function followedBy(here: Here, whose: Whose) {
  if (!('to' in whose)) return { cases: [], areas: [], appointments: [] };
  const { db } = here.world;
  const email = whose.to.toLowerCase();
  const cases = await db
    .selectFrom('followers')
    .innerJoin('cases', 'cases.id', 'followers.case_id')
    .select(['cases.year', 'cases.number', 'followers.asked_at', 'followers.confirmed_at'])
    .where(sql<string>`lower(followers.email)`, '=', email)
    .execute();
  const areas = await db
    .selectFrom('area_followers')
    .select(['district', 'lat', 'lng', 'metres', 'asked_at', 'confirmed_at'])
    .where(sql<string>`lower(email)`, '=', email)
    .execute();
  return {
    appointments: await listAppointmentsOf(db, email),
    cases: cases.map(({ year, number, ...at }) => ({ number: caseNumber({ year, number }), ...at })),
    areas
  };
}

/** What stands in an archive beside the cases: what is followed, calls of the hotline, and the account if it is one's. */
type Beside = {
  followed: Awaited<ReturnType<typeof followedBy>>;
  calls: readonly KeptCall[];
  account?: object;
};

/** Calls by their number, or from the portal where they were signed in. */
async function callsOfPerson(here: Here, whose: Whose): Promise<KeptCall[]> {
  const caller = await callerIn(here, whose);
  return caller ? callsKeptOf(here, caller) : [];
}

/** Adds one case after the other and waits for whoever reads, so that only a photo or two are in memory. */
async function fill(
  here: Here,
  zip: Zip,
  { cases: wanted, calls, ...beside }: Beside & { cases: readonly Taken[] },
  read: () => Promise<void>
): Promise<void> {
  const cases = [];
  for (const taken of wanted) {
    const one = await caseIn(here, taken);
    if (!one) continue;
    cases.push(one.told);
    for (const { id: photo, key } of one.photos) {
      const bytes = await here.world.files.read(key);
      if (bytes) await add(zip, `${one.folder}/${photo}.jpg`, bytes, read);
    }
  }
  for (const { file } of calls) {
    const bytes = file === undefined ? undefined : await soundOf(here, file);
    if (bytes) await add(zip, `calls/${file}`, bytes, read);
  }
  const json = new ZipDeflate('data.json');
  zip.add(json);
  json.push(
    new TextEncoder().encode(
      JSON.stringify({ cases, calls: calls.map(({ told }) => told), ...beside }, null, 2)
    ),
    true
  );
  zip.end();
}

async function add(zip: Zip, name: string, bytes: Uint8Array, read: () => Promise<void>): Promise<void> {
  const file = new ZipPassThrough(name);
  zip.add(file);
  file.push(bytes, true);
  await read();
}

/** The archive, written while it is read. */
export function archive(here: Here, what: Beside & { cases: readonly Taken[] }): ReadableStream<Uint8Array> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writer = writable.getWriter();
  const gone = (cause: unknown) => writer.abort(cause).catch(() => undefined);
  const zip = new Zip((fault, part, last) => {
    if (fault) return void gone(fault);
    writer.write(part).catch(() => undefined);
    if (last) writer.close().catch(() => undefined);
  });
  // Whoever stops reading ends the work; there is nobody left to tell.
  fill(here, zip, what, () => writer.ready).catch(gone);
  return readable;
}

/**
 * All that is kept of one person as a ZIP archive, written while it is sent (GDPR art. 15 and 20).
 *
 * `data.json` holds their cases with story and letters, a folder for each case its photos. The log says who
 * took it out and why. Refused without a reason, when nothing is known, and to whoever has no right to hand data out.
 */
export async function exportPerson(
  here: Here,
  person: Person,
  given: { contact: string; reason: string }
): Promise<ReadableStream<Uint8Array> | Refusal> {
  if (!may(person, 'export')) return refuse('not-allowed');
  const whose = whoseIn(given.contact);
  if (isRefusal(whose)) return whose;
  const reason = said(given.reason, REASON_MAX, 'reason');
  if (isRefusal(reason)) return reason;
  const { db, newId, now } = here.world;
  const ids = await listAllPersons(db, whose);
  const followed = await followedBy(here, whose);
  const account = 'to' in whose ? await accountKeptOf(here, whose.to) : undefined;
  const calls = await callsOfPerson(here, whose);
  if (!account && calls.length === 0 && ids.length + followed.cases.length + followed.areas.length === 0)
    return refuse('nobody-known', 'contact');
  for (const caseId of ids)
    await keepReading(db, newId(), { person: person.id, caseId, what: 'export', reason }, now());
  const beside = { followed, calls, ...(account ? { account } : {}) };
  return archive(here, { cases: ids.map((id) => ({ id })), ...beside });
}
