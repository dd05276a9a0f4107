/** The one search of services and knowledge, and what it proposes while somebody types. */
import type { Told } from '#catalogue/cards/fact.ts';
import { isWrittenIn, textIn } from '#catalogue/cards/spoken.ts';
import { FIRST_LANG, type Lang } from '#ui/lang.ts';
import { answersTo } from './answers.ts';
import { askedFor, isSymbol, symbolsIn, termsIn, type Asked, type Known, type Term } from './asked.ts';
import type { Begun, Found, Looking, Sought } from './found.ts';
import { hintedBy } from './hinted.ts';
import { judgeOf, type Judged } from './rank.ts';
import type { Held, Stock } from './stock.ts';

/** So many more than are asked for are gathered before they are put in order. */
const MORE = 4;
/** One letter stands for anything. */
const BEGINNING_MIN = 2;
/** Less than this is no find. */
const SCORE_MIN = 0.2;

/**
 * What answers best to the typed words, the best first; at most `most`.
 *
 * Who reads is obeyed before anything is judged: residents find nothing that is for agents, and nobody what does not
 * hold on the day. A symbol or a name typed whole comes first.
 */
export function search(stock: Stock, { words, ...looking }: Sought, most = 20): Found[] {
  return found(stock, words, looking, { most, typing: false });
}

/** What is proposed for a beginning, the best first: from two letters on. */
export function suggest(stock: Stock, { beginning, ...looking }: Begun, most = 8): Found[] {
  return found(stock, beginning, looking, { most, typing: !/[\s]$/.test(beginning) });
}

function found(
  stock: Stock,
  typed: string,
  looking: Looking,
  { most, typing }: { most: number; typing: boolean }
): Found[] {
  const terms = termsIn(typed);
  if (terms.length === 0 || (typing && terms.every(({ word }) => word.length < BEGINNING_MIN))) return [];
  const synonyms = stock.synonymsOf(terms.flatMap((term) => term.stems));
  const asked = askedFor(terms, knownOf(stock, terms, typing), synonyms, typing);
  const symbols = symbolsIn(typed);
  const judge = judgeOf({
    asked,
    answers: answersTo(asked, stock.lexicon),
    rarity: rarityIn(stock, asked),
    lang: looking.lang,
    hinted: hintedBy(terms)
  });
  return stock
    .gather(asked, symbols, looking, most + MORE)
    .map(({ row, said }) => {
      const { kind, phrases } = row;
      const called = row.symbols.some((one) => symbols.includes(one));
      const symbol = !called ? 'no' : isSymbol(typed, row.symbols) ? 'alone' : 'among';
      return { row, judged: judge({ kind, phrases, symbol, said }) };
    })
    .filter(({ judged }) => judged.score >= SCORE_MIN)
    .toSorted((a, b) => b.judged.score - a.judged.score || (a.row.code < b.row.code ? -1 : 1))
    .slice(0, most)
    .map(({ row, judged }) => shown(row, judged, looking.lang));
}

/**
 * What the stock knows of each word. Only of one it does not have, or one not finished, it is asked what begins so; and
 * only of one it does not have, what is like it.
 */
function knownOf(stock: Stock, terms: readonly Term[], typing: boolean): Known[] {
  return terms.map(({ word, stems }, at) => {
    const known = stems.some((stem) => stock.knows(stem));
    const open = (!known || (typing && at === terms.length - 1)) && word.length >= BEGINNING_MIN;
    return {
      word,
      known,
      near: known ? [] : stock.lexicon.near(word),
      begun: open ? stock.lexicon.begunWith(word) : []
    };
  });
}

/** How rare each asked word is: one that few have means more. Nothing for a word that stands nowhere. */
function rarityIn(stock: Stock, { slots }: Asked): Record<string, number> {
  return Object.fromEntries(
    slots.flatMap(({ near, small }, slot) => {
      const most = small ? 0 : Math.max(0, ...[...near.keys()].map((stem) => stock.many(stem)));
      return most === 0 ? [] : [[slot, Math.log(1 + stock.size / most)]];
    })
  );
}

function shown({ kind, code, title, lead }: Held, { score, by, words }: Judged, lang: Lang): Found {
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
