/** A million cases, made inside the database in set-based steps, with the shape of eight busy years. */
import type pg from 'pg';
import type { City } from '#catalogue/city.ts';
import { WRITTEN } from './written.ts';

const STEP = 50_000;

/**
 * Fills the database up to `wanted` cases, telling how far it is.
 *
 * One in twenty-five is open (dispatched, with its unit's task), some of them late; the rest is closed,
 * four in five resolved. Every case has its journal: submitted, dispatched and, when closed, answered and
 * closed. One open case in twenty waits to be dispatched, one has every answer. What residents wrote is put
 * together from sentences, so that words are as frequent and as rare as in life. Numbers begin in the year
 * 2000, so that they never meet real ones.
 */
export async function fillCases(
  client: pg.Client,
  city: City,
  wanted: number,
  tell: (done: number) => void
): Promise<void> {
  const { rows } = await client.query<{ n: number }>(
    `select count(*)::int as n from cases where year between 2000 and 2020`
  );
  const categories = city.categories
    .filter((c) => c.priority !== 'P0' && c.diversion?.stop !== true)
    .map((c) => [c.code, c.kind, c.lead, c.priority]);
  const districts = city.districts.map((d) => d.code);
  for (let from = rows[0]!.n; from < wanted; from += STEP) {
    await client.query(SQL, [
      from,
      Math.min(from + STEP, wanted) - 1,
      JSON.stringify(categories),
      districts,
      city.profile.map.centre.lat,
      city.profile.map.centre.lng,
      JSON.stringify(WRITTEN)
    ]);
    tell(Math.min(from + STEP, wanted));
  }
  for (const table of ['cases', 'tasks', 'entries', 'case_words'])
    await client.query(`vacuum analyze ${table}`);
}

const SQL = `
with made as (
  select i, uuidv7(-make_interval(mins => 4 * (1000000 - i) + 60)) as id,
         now() - make_interval(mins => 4 * (1000000 - i) + 60) as at,
         i % 25 = 0 as open, i % 500 = 0 as waits, i % 500 = 25 as told,
         -- What people write follows no calendar: a number that looks like chance and is the same each time.
         (i::bigint * 2654435761 % 4294967296) / 16 as chance,
         $3::jsonb -> (i::bigint * 7919 % jsonb_array_length($3::jsonb))::int as category,
         ($4::text[])[1 + (i::bigint * 40503 / 7 % array_length($4::text[], 1))] as district
  from generate_series($1::int, $2::int) as i
), written as (
  select *,
         -- The smaller of two: the first sentences come more often than the last.
         $7::jsonb -> 'what' -> least(chance % 15, chance / 15 % 11)::int as a, $7::jsonb -> 'where' -> (chance / 165 % 12)::int as b,
         $7::jsonb -> 'more' -> (chance / 1980 % 10)::int as c, $7::jsonb -> 'streets' -> (chance / 19800 % 40)::int as street,
         chance / 7 % 120 + 1 as house,
         case when i % 6250 = 17 then $7::jsonb -> 'rare' -> (i / 6250 % 8)::int end as rare
  from made
), whole as (
  select *, category ->> 0 as code, category ->> 1 as kind, case when waits then null else category ->> 2 end as unit,
         category ->> 3 as priority, street ->> 0 || ' ' || house as address,
         concat_ws(' ', a ->> 0, b ->> 0, c ->> 0, rare ->> 0) as description,
         (concat_ws(' ', a ->> 1, b ->> 1, c ->> 1, rare ->> 1, street ->> 1, house, '~' || to_char(at, 'YYYY'))
           || case when waits then '' else ' @' || (category ->> 2) end)::tsvector as words,
         case when i % 10 = 0 then '{"by": "none"}'
              when i % 10 < 4 then jsonb_build_object('by', 'phone', 'to', '+48' || 500000000 + i % 700000)
              else jsonb_build_object('by', 'email', 'to', 'osoba.' || i % 300000 || '@poczta.example') end as contact,
         (array['portal', 'phone', 'open311'])[1 + i % 3] as channel,
         case when open then (current_date + (i / 25 % 60) - 20) else (at + interval '14 days')::date end as due_on,
         at + make_interval(hours => 20 + i % 300) as ended,
         case i % 10 when 1 then 'not-done' when 2 then 'not-city' else 'resolved' end as outcome
  from written
), new_cases as (
  insert into cases (id, year, number, version, kind, category, status, outcome, priority, channel, lang, description, answers,
    lat, lng, address, detail, district, contact, photos, received_at, updated_at, closed_at, due_on, stopped_at, lead, rating, contested, reopened)
  select id, 2000 + i / 100000, 1 + i % 100000, case when waits then 1 when told then 3 when open then 2 else 4 end, kind, code,
    case when waits then 'received' when told then 'answered' when open then 'dispatched' else 'closed' end,
    case when open then null else outcome end, priority, channel, 'pl', description, '{}',
    $5::float8 + (chance % 1000 - 500) / 20000.0, $6::float8 + (chance / 1000 % 1000 - 500) / 12000.0, address, null, district,
    contact, '[]', at, case when open then at else ended end, case when open then null else ended end, due_on, null, unit, null, false, false
  from whole
), new_words as (
  insert into case_words (case_id, received_at, words) select id, at, words from whole
), new_tasks as (
  -- Nobody is reminded while things are measured.
  insert into tasks (case_id, unit, lead, status, due_on, dispatched_at, answered_at, remind_at)
  select id, unit, true, case when open and not told then 'open' else 'answered' end, due_on, at, case when open and not told then null else ended end, '9999-12-31'
  from whole where not waits
)
insert into entries (case_id, seq, kind, at, by, body)
select id, seq, entry, case when seq < 3 then at else ended end,
       case when seq = 1 then '{"as": "resident"}' when seq = 2 then '{"as": "clock"}'
            else '{"as": "agent", "person": "00000000-0000-7000-8000-000000000000"}' end::jsonb,
       case entry
         when 'submitted' then jsonb_build_object('year', 2000 + i / 100000, 'number', 1 + i % 100000, 'kind', kind, 'category', code,
           'priority', priority, 'channel', channel, 'lang', 'pl', 'description', description,
           'answers', '{}'::jsonb, 'place', jsonb_build_object('address', address), 'contact', contact,
           'photos', '[]'::jsonb, 'promised', jsonb_build_object('dueOn', due_on, 'from', at::date, 'period', '{"working_days": 10}'::jsonb))
         when 'dispatched' then jsonb_build_object('unit', unit, 'lead', true, 'dueOn', due_on, 'why', 'category', 'instead', '[]'::jsonb)
         when 'answered' then jsonb_build_object('unit', unit, 'text', 'Zrobione.', 'outcome', outcome, 'photos', '[]'::jsonb)
         else jsonb_build_object('outcome', outcome, 'text', 'Zrobione. Dziękujemy za zgłoszenie.', 'photos', '[]'::jsonb) end
from whole, unnest(array['submitted', 'dispatched', 'answered', 'closed']) with ordinality as e (entry, seq)
where seq <= case when waits then 1 when told then 3 when open then 2 else 4 end`;
