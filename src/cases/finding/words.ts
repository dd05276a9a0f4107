/** The words a case is found by: stems of what the resident wrote and of the place, and the units that had it. */
import { foldWord, stemsOf } from '#catalogue/stem.ts';
import type { Entry } from '#cases/entry.ts';

/** Words so common that finding by them finds everything; folded. */
const EMPTY = new Set(
  (
    'a aby ale albo az bo by byc byl byla bylo byly co czy dla do gdy go i ich ile im ja jak jako je jest juz jego jej jesli ' +
    'kto ktora ktore ktory ma mam mi mnie moj moja na nad nam nas nie niz no o od on ona one oni ono oraz po pod poza prosze ' +
    'przed przez przy sa sie ta tak take tam te tego tej ten to tu ty tym u w we wiec z za ze zeby ' +
    'ul al pl os ulica ulicy the an and are at in is it my of on or that this with ' +
    'і й в у з із зі на не що це та є як до від для при або'
  ).split(' ')
);

/** More words than anybody writes about a broken lamp; what comes after them is not looked for. */
const WORDS_MAX = 400;
/** A longer word is cut: nobody types it whole. */
const WORD_MAX = 40;

/** A word where it stands in a text, folded. */
export type Standing = { word: string; from: number; to: number };

/** The words of a text and where each stands, so that those found can be marked. */
export function standingWords(text: string): Standing[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}'’]+/gu)].map((match) => ({
    word: foldWord(match[0]).slice(0, WORD_MAX),
    from: match.index,
    to: match.index + match[0].length
  }));
}

/** Does a folded word say something, so that it is worth looking for? */
export function saysSomething(word: string): boolean {
  return word !== '' && !EMPTY.has(word) && (word.length > 1 || /\d/.test(word));
}

/** The stems of all words of a text that say something, each once. */
export function stemsIn(text: string): string[] {
  const words = new Set(standingWords(text).map(({ word }) => word));
  const said = [...words].filter(saysSomething).slice(0, WORDS_MAX);
  return [...new Set(said.flatMap((word) => [...stemsOf(word)]))];
}

/** A unit among the words: an officer finds what their unit has or had. No word anybody writes begins so. */
export function unitMark(unit: string): string {
  return `@${unit}`;
}

/** The year a case came, among the words: what is found in many years is read one year after the other. */
export function yearMark(receivedAt: string): string {
  return `~${receivedAt.slice(0, 4)}`;
}

/**
 * What an entry adds to the words of its case; nothing, for most.
 *
 * Words of the resident and of the place are looked for, because that is what a caller remembers. What
 * units and desk write is not: an officer would find by it what another unit noted.
 */
export function wordsFrom(entry: Entry): string[] {
  switch (entry.kind) {
    case 'submitted': {
      const { description, place, answers } = entry.body;
      const said = Object.values(answers).flat();
      const texts = [description, place.address ?? '', place.detail ?? '', ...said];
      return [...new Set([yearMark(entry.at), ...stemsIn(texts.join('\n'))])];
    }
    case 'dispatched':
      return [unitMark(entry.body.unit)];
    case 'replied':
    case 'commented':
    case 'contested':
      return stemsIn(entry.body.text);
    default:
      return [];
  }
}

/** The words of a whole journal, each once. After what is personal was taken out, only marks are left. */
export function wordsOfJournal(journal: readonly Entry[]): string[] {
  const words = new Set<string>();
  for (const entry of journal) {
    if (entry.kind === 'forgotten' && entry.body.what === 'all')
      for (const word of words) if (!/^[@~]/.test(word)) words.delete(word);
    for (const word of wordsFrom(entry)) words.add(word);
  }
  return [...words];
}

/** What somebody looks for: each word as the stems it may have, or as the beginning of a word. */
export type Sought = { word: string; stems: readonly string[] };

/** As many words as somebody types to find one case. */
const SOUGHT_MAX = 8;

/** The words of what was typed that can be looked for; none when only small words were typed. */
export function soughtIn(text: string): Sought[] {
  const words = new Set(standingWords(text).map(({ word }) => word));
  return [...words]
    .filter(saysSomething)
    .slice(0, SOUGHT_MAX)
    .map((word) => ({ word, stems: stemsOf(word) }));
}

/** A mark that must be there, or several of which one must. */
export type Mark = string | readonly string[];

/** A question to PostgreSQL's text search: every word in one of its stems, or begun with where it is in `begun`, and every mark. */
export function questionOf(
  sought: readonly Sought[],
  marks: readonly Mark[] = [],
  begun: ReadonlySet<string> = new Set()
): string {
  const each = sought.map(({ word, stems }) => {
    const said = stems.map((stem) => quoted(stem));
    if (begun.has(word) && word.length >= BEGINNING_MIN) said.push(`${quoted(word)}:*`);
    return `(${said.join(' | ')})`;
  });
  const marked = marks.map((mark) =>
    typeof mark === 'string' ? quoted(mark) : `(${mark.map(quoted).join(' | ')})`
  );
  return [...each, ...marked].join(' & ');
}

/** From so many letters on, a word may be the beginning of a longer one. */
const BEGINNING_MIN = 4;

function quoted(word: string): string {
  return `'${word.replaceAll(/['\\]/g, '')}'`;
}

/** The stems as PostgreSQL reads a `tsvector`. */
export function vectorOf(words: readonly string[]): string {
  return words.map(quoted).join(' ');
}
