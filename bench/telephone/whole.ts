/**
 * New calls by SIPp for a minute over the whole hotline: Asterisk, the telephone process, its steps and a durable
 * database. Every call must have a record, once, with an ending.
 */
import { join } from 'node:path';
import { loadavg } from 'node:os';
import { sql } from 'kysely';
import { readCity } from '#catalogue/folder.server.ts';
import { hotlineSchema } from '#catalogue/hotline/hotline.ts';
import { hamletHotline } from '#town/hamletHotline.ts';
import { alwaysOpen } from '#tests/alwaysOpen.ts';
import { openExchange } from '#tests/telephone/exchange.ts';
import { manyCallIn } from '#tests/telephone/sipp.ts';
import { openDatabase } from '#world/database.server.ts';
import { openBenchSite } from '../site.ts';

const RATE = Number(process.env['RATE'] ?? 20);
const SECONDS = Number(process.env['SECONDS'] ?? 60);
const calls = RATE * SECONDS;
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** A hotline that greets, says goodbye and hangs up: two announcements and six lines in the journal of each call. */
const hotline = hotlineSchema.parse({
  ...hamletHotline,
  topics: hamletHotline.topics.map((topic) => ({ ...topic, needs: [] })),
  tree: {
    start: 'greeting',
    nodes: [
      { code: 'greeting', kind: 'say', say: ['greeting'], next: 'goodbye' },
      { code: 'goodbye', kind: 'end', say: ['goodbye'] }
    ]
  }
});

const exchange = await openExchange('bench-whole');
const { asterisk } = exchange;
const site = await openBenchSite(
  alwaysOpen({ ...(await readCity('cities/brzegowo')), hotlines: [hotline] }),
  {
    telephone: true,
    more: {
      PBX_URL: asterisk.url,
      PBX_SOCKET: asterisk.browserSocket,
      PBX_SOUNDS: asterisk.sounds.inside,
      FILES_DIR: join(asterisk.sounds.outside, '..')
    }
  }
);
const { db, close } = openDatabase(site.databaseUrl, 1);

type Counted = { records: number; over: number; once: number; told: number; half: number; p99: number };

/** What the database has of these calls: records, those that are over, those that ended once, and heard all. */
async function counted(since: string): Promise<Counted> {
  const { rows } = await sql<Counted>`
    select count(*)::int as records, count(ended_at)::int as over,
      (count(*) filter (where 1 = (select count(*) from contact_entries e where e.contact = c.id and e.what = 'ended')))::int as once,
      (count(*) filter (where 2 = (select count(*) from contact_entries e where e.contact = c.id and e.what = 'played')))::int as told,
      coalesce(percentile_cont(0.5) within group (order by extract(epoch from said.at - began_at)), 0)::float * 1000 as half,
      coalesce(percentile_cont(0.99) within group (order by extract(epoch from said.at - began_at)), 0)::float * 1000 as p99
    from contacts c left join lateral (select min(at) as at from contact_entries e where e.contact = c.id and e.what = 'played') said on true
    where began_at >= ${since}`.execute(db);
  return rows[0]!;
}

// One call first: announcements are spoken before the day begins.
await manyCallIn({ rate: 1, calls: 1 }).ended;
await pause(2000);
const since = Temporal.Now.instant().toString();
console.log(
  `${RATE} new calls a second for ${SECONDS} s: ${calls}; load before: ${loadavg()[0]!.toFixed(1)} …`
);
const begun = performance.now();
const code = await manyCallIn({ rate: RATE, calls }).ended;
const lasted = (performance.now() - begun) / 1000;
let found = await counted(since);
for (let n = 0; n < 40 && found.over < calls; n++) {
  await pause(500);
  found = await counted(since);
}
const { origin, username, password } = new URL(asterisk.url);
const authorization = `Basic ${btoa(`${username}:${decodeURIComponent(password)}`)}`;
const left = (await (
  await fetch(`${origin}/ari/channels`, { headers: { authorization } })
).json()) as unknown[];
console.log(
  `records ${found.records} of ${calls}, over ${found.over}, ended exactly once ${found.once}, told to the end ${found.told}`
);
console.log(
  `from the arrival to the end of the greeting: half ${found.half.toFixed(0)} ms, p99 ${found.p99.toFixed(0)} ms`
);
console.log(
  `${lasted.toFixed(1)} s; channels left at the exchange ${left.length}; SIPp ended with ${code}; telephone process ${site.telephone()} MB`
);
await close();
await site.close();
await exchange.close();
const whole = [found.records, found.over, found.once, found.told].every((n) => n === calls);
process.exitCode = whole && left.length === 0 && code === 0 ? 0 : 1;
