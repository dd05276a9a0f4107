/** Checking articles: their shape, the marks in their texts, what they lead to, and facts that hold at the same time. */
import type { core, z } from 'zod';
import { cardSchema } from '#catalogue/cards/card.ts';
import type { Dated } from '#catalogue/cards/fact.ts';
import { overlap } from '#catalogue/cards/force.ts';
import { textFaults } from '#catalogue/cards/markdown.ts';
import { faultsOf } from '#catalogue/fault.ts';
import type { Kind } from './article.ts';
import type { AnyContent, Content, Given } from './content.ts';
import { scriptFaults } from './script.ts';
import { announcementSchema, contactSchema, guideSchema, scriptSchema } from './shapes.ts';

/** The shape of each kind. */
export const SHAPES: { readonly [K in Kind]: z.ZodType<Content[K]> } = {
  card: cardSchema,
  guide: guideSchema,
  script: scriptSchema,
  announcement: announcementSchema,
  contact: contactSchema
};

/** What can be wrong; each has words in `#ui/texts/refusals/articles.ts`. */
export type FaultCode =
  | 'article-missing'
  | 'article-unknown'
  | 'article-shape'
  | 'article-code'
  | 'article-day'
  | 'article-moment'
  | 'article-email'
  | 'article-number'
  | 'article-html'
  | 'article-signs'
  | 'article-link'
  | 'article-twice'
  | 'article-no-unit'
  | 'article-no-group'
  | 'article-no-event'
  | 'article-no-card'
  | 'article-no-step'
  | 'article-unreached'
  | 'article-overlap'
  | 'article-days';

/** One fault: where in the content, what it is, about which value, and in English for a terminal. */
export type ArticleFault = {
  path: readonly PropertyKey[];
  code: FaultCode;
  about?: string;
  expected: string;
};

/** What an article may name: units, groups and life events of the city, and the cards there will be. */
export type Known = {
  units: ReadonlySet<string>;
  groups: ReadonlySet<string>;
  events: ReadonlySet<string>;
  cards: ReadonlySet<string>;
};

/** The content when it has the shape of its kind, else what is wrong with it. */
export function shaped(kind: Kind, value: unknown): { given: Given } | { faults: ArticleFault[] } {
  const read = (SHAPES[kind] as z.ZodType).safeParse(value);
  if (read.success) return { given: { kind, content: read.data } as Given };
  return { faults: shapeFaults(read.error) };
}

function shapeFaults(error: core.$ZodError): ArticleFault[] {
  return error.issues.flatMap((issue) =>
    faultsOf({ issues: [issue] } as unknown as core.$ZodError).map(({ path, expected }): ArticleFault => ({
      path,
      expected,
      ...codeOf(issue, expected)
    }))
  );
}

/** What a wrong form of writing is called; whatever is not here is told by what was expected. */
const FORMATS: Partial<Record<string, FaultCode>> = {
  url: 'article-link',
  regex: 'article-code',
  date: 'article-day',
  datetime: 'article-moment',
  email: 'article-email'
};
/** What is wrong with a number: its kind, its size, its part. */
const NUMBERS: ReadonlySet<string> = new Set(['number', 'int', 'not_multiple_of', 'too_small', 'too_big']);

function codeOf(issue: core.$ZodIssue, expected: string): { code: FaultCode; about?: string } {
  if (issue.code === 'unrecognized_keys') return { code: 'article-unknown', about: issue.keys.join(', ') };
  const format = issue.code === 'invalid_format' ? FORMATS[issue.format] : undefined;
  if (format) return { code: format };
  if (expected.endsWith('found nothing')) return { code: 'article-missing' };
  if (issue.code === 'too_small' && (issue.origin === 'string' || issue.origin === 'array'))
    return { code: 'article-missing' };
  if (NUMBERS.has(issue.code) || (issue.code === 'invalid_type' && NUMBERS.has(issue.expected)))
    return { code: 'article-number' };
  return { code: 'article-shape', about: expected };
}

/** Everything that is wrong with an article of the right shape; an empty list means that it may be kept. */
export function articleFaults({ kind, content }: Given, known: Known): ArticleFault[] {
  return [
    ...unknown(known.units, content.unit, ['unit'], 'unit', 'article-no-unit'),
    ...markFaults(content, known, []),
    ...dayFaults(content),
    ...(kind === 'card' ? cardFaults(content, known) : []),
    ...(kind === 'guide' ? cardsOf(content.related, ['related'], known) : []),
    ...(kind === 'script' ? scriptFaults(content) : []),
    ...(kind === 'script' ? cardsOf(content.about, ['about'], known) : []),
    ...(kind === 'script'
      ? content.steps.flatMap(({ card }, at) =>
          card === undefined ? [] : toCard(card, ['steps', at, 'card'], known)
        )
      : []),
    ...(kind === 'announcement' && content.ends <= content.begins
      ? [daysWrong(['ends'], content.begins)]
      : [])
  ];
}

