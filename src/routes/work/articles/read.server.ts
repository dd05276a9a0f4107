/** An article as readers see it, with marks where a fact is verified otherwise than the whole. */
import type { Told } from '#catalogue/cards/fact.ts';
import { isSure } from '#catalogue/cards/force.ts';
import { voiceIn } from '#catalogue/cards/spoken.ts';
import type { Kind } from '#knowledge/articles/article.ts';
import { leadOf, titleOf, type AnyContent } from '#knowledge/articles/content.ts';
import { asList, asObject, PLAN, type Field, type Unfinished } from '#knowledge/writing/plan.ts';
import { untoldIn } from '#knowledge/writing/untold.ts';
import { dayInWords } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';
import { sumInWords } from '#ui/money.ts';
import { articleOneTexts } from '#ui/texts/articleOne.ts';
import { labelOf, readable } from './words.ts';

/** One thing of a row: words as safe HTML or as they are, or an address. */
export type ReadPiece = { name: string; label: string; html?: string; text?: string; href?: string };
/**
 * `mark` says when a row is unlike the whole: not verified in what is, or the other way round; `untold` in which
 * languages it cannot be read out.
 */
export type ReadRow = {
  pieces: ReadPiece[];
  days: string;
  mark: 'unsure' | 'sure' | undefined;
  untold: Lang[];
  inner: ReadRow[];
};
export type ReadSection = { name: string; label: string; rows: ReadRow[] };
export type ArticleView = {
  title: string;
  lead: string | undefined;
  sections: ReadSection[];
  /** Nobody has verified it: nothing of it but what is marked, or only what is marked. */
  unsure: 'all' | 'some' | undefined;
};

/** What stands beside the article or in its head. */
const BESIDE: readonly string[] = ['name', 'title', 'lead', 'code', 'unit', 'audience', 'verified'];
const OF_ROW: readonly string[] = ['from', 'until', 'verified'];

type Reading = {
  kind: Kind;
  lang: Lang;
  here: Pick<App.Locals['here'], 'city'>;
  whole: { verified: boolean };
};

function pieceOf({ kind, lang, here }: Reading, field: Field, value: unknown, names: string[]): ReadPiece[] {
  if (value === undefined || value === null || (Array.isArray(value) && value.length === 0)) return [];
  const piece = { name: field.name, label: labelOf(kind, names, lang) };
  if (field.as === 'told') {
    const voice = voiceIn(lang);
    return [{ ...piece, html: field.long ? voice.block(value as Told) : voice.inline(value as Told) }];
  }
  if (field.name === 'amount' && typeof value === 'number')
    return [{ ...piece, text: sumInWords(value, lang) }];
  const text = readable(field, asList(value).join(', ') || String(value as string), here.city, lang);
  return [{ ...piece, text, ...(/^https:\/\//.test(text) ? { href: text } : {}) }];
}

function daysOf(row: Unfinished, lang: Lang): string {
  const texts = articleOneTexts[lang].one;
  const day = (name: string, words: (day: string) => string) =>
    typeof row[name] === 'string' ? [words(dayInWords(row[name], lang))] : [];
  return [...day('from', texts.from), ...day('until', texts.until)].join(' ');
}

function markOf(row: { verified?: boolean }, whole: Reading['whole']): ReadRow['mark'] {
  const sure = isSure(row, whole);
  return sure === whole.verified ? undefined : sure ? 'sure' : 'unsure';
}

function rowOf(reading: Reading, fields: readonly Field[], row: Unfinished, names: string[]): ReadRow {
  const shown = fields.filter(({ name, as }) => !OF_ROW.includes(name) && as !== 'rows');
  const nested = fields.flatMap((field) => (field.as === 'rows' ? [field] : []));
  return {
    pieces: shown.flatMap((field) => pieceOf(reading, field, row[field.name], [...names, field.name])),
    days: daysOf(row, reading.lang),
    mark: fields.some(({ name }) => name === 'verified') ? markOf(row, reading.whole) : undefined,
    untold: untoldIn(fields, row),
    inner: nested.flatMap((field) =>
      asList(row[field.name]).map((one) =>
        rowOf(reading, field.fields, asObject(one), [...names, field.name])
      )
    )
  };
}

function sectionOf(reading: Reading, field: Field, value: unknown): ReadSection[] {
  const label = labelOf(reading.kind, [field.name], reading.lang);
  const rows =
    field.as === 'rows'
      ? asList(value).map((row) => rowOf(reading, field.fields, asObject(row), [field.name]))
      : field.as === 'parts'
        ? [rowOf(reading, field.fields, asObject(value), [field.name])].filter(
            ({ pieces }) => pieces.length > 0
          )
        : pieceOf(reading, field, value, [field.name]).map((piece) => ({
            pieces: [piece],
            days: '',
            mark: undefined,
            untold: [],
            inner: []
          }));
  return rows.length === 0 ? [] : [{ name: field.name, label, rows }];
}

/** The whole article in the reader's language. */
export function articleView(
  { here, lang }: Pick<App.Locals, 'here' | 'lang'>,
  kind: Kind,
  content: AnyContent
): ArticleView {
  const reading = { kind, lang, here, whole: content };
  const sections = PLAN[kind]
    .filter(({ name }) => !BESIDE.includes(name))
    .flatMap((field) => sectionOf(reading, field, (content as Unfinished)[field.name]));
  const isUnsure = ({ rows }: ReadSection) => rows.some(({ mark }) => mark === 'unsure');
  return {
    title: titleOf(content)[lang],
    lead: leadOf(content)?.[lang],
    sections,
    unsure: !content.verified ? 'all' : sections.some(isUnsure) ? 'some' : undefined
  };
}
