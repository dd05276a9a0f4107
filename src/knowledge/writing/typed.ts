/** Articles as forms: what was typed becomes content, and rows are added, taken away and moved. */
import { LANGS } from '#ui/lang.ts';
import { asList, asObject, type Field, type Unfinished } from './plan.ts';

/** A form as it was sent: what stands in a field, and everything that was ticked under a name. */
export type Sent = {
  get(name: string): string | undefined;
  all(name: string): string[];
  names(): readonly string[];
};

const whole = (text: string | undefined) => (text ?? '').replaceAll('\r\n', '\n').trim();

/** Below a path: `steps`, `steps.0`, `steps.0.text`. */
export const below = (path: string, name: string | number) => (path === '' ? `${name}` : `${path}.${name}`);

function oneOf(field: Field, sent: Sent, path: string): unknown {
  switch (field.as) {
    case 'told':
      return filled(LANGS.map((lang) => [lang, whole(sent.get(below(path, lang))) || undefined]));
    case 'check':
      return sent.get(path) !== undefined;
    case 'sure':
      return { yes: true, no: false }[whole(sent.get(path))];
    case 'number':
      return numberFrom(whole(sent.get(path)));
    case 'many':
      return sent.all(path);
    case 'list':
      return whole(sent.get(path))
        .split(field.of === 'codes' ? /[\s,;]+/ : /[\n,;]+/)
        .map((word) => word.trim())
        .filter((word) => word !== '');
    case 'rows':
      return Array.from({ length: rowsIn(sent, path) }, (_, at) =>
        contentFrom(field.fields, sent, below(path, at))
      );
    case 'parts':
      return contentFrom(field.fields, sent, path);
    default:
      return whole(sent.get(path)) || undefined;
  }
}

/** A number as people write it; what is none stays as it was typed, so that it can be shown and put right. */
function numberFrom(text: string): number | string | undefined {
  if (text === '') return undefined;
  const value = Number(text.replaceAll(/[\s\u00A0]/g, '').replace(',', '.'));
  return Number.isFinite(value) ? value : text;
}

function filled(entries: readonly (readonly [string, unknown])[]): Unfinished | undefined {
  const there = entries.filter(([, value]) => value !== undefined);
  return there.length === 0 ? undefined : Object.fromEntries(there);
}

/** The most rows a list may have; what stands beyond was not typed by a person. */
export const ROWS_MAX = 200;

function rowsIn(sent: Sent, path: string): number {
  const start = `${path}.`;
  const numbers = sent
    .names()
    .flatMap((name) => (name.startsWith(start) ? [Number.parseInt(name.slice(start.length), 10)] : []));
  return Math.min(ROWS_MAX, Math.max(-1, ...numbers.filter((at) => Number.isInteger(at))) + 1);
}

/**
 * What was typed, as content: whole where all was well typed, and else as far as it goes. What was left empty is not
 * there at all. Rows stay, also empty ones.
 */
export function contentFrom(fields: readonly Field[], sent: Sent, path = ''): Unfinished {
  return filled(fields.map((field) => [field.name, oneOf(field, sent, below(path, field.name))])) ?? {};
}

/** The content without rows in which nothing was typed. */
export function withoutEmptyRows(fields: readonly Field[], content: Unfinished): Unfinished {
  const lists = fields.flatMap((field) => (field.as === 'rows' ? [field] : []));
  return lists.reduce<Unfinished>((before, { name, fields: inner }) => {
    const rows = asList(before[name])
      .map((row) => withoutEmptyRows(inner, asObject(row)))
      .filter((row) => Object.entries(row).some(([key, value]) => key !== 'verified' && !isEmpty(value)));
    return { ...before, [name]: rows };
  }, content);
}

const isEmpty = (value: unknown) => value === undefined || (Array.isArray(value) && value.length === 0);

/** What is done with the rows of a list: one more, one less, one place up or down. */
export const MOVES = ['add', 'remove', 'up', 'down'] as const;
export type Move = (typeof MOVES)[number];

/** The content with the rows of one list moved; `path` leads to the list (add) or to the row (the others). */
export function moved(content: Unfinished, move: Move, path: readonly string[]): Unfinished {
  const [name, ...rest] = path;
  if (name === undefined) return content;
  const rows = asList(content[name]);
  if (rest.length === 0) return move === 'add' ? { ...content, [name]: [...rows, {}] } : content;
  const at = Number(rest[0]);
  if (!(at in rows)) return content;
  if (rest.length === 1) return { ...content, [name]: rearranged(rows, move, at) };
  return {
    ...content,
    [name]: rows.map((row, n) => (n === at ? moved(asObject(row), move, rest.slice(1)) : row))
  };
}

function rearranged(rows: readonly unknown[], move: Move, at: number): readonly unknown[] {
  if (move === 'remove') return rows.toSpliced(at, 1);
  const to = move === 'up' ? at - 1 : at + 1;
  return move === 'add' || to < 0 || to >= rows.length ? rows : rows.with(at, rows[to]).with(to, rows[at]);
}
