/** How fast the one search is with 700 cards and 3,000 articles, asked 16 at once, and what its statements take. */
import { randomUUIDv7 } from 'node:crypto';
import type { Filed } from '#knowledge/articles/folder.server.ts';
import type { Given } from '#knowledge/articles/content.ts';
import { loadArticles } from '#knowledge/articles/load.server.ts';
import { rebuildIndex } from '#knowledge/finding/keep.server.ts';
import { search, suggest } from '#knowledge/finding/search.ts';
import { stockInStep } from '#knowledge/finding/stock.server.ts';
import type { Db } from '#world/database.server.ts';
import { readQueries } from './queries.ts';

const CARDS = 700;
const OTHERS = 3000;
const AT_ONCE = 16;
const ROUNDS = 6;

/** A generator of chance that gives the same numbers every time. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/** Every word the real articles hold, as often as they do, so that made ones are as alike as real ones are. */
function wordsIn(given: readonly Given[]): string[] {
  return given.flatMap(({ content }) => JSON.stringify(content).match(/\p{L}{4,}/gu) ?? []);
}

/**
 * As many articles as a large city has: real ones again and again under other codes, their texts filled up with words
 * drawn from all of them.
 */
export function manyArticles(real: readonly Filed[]): Given[] {
  const next = chance(7);
  const words = wordsIn(real);
  const drawn = (many: number) =>
    Array.from({ length: many }, () => words[Math.floor(next() * words.length)]!).join(' ');
  const cards = real.filter(({ kind }) => kind === 'card');
  const guides = real.filter(({ kind }) => kind === 'guide');
  const copies = (from: readonly Filed[], many: number): Given[] =>
    Array.from({ length: many }, (_, n) => {
      const one = structuredClone(from[n % from.length]!) as Filed & { content: Record<string, unknown> };
      const title = { pl: drawn(4), en: drawn(4), uk: drawn(4) };
      const named = 'name' in one.content ? { name: title } : { title };
      const own = {
        code: `${one.content.code}-${n}`,
        symbol: `${one.content.code}-${n}`,
        words: [drawn(2), drawn(2), drawn(1)]
      };
      const text =
        'steps' in one.content
          ? { steps: [{ text: { pl: drawn(120) } }] }
          : { sections: [{ head: { pl: drawn(3) }, text: { pl: drawn(250) } }] };
      const { symbol, ...rest } = own;
      const content = {
        ...one.content,
        lead: { pl: drawn(12), en: drawn(12), uk: drawn(12) },
        ...named,
        ...rest,
        ...text,
        ...('symbol' in one.content ? { symbol } : {})
      };
      return { kind: one.kind, content } as unknown as Given;
    });
  return [...real, ...copies(cards, CARDS - cards.length), ...copies(guides, OTHERS)];
}

/** Loads all of them, makes the index anew once to know how long that takes, and tells PostgreSQL how much there is. */
export async function loadMany(db: Db, real: readonly Filed[], zone: string): Promise<number> {
  const now = Temporal.Now.instant().round('millisecond');
  await loadArticles(db, manyArticles(real), { newId: () => randomUUIDv7(), now, zone });
  const began = performance.now();
  await rebuildIndex(db);
  return performance.now() - began;
}

/** Milliseconds of every call, `AT_ONCE` at a time. */
async function timesOf(calls: readonly (() => Promise<unknown>)[]): Promise<number[]> {
  const times: number[] = [];
  const waiting = calls.values();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const call of waiting) {
        const began = performance.now();
        await call();
        times.push(performance.now() - began);
      }
    })
  );
  return times.toSorted((a, b) => a - b);
}

const at = (times: readonly number[], share: number) =>
  times[Math.min(times.length - 1, Math.floor(times.length * share))]!;
const ms = (n: number) => `${n.toFixed(1)} ms`;

function row(title: string, wanted: string, times: readonly number[]): string {
  return `| ${title} | ${wanted} | ${ms(at(times, 0.5))} | ${ms(at(times, 0.95))} | ${times.length} |`;
}

/** The table of times: of search and of suggestions, one at a time and sixteen at once. */
export async function speedTable(db: Db): Promise<string> {
  const looking = { audience: 'agents', lang: 'pl', day: '2026-11-20' } as const;
  const typed = readQueries().map((query) => query.typed);
  const searches = typed.map((words) => async () => search(await stockInStep(db), { ...looking, words }));
  const begun = typed.flatMap((words) => [2, 4, 7].map((many) => words.slice(0, many)));
  const proposals = begun.map(
    (beginning) => async () => suggest(await stockInStep(db), { ...looking, beginning })
  );
  const rounds = <T>(calls: readonly T[], many: number) => Array.from({ length: many }, () => calls).flat();
  await timesOf(searches);
  const alone: number[] = [];
  for (const call of searches.slice(0, 100)) {
    const began = performance.now();
    await call();
    alone.push(performance.now() - began);
  }
  return [
    '| what | p95 wanted | median | p95 | asked |',
    '| --- | ---: | ---: | ---: | ---: |',
    row(
      'search, one at a time',
      '',
      alone.toSorted((a, b) => a - b)
    ),
    row(`search, ${AT_ONCE} at once`, '40 ms', await timesOf(rounds(searches, ROUNDS))),
    row(`suggestions, ${AT_ONCE} at once`, '20 ms', await timesOf(rounds(proposals, ROUNDS / 3)))
  ].join('\n');
}
