/** What is wrong, as a problem (RFC 9457): a status, a code that never changes, and words in the asker's language. */
import type { z } from 'zod';
import { isFaults, type Faults, type Refusal } from '#world/refusal.ts';
import type { Lang } from '#ui/lang.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import type { problemSchema } from './answers.ts';

export type Problem = z.input<typeof problemSchema>;

/** The status of each refusal; all others are 400, because what was sent cannot be a report. */
const STATUS: Readonly<Record<string, number>> = {
  'api-key-missing': 401,
  'api-key-unknown': 401,
  'key-may-not': 403,
  'no-such-endpoint': 404,
  'no-such-case': 404,
  'no-such-month': 404,
  'hotline-none': 404,
  'method-not-allowed': 405,
  'sent-meanwhile': 409,
  'body-too-large': 413,
  'not-json': 415,
  'too-often': 429,
  'something-broke': 500
};

/** Statuses any endpoint may answer with. */
export const ANYWHERE = [400, 401, 429, 500] as const;

/** The codes a description lists, each with its status. */
export const PROBLEMS: Readonly<Record<string, number>> = { ...STATUS, 'not-as-described': 400 };

export function statusOf({ refusal }: Refusal): number {
  return STATUS[refusal] ?? 400;
}

/** A field the schema found wrong: where, and what was expected there. */
export type Misfit = { field: string; detail: string };

/** The problem of a refusal or of faults: the first is its title, and each stands with its field. */
export function problemOf(refused: Refusal | Faults, lang: Lang, page: string): Problem {
  const all = isFaults(refused) ? refused.faults : [refused];
  const first = all[0] ?? { refusal: 'something-broke' };
  const faults = all.flatMap((one) =>
    one.field === undefined ? [] : [{ field: one.field, code: one.refusal, detail: refusalWords(one, lang) }]
  );
  return {
    type: `${page}#${first.refusal}`,
    title: refusalWords(first, lang),
    status: statusOf(first),
    detail: all.map((one) => refusalWords(one, lang)).join(' '),
    code: first.refusal,
    ...(faults.length > 0 ? { faults } : {})
  };
}

/** The problem of what does not fit its schema. What was expected is said as the schema says it, in English. */
export function misfitOf(misfits: readonly Misfit[], lang: Lang, page: string): Problem {
  const code = 'not-as-described';
  return {
    ...problemOf({ refusal: code }, lang, page),
    faults: misfits.map(({ field, detail }) => ({ field, code, detail }))
  };
}
