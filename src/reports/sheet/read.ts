/** A file of reports read: rows, which column is what, and each row as a report or with its faults. */
import { CsvError, parse } from 'csv-parse/sync';
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import type { Category } from '#catalogue/category.ts';
import type { City } from '#catalogue/city.ts';
import type { Question } from '#catalogue/question.ts';
import { pointSchema } from '#places/place.ts';
import { FIRST_LANG, isLang, type Lang } from '#ui/lang.ts';
import { reportFaults } from '#reports/check.ts';
import { contactFrom } from '#reports/contact.ts';
import type { Contact, Report } from '#reports/report.ts';
import { columnFrom, headOf, separatorOf, type Column } from './columns.ts';

/** The most rows of one file. */
export const ROWS_MAX = 5000;
/** As much of a value as a fault shows. */
const SHOWN_MAX = 40;

/** What is wrong with one row: which one a spreadsheet calls it, under which head, and what stands there. */
export type RowFault = { row: number; head: string; value: string; refusal: Refusal };

/** How the file was understood: each head with what it is taken for; nothing for one that is not used. */
export type Reading = { separator: string; heads: { head: string; column: string | null }[] };

export type SheetRow = { row: number; report: Report };
export type Sheet = { reading: Reading; rows: SheetRow[]; faults: RowFault[]; count: number };

type Cells = ReadonlyMap<string, string>;

/** Records as a spreadsheet numbers them: the heads are row 1, an empty row counts. */
function recordsOf(text: string, separator: string): string[][] | Refusal {
  try {
    return parse(text, {
      delimiter: separator,
      bom: true,
      relax_column_count: true,
      max_record_size: 100_000,
      to: ROWS_MAX * 2
    }) as string[][];
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const line = (cause as { lines?: number }).lines ?? 1;
    return refuse('sheet-broken', 'file', { line });
  }
}

function headsOf(first: readonly string[]): Reading['heads'] | Refusal {
  const heads = first.map((head) => ({ head: head.trim().slice(0, 60), column: columnFrom(head) ?? null }));
  const known = heads.flatMap(({ column }) => column ?? []);
  const twice = known.find((column, i) => known.indexOf(column) !== i);
  if (twice !== undefined) return refuse('column-twice', 'file', { column: twice });
  const missing = (['category', 'description'] as const).find((column) => !known.includes(column));
  return missing === undefined ? heads : refuse('column-missing', 'file', { column: headOf(missing) });
}

const plain = (text: string) => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim().toLowerCase();

/** Categories and districts by code and by name in any language. */
function named<T extends { code: string; name: Readonly<Record<Lang, string>> }>(things: readonly T[]) {
  const by = new Map<string, T>();
  for (const thing of things)
    for (const name of [thing.code, ...Object.values(thing.name)])
      if (!by.has(plain(name))) by.set(plain(name), thing);
  return (text: string) => by.get(plain(text));
}

function contactOf(cells: Cells): Contact | Refusal {
  const [email = '', phone = ''] = [cells.get('email'), cells.get('phone')];
  if (email !== '') return contactFrom({ by: 'email', email, phone });
  return phone === '' ? { by: 'none' } : contactFrom({ by: 'phone', email, phone });
}

const CHANNELS: Readonly<Record<string, 'phone' | 'counter'>> = {
  '': 'counter',
  telefon: 'phone',
  phone: 'phone',
  osobiście: 'counter',
  counter: 'counter'
};

/** One cell as the answer to a question: choices by code or name, several with a bar between. */
function answerOf(question: Question, text: string): string | string[] {
  const code = (word: string) => named(question.choices ?? [])(word)?.code ?? word.trim();
  if (question.kind === 'choices') return text.split('|').map(code);
  return question.kind === 'choice' ? code(text) : text;
}

function answersOf(cells: Cells, questions: readonly Question[]): Report['answers'] {
  const given = [...cells].flatMap(([column, text]): [string, string | string[]][] => {
    if (!column.startsWith('question.') || text === '') return [];
    const code = column.slice('question.'.length);
    const question = questions.find((one) => one.code === code);
    return [[code, question ? answerOf(question, text) : text]];
  });
  return Object.fromEntries(given);
}

const decimal = (text: string) => (text === '' ? Number.NaN : Number(text.replace(',', '.')));

