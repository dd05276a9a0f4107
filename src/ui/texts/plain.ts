/** Words of hints to write more plainly. */
import type { Lang } from '#ui/lang.ts';

const pl = {
  title: 'Da się prościej',
  advice: 'To podpowiedzi. Wysłać możesz i\u00A0bez nich.',
  sent: 'Na następny raz, o\u00A0tym, co przed chwilą poszło:',
  fine: 'Czyta się dobrze.',
  long: (words: number, quote: string) => `${words} słów w\u00A0jednym zdaniu, podziel je: „${quote}”`,
  official: (quote: string, instead: string) =>
    instead === '' ? `„${quote}”: można opuścić` : `„${quote}”: lepiej „${instead}”`,
  passive: (quote: string) => `„${quote}”: napisz, kto to robi`,
  promise: (quote: string) => `„${quote}”: podaj dzień`
};

export type PlainTexts = typeof pl;

const en: PlainTexts = {
  title: 'This can be plainer',
  advice: 'These are hints. You can send without them.',
  sent: 'For next time, about what has just gone out:',
  fine: 'It reads well.',
  long: (words, quote) => `${words} words in one sentence, split it: “${quote}”`,
  official: (quote, instead) =>
    instead === '' ? `“${quote}”: leave it out` : `“${quote}”: rather “${instead}”`,
  passive: (quote) => `“${quote}”: say who does it`,
  promise: (quote) => `“${quote}”: name a day`
};

const uk: PlainTexts = {
  title: 'Можна простіше',
  advice: 'Це підказки. Надіслати можна й\u00A0без них.',
  sent: 'На наступний раз, про те, що щойно пішло:',
  fine: 'Читається добре.',
  long: (words, quote) => `${words} слів в\u00A0одному реченні, поділіть його: «${quote}»`,
  official: (quote, instead) =>
    instead === '' ? `«${quote}»: можна опустити` : `«${quote}»: краще «${instead}»`,
  passive: (quote) => `«${quote}»: напишіть, хто це робить`,
  promise: (quote) => `«${quote}»: назвіть день`
};

export const plainTexts: Record<Lang, PlainTexts> = { pl, en, uk };
