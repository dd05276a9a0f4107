/** What is different between two versions of an article: by section, row by row, with the words marked. */
import { LANGS } from '#ui/lang.ts';
import { asList, asObject, type Field, type Unfinished } from './plan.ts';

/** A piece of a text: in both, only in the older, only in the newer. */
export type Piece = { text: string; how: 'same' | 'gone' | 'new' };

/** One field that is different. `names` lead to it, `as` says how its text is to be read (`check`: true or false). */
export type Different = { names: string[]; as: Field['as']; pieces: Piece[] };

/** A row (or the one field of a section) that is different, and whether all of it is new or gone. */
export type DifferentRow = { how: 'changed' | 'new' | 'gone'; fields: Different[] };

/** A section with what is different in it; `name` is the field's. */
export type DifferentSection = { name: string; rows: DifferentRow[] };

/** One thing somebody wrote; `names` lead to it, rows are counted from 1. */
export type Leaf = { names: string[]; as: Field['as']; text: string };

/** Beyond so many comparisons two lists are compared as wholes: nobody reads such a difference word by word. */
const COMPARED_MOST = 4_000_000;

type Pair<T> = readonly [T | undefined, T | undefined];

/** The longest sequence both have, as pairs; what only one of them has stands alone, the older first. */
function paired<T>(a: readonly T[], b: readonly T[], keyOf: (one: T) => string): Pair<T>[] {
  const alone = (): Pair<T>[] => [
    ...a.map((one) => [one, undefined] as const),
    ...b.map((one) => [undefined, one] as const)
  ];
  if (a.length * b.length > COMPARED_MOST) return alone();
  const [ka, kb] = [a.map(keyOf), b.map(keyOf)];
  const width = b.length + 1;
  const longest = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      longest[i * width + j] =
        ka[i] === kb[j]
          ? longest[(i + 1) * width + j + 1]! + 1
          : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!);
  const pairs: Pair<T>[] = [];
  for (let i = 0, j = 0; i < a.length || j < b.length;) {
    if (i < a.length && j < b.length && ka[i] === kb[j]) pairs.push([a[i++], b[j++]]);
    else if (j >= b.length || (i < a.length && longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!))
      pairs.push([a[i++], undefined]);
    else pairs.push([undefined, b[j++]]);
  }
  return pairs;
}

/** The words of two texts with what is gone and what is new marked; neighbours of one sort are one piece. */
export function wordsApart(before: string, after: string): Piece[] {
  const words = (text: string) => text.match(/\S+\s*|\s+/g) ?? [];
  const pieces: Piece[] = [];
  for (const [a, b] of paired(words(before), words(after), (word) => word.trim())) {
    const how = a === undefined ? 'new' : b === undefined ? 'gone' : 'same';
    const last = pieces.at(-1);
    if (last?.how === how) last.text += b ?? a!;
    else pieces.push({ text: b ?? a!, how });
  }
  return pieces;
}

function leavesOf(field: Field, value: unknown, names: string[]): Leaf[] {
  if (value === undefined || value === null) return [];
  const { as } = field;
  if (as === 'told') {
    const said = asObject(value);
    return LANGS.flatMap((lang) =>
      typeof said[lang] === 'string' ? [{ names: [...names, lang], as, text: said[lang] }] : []
    );
  }
  if (as === 'rows')
    return asList(value).flatMap((row, at) =>
      fieldsOf(field.fields, asObject(row), [...names, String(at + 1)])
    );
  if (as === 'parts') return fieldsOf(field.fields, asObject(value), names);
  const text =
    asList(value).length > 0 ? asList(value).join(', ') : Array.isArray(value) ? '' : String(value as string);
  return text === '' ? [] : [{ names, as, text }];
}

function fieldsOf(fields: readonly Field[], value: Unfinished, names: string[]): Leaf[] {
  return fields.flatMap((field) => leavesOf(field, value[field.name], [...names, field.name]));
}

/** Everything somebody wrote in an article, in the order in which it is read. */
export function leavesIn(fields: readonly Field[], content: Unfinished): Leaf[] {
  return fieldsOf(fields, content, []);
}

const signOf = (leaves: readonly Leaf[]) => JSON.stringify(leaves.map(({ names, text }) => [names, text]));

/** One row against another: the fields that are not the same. */
function apart(before: readonly Leaf[], after: readonly Leaf[]): Different[] {
  const keyOf = ({ names }: Leaf) => names.join('.');
  const old = new Map(before.map((leaf) => [keyOf(leaf), leaf]));
  const now = new Map(after.map((leaf) => [keyOf(leaf), leaf]));
  const keys = [...now.keys(), ...[...old.keys()].filter((key) => !now.has(key))];
  return keys.flatMap((key) => {
    const [a, b] = [old.get(key), now.get(key)];
    const { names, as } = (b ?? a)!;
    return a?.text === b?.text ? [] : [{ names, as, pieces: wordsApart(a?.text ?? '', b?.text ?? '') }];
  });
}

const wholly = (leaves: readonly Leaf[], how: 'new' | 'gone'): DifferentRow => ({
  how,
  fields: leaves.map(({ names, as, text }) => ({ names, as, pieces: [{ text, how }] }))
});

/** Rows that stand alone beside each other are one row that was written anew. */
function rowsApart(pairs: readonly Pair<Leaf[]>[]): DifferentRow[] {
  const rows: DifferentRow[] = [];
  let [gone, made]: [Leaf[][], Leaf[][]] = [[], []];
  const settle = () => {
    const both = Math.min(gone.length, made.length);
    for (let n = 0; n < both; n += 1) {
      const fields = apart(gone[n]!, made[n]!);
      if (fields.length > 0) rows.push({ how: 'changed', fields });
    }
    rows.push(
      ...gone.slice(both).map((row) => wholly(row, 'gone')),
      ...made.slice(both).map((row) => wholly(row, 'new'))
    );
    [gone, made] = [[], []];
  };
  for (const [a, b] of pairs) {
    if (a && b) settle();
    else if (a) gone.push(a);
    else if (b) made.push(b);
  }
  settle();
  return rows;
}

/**
 * The sections that are different, in the order of the plan. Rows that only moved up or down are shown where they
 * went from and where they stand now.
 */
export function differencesOf(
  fields: readonly Field[],
  before: Unfinished,
  after: Unfinished
): DifferentSection[] {
  return fields.flatMap((field) => {
    const [a, b] = [before[field.name], after[field.name]];
    const rowsOf = (value: unknown) =>
      field.as === 'rows'
        ? asList(value).map((row) => fieldsOf(field.fields, asObject(row), []))
        : [leavesOf(field, value, [])];
    const rows = rowsApart(paired(rowsOf(a), rowsOf(b), signOf));
    return rows.length === 0 ? [] : [{ name: field.name, rows }];
  });
}
