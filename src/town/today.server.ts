/** Today at the town's hotline, put into the database: who was there, who was answered, what waits for somebody. */
import { randomUUIDv7 } from 'node:crypto';
import { sql } from 'kysely';
import type { Db, Tx } from '#world/database.server.ts';
import type { City } from '#catalogue/city.ts';
import { changeAgent, holdAgent } from '#contacts/agent.server.ts';
import { hotlineOf } from '#contacts/answering/hours.ts';
import { addCallback } from '#contacts/callback.server.ts';
import { addChat, addLine } from '#contacts/chat/chat.server.ts';
import { recordMore, recordNew } from '#contacts/contact.server.ts';
import { line, type CallEntry } from '#contacts/entry.ts';
import { addPerson } from '#people/person.server.ts';
import { answeredBy, rowOf, stintsOf, type Desk } from './contacts.server.ts';
import type { PastContact } from './history/contacts.ts';
import { AWAY, contactsToday, HOTLINE_STAFF, MESSAGES, TOLD_BEFORE } from './today.ts';
import { emailOf, idOf, PASSWORD } from './people.ts';

/** How many of the last talks have a journal, and how many of those nobody answered are still to be rung. */
const TOLD = 25;
const MISSED = 6;
/** Where the ids of the staff of the hotline begin. */
const IDS = 50;

type Day = { db: Tx; city: City; now: Temporal.Instant };

/** Who works at the hotline besides the town's agents: hired, and the ids of those who answer. */
export async function hireStaff(db: Db): Promise<string[]> {
  for (const [at, { name, role }] of HOTLINE_STAFF.entries())
    await addPerson(db, idOf(IDS + at), { name, role, email: emailOf(name), password: PASSWORD, demo: true });
  return HOTLINE_STAFF.flatMap(({ role }, at) => (role === 'agent' ? [idOf(IDS + at)] : []));
}

async function insert(db: Db, table: 'contacts' | 'hotline_stints', rows: readonly object[]): Promise<void> {
  const into = sql.table(table);
  const as = sql.raw(`null::${table}`);
  await sql`insert into ${into} select * from jsonb_populate_recordset(${as}, ${JSON.stringify(rows)}::jsonb)`.execute(
    db
  );
}

/** A talk line by line, so that its page shows how it went. */
function linesOf(past: PastContact, agent: string): [first: CallEntry, ...CallEntry[]] {
  const { began, channel, number, lang, topic, wait, talk } = past;
  const at = (seconds: number) => began.add({ seconds }).toString();
  const answered = 25 + wait;
  const held = talk!.hold > 0 ? answered + Math.floor(talk!.seconds / 2) : undefined;
  const ended = answered + talk!.seconds + talk!.hold;
  return [
    line('began', at(0), {
      channel: channel === 'browser' ? 'browser' : 'telephone',
      direction: 'in',
      carriedBy: channel === 'browser' ? 'embedded' : 'pbx',
      outerId: `invented ${randomUUIDv7()}`,
      number,
      account: null,
      lang: lang as 'pl',
      topic: null,
      leg: null,
      tokenHash: null,
      earlier: null,
      callback: null
    }),
    line('queued', at(25), { topic, priority: 0 }),
    line('offered', at(Math.max(25, answered - 4)), { agent, until: at(answered + 16) }),
    line('answered', at(answered), { leg: null }, agent),
    ...(held === undefined
      ? []
      : [line('held', at(held), {}, agent), line('resumed', at(held + talk!.hold), {}, agent)]),
    line('ended', at(ended), { ending: past.ending === 'agent' ? 'agent' : 'caller' }),
    line(
      'wrapped',
      at(ended + talk!.wrap),
      { outcome: talk!.outcome, about: talk!.about, flags: [], note: null },
      agent
    )
  ];
}

async function record(db: Tx, [first, ...more]: readonly [CallEntry, ...CallEntry[]]): Promise<string> {
  const id = randomUUIDv7();
  await recordMore(db, await recordNew(db, id, first), more);
  return id;
}

/** Everybody who called; gives the last whom nobody answered. */
async function fillCalls(day: Day, people: readonly string[]): Promise<string[]> {
  const { db, city, now } = day;
  const past = contactsToday(city, now);
  const desks = people.map((person): Desk => ({ person, freeAt: 0 }));
  const mark = now.toZonedDateTimeISO(city.profile.timezone).toPlainDate().toString();
  const made = past.map((one, at) => {
    const agent = answeredBy(desks, one);
    return { one, agent, row: rowOf(one, `invented ${mark} ${at}`, agent) };
  });
  const told = new Set(made.filter(({ one, agent }) => agent && !one.talk?.unit).slice(-TOLD));
  const missed = new Set(made.filter(({ one }) => !one.talk).slice(-MISSED));
  const rows = made
    .filter((each) => !told.has(each))
    .map((each) => (missed.has(each) ? { ...each.row, outcome: null } : each.row));
  await insert(db, 'contacts', rows);
  for (const { one, agent } of told) await record(db, linesOf(one, agent!));
  const all = made.map(({ row }) => row);
  await insert(
    db,
    'hotline_stints',
    people.flatMap((person) => stintsOf(person, all))
  );
  return [...missed].map(({ row }) => row.id);
}

