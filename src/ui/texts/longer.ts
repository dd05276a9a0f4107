/** Words of more time after a call. */
import type { Lang } from '#ui/lang.ts';

const pl = {
  button: 'Potrzebuję dłużej',
  why: (minutes: number) => `Jeszcze ${minutes} min, bo:`,
  reasons: {
    note: 'długa notatka',
    report: 'piszę zgłoszenie',
    unit: 'pytam jednostkę',
    'hard-call': 'trudna rozmowa, muszę odetchnąć'
  }
};
export type LongerTexts = typeof pl;

const en: LongerTexts = {
  button: 'I need longer',
  why: (minutes) => `${minutes} more min, because of:`,
  reasons: {
    note: 'a long note',
    report: 'a report I am writing',
    unit: 'a unit I am asking',
    'hard-call': 'a hard call, I need a moment'
  }
};

const uk: LongerTexts = {
  button: 'Потрібно довше',
  why: (minutes) => `Ще ${minutes} хв, бо:`,
  reasons: {
    note: 'довга нотатка',
    report: 'пишу звернення',
    unit: 'питаю підрозділ',
    'hard-call': 'важка розмова, треба перевести подих'
  }
};

export const longerTexts: Record<Lang, LongerTexts> = { pl, en, uk };
