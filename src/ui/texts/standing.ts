/** How a case stands and how it ended, in words: the same on every page, in letters and in figures. */
import type { Lang } from '#ui/lang.ts';

type Words = Readonly<Record<Lang, string>>;

/** Public words of each status (what a resident reads). */
export const STATUS_WORDS: Readonly<
  Record<'received' | 'dispatched' | 'returned' | 'asked' | 'answered' | 'closed', Words>
> = {
  received: { pl: 'Przyjęte', en: 'Received', uk: 'Прийнято' },
  dispatched: { pl: 'Przekazane do jednostki', en: 'Passed to a unit', uk: 'Передано до служби' },
  returned: {
    pl: 'Sprawdzamy, kto się tym zajmie',
    en: 'We are finding who takes it',
    uk: 'З’ясовуємо, хто цим займеться'
  },
  asked: { pl: 'Czekamy na Twoją odpowiedź', en: 'Waiting for your answer', uk: 'Чекаємо на Вашу відповідь' },
  answered: { pl: 'Piszemy odpowiedź', en: 'We are writing the answer', uk: 'Пишемо відповідь' },
  closed: { pl: 'Zakończone', en: 'Closed', uk: 'Завершено' }
};

/** Words of each outcome. */
export const OUTCOME_WORDS: Readonly<
  Record<'resolved' | 'planned' | 'not-done' | 'not-city' | 'forwarded' | 'merged' | 'rejected', Words>
> = {
  resolved: { pl: 'Rozwiązane', en: 'Resolved', uk: 'Вирішено' },
  planned: { pl: 'Zaplanowane', en: 'Planned', uk: 'Заплановано' },
  'not-done': { pl: 'Zakończone bez realizacji', en: 'Closed, not done', uk: 'Завершено без виконання' },
  'not-city': { pl: 'To nie jest sprawa miasta', en: 'Not a city matter', uk: 'Це не справа міста' },
  forwarded: {
    pl: 'Przekazane do innego trybu',
    en: 'Passed on to another procedure',
    uk: 'Передано за іншою процедурою'
  },
  merged: { pl: 'Połączone z inną sprawą', en: 'Merged with another case', uk: 'Об’єднано з іншою справою' },
  rejected: { pl: 'Odrzucone', en: 'Rejected', uk: 'Відхилено' }
};