type Found = {
  category: (text: string) => Category | undefined;
  district: (text: string) => { code: string } | undefined;
};

/** The report of a row, and everything wrong with it, each under the column it stands in. */
function rowReport(
  cells: Cells,
  city: City,
  found: Found,
  day: string
): { report?: Report; faults: Refusal[] } {
  const cell = (column: Column) => cells.get(column) ?? '';
  const category = found.category(cell('category'));
  if (!category) return { faults: [refuse('unknown-category-name', 'category')] };
  const contact = contactOf(cells);
  const channel = CHANNELS[plain(cell('channel'))];
  const lang = plain(cell('lang')) || FIRST_LANG;
  const district = cell('district') === '' ? undefined : found.district(cell('district'));
  const point =
    cell('lat') === '' && cell('lng') === ''
      ? undefined
      : pointSchema.safeParse({ lat: decimal(cell('lat')), lng: decimal(cell('lng')) });
  const faults = [
    ...(isRefusal(contact) ? [contact] : []),
    ...(channel === undefined ? [refuse('unknown-channel', 'channel')] : []),
    ...(isLang(lang) ? [] : [refuse('unknown-language', 'lang')]),
    ...(cell('district') !== '' && !district ? [refuse('unknown-district', 'district')] : []),
    ...(point && !point.success ? [refuse('point-wrong', 'lat')] : [])
  ];
  const report: Report = {
    kind: category.kind,
    category: category.code,
    description: cell('description'),
    place: {
      ...(point?.success ? { point: point.data } : {}),
      ...(cell('address') === '' ? {} : { address: cell('address') }),
      ...(cell('detail') === '' ? {} : { detail: cell('detail') }),
      ...(district ? { district: district.code } : {})
    },
    answers: answersOf(cells, category.questions),
    contact: isRefusal(contact) ? { by: 'none' } : contact,
    photos: [],
    lang: isLang(lang) ? lang : FIRST_LANG,
    channel: channel ?? 'counter'
  };
  const own = reportFaults(report, city, day).map((one) =>
    one.field === 'point' ? { ...one, field: 'lat' } : one
  );
  return { report, faults: [...faults, ...own] };
}

/**
 * The whole file on this day: every row as a report, or every fault of every row.
 *
 * Refused as a whole when it is no table, has no rows, too many, or lacks a column; what is wrong inside single
 * rows is told row by row.
 */
export function readSheet(text: string, city: City, day: string): Sheet | Refusal {
  const separator = separatorOf(text.replace(/^\uFEFF/, ''));
  const records = recordsOf(text, separator);
  if (isRefusal(records)) return records;
  const [first, ...others] = records;
  const filled = others.flatMap((record, i) =>
    record.some((cell) => cell.trim() !== '') ? [{ row: i + 2, record }] : []
  );
  if (!first || filled.length === 0) return refuse('sheet-empty', 'file');
  if (filled.length > ROWS_MAX) return refuse('sheet-too-long', 'file', { max: ROWS_MAX });
  const heads = headsOf(first);
  if (isRefusal(heads)) return heads;
  const found: Found = { category: named(city.categories), district: named(city.districts) };
  const rows: SheetRow[] = [];
  const faults: RowFault[] = [];
  for (const { row, record } of filled) {
    const surplus = record.slice(heads.length).find((cell) => cell.trim() !== '');
    if (surplus !== undefined)
      faults.push({ row, head: '', value: shown(surplus), refusal: refuse('too-many-cells') });
    const cells = new Map(
      heads.flatMap(({ column }, i) => (column ? [[column, (record[i] ?? '').trim()]] : []))
    );
    const { report, faults: wrong } = rowReport(cells, city, found, day);
    for (const refusal of wrong) faults.push(faultIn(row, refusal, cells, heads));
    if (report && wrong.length === 0) rows.push({ row, report });
  }
  return { reading: { separator, heads }, rows, faults, count: filled.length };
}

function shown(value: string): string {
  return value.length > SHOWN_MAX ? `${value.slice(0, SHOWN_MAX)}…` : value;
}

function faultIn(row: number, refusal: Refusal, cells: Cells, heads: Reading['heads']): RowFault {
  const field = refusal.field ?? '';
  const head = heads.find(({ column }) => column === field)?.head ?? field;
  return { row, head, value: shown(cells.get(field) ?? ''), refusal };
}
