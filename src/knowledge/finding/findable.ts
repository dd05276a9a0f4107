/** What can be found, in the fields it is found by: of articles of every kind and of the city's facts. */
import type { Told } from '#catalogue/cards/fact.ts';
import type { Card, LifeEvent } from '#catalogue/cards/card.ts';
import type { Category } from '#catalogue/category.ts';
import type { Redirect } from '#catalogue/city.ts';
import { isSmall } from '#catalogue/find.ts';
import { wordsOf } from '#catalogue/stem.ts';
import type { Audience, Kind } from '#knowledge/articles/article.ts';
import type { Announcement, ContactArticle, Guide, Script } from '#knowledge/articles/shapes.ts';
import type { FindableKind } from './found.ts';

/**
 * Something that can be found. `names` are its name, the words its editor gave it and its short names; `leads` say in a
 * sentence what it is; `texts` are all the rest; `long` is how many words those have in one language, where all of them
 * are said in several. `from` and `until` are the first and last day, when it has one.
 */
export type Findable = {
  kind: FindableKind;
  code: string;
  audience: Audience;
  from?: string | undefined;
  until?: string | undefined;
  title: Told;
  lead: Told;
  symbols: string[];
  names: string[];
  leads: string[];
  texts: string[];
  long?: number | undefined;
};

type Maybe = Told | undefined;

const said = (told: Maybe): string[] => Object.values(told ?? {});
const all = (list: readonly Maybe[]): string[] => list.flatMap(said);

/** Letters and digits of a symbol without what stands between them: "SA-14", "sa 14" and "SA14" are one. */
export function squeezed(symbol: string): string {
  return wordsOf(symbol).join('');
}

/** A symbol and its code; "SC-2/3" is known as "SC-2" too. */
function symbolsOf(...symbols: string[]): string[] {
  return [...new Set(symbols.flatMap((one) => [one, one.split(/[/.]/)[0]!]).map(squeezed))];
}

function ofCard(card: Card) {
  const { name, lead, words, symbol, short } = card;
  return {
    title: name,
    lead,
    symbols: symbolsOf(card.code, symbol),
    names: [...said(name), ...words],
    leads: [...said(lead), ...said(short)],
    texts: [
      ...all([...card.who, ...card.conditions, ...card.steps].map(({ text }) => text)),
      ...all(card.documents.flatMap((one) => [one.name, one.when, one.who])),
      ...all(card.places.map((one) => one.name)),
      ...all(card.online.flatMap((one) => [one.label, one.guide])),
      ...all(card.fees.flatMap((one) => [one.for, one.text])),
      ...all([...card.exemptions, ...card.results, ...card.times].map(({ text }) => text)),
      ...all(card.attachments.map(({ label }) => label))
    ]
  };
}

function ofGuide(guide: Guide) {
  const { title, lead, words, sections } = guide;
  return {
    title,
    lead,
    symbols: symbolsOf(guide.code),
    names: [...said(title), ...words],
    leads: [...said(lead), ...all(sections.map(({ head }) => head))],
    texts: all(sections.map(({ text }) => text))
  };
}

/**
 * A script is written whole in every language, and no longer for it. What a caller may answer says how they tell their
 * matter, and leads to the script more than what the agent says.
 */
function ofScript({ title, words, steps, code, about }: Script) {
  const told = steps.flatMap(({ say, hint }) => (hint === undefined ? [say] : [say, hint]));
  return {
    title,
    lead: steps[0]!.say,
    symbols: symbolsOf(code),
    names: [...said(title), ...words],
    leads: [...about, ...all(steps.flatMap(({ choices }) => choices.map(({ label }) => label)))],
    texts: all(told),
    long: told.flatMap(({ pl }) => wordsOf(pl)).filter((word) => !isSmall(word)).length
  };
}

function ofAnnouncement({ title, text, words, code, begins, ends }: Announcement) {
  return {
    title,
    lead: text,
    from: begins.slice(0, 10),
    until: ends.slice(0, 10),
    symbols: symbolsOf(code),
    names: [...said(title), ...words],
    leads: said(text),
    texts: []
  };
}

function ofContact(contact: ContactArticle) {
  const { name, about, words, phones, email = '', address = '', hours, note } = contact;
  return {
    title: name,
    lead: about,
    symbols: [...symbolsOf(contact.code), ...phones.map(({ number }) => squeezed(number))],
    names: [...said(name), ...words],
    leads: said(about),
    texts: [
      ...all([hours, contact.audience === 'agents' ? note : undefined]),
      ...phones.map(({ number }) => number),
      email,
      address
    ]
  };
}

/** An article by its kind and content, as it is published for the days it holds. */
export function findableOf(
  article: { kind: Kind; code: string; audience: Audience; from?: string | null; until?: string | null },
  content: unknown
): Findable {
  const { kind, code, audience } = article;
  const shown = shownOf(kind, content);
  const from = latest(article.from, shown.from);
  const until = earliest(article.until, shown.until);
  return { ...shown, kind, code, audience, from, until };
}

type Shown = Omit<Findable, 'kind' | 'code' | 'audience'>;

function shownOf(kind: Kind, content: unknown): Shown {
  switch (kind) {
    case 'card':
      return ofCard(content as Card);
    case 'guide':
      return ofGuide(content as Guide);
    case 'script':
      return ofScript(content as Script);
    case 'announcement':
      return ofAnnouncement(content as Announcement);
    case 'contact':
      return ofContact(content as ContactArticle);
  }
}

type Day = string | null | undefined;

/** The later of two days, either of which may be missing. */
export function latest(a: Day, b: Day): string | undefined {
  return [a, b]
    .filter((day) => typeof day === 'string')
    .toSorted()
    .at(-1);
}

/** The earlier of two days, either of which may be missing. */
export function earliest(a: Day, b: Day): string | undefined {
  return [a, b].filter((day) => typeof day === 'string').toSorted()[0];
}

const OPEN: Pick<Findable, 'audience' | 'symbols' | 'texts'> = {
  audience: 'everyone',
  symbols: [],
  texts: []
};

type Days = { from?: string | undefined; until?: string | undefined };

function ofCategory({ kind, code, name, hint, words, ...own }: Category, days: Days): Findable {
  const from = latest(days.from, own.from);
  const until = earliest(days.until, own.until);
  const names = [...said(name), ...words];
  const [lead, leads] = [hint ?? name, said(hint)];
  return { ...OPEN, kind, code, from, until, title: name, lead, symbols: symbolsOf(code), names, leads };
}

function ofRedirect({ code, name, text, words }: Redirect, days: Days): Findable {
  const names = [...said(name), ...words];
  return { ...OPEN, ...days, kind: 'redirect', code, title: name, lead: text, names, leads: said(text) };
}

function ofEvent({ code, name, lead, words, steps }: LifeEvent, days: Days): Findable {
  const names = [...said(name), ...words];
  const texts = all(steps.map(({ text }) => text));
  return { ...OPEN, ...days, kind: 'event', code, title: name, lead, names, leads: said(lead), texts };
}

/** A fact of the city, from the day it holds until the last one; nothing for facts nobody looks for. */
export function findableFact(fact: { kind: string; document: unknown }, days: Days): Findable | undefined {
  switch (fact.kind) {
    case 'category':
      return ofCategory(fact.document as Category, days);
    case 'redirect':
      return ofRedirect(fact.document as Redirect, days);
    case EVENT:
      return ofEvent(fact.document as LifeEvent, days);
    default:
      return undefined;
  }
}

const EVENT = 'life-event';
/** The kinds of facts of the city that are looked for. */
export const FACT_KINDS: readonly string[] = ['category', 'redirect', EVENT];
