/** Whom the exchange rings: our target as the word it dials. */
import type { Target } from '#world/telephone/engine.ts';

/**
 * How this exchange dials: {number} and {extension} stand for what is rung. Numbers that begin as one of `own` are
 * telephones signed in at it, called by their number without the plus.
 */
export type Dialling = { number: string; extension: string; own: readonly string[] };

export const DIALLING: Dialling = {
  number: 'PJSIP/{number}@trunk',
  extension: 'PJSIP/{extension}',
  own: []
};

/**
 * The word to dial, or nothing when the target is none.
 *
 * Only digits of a telephone and names of extensions get in: an ampersand would ring two, a slash or an at-sign
 * another trunk, and a number comes from whoever typed it.
 */
export function dialled(target: Target, dialling: Dialling): string | undefined {
  if ('number' in target) {
    const { number } = target;
    if (!/^\+?[0-9]{2,20}$/.test(number)) return undefined;
    const isOwn = dialling.own.some((beginning) => number.startsWith(beginning));
    return isOwn
      ? dialling.extension.replace('{extension}', number.replace('+', ''))
      : dialling.number.replace('{number}', number);
  }
  return /^[A-Za-z0-9_-]{1,40}$/.test(target.extension)
    ? dialling.extension.replace('{extension}', target.extension)
    : undefined;
}

const WITHHELD = /^(|anonymous|unknown|unavailable|restricted|private|withheld)$/i;

/**
 * The number as it came, or nothing when whoever called did not want it known.
 *
 * Carriers hand on a withheld number to the exchange with the wish not to show it (RFC 3323, RFC 3325): the wish
 * counts, the number is forgotten here.
 */
export function numberFrom(number: string, presentation: string): string | undefined {
  if (/^(prohib|unavailable)/.test(presentation)) return undefined;
  return WITHHELD.test(number.trim()) ? undefined : number.trim().slice(0, 60);
}
