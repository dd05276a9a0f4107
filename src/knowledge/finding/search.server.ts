/** The one search of services and knowledge, and what it proposes while somebody types. */
import { sql } from 'kysely';
import { KEPT, type Db } from '#world/database.server.ts';
import type { Told } from '#catalogue/cards/fact.ts';
import { isWrittenIn, textIn } from '#catalogue/cards/spoken.ts';
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
import type { Begun, Found, Looking, Sought } from './found.ts';
import { answersTo, judge, type Judged } from './rank.ts';
import { seenBefore, type Seen } from './seen.server.ts';

/** So many more than are asked for are gathered before they are put in order. */
const MORE = 8;
/** Of so many it is asked who may read them and on which day: far more than are for others or for another day. */
const CONSIDERED = 200;
/** So many with a word are looked at, those of which it says most. */
const MOST_SAID = 150;
/** More are not counted: such a word says little. */
const COUNTED = 1000;
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
  const { rows, rarity } = await gather(db, asked, symbols, { ...looking, gathered: most + MORE });
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
    ${KEPT} with typed as materialized (select t.*, exists (select from findable_stems s where s.stem = any(t.stems)) as known
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

/** One that was gathered: its id, and how much each stem says of it. */
type Row = { id: string; said: Record<string, number> };

/** How much each stem that is asked for means at most, whichever word it stands for. */
function wantedIn({ slots }: Asked): Map<string, number> {
  const wanted = new Map<string, number>();
  for (const { near, small } of slots)
    if (!small) for (const [stem, means] of near) wanted.set(stem, Math.max(wanted.get(stem) ?? 0, means));
  return wanted;
}

type Answer = { rows: Row[] | null; many: Record<string, number> | null; all: number };

/**
 * What holds the words, those with the rarest first, and what is called by a typed symbol.
 *
 * Of a word that very many hold, only those of which it says most are looked at; what is chosen is then asked for all
 * the words.
 */
async function gather(
  db: Db,
  asked: Asked,
  symbols: readonly string[],
  { audience, day, gathered }: Looking & { gathered: number }
) {
  const wanted = [...wantedIn(asked)];
  const open = sql`(f.audience = 'everyone' or ${audience} = 'agents') and f.holds @> ${day}::date`;
  const called = sql`f.symbols && ${[...symbols]}::text[]`;
  const { rows } = await sql<Answer>`
    ${KEPT} with wanted as materialized (
      select w.stem, w.means, (select count(*) from (
        select from findable_stems c where c.stem = w.stem limit ${COUNTED}) counted) as many
      from unnest(${wanted.map(([stem]) => stem)}::text[], ${wanted.map(([, means]) => means)}::real[]) as w(stem, means)),
    best as (
      select s.findable, sum(s.weight * w.means * ln(1 + ${COUNTED}::real / w.many)) as score
      from wanted w cross join lateral (
        select findable, weight from findable_stems m where m.stem = w.stem order by m.weight desc limit ${MOST_SAID}) s
      where w.many > 0 group by s.findable order by 2 desc, 1 limit ${CONSIDERED}),
    likely as (
      select b.findable from best b join findables f on f.id = b.findable where ${open}
      order by b.score desc, f.id limit ${gathered}),
    chosen as materialized (select findable from likely
      union select * from (select f.id from findables f where ${called} and ${open} limit ${gathered}) symbols)
    select
      (select jsonb_agg(g) from (
        select c.findable::text as id,
          (select coalesce(jsonb_object_agg(s.stem, s.weight), '{}') from findable_stems s
            where s.findable = c.findable and s.stem = any(${wanted.map(([stem]) => stem)}::text[])) as said
        from chosen c) g) as rows,
      (select jsonb_object_agg(stem, many) from wanted where many > 0) as many,
      (select count(*)::int from (select from findables limit ${COUNTED}) counted) as all`.execute(db);
  const { rows: found, many, all } = rows[0]!;
  const chosen = found ?? [];
  const seen = await seenBefore(
    db,
    chosen.map(({ id }) => id)
  );
  const known = chosen.flatMap(({ id, said }) => {
    const one = seen.get(id);
    return one ? [{ ...one, said }] : [];
  });
  return { rows: known, rarity: rarityOf(asked, many ?? {}, all) };
}

/** How rare each asked word is: one that few have means more. Nothing for a word that stands nowhere. */
function rarityOf(
  { slots }: Asked,
  many: Readonly<Record<string, number>>,
  all: number
): Record<string, number> {
  return Object.fromEntries(
    slots.flatMap(({ near }, slot) => {
      const most = Math.max(0, ...[...near.keys()].map((stem) => many[stem] ?? 0));
      return most === 0 ? [] : [[slot, Math.log(1 + all / most)]];
    })
  );
}

function shown({ kind, code, title, lead }: Seen, { score, by, words }: Judged, lang: Lang): Found {
  const langOf = (told: Told) => (isWrittenIn(told, lang) ? lang : FIRST_LANG);
  return {
    kind,
    code,
    title: textIn(title, lang),
    titleLang: langOf(title),
    lead: textIn(lead, lang),
    leadLang: langOf(lead),
    score,
    by,
    words
  };
}
