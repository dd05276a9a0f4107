/** Words of a unit: its lists and its forms. */
import type { Lang } from '#ui/lang.ts';

const pl = {
  title: 'Zadania',
  lists: {
    open: 'Do zrobienia',
    accept: 'Do przyjęcia',
    waiting: 'Czekają na odpowiedź',
    answered: 'Z\u00A0naszą odpowiedzią'
  },
  orders: {
    open: 'najpierw to, co mija',
    accept: 'najpierw to, co mija',
    waiting: 'najpierw to, co mija',
    answered: 'najpierw najnowsze'
  },
  done: {
    answer: 'Odpowiedź jest w\u00A0centrum kontaktu.',
    ask: 'Pytanie wysłane. Czas stoi, póki nie przyjdzie odpowiedź.',
    giveBack: 'Sprawa wróciła do centrum kontaktu.'
  },
  actions: {
    answer: 'Twoja odpowiedź',
    ask: 'Zapytaj osobę, która zgłosiła',
    giveBack: 'Zwróć do centrum kontaktu'
  },
  answer: {
    text: 'Co zrobiliście albo zrobicie, i\u00A0kiedy',
    hint: 'Centrum kontaktu złoży z\u00A0tego jedną odpowiedź.',
    asked: 'Pytanie czeka na odpowiedź. Możesz odpowiedzieć i\u00A0bez niej.',
    button: 'Odpowiedz'
  },
  giveBack: {
    reason: 'Dlaczego to nie Wasza sprawa',
    hint: 'Zwrócić można raz. Potem decyduje rozmowa z\u00A0centrum kontaktu.',
    button: 'Zwróć sprawę'
  },
  over: 'Wasze zadanie w\u00A0tej sprawie jest zakończone.'
};

export type UnitTexts = typeof pl;

const en: UnitTexts = {
  title: 'Tasks',
  lists: { open: 'To do', accept: 'To accept', waiting: 'Waiting for a reply', answered: 'Answered by us' },
  orders: {
    open: 'what runs out next first',
    accept: 'what runs out next first',
    waiting: 'what runs out next first',
    answered: 'newest first'
  },
  done: {
    answer: 'The answer is with the contact centre.',
    ask: 'Question sent. The clock stands still until the reply comes.',
    giveBack: 'The case is back with the contact centre.'
  },
  actions: {
    answer: 'Your answer',
    ask: 'Ask the person who reported',
    giveBack: 'Give back to the contact centre'
  },
  answer: {
    text: 'What you did or will do, and when',
    hint: 'The contact centre makes one answer of it.',
    asked: 'The question waits for a reply. You can answer without it.',
    button: 'Answer'
  },
  giveBack: {
    reason: 'Why it is not yours',
    hint: 'You can give it back once. After that, talk to the contact centre.',
    button: 'Give the case back'
  },
  over: 'Your task on this case has ended.'
};

const uk: UnitTexts = {
  title: 'Завдання',
  lists: {
    open: 'До виконання',
    accept: 'До прийняття',
    waiting: 'Чекають на відповідь',
    answered: 'З\u00A0нашою відповіддю'
  },
  orders: {
    open: 'спершу те, що спливає',
    accept: 'спершу те, що спливає',
    waiting: 'спершу те, що спливає',
    answered: 'спершу найновіші'
  },
  done: {
    answer: 'Відповідь у\u00A0контакт-центрі.',
    ask: 'Запитання надіслано. Час стоїть, доки не прийде відповідь.',
    giveBack: 'Справа повернулася до контакт-центру.'
  },
  actions: {
    answer: 'Ваша відповідь',
    ask: 'Запитати людину, яка повідомила',
    giveBack: 'Повернути до контакт-центру'
  },
  answer: {
    text: 'Що ви зробили або зробите й\u00A0коли',
    hint: 'Контакт-центр складе з\u00A0цього одну відповідь.',
    asked: 'Запитання чекає на відповідь. Можна відповісти й\u00A0без неї.',
    button: 'Відповісти'
  },
  giveBack: {
    reason: 'Чому це не ваша справа',
    hint: 'Повернути можна раз. Далі вирішує розмова з\u00A0контакт-центром.',
    button: 'Повернути справу'
  },
  over: 'Ваше завдання в\u00A0цій справі завершено.'
};

export const unitTexts: Record<Lang, UnitTexts> = { pl, en, uk };
