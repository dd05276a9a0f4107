/** Words people type, made fit to keep: one kind of line end, no control characters, no spaces around. */
import { refuse, type Refusal } from '#world/refusal.ts';

/** Control characters that no person types (tab and line end are typed), and what is no character at all. */
const CONTROL = /[^\P{Cc}\t\n]|\uFFFE|\uFFFF/u;

/** Marks that turn the direction of whatever stands behind them, our own words too. */
const TURNING = /[\u202A-\u202E\u2066-\u2069]/gu;
/** Nothing in it can be seen: spaces, joiners, accents on no letter, letters that are blank. */
const UNSEEN = /^[\s\p{Z}\p{Cf}\p{M}\u115F\u1160\u2800\u3164\uFFA0]*$/u;

/**
 * The text in Unicode NFC with `\n` line ends, trimmed; nothing where nothing can be seen.
 *
 * Without marks that turn its direction: a text with one of them reads otherwise on the page than in the journal,
 * and so does what we write behind it.
 */
export function clean(text: string): string {
  const kept = text.replaceAll(TURNING, '').replaceAll(/\r\n?/g, '\n').normalize('NFC').trim();
  return UNSEEN.test(kept) ? '' : kept;
}

/**
 * A text somebody must have written: cleaned, or refused.
 *
 * Refused when it is empty, longer than `max` characters, or holds characters nobody types (NUL cannot be
 * stored at all; a lone surrogate or U+FFFD means the bytes were not UTF-8).
 */
export function said(text: string, max: number, field: string): string | Refusal {
  const kept = clean(text);
  if (kept === '') return refuse('nothing-written', field);
  if (CONTROL.test(kept) || !kept.isWellFormed() || kept.includes('\uFFFD'))
    return refuse('odd-characters', field);
  if (kept.length > max) return refuse('too-long', field, { max, over: kept.length - max });
  return kept;
}

/** The same for a text that may be left out. */
export function saidOrNothing(text: string, max: number, field: string): string | Refusal {
  return clean(text) === '' ? '' : said(text, max, field);
}
