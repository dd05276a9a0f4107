/** What each kind of article asks of whoever writes it, in the order in which it is read. */
import type { Kind } from '#knowledge/articles/article.ts';

/** Where the choices of a field come from: the city, or a short list of our own. */
export type Offer = 'units' | 'groups' | 'events' | 'audiences' | 'signatures' | 'ways';

type Asked =
  /** One line; `kind` is the keyboard a phone shows. */
  | { as: 'line'; kind?: 'url' | 'tel' | 'email' }
  /**
   * Words in the languages of the city; `all` where no language may be left out, `aloud` where they are read out to
   * whoever calls, in the caller's language.
   */
  | { as: 'told'; all?: true; long?: true; aloud?: true }
  | { as: 'day' | 'moment' | 'number' | 'check' }
  /** Checked, not checked, or as sure as the whole. */
  | { as: 'sure' }
  | { as: 'one'; of: Offer }
  | { as: 'many'; of: Offer }
  /** Several codes or words in one field. */
  | { as: 'list'; of: 'codes' | 'words' }
  | { as: 'rows'; fields: readonly Field[] }
  | { as: 'parts'; fields: readonly Field[] };

/** One thing that is asked; `needed` may not be left out. */
export type Field = { name: string; needed?: true } & Asked;

const told = (name: string, more: { all?: true; long?: true; aloud?: true; needed?: true } = {}): Field => ({
  name,
  as: 'told',
  ...more
});
const line = (name: string, more: { kind?: 'url' | 'tel' | 'email'; needed?: true } = {}): Field => ({
  name,
  as: 'line',
  ...more
});
const list = (name: string, of: 'codes' | 'words'): Field => ({ name, as: 'list', of });

const dated: readonly Field[] = [
  { name: 'from', as: 'day' },
  { name: 'until', as: 'day' },
  { name: 'verified', as: 'sure' }
];
const rows = (name: string, fields: readonly Field[], more: { needed?: true } = {}): Field => ({
  name,
  as: 'rows',
  fields: [...fields, ...dated],
  ...more
});
const TEXT = told('text', { long: true, needed: true });
const facts = (name: string, more: { needed?: true } = {}) => rows(name, [TEXT], more);

const code = line('code', { needed: true });
const unit: Field = { name: 'unit', as: 'one', of: 'units', needed: true };
const audience: Field = { name: 'audience', as: 'one', of: 'audiences', needed: true };
const verified: Field = { name: 'verified', as: 'check' };
const law = rows('law', [line('title', { needed: true }), line('url', { kind: 'url' })]);
const words = list('words', 'words');
const title = told('title', { all: true, needed: true });
const lead = told('lead', { all: true, long: true, needed: true });

const card: readonly Field[] = [
  told('name', { all: true, needed: true }),
  lead,
  code,
  line('symbol', { needed: true }),
  unit,
  line('section'),
  { name: 'group', as: 'one', of: 'groups', needed: true },
  { name: 'events', as: 'many', of: 'events' },
  told('short', { long: true }),
  facts('steps', { needed: true }),
  rows('times', [told('text', { needed: true }), { name: 'days', as: 'number' }], { needed: true }),
  rows('fees', [
    told('for', { needed: true }),
    { name: 'amount', as: 'number' },
    told('text', { long: true }),
    line('account')
  ]),
  facts('exemptions'),
  rows('documents', [told('name', { needed: true }), told('when'), told('who')]),
  rows('places', [
    told('name', { needed: true }),
    line('address', { needed: true }),
    told('hours'),
    line('phone', { kind: 'tel' }),
    line('booking', { kind: 'url' })
  ]),
  rows('online', [
    told('label', { needed: true }),
    line('url', { kind: 'url', needed: true }),
    told('guide', { long: true }),
    { name: 'signature', as: 'one', of: 'signatures' }
  ]),
  facts('who'),
  facts('conditions'),
  facts('results'),
  facts('appeals'),
  law,
  rows('privacy', [
    told('text', { long: true }),
    line('mailbox', { kind: 'email' }),
    { name: 'years', as: 'number' }
  ]),
  rows('attachments', [told('label', { needed: true }), line('url', { kind: 'url', needed: true })]),
  {
    name: 'filing',
    as: 'parts',
    fields: ['counter', 'post', 'form', 'email', 'phone', 'app'].map((name) => ({
      name,
      as: 'one',
      of: 'ways'
    }))
  },
  line('film', { kind: 'url' }),
  list('related', 'codes'),
  words,
  verified
];

const guide: readonly Field[] = [
  title,
  lead,
  code,
  unit,
  audience,
  rows('sections', [told('head', { needed: true }), TEXT], { needed: true }),
  law,
  list('related', 'codes'),
  words,
  verified
];

const script: readonly Field[] = [
  title,
  code,
  unit,
  list('about', 'codes'),
  line('begin', { needed: true }),
  {
    name: 'steps',
    as: 'rows',
    needed: true,
    fields: [
      line('code', { needed: true }),
      told('say', { long: true, aloud: true, needed: true }),
      told('hint', { long: true }),
      line('card'),
      {
        name: 'choices',
        as: 'rows',
        fields: [told('label', { needed: true }), line('to', { needed: true })]
      },
      line('ends')
    ]
  },
  words,
  verified
];

const announcement: readonly Field[] = [
  title,
  told('text', { all: true, long: true, needed: true }),
  code,
  unit,
  audience,
  { name: 'urgent', as: 'check' },
  { name: 'begins', as: 'moment', needed: true },
  { name: 'ends', as: 'moment', needed: true },
  words,
  verified
];

const contact: readonly Field[] = [
  told('name', { all: true, needed: true }),
  told('about', { long: true, needed: true }),
  code,
  unit,
  audience,
  rows('phones', [line('number', { kind: 'tel', needed: true }), told('hours')]),
  line('email', { kind: 'email' }),
  line('address'),
  told('hours', { long: true }),
  told('note', { long: true }),
  words,
  verified
];

/** The fields of each kind; a test holds them against the shapes. */
export const PLAN: Readonly<Record<Kind, readonly Field[]>> = { card, guide, script, announcement, contact };

/** Anything that was written so far, whole or not. */
export type Unfinished = Readonly<Record<string, unknown>>;

/** As much as can be read of something as an object. */
export function asObject(value: unknown): Unfinished {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Unfinished) : {};
}

/** As much as can be read of something as a list. */
export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}
