/** A caller's number as it comes over the line: a number, withheld, or something that is none. */
import { phoneFrom } from '#reports/contact.ts';

export type Caller =
  | { kind: 'number'; number: string; polish: boolean }
  /** Three to six digits: a number of the state or of the exchange, which can be rung but not from everywhere. */
  | { kind: 'short'; number: string }
  | { kind: 'withheld' }
  | { kind: 'malformed' };

const WITHHELD = /^(|anonymous|anonim|restricted|private|prywatny|unavailable|unknown|withheld|blocked|-)$/iu;

/**
 * What was told of a caller.
 *
 * A SIP address, a display name in quotes and prefixes are taken off. What is no number is not kept: a thing that
 * cannot be rung back is of no use, and may hold anything.
 */
export function callerFrom(told: string | undefined | null): Caller {
  const text = bare(told ?? '');
  if (WITHHELD.test(text)) return { kind: 'withheld' };
  if (/^\d{3,6}$/.test(text)) return { kind: 'short', number: text };
  const number = phoneFrom(text) ?? phoneFrom(`+${text.replace(/^\+/, '')}`);
  return number === undefined
    ? { kind: 'malformed' }
    : { kind: 'number', number, polish: number.startsWith('+48') };
}

function bare(told: string): string {
  const inside = /<([^>]*)>/.exec(told)?.[1] ?? told;
  return inside
    .trim()
    .slice(0, 80)
    .replace(/^(sips?|tel):/i, '')
    .replace(/[@;].*$/, '');
}

/** The number to keep of a caller, or nothing. */
export function numberKept(told: string | undefined | null): string | null {
  const caller = callerFrom(told);
  return caller.kind === 'number' || caller.kind === 'short' ? caller.number : null;
}
