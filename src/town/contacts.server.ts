/** The made-up contacts of the hotline, put into the database at once. */
import { randomUUIDv7 } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '#world/database.server.ts';
import type { City } from '#catalogue/city.ts';
import type { Calendar } from '#days/calendar.ts';
import { hotlineOf } from '#contacts/answering/hours.ts';
import { keepMonth } from '#statistics/hotline/months.server.ts';
import { openAside } from './aside.server.ts';
import {
  CONTACT_MONTHS,
  contactsOn,
  COUNTED_MONTHS,
  countsOf,
  workingDays,
  type PastContact
} from './history/contacts.ts';

/** Days of which it is also kept what the agents of the town did. */
const STINT_DAYS = 10;
const SMALL_BREAK = 600_000;

export type Stint = {
  id: string;
  person: string;
  state: string;
  reason: string | null;
  from_at: string;
  until_at: string;
};
export type Desk = { person: string; freeAt: number };

/** A past contact as its row; no journal of it is kept, and its outer id says that it is invented. */
export function rowOf(past: PastContact, mark: string, agent: string | null) {
  const at = (seconds: number) => past.began.add({ seconds }).toString();
  const { talk, wait } = past;
  // Greeting and choice take a while before the queue.
  const queued = 25;
  const answered = queued + wait;
  const ended = talk ? answered + talk.seconds + talk.hold : answered;
  return {
    id: randomUUIDv7(),
    channel: past.channel,
    direction: 'in',
    carried_by: past.channel === 'browser' ? 'embedded' : 'pbx',
    outer_id: mark,
    number: past.number,
    lang: past.lang,
    topic: past.topic,
    priority: 0,
    status: 'ended',
    agent,
    version: 0,
    unit: talk?.unit ?? null,
    handed_for: talk?.handedFor ?? null,
    began_at: at(0),
    queued_at: at(queued),
    answered_at: talk ? at(answered) : null,
    ended_at: at(ended),
    wrapped_at: talk ? at(ended + talk.wrap) : null,
    ending: talk?.unit ? 'unit' : past.ending,
    wait_seconds: wait,
    talk_seconds: talk?.seconds ?? null,
    hold_seconds: talk?.hold ?? null,
    wrap_seconds: talk?.wrap ?? null,
    outcome: talk?.outcome ?? 'call-back',
    about: talk?.about ?? null,
    flags: [],
    live: {}
  };
}
export type Row = ReturnType<typeof rowOf>;

/** Who of the town answered: whoever is free; what they cannot take others took, who are not here any more. */
export function answeredBy(desks: Desk[], past: PastContact): string | null {
  if (!past.talk) return null;
  const answered = past.began.epochMilliseconds + (25 + past.wait) * 1000;
  const desk = desks.find(({ freeAt }) => freeAt + 20_000 < answered);
  if (!desk) return null;
  desk.freeAt = answered + (past.talk.seconds + past.talk.hold + past.talk.wrap) * 1000;
  return desk.person;
}

/** What an agent did on a day, from the calls they took: ready between them, away where it was long. */
export function stintsOf(person: string, rows: readonly Row[]): Stint[] {
  const out: Stint[] = [];
  const add = (state: string, from: string, until: string, reason: string | null = null) => {
    if (from < until) out.push({ id: randomUUIDv7(), person, state, reason, from_at: from, until_at: until });
  };
  let before: string | undefined;
  for (const row of rows.filter(({ agent }) => agent === person)) {
    if (before) {
      const idle = Date.parse(row.answered_at!) - Date.parse(before);
      add(
        idle > SMALL_BREAK ? 'away' : 'ready',
        before,
        row.answered_at!,
        idle > SMALL_BREAK ? 'break' : null
      );
    }
    add('talking', row.answered_at!, row.ended_at);
    add('wrapping', row.ended_at, row.wrapped_at!);
    before = row.wrapped_at!;
  }
  return out;
}

function calendarOf(city: City): Calendar {
  return city.calendars.find(({ code }) => code === city.profile.hotline.calendar) ?? city.calendars[0]!;
}

/** The months before the history: made up in the same way, and kept as everybody reads them, without their contacts. */
export async function fillMonths(db: Db, city: City, today: Temporal.PlainDate): Promise<void> {
  const hotline = hotlineOf(city);
  if (!hotline) return;
  const { seconds } = hotline.serviceLevel;
  for (let back = CONTACT_MONTHS + COUNTED_MONTHS; back > CONTACT_MONTHS; back -= 1) {
    const month = today.with({ day: 1 }).subtract({ months: back });
    const days = workingDays(calendarOf(city), month, month.add({ months: 1 }));
    const all = days.flatMap((day) => contactsOn(city, day));
    const topics = [...Map.groupBy(all, ({ topic }) => topic ?? '')].map(
      ([topic, some]) => [topic, countsOf(some, seconds)] as const
    );
    const matters = [...Map.groupBy(all, ({ talk }) => talk?.about.slice('category:'.length) ?? '')].flatMap(
      ([category, some]) => (category === '' ? [] : [[category, some.length] as const])
    );
    await keepMonth(db, month.toString(), seconds, new Map(topics), new Map(matters));
  }
}

/** Fills the history of the hotline up to yesterday and gives how many contacts it has; none in a city without one. */
export async function fillContacts(
  db: Db,
  city: City,
  today: Temporal.PlainDate,
  people: readonly string[]
): Promise<number> {
  if (!hotlineOf(city)) return 0;
  const calendar = calendarOf(city);
  const first = today.with({ day: 1 }).subtract({ months: CONTACT_MONTHS });
  const days = workingDays(calendar, first, today);
  const aside = openAside();
  let count = 0;
  for (const [index, day] of days.entries()) {
    const desks = people.map((person): Desk => ({ person, freeAt: 0 }));
    const rows = contactsOn(city, day).map((past, at) =>
      rowOf(past, `invented ${day.toString()} ${at}`, answeredBy(desks, past))
    );
    const stints = index < days.length - STINT_DAYS ? [] : people.flatMap((person) => stintsOf(person, rows));
    await aside.put(async () => {
      await sql`insert into contacts select * from jsonb_populate_recordset(null::contacts, ${JSON.stringify(rows)}::jsonb)`.execute(
        db
      );
      await sql`insert into hotline_stints select * from jsonb_populate_recordset(null::hotline_stints, ${JSON.stringify(stints)}::jsonb)`.execute(
        db
      );
    });
    count += rows.length;
  }
  await aside.done();
  return count;
}