/** Codes of a kind, and symbols of cards, that stand twice: faults by the place of the article in the list. */
export function twiceFaults(all: readonly Given[]): { at: number; fault: ArticleFault }[] {
  const keys = all.flatMap(({ kind, content }, at) => [
    { at, name: 'code', key: `${kind} ${content.code.toLowerCase()}`, value: content.code },
    ...(kind === 'card'
      ? [{ at, name: 'symbol', key: `symbol ${content.symbol}`, value: content.symbol }]
      : [])
  ]);
  const seen = new Set<string>();
  return keys.flatMap(({ at, name, key, value }) => {
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    const expected = `each ${name} once; "${value}" stands here again`;
    return [{ at, fault: { path: [name], code: 'article-twice' as const, about: value, expected } }];
  });
}

function unknown(
  among: ReadonlySet<string>,
  code: string,
  path: readonly PropertyKey[],
  what: string,
  as: FaultCode
): ArticleFault[] {
  const expected = `a known ${what}; there is no ${what} "${code}"`;
  return among.has(code) ? [] : [{ path, code: as, about: code, expected }];
}

const toCard = (code: string, path: readonly PropertyKey[], known: Known) =>
  unknown(known.cards, code, path, 'card', 'article-no-card');
const cardsOf = (codes: readonly string[], path: readonly PropertyKey[], known: Known) =>
  codes.flatMap((code, at) => toCard(code, [...path, at], known));

function cardFaults(card: Content['card'], known: Known): ArticleFault[] {
  return [
    ...unknown(known.groups, card.group, ['group'], 'group of services', 'article-no-group'),
    ...card.events.flatMap((code, at) =>
      unknown(known.events, code, ['events', at], 'life event', 'article-no-event')
    ),
    ...cardsOf(card.related, ['related'], known)
  ];
}

/** Control characters but tabs and ends of lines: nobody types them, and the database keeps no text with the first. */
const UNREADABLE = /[^\P{Cc}\t\n\r]/u;
const OWN_CARD = /\]\(\s*\/(?:en\/|uk\/)?services\/([A-Za-z0-9-]+)/g;

/** Signs nobody can read, HTML, bad links, and links to cards nobody has, in every text there is. */
export function markFaults(
  value: unknown,
  known: Pick<Known, 'cards'>,
  path: readonly PropertyKey[]
): ArticleFault[] {
  if (typeof value === 'string') {
    if (UNREADABLE.test(value) || !value.isWellFormed())
      return [{ path, code: 'article-signs', expected: 'a text without signs nobody can read' }];
    const cards = [...value.matchAll(OWN_CARD)].flatMap(([, code]) =>
      unknown(known.cards, code!, path, 'card', 'article-no-card')
    );
    const marks = textFaults(value).map((fault): ArticleFault =>
      fault === 'html'
        ? { path, code: 'article-html', expected: 'a text without HTML' }
        : { path, code: 'article-link', expected: 'links to https:, mailto: or /services/…' }
    );
    return [...marks, ...cards];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Array.isArray(value)
    ? value.flatMap((part, at) => markFaults(part, known, [...path, at]))
    : Object.entries(value).flatMap(([name, part]) => markFaults(part, known, [...path, name]));
}

type Fact = Dated & Readonly<Record<string, unknown>>;

/** What makes two facts of a section the same thing said twice, unless they hold at different times. */
const SAME: readonly string[] = ['for', 'name', 'head', 'label', 'title', 'number', 'text'];

function subjectOf(fact: Fact): string {
  const said = SAME.filter((name) => name in fact).slice(0, 1);
  return JSON.stringify([...said, 'when', 'who', 'url', 'address'].map((name) => fact[name] ?? null));
}

const isFact = (value: unknown): value is Fact => typeof value === 'object' && value !== null;
const daysWrong = (path: readonly PropertyKey[], after: string): ArticleFault => ({
  path,
  code: 'article-days',
  expected: `a day after ${after}`
});

/** Facts that end before they begin, and two of the same thing that hold on the same day. */
function dayFaults(content: AnyContent): ArticleFault[] {
  const sections = Object.entries(content).filter((entry): entry is [string, Fact[]] => {
    const [name, value] = entry as [string, unknown];
    return Array.isArray(value) && value.every(isFact) && !('begin' in content && name === 'steps');
  });
  return sections.flatMap(([name, facts]) =>
    facts.flatMap((fact, at): ArticleFault[] => {
      if (fact.from !== undefined && fact.until !== undefined && fact.until < fact.from)
        return [daysWrong([name, at, 'until'], fact.from)];
      const before = facts
        .slice(0, at)
        .findIndex((f) => subjectOf(f) === subjectOf(fact) && overlap(f, fact));
      if (before < 0) return [];
      const expected = `days on which item ${before + 1} about the same does not hold`;
      return [{ path: [name, at], code: 'article-overlap', about: String(before + 1), expected }];
    })
  );
}
