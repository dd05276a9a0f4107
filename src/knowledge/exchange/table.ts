/** Articles as one table for a spreadsheet: a row an article, a column for each place in its content (`steps.2.text.pl`). */
import { isKind, type Kind } from '#knowledge/articles/article.ts';
import type { Given } from '#knowledge/articles/content.ts';

type Cell = string | number | null;
/** A table with its heads. */
export type Table = { heads: string[]; rows: Cell[][] };

/** Lists of single words or codes: one cell, with a bar between. */
const WORDS: ReadonlySet<string> = new Set(['words', 'related', 'events', 'about']);
const NUMBERS: ReadonlySet<string> = new Set(['amount', 'days', 'years']);
const CHOICES: ReadonlySet<string> = new Set(['verified', 'urgent']);
const YES = /^(true|tak|yes|1|так)$/i;
const NO = /^(false|nie|no|0|ні)$/i;

/** The places of a content and what stands there; lists count from one, as people do. */
function cellsOf(value: unknown, path = ''): [string, Cell][] {
  const last = path.split('.').at(-1) ?? '';
  if (Array.isArray(value) && WORDS.has(last)) return value.length === 0 ? [] : [[path, value.join(' | ')]];
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, part]) => {
      const step = Array.isArray(value) ? String(Number(name) + 1) : name;
      return cellsOf(part, path === '' ? step : `${path}.${step}`);
    });
  if (value === undefined || value === null) return [];
  return [[path, typeof value === 'number' ? value : String(value)]];
}

/** Columns in the order in which articles have their parts, and items of a list in theirs. */
function inOrder(heads: Iterable<string>): string[] {
  const known = [...heads];
  const rank = new Map<string, number>();
  for (const head of known)
    for (const step of head.split('.')) if (!rank.has(step)) rank.set(step, rank.size);
  const placeOf = (step: string) => (/^\d+$/.test(step) ? Number(step) : (rank.get(step) ?? 0));
  return known.toSorted((a, b) => {
    const [one, other] = [a.split('.'), b.split('.')];
    const at = one.findIndex((step, n) => step !== other[n]);
    return at < 0 ? -1 : placeOf(one[at]!) - placeOf(other[at] ?? '');
  });
}

/** The articles as a table; a part no article has gets no column. */
export function tableOf(all: readonly Given[]): Table {
  const rows = all.map(({ kind, content }) => new Map<string, Cell>([['kind', kind], ...cellsOf(content)]));
  const heads = inOrder(new Set(rows.flatMap((row) => [...row.keys()])));
  return { heads, rows: rows.map((row) => heads.map((head) => row.get(head) ?? null)) };
}

/** An apostrophe that keeps a spreadsheet from running what it stands before. */
const GUARD = /^'(?=[\s\u200B]*[=+\-@＝＋－＠])/u;

function valueOf(name: string, cell: string): unknown {
  const text = cell.replace(GUARD, '');
  if (WORDS.has(name))
    return text
      .split('|')
      .map((word) => word.trim())
      .filter((word) => word !== '');
  if (NUMBERS.has(name)) {
    const number = Number(text.trim().replace(/\s/g, '').replace(',', '.'));
    return Number.isNaN(number) ? text : number;
  }
  if (CHOICES.has(name)) return YES.test(text.trim()) ? true : NO.test(text.trim()) ? false : text;
  return text;
}

/** A content put together from the cells of a row; gaps in a list close. */
function contentOf(heads: readonly string[], cells: readonly string[]): unknown {
  const whole: Record<string, unknown> = Object.create(null);
  heads.forEach((head, n) => {
    const cell = cells[n] ?? '';
    if (head === 'kind' || head === '' || cell.trim() === '') return;
    const steps = head.split('.');
    let part = whole;
    for (const step of steps.slice(0, -1)) part = (part[step] ??= Object.create(null)) as typeof whole;
    if (typeof part === 'object') part[steps.at(-1)!] = valueOf(steps.at(-1)!, cell);
  });
  return listed(whole);
}

function listed(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const parts = Object.entries(value);
  if (parts.length > 0 && parts.every(([name]) => /^\d+$/.test(name)))
    return parts.toSorted(([a], [b]) => Number(a) - Number(b)).map(([, part]) => listed(part));
  return Object.fromEntries(parts.map(([name, part]) => [name, listed(part)]));
}

/** The articles of a table as its cells give them, and the kinds it speaks of; a row that names no kind is a card. */
export function fromTable(
  heads: readonly string[],
  rows: readonly (readonly string[])[]
): { all: { kind: Kind; content: unknown; at: number }[]; kinds: Kind[] } {
  const names = heads.map((head) => head.trim());
  const kindAt = names.indexOf('kind');
  const all = rows.flatMap((cells, at) => {
    if (cells.every((cell) => cell.trim() === '')) return [];
    const said = (cells[kindAt] ?? '').trim();
    const kind = isKind(said) ? said : 'card';
    const content = contentOf(names, cells);
    // A kind nobody knows is a part nobody knows: the check tells it beside the row.
    return [
      { kind, content: said === '' || isKind(said) ? content : { kind: said, ...(content as object) }, at }
    ];
  });
  return { all, kinds: [...new Set(all.map(({ kind }) => kind))] };
}
