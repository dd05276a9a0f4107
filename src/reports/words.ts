/** Words people type, made fit to keep: one kind of line end, no control characters, no spaces around. */
import { refuse, type Refusal } from '#world/refusal.ts';

/** Control characters that no person types (tab and line end are typed), and what is no character at all. */
const CONTROL = /[^\P{Cc}\t\n]|\uFFFE|\uFFFF/u;

/** The text in Unicode NFC with `\n` line ends, trimmed. */
export function clean(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').normalize('NFC').trim();
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
