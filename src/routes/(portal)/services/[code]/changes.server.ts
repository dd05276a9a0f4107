/** What will change on a card: every fact that begins on a day to come, the nearest first. */
import type { Dated } from '#catalogue/cards/card.ts';
import { coming } from '#catalogue/cards/force.ts';
import { dayInWords } from '#ui/dates.ts';
import { sumInWords } from '#ui/money.ts';
import { serviceCardTexts } from '#ui/texts/serviceCard.ts';
import type { Telling } from './view.server.ts';

/** From a day on, in the section `where`, this holds. */
export type Change = { day: string; when: string; where: string; words: string };

/** Sections in which a change is worth telling ahead, with how a fact of each is said in one line. */
export function changesOf({ card, day, lang, voice }: Telling): Change[] {
  const { sections, changes, fees } = serviceCardTexts[lang];
  const to = <T extends Dated>(where: string, list: readonly T[], say: (fact: T) => string) =>
    coming(list, day).map((fact) => ({
      day: fact.from!,
      when: changes.from(dayInWords(fact.from!, lang)),
      where,
      words: say(fact)
    }));
  const text = (fact: (typeof card.steps)[number]) => voice.inline(fact.text);
  const sum = ({ for: what, amount, text: told }: (typeof card.fees)[number]) => {
    const said = amount === undefined ? '' : amount === 0 ? fees.free : sumInWords(amount, lang);
    return [`${voice.inline(what)}: ${said}`.trim(), told ? voice.inline(told) : '']
      .filter(Boolean)
      .join(' ');
  };
  return [
    ...to(sections.who, card.who, text),
    ...to(sections.conditions, card.conditions, text),
    ...to(sections.steps, card.steps, text),
    ...to(sections.documents, card.documents, ({ name }) => voice.inline(name)),
    ...to(sections.places, card.places, ({ name }) => voice.inline(name)),
    ...to(sections.online, card.online, ({ label }) => voice.inline(label)),
    ...to(sections.fees, card.fees, sum),
    ...to(sections.fees, card.exemptions, text),
    ...to(sections.times, card.times, ({ text: told }) => voice.inline(told)),
    ...to(sections.results, card.results, text),
    ...to(sections.appeals, card.appeals, text)
  ].toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}
