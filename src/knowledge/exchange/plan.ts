/** What a file would do to the articles there are: which would be new, changed, as they were, or taken away. */
import { fieldsThatDiffer, type FieldChange } from '#catalogue/diff.ts';
import type { Kind } from '#knowledge/articles/article.ts';
import { articleFaults, twiceFaults, type Known } from '#knowledge/articles/check.ts';
import type { Given } from '#knowledge/articles/content.ts';
import { faultAt, type FileFault, type ReadFile } from './catalogue.ts';

/** An article that would change, and in which parts. */
export type Changed = { before: Given; after: Given; fields: FieldChange[] };

/** `gone` are articles of the kinds the file speaks of which it does not have. */
export type Plan = { fresh: Given[]; changed: Changed[]; same: number; gone: Given[] };

const keyOf = ({ kind, content }: Given) => `${kind} ${content.code}`;

/** Compares what is read now with what a file has. */
export function planOf(now: readonly Given[], file: readonly Given[], kinds: readonly Kind[]): Plan {
  const before = new Map(now.map((one) => [keyOf(one), one]));
  const after = new Set(file.map(keyOf));
  const plan: Plan = { fresh: [], changed: [], same: 0, gone: [] };
  for (const one of file) {
    const was = before.get(keyOf(one));
    const fields = was ? fieldsThatDiffer(was.content, one.content) : [];
    if (!was) plan.fresh.push(one);
    else if (fields.length > 0) plan.changed.push({ before: was, after: one, fields });
    else plan.same += 1;
  }
  plan.gone = now.filter((one) => kinds.includes(one.kind) && !after.has(keyOf(one)));
  return plan;
}

/** What may be named once the file is taken in: its cards beside those there are, without those that go. */
export function cardsAfter(now: readonly Given[], { fresh, gone }: Plan, withdraw: boolean): Set<string> {
  const codes = (all: readonly Given[]) =>
    all.flatMap(({ kind, content }) => (kind === 'card' ? [content.code] : []));
  const left = new Set([...codes(now), ...codes(fresh)]);
  if (withdraw) for (const code of codes(gone)) left.delete(code);
  return left;
}

const twice = (one: Given, at: number, name: 'code' | 'symbol', about: string): FileFault =>
  faultAt(
    { path: [name], code: 'article-twice', about, expected: `a ${name} no other article has` },
    one.kind,
    one.content.code,
    at
  );

/** Codes of a file that another article has in other letters: to whoever types an address "sa-14" and "SA-14" are one. */
export function codesTaken(
  there: readonly { kind: string; code: string }[],
  { given }: Pick<ReadFile, 'given'>
): FileFault[] {
  const key = (kind: string, code: string) => `${kind} ${code.toLowerCase()}`;
  const codes = new Map(there.map(({ kind, code }) => [key(kind, code), code]));
  return given.flatMap(({ at, one }) => {
    const { code } = one.content;
    return (codes.get(key(one.kind, code)) ?? code) === code ? [] : [twice(one, at, 'code', code)];
  });
}

/** Symbols of a file that a card it does not have bears; they stand twice unless that one is taken away. */
export function symbolsTaken(now: readonly Given[], file: readonly Given[]): FileFault[] {
  const own = new Set(file.map(keyOf));
  const taken = new Set(
    now.flatMap((one) => (one.kind === 'card' && !own.has(keyOf(one)) ? [one.content.symbol] : []))
  );
  return file.flatMap((one, at) =>
    one.kind === 'card' && taken.has(one.content.symbol) ? [twice(one, at, 'symbol', one.content.symbol)] : []
  );
}

/** Everything that is wrong with a file, in its own order: shapes, marks, links, codes that stand twice. */
export function fileFaults({ given, faults }: ReadFile, known: Known): FileFault[] {
  const own = given.flatMap(({ at, one }) =>
    articleFaults(one, known).map((fault) => faultAt(fault, one.kind, one.content.code, at))
  );
  const repeated = twiceFaults(given.map(({ one }) => one)).map(({ at: n, fault }) => {
    const { at, one } = given[n]!;
    return faultAt(fault, one.kind, one.content.code, at);
  });
  return [...faults, ...own, ...repeated].toSorted((a, b) => a.at - b.at);
}
