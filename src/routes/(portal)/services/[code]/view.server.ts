/** A card as its page shows it: in the reader's language, on a day, with its texts made safe HTML. */
import type { Card, Dated } from '#catalogue/cards/card.ts';
import { inForce, isSure } from '#catalogue/cards/force.ts';
import { voiceIn, type Voice } from '#catalogue/cards/spoken.ts';
import { tie } from '#catalogue/tie.ts';
import { dayInWords } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';
import { accountInWords, sumInWords } from '#ui/money.ts';
import { serviceCardTexts } from '#ui/texts/serviceCard.ts';
import { telephone } from '#routes/(portal)/board.ts';
import { changesOf } from './changes.server.ts';
import { gistFor, topOf } from './top.server.ts';

/** In whose words, on which day, and what the card itself is worth. */
export type Telling = { card: Card; day: string; lang: Lang; voice: Voice };

/** A fact in force that ends on a known day says so. */
function ending({ until }: Dated, lang: Lang): string {
  return until === undefined ? '' : ` (${serviceCardTexts[lang].changes.ends(dayInWords(until, lang))})`;
}

const facts = ({ day, lang, voice }: Telling, list: Card['steps']): string[] =>
  inForce(list, day).map((fact) => voice.inline(fact.text) + ending(fact, lang));

function documents({ card, day, lang, voice }: Telling) {
  const texts = serviceCardTexts[lang].documents;
  return inForce(card.documents, day).map((one) => ({
    name: voice.inline(one.name) + ending(one, lang),
    when: one.when ? voice.inline(one.when) : texts.always,
    who: one.who ? voice.inline(one.who) : texts.all
  }));
}

/** Hours of a day are not broken at their dash. */
const unbroken = (text: string) => text.replaceAll(/(?<=\d)–(?=\d)/g, '\u2060–\u2060');

function places({ card, day, lang, voice }: Telling) {
  return inForce(card.places, day).map((one) => ({
    name: voice.inline(one.name) + ending(one, lang),
    address: one.address.split(', ').map(tie),
    hours: one.hours ? unbroken(voice.inline(one.hours)) : '',
    phone: one.phone === undefined ? undefined : telephone(one.phone),
    booking: one.booking
  }));
}

function online({ card, day, lang, voice }: Telling) {
  return inForce(card.online, day).map((one) => ({
    label: voice.inline(one.label),
    url: one.url,
    guide: one.guide && voice.block(one.guide),
    signature: one.signature && serviceCardTexts[lang].online.signature[one.signature],
    ending: ending(one, lang)
  }));
}

/** The number of an account leaves the office only when it was confirmed: money sent to a wrong one is gone. */
function fees({ card, day, lang, voice }: Telling) {
  const held = inForce(card.fees, day);
  const sum = (amount: number | undefined) =>
    amount === undefined ? '' : amount === 0 ? serviceCardTexts[lang].fees.free : sumInWords(amount, lang);
  return {
    rows: held.map((one) => ({
      for: voice.inline(one.for) + ending(one, lang),
      sum: sum(one.amount),
      more: one.text ? voice.inline(one.text) : '',
      account: one.account !== undefined && isSure(one, card) ? accountInWords(one.account) : ''
    })),
    /** Somebody has to ask for an account that was not confirmed. */
    ask: held.some((one) => one.account !== undefined && !isSure(one, card))
  };
}

function privacy({ card, day, lang, voice }: Telling) {
  const texts = serviceCardTexts[lang].privacy;
  return inForce(card.privacy, day).map((one) => ({
    text: one.text && voice.block(one.text),
    mailbox: one.mailbox,
    years: one.years === undefined ? undefined : texts.years(one.years)
  }));
}

/** All sections of a card; an empty one is left out by the page. */
function sectionsOf(telling: Telling) {
  const { card, day, lang, voice } = telling;
  return {
    who: facts(telling, card.who),
    conditions: facts(telling, card.conditions),
    steps: inForce(card.steps, day).map((fact) => voice.block(fact.text) + ending(fact, lang)),
    documents: documents(telling),
    attachments: inForce(card.attachments, day).map(({ label, url }) => ({
      label: voice.inline(label),
      url
    })),
    places: places(telling),
    online: online(telling),
    fees: fees(telling),
    exemptions: facts(telling, card.exemptions),
    times: inForce(card.times, day).map((one) => voice.inline(one.text) + ending(one, lang)),
    results: facts(telling, card.results),
    appeals: facts(telling, card.appeals),
    law: inForce(card.law, day).map(({ title, url }) => ({ title: tie(title), url })),
    privacy: privacy(telling)
  };
}

/** Everything of a page that follows from the card, the day and the language alone. */
export function viewOf(card: Card, day: string, lang: Lang) {
  const voice = voiceIn(lang);
  const telling: Telling = { card, day, lang, voice };
  const top = topOf(telling);
  const changes = changesOf(telling);
  const sections = sectionsOf(telling);
  return {
    code: card.code,
    symbol: card.symbol,
    name: tie(card.name[lang]),
    lead: tie(card.lead[lang]),
    // A sign language is a language of its own (ISO 639-3 "pso"); the film stays where it is, so that no other house hears of whoever reads.
    film: card.film && { href: card.film, host: new URL(card.film).host },
    top,
    gist: gistFor(telling),
    changes,
    ...sections,
    /** Some of it is in Polish only. */
    inPolish: voice.missing
  };
}

export type CardView = ReturnType<typeof viewOf>;
