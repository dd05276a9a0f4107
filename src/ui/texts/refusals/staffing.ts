/** Words of refusals where the hotline is planned: loads, goals, shifts. */
import type { RefusalWords } from './words.ts';

export const STAFFING: RefusalWords = {
  'measure-missing': {
    pl: 'Wybierz, co zmieniasz.',
    en: 'Choose what you change.',
    uk: 'Виберіть, що змінюєте.'
  },
  'measure-no-topic': {
    pl: 'Wybierz temat.',
    en: 'Choose a topic.',
    uk: 'Виберіть тему.'
  },
  'measure-open': {
    pl: 'Ten temat odbiera już każdy konsultant. Możesz dać mu pierwszeństwo.',
    en: 'Every agent takes this topic already. You can put it first.',
    uk: 'Цю тему вже приймає кожен консультант. Можете дати їй першість.'
  },
  'measure-no-agent': {
    pl: 'Wybierz konsultanta.',
    en: 'Choose an agent.',
    uk: 'Виберіть консультанта.'
  },
  'measure-why': {
    pl: 'Napisz, dlaczego.',
    en: 'Say why.',
    uk: 'Напишіть, чому.'
  },
  'measure-why-long': {
    pl: 'Powód: najwyżej {most} znaków.',
    en: 'The reason: {most} characters at most.',
    uk: 'Причина: не більше {most} знаків.'
  },
  'measure-taken': {
    pl: 'Ta zmiana już dziś obowiązuje.',
    en: 'This change holds today already.',
    uk: 'Ця зміна сьогодні вже діє.'
  },
  'measure-gone': {
    pl: 'Nie ma takiej zmiany.',
    en: 'There is no such change.',
    uk: 'Такої зміни немає.'
  },
  'shift-wrong': {
    pl: 'Wpisz godziny od–do, na przykład 7.40–15.30, albo zostaw puste.',
    en: 'Type hours from–to, such as 7.40–15.30, or leave it empty.',
    uk: 'Впишіть години від–до, наприклад 7.40–15.30, або залиште порожнім.'
  },
  'mark-missing': {
    pl: 'Oceń każde kryterium.',
    en: 'Give every criterion a mark.',
    uk: 'Оцініть кожен критерій.'
  },
  'review-words': {
    pl: 'Napisz kilka słów, najwyżej {most} znaków.',
    en: 'Write a few words, {most} characters at most.',
    uk: 'Напишіть кілька слів, не більше {most} знаків.'
  },
  'review-own': {
    pl: 'Swoich rozmów się nie ocenia.',
    en: 'Nobody reviews their own talks.',
    uk: 'Своїх розмов не оцінюють.'
  },
  'not-sampled': {
    pl: 'Tej rozmowy nie wylosowano do oceny.',
    en: 'This talk was not drawn for review.',
    uk: 'Цю розмову не вибрало жеребкування.'
  },
  'no-such-review': {
    pl: 'Nie ma takiej oceny.',
    en: 'There is no such review.',
    uk: 'Такої оцінки немає.'
  },
  'calls-wrong': {
    pl: 'Podaj liczbę rozmów, zero albo więcej, nie tak wielką.',
    en: 'Give a number of calls, nought or more, not as huge as this.',
    uk: 'Вкажіть кількість дзвінків, нуль або більше, не таку величезну.'
  },
  'handling-wrong': {
    pl: 'Podaj czas obsługi w sekundach, dłuższy niż zero.',
    en: 'Give the handling time in seconds, longer than nought.',
    uk: 'Вкажіть час обслуговування в секундах, більший за нуль.'
  },
  'agents-wrong': {
    pl: 'Podaj całkowitą liczbę osób, od 1 do {most}.',
    en: 'Give a whole number of people, from 1 to {most}.',
    uk: 'Вкажіть цілу кількість людей, від 1 до {most}.'
  },
  'patience-wrong': {
    pl: 'Podaj cierpliwość w sekundach, dłuższą niż zero.',
    en: 'Give the patience in seconds, longer than nought.',
    uk: 'Вкажіть терпіння в секундах, більше за нуль.'
  },
  'load-too-great': {
    pl: 'Tylu rozmów tyle osób nie odbierze: kolejka tylko rośnie. Potrzeba co najmniej {least}.',
    en: 'So many calls are more than these people can answer: the queue only grows. At least {least} are needed.',
    uk: 'Стільки дзвінків ці люди не приймуть: черга лише росте. Потрібно щонайменше {least}.'
  },
  'goal-wrong': {
    pl: 'Podaj cel większy niż 0 i mniejszy niż 100 procent.',
    en: 'Give a target above 0 and below 100 percent.',
    uk: 'Вкажіть мету понад 0 і менше 100 відсотків.'
  },
  'shrinkage-wrong': {
    pl: 'Podaj nieobecności od 0 do {most} procent.',
    en: 'Give the time away from 0 to {most} percent.',
    uk: 'Вкажіть відсутність від 0 до {most} відсотків.'
  }
};