/** Some are away as the town is opened. */
async function setAway({ db, now }: Day): Promise<void> {
  for (const { name, reason, minutes } of AWAY) {
    const since = now.subtract({ minutes });
    const person = idOf(IDS + HOTLINE_STAFF.findIndex((one) => one.name === name));
    const held = await holdAgent(db, person, since);
    await changeAgent(db, held, { state: 'away', reason, contact: null, next: null }, since);
  }
}

async function leaveMessages({ db, now }: Day): Promise<void> {
  for (const { minutes, email, words } of MESSAGES) {
    const at = now.subtract({ minutes });
    const who = { number: null, account: null, lang: 'pl' as const, topic: null };
    const none = { outerId: null, leg: null, tokenHash: null, earlier: null, callback: null };
    const began = {
      channel: 'text' as const,
      direction: 'in' as const,
      carriedBy: 'portal',
      ...who,
      ...none
    };
    const contact = await record(db, [
      line('began', at.toString(), began),
      line('ended', at.toString(), { ending: 'voicemail' })
    ]);
    await addChat(db, { contact, email }, at);
    const text = { id: randomUUIDv7(), side: 'resident' as const, by: null, words, position: 0 };
    await addLine(db, contact, text, at);
  }
}

/** Somebody of the desk rings back, and a unit promised to. */
async function askBack({ db, city, now }: Day, missed: readonly string[], by: string): Promise<void> {
  const units = [null, null, city.categories[0]?.lead ?? null];
  for (const [at, contact] of missed.slice(0, units.length).entries()) {
    const asked = now.subtract({ minutes: 50 - at * 12 });
    const unit = units[at]!;
    await addCallback(db, {
      id: randomUUIDv7(),
      contact,
      number: `+4899555020${at}`,
      lang: 'pl',
      topic: null,
      keep_at: null,
      from_at: asked.toString(),
      due_at: now.add({ hours: 20 + at }).toString(),
      next_at: null,
      unit,
      words: unit === null ? null : 'Pyta o termin naprawy po swoim zgłoszeniu.',
      settled_by: null,
      settled_at: null,
      result: null,
      asked_at: asked.toString(),
      asked_by: unit === null ? null : by
    });
  }
}

/** What callers were told yesterday, and a topic that came first for an hour this morning. */
async function steer({ db, city, now }: Day, by: string): Promise<void> {
  const began = now.subtract({ hours: 22 });
  const rest = { made_at: began.toString(), made_by: by, stopped_at: null, stopped_by: null };
  await db
    .insertInto('hotline_notices')
    .values({
      id: randomUUIDv7(),
      words: JSON.stringify(TOLD_BEFORE),
      from_at: began.toString(),
      until_at: began.add({ hours: 3 }).toString(),
      spoken_at: began.toString(),
      ...rest
    })
    .execute();
  const topic = hotlineOf(city)?.topics.at(-1)?.code;
  if (topic === undefined) return;
  await db
    .insertInto('hotline_measures')
    .values({
      id: randomUUIDv7(),
      day: now.toZonedDateTimeISO(city.profile.timezone).toPlainDate().toString(),
      what: 'first',
      topic,
      person: null,
      why: 'Rano stanęły tramwaje, wiele osób pyta o to samo.',
      at: now.subtract({ minutes: 65 }).toString(),
      by,
      ended_at: now.subtract({ minutes: 12 }).toString(),
      ended_by: by
    })
    .execute();
}

/** This week's shifts: some begin early, some stay until the end. */
async function planShifts({ db, city, now }: Day, people: readonly string[], by: string): Promise<void> {
  const today = now.toZonedDateTimeISO(city.profile.timezone).toPlainDate();
  const monday = today.subtract({ days: today.dayOfWeek - 1 });
  const rows = people.flatMap((person, at) =>
    [0, 1, 2, 3, 4].map((days) => ({
      person,
      day: monday.add({ days }).toString(),
      from_time: (at + days) % 3 === 0 ? '09:00' : '07:40',
      to_time: (at + days) % 4 === 1 ? '13:00' : '15:30',
      by,
      at: now.toString()
    }))
  );
  await db.insertInto('shifts').values(rows).execute();
}

/** Fills today and gives how many called; nobody in a city without a hotline. `people` answer. */
export async function fillToday(
  { db, city, now }: { db: Db; city: City; now: Temporal.Instant },
  people: readonly string[]
): Promise<number> {
  if (!hotlineOf(city)) return 0;
  // The town is filled in one transaction, and nobody else is there.
  const day: Day = { db: db as Tx, city, now };
  const leads = idOf(IDS);
  const missed = await fillCalls(day, people);
  await setAway(day);
  await leaveMessages(day);
  await askBack(day, missed, people[0] ?? leads);
  await steer(day, leads);
  await planShifts(day, people, leads);
  return contactsToday(city, now).length;
}
