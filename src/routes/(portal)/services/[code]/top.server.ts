/** What stands at the top of a card: four answers a tired person looks for first. */
import { beginningOf, firstSentence, gistOf, visitOf } from '#catalogue/cards/gist.ts';
import { isWrittenIn, textIn, wordsIn } from '#catalogue/cards/spoken.ts';
import { inForce } from '#catalogue/cards/force.ts';
import type { Told } from '#catalogue/cards/card.ts';
import { tie } from '#catalogue/tie.ts';
import { FIRST_LANG, type Lang } from '#ui/lang.ts';
import { sumInWords } from '#ui/money.ts';
import { serviceCardTexts } from '#ui/texts/serviceCard.ts';
import type { Telling } from './view.server.ts';

/** A question with its answer; `slip` for a time that can be counted, `note` in small words, `more` leads on. */
export type Answer = {
  term: string;
  text: string;
  slip?: boolean;
  note?: string;
  more?: { href: string; text: string };
  lang?: Lang;
};

/** Words that may have had to stay Polish. */
function words(told: Told, lang: Lang): { text: string; lang?: Lang } {
  const text = tie(firstSentence(wordsIn(told, lang))).replace(/[.:]$/, '');
  return isWrittenIn(told, lang) ? { text } : { text, lang: FIRST_LANG };
}

function costOfCard({ card, day, lang }: Telling): Answer | undefined {
  const { top } = serviceCardTexts[lang];
  const { cost } = gistOf(card, day);
  if (!cost) return undefined;
  const sum = (amount: number) => sumInWords(amount, lang);
  const held = inForce(card.fees, day);
  const more = held.length > 1 || card.exemptions.length > 0;
  const rest = more ? { more: { href: '#fees', text: top.costMore } } : {};
  if (cost.is === 'free') return { term: top.cost, text: top.free, ...rest };
  if (cost.is === 'depends') {
    const some = cost.least === undefined || cost.least === 0 ? top.depends : top.least(sum(cost.least));
    return { term: top.cost, text: some, more: { href: '#fees', text: top.costMore } };
  }
  // Where the first thing is free, a person is told so, and that something beside it may cost.
  if (cost.from === 0) return { term: top.cost, text: top.free, note: top.sometimes(sum(cost.to)), ...rest };
  const text = cost.from === cost.to ? sum(cost.from) : top.fromTo(sum(cost.from), sum(cost.to));
  return { term: top.cost, text, ...rest };
}

function timeOfCard({ card, day, lang }: Telling): Answer | undefined {
  const { top } = serviceCardTexts[lang];
  const { time } = gistOf(card, day);
  if (!time) return undefined;
  const several = inForce(card.times, day).length > 1;
  const rest = several ? { more: { href: '#times', text: top.timeMore } } : {};
  if (time.days === undefined) return { term: top.time, ...words(time.text, lang), ...rest };
  return { term: top.time, text: time.days === 0 ? top.atOnce : top.days(time.days), slip: true, ...rest };
}

function visitOfCard({ card, lang }: Telling): Answer | undefined {
  const { top } = serviceCardTexts[lang];
  const visit = visitOf(card);
  if (!visit) return undefined;
  const wanted = visit === 'no' ? 'yes' : 'partly';
  const ways = (['form', 'app', 'email', 'phone', 'post'] as const)
    .filter((way) => card.filing[way] === wanted)
    .map((way) => top.ways[way]);
  const list = new Intl.ListFormat(lang === 'en' ? 'en-GB' : lang, { type: 'disjunction' }).format(ways);
  const note = visit === 'yes' ? undefined : visit === 'no' ? top.ask(list) : top.partlyBy(list);
  return { term: top.visit, text: top.visits[visit], ...(note === undefined ? {} : { note }) };
}

function firstStep({ card, day, lang }: Telling): Answer | undefined {
  const { first } = gistOf(card, day);
  if (!first) return undefined;
  const { head, rest } = beginningOf(textIn(first, lang));
  return {
    term: serviceCardTexts[lang].top.first,
    text: tie(head),
    ...(rest === '' ? {} : { note: tie(rest) }),
    ...(isWrittenIn(first, lang) ? {} : { lang: FIRST_LANG })
  };
}

/** First of all what to do; then what it costs, how long it takes and whether one must come. */
export function topOf(telling: Telling): Answer[] {
  const answers = [firstStep(telling), costOfCard(telling), timeOfCard(telling), visitOfCard(telling)];
  return answers.filter((answer) => answer !== undefined);
}

/** What it costs and how long it takes, for places where what to do first is said already. */
export function gistFor(telling: Telling): Answer[] {
  return [costOfCard(telling), timeOfCard(telling)].filter((answer) => answer !== undefined);
}
