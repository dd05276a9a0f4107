/** Gaps: places in braces that stand in an answer until somebody fills them. */
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import { said } from '#reports/words.ts';

const GAP = /\{([^{}\n]{1,60})\}/gu;

/** What stands between braces in a text, in its order. */
export function gapsIn(text: string): string[] {
  return [...text.matchAll(GAP)].map((match) => match[1]!);
}

/**
 * Words for a resident, as `said`; refused besides with `gap-left` when a gap of a template stands in them.
 *
 * A resident who reads "we mend it by {date of the work}" learns that nobody read what was sent to them.
 */
export function saidWhole(text: string, max: number, field: string): string | Refusal {
  const words = said(text, max, field);
  if (isRefusal(words)) return words;
  const [gap] = gapsIn(words);
  return gap === undefined ? words : refuse('gap-left', field, { gap: `{${gap}}` });
}
