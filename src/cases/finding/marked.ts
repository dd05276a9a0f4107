/** A text in pieces, those that were looked for marked, cut to where the first of them stands. */
import { stemsOf } from '#catalogue/stem.ts';
import { saysSomething, standingWords, type Sought } from './words.ts';

export type Piece = { text: string; marked: boolean };

/** How much of a text stands before the first word found. */
const BEFORE = 50;

/** A stem keeps the first letter of its word, so that most words need not be cut to know that they are others. */
function isSought(word: string, sought: readonly Sought[]): boolean {
  const near = sought.filter((one) => one.word[0] === word[0]);
  if (near.length === 0 || !saysSomething(word)) return false;
  const stems = stemsOf(word);
  return near.some((one) => one.stems.some((stem) => stems.includes(stem)) || beginsWith(word, one.word));
}

/** Found by its beginning, as in the question to the database. */
function beginsWith(word: string, beginning: string): boolean {
  return beginning.length >= 4 && word.startsWith(beginning);
}

/**
 * A text of at most `max` characters in pieces, the words looked for marked.
 *
 * Where the first of them stands far in the text, its beginning is left out between words, because a row
 * that does not show why it was found looks like a fault.
 */
export function markedPieces(text: string, sought: readonly Sought[], max: number): Piece[] {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  const found = standingWords(line).filter(({ word }) => isSought(word, sought));
  const first = found[0]?.from ?? 0;
  const from = line.length <= max || first <= max - BEFORE ? 0 : wordStart(line, first - BEFORE);
  const to = line.length - from <= max ? line.length : wordEnd(line, from + max);
  const pieces: Piece[] = [];
  const add = (text: string, marked: boolean) => {
    if (text !== '') pieces.push({ text, marked });
  };
  let at = from;
  if (from > 0) add('…', false);
  for (const one of found.filter((word) => word.from >= from && word.to <= to)) {
    add(line.slice(at, one.from), false);
    add(line.slice(one.from, one.to), true);
    at = one.to;
  }
  add(line.slice(at, to) + (to < line.length ? '…' : ''), false);
  return pieces;
}

function wordStart(line: string, near: number): number {
  const space = line.indexOf(' ', near);
  return space === -1 ? near : space + 1;
}

function wordEnd(line: string, near: number): number {
  const space = line.lastIndexOf(' ', near);
  return space === -1 ? near : space;
}
