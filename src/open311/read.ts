/** Reading what a program sends: names and values of a query or a form, whichever way lists are spelled. */
import { refuse, type Refusal } from '#world/refusal.ts';

/** Values by name, in the order they came. `attribute[x]`, `attribute[x][]` and `attribute[x][2]` are one name. */
export type Given = ReadonlyMap<string, readonly string[]>;

/** More pairs than any client sends; a form of millions of them is an attack. */
const PAIRS_MAX = 2000;

/** PHP, Rails and the standard's own example mark a repeated name with brackets at its end. */
const LIST_MARK = /^((?!attribute\[)[^[\]]+|[^[\]]+\[[^[\]]+\])\[\d*\]$/;

function nameOf(spelled: string): string {
  return LIST_MARK.exec(spelled)?.[1] ?? spelled;
}

/** Gathers pairs under their names. */
export function given(pairs: Iterable<readonly [string, string]>): Given {
  const all = new Map<string, string[]>();
  for (const [spelled, value] of pairs) {
    const name = nameOf(spelled);
    const values = all.get(name);
    if (values) values.push(value);
    else all.set(name, [value]);
  }
  return all;
}

/** Throws a URIError where the bytes behind the percent signs are not UTF-8. */
function decoded(part: string): string {
  return decodeURIComponent(part.replaceAll('+', ' '));
}

/**
 * The values of a query string or of a form sent as `application/x-www-form-urlencoded`.
 *
 * Refused with `not-utf8` when what is percent-encoded is not UTF-8: a report whose words were guessed
 * would be kept wrong for ever (Open311 GeoReport v2, Encoding).
 */
export function givenIn(encoded: string): Given | Refusal {
  const parts = encoded.split('&', PAIRS_MAX + 1).filter((part) => part !== '');
  if (parts.length > PAIRS_MAX) return refuse('too-many-values', undefined, { max: PAIRS_MAX });
  try {
    return given(
      parts.map((part) => {
        const at = part.indexOf('=');
        return at < 0 ? [decoded(part), ''] : [decoded(part.slice(0, at)), decoded(part.slice(at + 1))];
      })
    );
  } catch {
    return refuse('not-utf8');
  }
}

/**
 * The first value that is not empty.
 *
 * An empty value is the same as none (Open311 GeoReport v2, Optional Arguments).
 */
export function one(from: Given, name: string): string | undefined {
  return from
    .get(name)
    ?.find((value) => value.trim() !== '')
    ?.trim();
}

/** All values of a name, also those written as one with commas, each once. */
export function many(from: Given, name: string): string[] {
  const values = (from.get(name) ?? []).flatMap((value) => value.split(','));
  return [...new Set(values.map((value) => value.trim()).filter((value) => value !== ''))];
}

/** The answers to a category's questions, by their codes; empty ones are left out. */
export function attributes(from: Given): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const [name, values] of from) {
    const code = /^attribute\[([^[\]]+)\]$/.exec(name)?.[1];
    const said = values.filter((value) => value.trim() !== '');
    if (code !== undefined && said.length > 0) found.set(code, said);
  }
  return found;
}
