/** A refusal as Open311 tells an error: a number and words, in the format that was asked for. */
import type { Refusal } from '#world/refusal.ts';
import type { Lang } from '#ui/lang.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import type { Tree } from './tree.ts';

/** 403 for keys, 404 for what is not there, 400 for all else that cannot be done (GeoReport v2, Errors), and what HTTP itself asks for. */
const STATUS: Readonly<Record<string, number>> = {
  'api-key-missing': 403,
  'api-key-unknown': 403,
  'key-may-not': 403,
  'no-such-service': 404,
  'no-such-case': 404,
  'no-such-token': 404,
  'no-such-resource': 404,
  'method-not-allowed': 405,
  'no-such-format': 406,
  'sent-meanwhile': 409,
  'body-too-large': 413,
  'not-a-form': 415,
  'something-broke': 500
};

/** What our fields are called in Open311. */
const FIELD: Readonly<Record<string, string>> = {
  category: 'service_code',
  point: 'lat',
  address: 'address_string',
  photos: 'media',
  text: 'description'
};

function parameterOf(field: string): string {
  return field.startsWith('question.')
    ? `attribute[${field.slice('question.'.length)}]`
    : (FIELD[field] ?? field);
}

export function statusOf({ refusal }: Refusal): number {
  return STATUS[refusal] ?? 400;
}

/** The status of an answer that holds several errors: the first one's, keys before everything. */
export function statusOfAll(refusals: readonly Refusal[]): number {
  return refusals[0] === undefined ? 400 : statusOf(refusals[0]);
}

/** `errors`: each with its number and what is wrong, the parameter before the words. */
export function errorsOf(refusals: readonly Refusal[], lang: Lang): Tree {
  return refusals.map((refusal) => ({
    code: statusOf(refusal),
    description: `${refusal.field === undefined ? '' : `${parameterOf(refusal.field)}: `}${refusalWords(refusal, lang)}`
  }));
}
