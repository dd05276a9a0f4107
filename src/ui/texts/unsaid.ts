/** What callers are not told first, in words, and the reason why it may be so. */
import type { Lang } from '#ui/lang.ts';

const pl = {
  title: 'Zanim wprowadzisz',
  privacy: (places: string) =>
    `Nikt nie mówi o\u00A0danych osobowych przed miejscami: ${places}. Dodaj wcześniej zapowiedź „privacy”.`,
  danger: (places: string) => `Nikt nie mówi o\u00A0numerze 112 przed miejscami: ${places}.`,
  languages: (places: string) => `Nie można wybrać języka przed miejscami: ${places}.`,
  despite: 'Dlaczego mimo to',
  hint: 'Na przykład: mówi o\u00A0tym powitanie, innymi słowami. Zostaje przy tej wersji.',
  kept: (why: string) => `Mimo uwag: ${why}`
};
type UnsaidTexts = typeof pl;

const en: UnsaidTexts = {
  title: 'Before you make it live',
  privacy: (places) =>
    `Nobody is told about personal data before: ${places}. Add the announcement “privacy” further ahead.`,
  danger: (places) => `Nobody is told about 112 before: ${places}.`,
  languages: (places) => `No language can be chosen before: ${places}.`,
  despite: 'Why it goes live all the same',
  hint: 'For instance: the greeting says it in other words. It stays with this version.',
  kept: (why) => `All the same: ${why}`
};

const uk: UnsaidTexts = {
  title: 'Перш ніж запустити',
  privacy: (places) =>
    `Ніхто не каже про персональні дані перед місцями: ${places}. Додайте раніше оголошення «privacy».`,
  danger: (places) => `Ніхто не каже про номер 112 перед місцями: ${places}.`,
  languages: (places) => `Не можна вибрати мову перед місцями: ${places}.`,
  despite: 'Чому все одно',
  hint: 'Наприклад: про це каже привітання іншими словами. Залишається при цій версії.',
  kept: (why) => `Попри зауваження: ${why}`
};

export const unsaidTexts: Record<Lang, UnsaidTexts> = { pl, en, uk };
