/** `npm run bench:hotline`: what is read while calls run, with a million of them behind; and a day of 1,400 through the steps. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { isRefusal } from '#world/refusal.ts';
import { settingsFrom } from '#world/config.ts';
import { openWorld } from '#world/world.server.ts';
import { leave } from '#flow/hotline/caller.server.ts';
import { addPerson } from '#people/person.server.ts';
import { beginSession } from '#people/sessions/session.server.ts';
import type { Person } from '#people/person.ts';
import { findSettledAtOnce } from '#statistics/hotline/beside.server.ts';
import { readBoard } from '#statistics/hotline/board.server.ts';
import { listCounts, wholeOf } from '#statistics/hotline/counts.server.ts';
import { callersOf } from '#town/callers.ts';
import { readCity } from '#catalogue/folder.server.ts';
import { hamletHotline } from '#town/hamletHotline.ts';
import { alwaysOpen } from '#tests/alwaysOpen.ts';
import { hireMany, runDay } from '#tests/day.ts';
import { callIn, holdTelephone } from '#tests/hotline.ts';
import { ensureBuild } from '../../scripts/build.ts';
import { openBenchSite, SECRET } from '../site.ts';
import { openTable, type Row } from '../table.ts';
import { fillContacts } from './fill.ts';

const MANY = Number(process.env['CONTACTS'] ?? 1_000_000);
const CALLS = Number(process.env['CALLS'] ?? 1_400);
const zone = 'Europe/Warsaw';
const ms = (n: number) => `${n.toFixed(1)} ms`;

await ensureBuild();
const city = alwaysOpen({ ...(await readCity('cities/brzegowo')), hotlines: [hamletHotline] });
const site = await openBenchSite(city);
const world = await openWorld(
  settingsFrom({
    DATABASE_URL: site.databaseUrl,
    DATA_DIR: site.folder,
    SECRET,
    DATABASE_CONNECTIONS: '4',
    LOG_LEVEL: 'silent'
  })
);
const here = { world, city };
const { db } = world;

/** How long each of so many took: half of them, and 95 in 100. */
async function timed(
  times: number,
  what: (n: number) => Promise<unknown>
): Promise<{ half: number; p95: number }> {
  const took: number[] = [];
  for (let n = 0; n < times; n++) {
    const begun = performance.now();
    await what(n);
    took.push(performance.now() - begun);
  }
  took.sort((a, b) => a - b);
  return { half: took[Math.floor(times / 2)]!, p95: took[Math.floor(times * 0.95)]! };
}

async function hireOne(role: Person['role']): Promise<Person> {
  const given = {
    name: 'Bench',
    email: `${randomUUID()}@hejnal.example`,
    role,
    unit: null,
    password: randomUUID()
  };
  const person = await addPerson(db, randomUUID(), given);
  if (isRefusal(person)) throw new Error(person.refusal);
  return person;
}

/**
 * A call is offered and taken: the desk asks how it stands, and opens the screen of the call with all that is known of
 * the number, both from the site as a browser does.
 */
async function screenPop(agent: Person): Promise<Row[]> {
  const { rows } = await sql<{ number: string }>`
    select number from contacts where number is not null order by began_at desc limit 200`.execute(db);
  const { token } = await beginSession(
    db,
    { person: agent.id },
    { factors: ['password', 'totp'] },
    Temporal.Now.instant()
  );
  const ask = async (path: string): Promise<string> => {
    const answer = await fetch(site.url + path, { headers: { cookie: `session=${token}; lang=pl` } });
    const page = await answer.text();
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return page;
  };
  await holdTelephone(here);
  let known = 0;
  const took: number[] = [];
  for (const { number } of rows) {
    const { contact } = await callIn(here, { number });
    const begun = performance.now();
    await ask('/api/hotline/now');
    const page = await ask(`/desk/hotline/${contact}`);
    took.push(performance.now() - begun);
    if (/href="\/desk\/contacts\/[0-9a-f-]{36}"/.test(page)) known += 1;
    await leave(here, contact);
  }
  took.sort((a, b) => a - b);
  const [half, p95] = [took[took.length >> 1]!, took[Math.floor(took.length * 0.95)]!];
  return [
    [
      `screen pop with ${MANY.toLocaleString('en-GB')} contacts`,
      'p95 ≤ 300 ms',
      `p95 ${ms(p95)}, half ${ms(half)}; earlier contacts shown on ${known} of ${took.length}`
    ]
  ];
}

async function figures(today: Temporal.PlainDate): Promise<Row[]> {
  const span = {
    from: today.subtract({ days: 31 }).toString(),
    until: today.subtract({ days: 1 }).toString()
  };
  const asked = { span, timezone: zone, seconds: 20 };
  const counts = wholeOf(await listCounts(db, asked));
  const month = await timed(20, () => listCounts(db, asked));
  const again = await timed(5, () => findSettledAtOnce(db, { ...asked, now: Temporal.Now.instant() }));
  const noon = today.subtract({ days: today.dayOfWeek > 5 ? today.dayOfWeek - 5 : 0 });
  const at = noon.toZonedDateTime({ timeZone: zone, plainTime: '12:00' }).toInstant();
  const board = await timed(100, () => readBoard(db, city, hamletHotline, at));
  return [
    [
      `figures of a month, ${counts.came.toLocaleString('en-GB')} contacts, every cut`,
      '≤ 1 s',
      ms(month.half)
    ],
    ['settled the first time, of the same month', '≤ 2 s', ms(again.half)],
    ['the wallboard read once', 'p95 ≤ 100 ms', `p95 ${ms(board.p95)}`]
  ];
}

/** A day through the steps: every call in the log exactly once. */
async function simulated(): Promise<Row[]> {
  await holdTelephone(here);
  const agents = await hireMany(here, 26);
  const midnight = Temporal.PlainDate.from('2030-11-18').toZonedDateTime(zone).toInstant();
  const day = await runDay(here, midnight, callersOf(6, CALLS, 2), agents, ['roads', 'roads']);
  const span = { from: '2030-11-18', until: '2030-11-18' };
  const all = wholeOf(await listCounts(db, { span, timezone: zone, seconds: 20 }));
  const once = new Set(day.called).size === CALLS && all.came === CALLS && all.waiting === 0;
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from contacts c where began_at >= ${midnight.toString()}
      and (select count(*) from contact_entries e where e.contact = c.id and e.what = 'ended') = 1`.execute(
    db
  );
  return [
    [
      `a day of ${CALLS} calls through the steps`,
      'each in the log once',
      `${once && rows[0]!.n === CALLS ? 'each once' : 'NOT each once'}: ${all.answered} answered, ${all.abandoned + all.short} gave up, in ${day.seconds.toFixed(0)} s`
    ]
  ];
}

const table = openTable();
try {
  const today = Temporal.Now.plainDateISO(zone);
  const agents = await hireMany(here, 30);
  const begun = performance.now();
  const ids = agents.map(({ id }) => id);
  await fillContacts(db, { many: MANY, today: today.toString(), timezone: zone, agents: ids });
  const took = (performance.now() - begun) / 1000;
  table.tell([`${MANY.toLocaleString('en-GB')} contacts made`, 'minutes', `${took.toFixed(0)} s`]);
  table.tell(...(await screenPop(await hireOne('agent'))));
  table.tell(...(await figures(today)));
  table.tell(...(await simulated()));
} finally {
  table.print();
  await world.close();
  await site.close();
}
