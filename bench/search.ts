/** Finding and narrowed lists at full size: frequent words, rare ones, two at once, by telephone, any mix of filters. */
import type pg from 'pg';
import type { City } from '#catalogue/city.ts';
import { sealOf } from '#world/seal.server.ts';
import type { Measure } from './measure.ts';
import { spentInWords } from './processor.ts';
import { RARE } from './written.ts';
import { SECRET } from './site.ts';
import type { Table } from './table.ts';

type Staff = { agent: Record<string, string>; officer: Record<string, string> };

/** The addresses of what is looked for; sealed, as the form makes them. */
function finding(base: '/desk' | '/unit', words: readonly string[]): string[] {
  const seal = sealOf(SECRET);
  return words.map((typed) => `${base}/find?for=${seal.hidden(typed, 'search')}`);
}

const FREQUENT = ['dziura', 'śmieci', 'latarnia', 'przejściu', 'dzieci'];
const TWO = ['dziura lipowa', 'smieci szkolna', 'latarnie wiadukt', 'kosza przystanek', 'galaz kosciol 42'];
const PHONES = Array.from({ length: 50 }, (_, i) => `+48${500_000_001 + i * 10_000}`);

/** Lists narrowed by one thing and by several, by what is frequent and by what there hardly is. */
function narrowed(city: City): string[] {
  const [category, other] = city.categories.filter((c) => c.diversion?.stop !== true);
  const [district, second] = city.districts;
  const mixes: Record<string, string>[] = [
    { district: district!.code },
    { about: category!.code, channel: 'phone' },
    { about: category!.code, district: second?.code ?? district!.code, channel: 'portal' },
    { about: `group:${other!.group}`, late: 'yes' },
    { unit: category!.lead, kind: category!.kind, priority: category!.priority },
    { kind: 'idea', priority: 'P1' },
    { kind: 'problem', channel: 'phone', from: '2024-01-01', until: '2024-03-31' }
  ];
  return ['open', 'recent', 'closed', 'late'].flatMap((list) =>
    mixes.map((mix) => `/desk?${new URLSearchParams({ list, ...mix })}`)
  );
}

/** Somebody who worked on two and a half thousand cases, so that their own list has something to read. */
export async function workOnCases(client: pg.Client): Promise<void> {
  await client.query(
    `insert into case_people select p.id, c.id, c.updated_at from people p, cases c
     where p.email = 'agent@hejnal.example' and c.year between 2000 and 2020 and c.number % 400 = 1 on conflict do nothing`
  );
  await client.query('vacuum analyze case_people');
}

const ms = (n: number) => `${n.toFixed(1)} ms`;

/** Measures all of it, and tells each row. */
export async function searching(
  url: string,
  city: City,
  staff: Staff,
  measure: Measure,
  table: Table
): Promise<void> {
  const ask = async (
    title: string,
    wanted: string,
    paths: readonly string[],
    headers: Record<string, string>
  ) => {
    const { p95Ms, each } = await measure(title, { url, atOnce: 16, paths, headers });
    table.tell([`${title}, 16 at once`, wanted, ms(p95Ms), spentInWords(each)]);
  };
  const { agent, officer } = staff;
  await ask('search by a frequent word', 'p95 ≤ 100 ms', finding('/desk', FREQUENT), agent);
  await ask('search by a rare word', 'p95 ≤ 100 ms', finding('/desk', RARE), agent);
  await ask('search by two words', 'p95 ≤ 100 ms', finding('/desk', TWO), agent);
  await ask('search by telephone', 'p95 ≤ 100 ms', finding('/desk', PHONES), agent);
  await ask('search in a unit', 'p95 ≤ 100 ms', finding('/unit', [...FREQUENT, ...TWO, ...RARE]), officer);
  await ask('narrowed lists', 'p95 ≤ 50 ms', narrowed(city), agent);
}
