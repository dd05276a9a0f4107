/** A million cases, made inside the database in set-based steps, with the shape of eight busy years. */
import type pg from 'pg';
import type { City } from '#catalogue/city.ts';

const STEP = 50_000;

/**
 * Fills the database up to `wanted` cases, telling how far it is.
 *
 * One in twenty-five is open (dispatched, with its unit's task), some of them late; the rest is closed,
 * four in five resolved. Every case has its journal: submitted, dispatched and, when closed, answered and
 * closed. Numbers begin in the year 2000, so that they never meet real ones.
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
      city.profile.map.centre.lng
    ]);
    tell(Math.min(from + STEP, wanted));
  }
  for (const table of ['cases', 'tasks', 'entries']) await client.query(`vacuum analyze ${table}`);
}

const SQL = `
with made as (
  select i, uuidv7(-make_interval(mins => 4 * (1000000 - i) + 60)) as id,
         now() - make_interval(mins => 4 * (1000000 - i) + 60) as at,
         i % 25 = 0 as open,
         $3::jsonb -> (i::bigint * 7919 % jsonb_array_length($3::jsonb))::int as category,
         ($4::text[])[1 + i * 31 % array_length($4::text[], 1)] as district
  from generate_series($1::int, $2::int) as i
), whole as (
  select *, category ->> 0 as code, category ->> 1 as kind, category ->> 2 as unit, category ->> 3 as priority,
         case when open then (current_date + (i / 25 % 60) - 20) else (at + interval '14 days')::date end as due_on,
         at + make_interval(hours => 20 + i % 300) as ended,
         case i % 10 when 1 then 'not-done' when 2 then 'not-city' else 'resolved' end as outcome
  from made
), new_cases as (
  insert into cases (id, year, number, version, kind, category, status, outcome, priority, channel, lang, description, answers,
    lat, lng, address, detail, district, contact, photos, received_at, updated_at, closed_at, due_on, stopped_at, lead, rating, contested, reopened)
  select id, 2000 + i / 100000, 1 + i % 100000, case when open then 2 else 4 end, kind, code,
    case when open then 'dispatched' else 'closed' end, case when open then null else outcome end, priority,
    (array['portal', 'phone', 'open311'])[1 + i % 3], 'pl',
    'Sprawa ' || i || ' do pomiaru: opis takiej długości, jaką ludzie zwykle piszą, kiedy coś przed domem jest zepsute.', '{}',
    $5::float8 + (i % 1000 - 500) / 20000.0, $6::float8 + (i / 1000 % 1000 - 500) / 12000.0, 'ul. Pomiarowa ' || i % 200, null, district,
    '{"by": "none"}', '[]', at, case when open then at else ended end, case when open then null else ended end, due_on, null, unit, null, false, false
  from whole
), new_tasks as (
  insert into tasks (case_id, unit, lead, status, due_on, dispatched_at, answered_at)
  select id, unit, true, case when open then 'open' else 'answered' end, due_on, at, case when open then null else ended end from whole
)
insert into entries (case_id, seq, kind, at, by, body)
select id, seq, entry, case when seq < 3 then at else ended end,
       case when seq = 1 then '{"as": "resident"}' when seq = 2 then '{"as": "clock"}'
            else '{"as": "agent", "person": "00000000-0000-7000-8000-000000000000"}' end::jsonb,
       case entry
         when 'submitted' then jsonb_build_object('year', 2000 + i / 100000, 'number', 1 + i % 100000, 'kind', kind, 'category', code,
           'priority', priority, 'channel', (array['portal', 'phone', 'open311'])[1 + i % 3], 'lang', 'pl', 'description', 'Sprawa ' || i,
           'answers', '{}'::jsonb, 'place', jsonb_build_object('address', 'ul. Pomiarowa ' || i % 200), 'contact', '{"by": "none"}'::jsonb,
           'photos', '[]'::jsonb, 'promised', jsonb_build_object('dueOn', due_on, 'from', at::date, 'period', '{"working_days": 10}'::jsonb))
         when 'dispatched' then jsonb_build_object('unit', unit, 'lead', true, 'dueOn', due_on, 'why', 'category', 'instead', '[]'::jsonb)
         when 'answered' then jsonb_build_object('unit', unit, 'text', 'Zrobione.', 'outcome', outcome, 'photos', '[]'::jsonb)
         else jsonb_build_object('outcome', outcome, 'text', 'Zrobione. Dziękujemy za zgłoszenie.', 'photos', '[]'::jsonb) end
from whole, unnest(array['submitted', 'dispatched', 'answered', 'closed']) with ordinality as e (entry, seq)
where not open or seq < 3`;
