/** In which language a lesson or a question is read: in the reader's where all of it is written so, else in Polish. */
import type { Told } from '#catalogue/cards/fact.ts';
import { FIRST_LANG, type Lang } from '#ui/lang.ts';
import type { Question } from './course.ts';

/** The language all of these are written in: half a question in another language confuses more than it helps. */
export function languageOf(parts: readonly Told[], lang: Lang): Lang {
  return parts.every((told) => told[lang] !== undefined) ? lang : FIRST_LANG;
}

/** A question as it is asked, without what is right. */
export type Asked = { lang: Lang; ask: string; answers: string[]; many: boolean; why: string };

/** A question in the reader's language; `many` when several answers are right. */
export function askedIn({ ask, answers, why }: Question, lang: Lang): Asked {
  const own = languageOf([ask, why, ...answers.map(({ text }) => text)], lang);
  const said = (told: Told) => told[own] ?? told.pl;
  return {
    lang: own,
    ask: said(ask),
    answers: answers.map(({ text }) => said(text)),
    many: answers.filter(({ right }) => right).length > 1,
    why: said(why)
  };
}
