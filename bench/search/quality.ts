/** How good the answers are: recall at the first and the first three places, and how high the right one stands. */
import { search } from '#knowledge/finding/search.ts';
import { stockInStep } from '#knowledge/finding/stock.server.ts';
import type { Db } from '#world/database.server.ts';
import { readQueries, type Half, type Query } from './queries.ts';

const DAY = '2026-11-20';

/** Where the first right answer stands, from 1; 0 when it is not among the first ten. */
export type Placed = Query & { place: number; found: string[] };

/** Asks every query as its reader would. */
export async function placeAll(db: Db): Promise<Placed[]> {
  const stock = await stockInStep(db);
  const placed: Placed[] = [];
  for (const query of readQueries()) {
    const { typed: words, audience, lang } = query;
    const found = search(stock, { words, audience, lang, day: DAY }, 10).map(
      (one) => `${one.kind}:${one.code}`
    );
    placed.push({ ...query, found, place: 1 + found.findIndex((code) => query.answers.includes(code)) });
  }
  return placed;
}

const share = (all: readonly Placed[], holds: (one: Placed) => boolean) =>
  all.filter(holds).length / all.length;
const mean = (all: readonly Placed[], of: (one: Placed) => number) =>
  all.reduce((sum, one) => sum + of(one), 0) / all.length;
const shown = (n: number) => n.toFixed(2);

function row(title: string, all: readonly Placed[]): string {
  const at = (most: number) => shown(share(all, ({ place }) => place > 0 && place <= most));
  const rank = shown(mean(all, ({ place }) => (place === 0 ? 0 : 1 / place)));
  return `| ${title} | ${all.length} | ${at(1)} | ${at(3)} | ${rank} |`;
}

/** A table of one half, a row for each kind of query. */
export function tableOf(placed: readonly Placed[], half: Half): string {
  const own = placed.filter((one) => one.half === half);
  const kinds = Map.groupBy(own, ({ kind }) => kind);
  return [
    '| kind of query | queries | recall@1 | recall@3 | MRR |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...[...kinds].map(([kind, all]) => row(kind, all)),
    row('**all**', own)
  ].join('\n');
}

/** What stands wrong in the half one may look at. */
export function wrongIn(placed: readonly Placed[]): string[] {
  return placed
    .filter(({ half, place }) => half === 'tune' && place !== 1)
    .map(
      ({ kind, typed, answers, place, found }) =>
        `${kind}: "${typed}" wants ${answers.join(' ')}, at ${place}: ${found.slice(0, 4).join(' ')}`
    );
}
