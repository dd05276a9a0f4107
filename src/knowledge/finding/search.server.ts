/** The one search of services and knowledge, and what it proposes while somebody types. */
import { sql } from 'kysely';
import type { Db } from '#world/database.server.ts';
import type { Told } from '#catalogue/cards/fact.ts';
import { isWrittenIn, textIn, wordsIn } from '#catalogue/cards/spoken.ts';
import { FIRST_LANG, type Lang } from '#ui/lang.ts';
import {
  aboutWords,
  askedFor,
  isSymbol,
  symbolsIn,
  termsIn,
  type Asked,
  type Known,
  type Term
} from './asked.ts';
import type { Begun, FindableKind, Found, Looking, Sought } from './found.ts';
import type { Phrase } from './phrase.ts';
import { answersTo, judge, type Judged } from './rank.ts';

/** How many are gathered before they are put in order. */
const GATHERED = 30;
/** Of so many it is asked who may read them and on which day: far more than are for others or for another day. */
const CONSIDERED = 400;
/** How many words a beginning may stand for. */
const BEGUN = 30;
/** One letter stands for anything. */
const BEGINNING_MIN = 2;
/** Comes after every letter, so that all words with a beginning stand before it. */
const LAST_LETTER = '\u{10FFFF}';
/** Less than this is no find. */
const SCORE_MIN = 0.2;

/**
 * What answers best to the typed words, the best first; at most `most`.
 *
 * Who reads is obeyed in the statement: residents find nothing that is for agents, and nobody what does not hold on the
 * day. A symbol or a name typed whole comes first.
 */
export async function search(db: Db, { words, ...looking }: Sought, most = 20): Promise<Found[]> {
  return found(db, words, looking, most, false);
}

/** What is proposed for a beginning, the best first: from two letters on. */
export async function suggest(db: Db, { beginning, ...looking }: Begun, most = 8): Promise<Found[]> {
  return found(db, beginning, looking, most, !/[\s]$/.test(beginning));
}

async function found(
  db: Db,
  typed: string,
  looking: Looking,
  most: number,
  typing: boolean
): Promise<Found[]> {
  const terms = termsIn(typed);
  if (terms.length === 0 || (typing && terms.every(({ word }) => word.length < BEGINNING_MIN))) return [];
  const { known, synonyms } = await meaning(db, terms, typing);
  const asked = askedFor(terms, known, synonyms, typing);
  const symbols = symbolsIn(typed);
  const { rows, rarity } = await gather(db, asked, symbols, looking);
  const question = { asked, answers: answersTo(asked), rarity, lang: looking.lang };
  return rows
    .map((row) => {
      const symbol = row.symbols.some((one) => symbols.includes(one));
      const how = !symbol ? 'no' : isSymbol(typed, row.symbols) ? 'alone' : 'among';
      return { row, judged: judge({ ...row, symbol: how }, question) };
    })
    .filter(({ judged }) => judged.score >= SCORE_MIN)
    .toSorted((a, b) => b.judged.score - a.judged.score || (a.row.code < b.row.code ? -1 : 1))
    .slice(0, most)
    .map(({ row, judged }) => shown(row, judged, looking.lang));
}

/**
 * What the index knows of the words, and the synonyms editors keep: asked anew each time, so that they hold at once.
 *
 * Only of a word it does not have, or one not finished, is it asked what begins so; and only of one it does not have,
 * what is like it.
 */
async function meaning(
  db: Db,
  terms: readonly Term[],
  typing: boolean
): Promise<{ known: Known[]; synonyms: string[][] }> {
  const stems = [...new Set(terms.flatMap((term) => term.stems))];
  const { rows } = await sql<{ known: Known[] | null; synonyms: string[][] | null }>`
    with typed as materialized (select t.*, exists (select from findable_stems s where s.stem = any(t.stems)) as known
      from jsonb_to_recordset(${JSON.stringify(aboutWords(terms, typing))}::jsonb)
        as t(word text, stems text[], near text[], faults int, last boolean))
    select
      (select jsonb_agg(jsonb_build_object('word', t.word, 'known', t.known,
        'near', case when t.known then '[]' else coalesce((select jsonb_agg(w.word) from findable_words w
          where w.near && t.near and abs(length(w.word) - length(t.word)) <= t.faults), '[]') end,
        'begun', case when t.known and not t.last then '[]' else coalesce((select jsonb_agg(b.word) from (
          select w.word from findable_words w
          where length(t.word) >= ${BEGINNING_MIN} and w.word ~>=~ t.word and w.word ~<~ (t.word || ${LAST_LETTER})
          order by length(w.word), w.word limit ${BEGUN}) b), '[]') end)) from typed t) as known,
      (select jsonb_agg(words) from synonyms where stems && ${stems}::text[]) as synonyms`.execute(db);
  return { known: rows[0]?.known ?? [], synonyms: rows[0]?.synonyms ?? [] };
}

type Row = {
  kind: FindableKind;
  code: string;
  title: Told;
  lead: Told;
  symbols: string[];
  phrases: Phrase[];
  said: Record<string, number>;
};

/** What holds one of the words, and what is called by a typed symbol; those with the rarest words first. */
async function gather(db: Db, { slots }: Asked, symbols: readonly string[], { audience, day }: Looking) {
  const wanted = slots.flatMap(({ near, small }, slot) =>
    small ? [] : [...near].map(([stem, means]) => ({ slot, stem, means }))
  );
  const open = sql`(f.audience = 'everyone' or ${audience} = 'agents') and f.holds @> ${day}::date`;
  const { rows } = await sql<{ rows: Row[] | null; rarity: Record<string, number> | null }>`
    with wanted as (select * from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as w(slot int, stem text, means real)),
    said as materialized (
      select w.slot, s.findable, max(w.means * s.weight) as weight
      from wanted w join findable_stems s on s.stem = w.stem group by w.slot, s.findable),
    rarity as materialized (
      select slot, ln(1 + (select count(*) from findables)::real / count(*)) as rarity from said group by slot),
    best as materialized (
      select s.findable, sum(s.weight * r.rarity) as score from said s join rarity r on r.slot = s.slot
      group by s.findable order by 2 desc, 1 limit ${CONSIDERED}),
    likely as (
      select b.findable from best b join findables f on f.id = b.findable where ${open}
      order by b.score desc, f.id limit ${GATHERED}),
    called as (select f.id from findables f where f.symbols && ${[...symbols]}::text[] and ${open} limit ${GATHERED}),
    chosen as materialized (select findable from likely union select id from called),
    slots as materialized (
      select s.findable, jsonb_object_agg(s.slot, s.weight) as said
      from said s where s.findable in (select findable from chosen) group by s.findable),
    gathered as (
      select f.kind, f.code, f.title, f.lead, f.symbols, f.phrases, coalesce(s.said, '{}') as said
      from chosen c join findables f on f.id = c.findable left join slots s on s.findable = c.findable)
    select (select jsonb_agg(g) from gathered g) as rows, (select jsonb_object_agg(slot, rarity) from rarity) as rarity`.execute(
    db
  );
  return { rows: rows[0]?.rows ?? [], rarity: rows[0]?.rarity ?? {} };
}

function shown({ kind, code, title, lead }: Row, { score, by, words }: Judged, lang: Lang): Found {
  const langOf = (told: Told) => (isWrittenIn(told, lang) ? lang : FIRST_LANG);
  return {
    kind,
    code,
    title: textIn(title, lang),
    titleLang: langOf(title),
    lead: wordsIn(lead, lang),
    leadLang: langOf(lead),
    score,
    by,
    words
  };
}
