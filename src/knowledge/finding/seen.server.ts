/** Findables as they were read: under its id one never changes, because what is published anew has a new id. */
import { sql } from 'kysely';
import type { Db } from '#world/database.server.ts';
import type { Told } from '#catalogue/cards/fact.ts';
import { inWords } from '#catalogue/cards/markdown.ts';
import type { FindableKind } from './found.ts';
import type { Phrase } from './phrase.ts';
import { readPhrase, type ReadPhrase } from './rank.ts';

export type Seen = {
  kind: FindableKind;
  code: string;
  title: Told;
  /** Without Markdown. */
  lead: Told;
  symbols: readonly string[];
  phrases: readonly ReadPhrase[];
};

/** So many are remembered: a city's services, and what is looked for most of its knowledge. */
const REMEMBERED = 1500;
const remembered = new WeakMap<Db, Map<string, Seen>>();

/**
 * The findables of these ids. Those seen before are not read again; of one that is gone meanwhile there is none.
 *
 * Which ids somebody may see was asked of the database before: here nothing is decided.
 */
export async function seenBefore(db: Db, ids: readonly string[]): Promise<Map<string, Seen>> {
  const kept = remembered.get(db) ?? new Map<string, Seen>();
  remembered.set(db, kept);
  const known = new Map(ids.flatMap((id) => (kept.has(id) ? [[id, kept.get(id)!] as const] : [])));
  const missing = ids.filter((id) => !known.has(id));
  const read = missing.length === 0 ? [] : await readFindables(db, missing);
  for (const id of [...kept.keys()].slice(0, Math.max(0, kept.size + read.length - REMEMBERED)))
    kept.delete(id);
  for (const { id, phrases, ...one } of read) {
    const seen = { ...one, lead: plain(one.lead), phrases: phrases.map(readPhrase) };
    kept.set(id, seen);
    known.set(id, seen);
  }
  return known;
}

/** A text without its Markdown, in every language it is written in. */
function plain({ pl, en, uk }: Told): Told {
  return {
    pl: inWords(pl),
    ...(en === undefined ? {} : { en: inWords(en) }),
    ...(uk === undefined ? {} : { uk: inWords(uk) })
  };
}

type Row = Omit<Seen, 'phrases'> & { id: string; phrases: Phrase[] };

async function readFindables(db: Db, ids: readonly string[]): Promise<Row[]> {
  const { rows } =
    await sql<Row>`select id::text as id, kind, code, title, lead, symbols, phrases from findables
    where id = any(${[...ids]}::bigint[])`.execute(db);
  return rows;
}
