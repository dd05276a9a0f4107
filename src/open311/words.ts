/** What the API says about a case in words anybody may read. */
import type { Case } from '#cases/case.ts';
import type { Lang } from '#ui/lang.ts';
import { dayInWords } from '#ui/dates.ts';
import { OUTCOME_WORDS, STATUS_WORDS } from '#ui/texts/standing.ts';

type Words = Readonly<Record<Lang, string>>;

/** Other pages speak to the resident; a program's readers are anybody. */
const ASKED: Words = {
  pl: 'Czekamy na odpowiedź osoby, która zgłosiła sprawę',
  en: 'Waiting for the person who reported it to answer',
  uk: 'Чекаємо на відповідь людини, яка повідомила про справу'
};

const ANSWER_BY: Readonly<Record<Lang, (day: string) => string>> = {
  pl: (day) => `Odpowiemy do ${day}.`,
  en: (day) => `We will answer by ${day}.`,
  uk: (day) => `Відповімо до ${day}.`
};

const FIXED: Words = {
  pl: 'Osoba, która zgłosiła sprawę, napisała w swojej aplikacji, że jest rozwiązana.',
  en: 'The person who reported it says in their app that it is resolved.',
  uk: 'Людина, яка повідомила про справу, зазначила у своєму застосунку, що її вирішено.'
};

const PHOTOS: Words = { pl: 'Zdjęcia:', en: 'Photos:', uk: 'Фото:' };

/** Where a case stands, or how it ended. */
export function standing({ status, outcome }: Pick<Case, 'status' | 'outcome'>, lang: Lang): string {
  if (outcome !== null) return OUTCOME_WORDS[outcome][lang];
  return status === 'asked' ? ASKED[lang] : STATUS_WORDS[status][lang];
}

/** Odpowiemy do 10 grudnia 2026. */
export function answerBy(dueOn: string, lang: Lang): string {
  return ANSWER_BY[lang](dayInWords(dueOn, lang));
}

/** What a unit reads when a program says that a case is fixed: words, because only the city closes its case. */
export function saidFixed(lang: Lang): string {
  return FIXED[lang];
}

/** Addresses of photos under a report's words: we never fetch them ourselves, an officer may. */
export function withPhotoLinks(text: string, urls: readonly string[], lang: Lang): string {
  return urls.length === 0 ? text : `${text.trimEnd()}\n\n${PHOTOS[lang]}\n${urls.join('\n')}`;
}
