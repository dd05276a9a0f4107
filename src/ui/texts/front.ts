/** Words of the front page: the question, the doors, the board of today's hours, last month's figures. */
import { counted } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';

const pl = {
  title: 'Z\u00A0czym przychodzisz?',
  hint: 'Napisz własnymi słowami, na przykład „latarnia nie świeci” albo „wymiana dowodu”.',
  search: 'Szukaj',
  doors: {
    problem: {
      title: 'Zgłoś problem',
      text: 'Dziura, śmieci, zgaszona latarnia. Bez logowania, około 3\u00A0minut.'
    },
    idea: { title: 'Podziel się pomysłem', text: 'Ławka, drzewo, przejście. Napiszemy, czy to możliwe.' },
    case: { title: 'Sprawdź sprawę', text: 'Podaj numer i\u00A0PIN z\u00A0potwierdzenia.' }
  },
  board: {
    today: (day: string) => `Dziś, ${day}`,
    caption: 'Godziny na dziś i\u00A0jutro',
    always: 'całą dobę',
    closed: 'dziś zamknięte',
    /** A time of opening: "w czwartek o 7.40". */
    back: (when: string) => `wracamy ${when}`,
    closing: (why: string, when: string) => `${why}, nieczynne. Wracamy ${when}.`,
    tomorrow: (day: string, month: string) => `jutro, ${day}.${month}`,
    /** When somebody is back: today, tomorrow, on a weekday or on a day further away. */
    todayAt: (time: string) => `o\u00A0${time}`,
    tomorrowAt: (time: string) => `jutro o\u00A0${time}`,
    weekdayAt: (weekday: string, time: string) => `${weekday} o\u00A0${time}`,
    dayAt: (day: string, time: string) => `${day} o\u00A0${time}`
  },
  figures: {
    title: (month: string) => `${month} w\u00A0liczbach`,
    received: (kinds: string) => `przyjęte wszystkimi drogami: ${kinds}`,
    problem: (n: number) =>
      counted(n, 'pl', { one: 'problem', few: 'problemy', many: 'problemów', other: 'problemu' }),
    idea: (n: number) =>
      counted(n, 'pl', { one: 'pomysł', few: 'pomysły', many: 'pomysłów', other: 'pomysłu' }),
    question: (n: number) =>
      counted(n, 'pl', { one: 'zapytanie', few: 'zapytania', many: 'zapytań', other: 'zapytania' }),
    days: (n: number) => counted(n, 'pl', { one: 'dzień', few: 'dni', many: 'dni', other: 'dnia' }),
    median: (p90: string) => `po tylu odpowiedź miała połowa osób; co dziesiąta czekała dłużej niż ${p90}`,
    resolved: (resolved: string, received: string, open: string) =>
      `rozwiązanych spośród przyjętych w\u00A0tym miesiącu (${resolved} z\u00A0${received}); ${open} jeszcze trwa`,
    all: 'Wszystkie liczby, razem z\u00A0tym, jak je liczymy'
  }
};

export type FrontTexts = typeof pl;

export const frontTexts: Record<Lang, FrontTexts> = {
  pl,
  en: {
    title: 'What brings you here?',
    hint: 'Use your own words, for example “street light out” or “new identity card”.',
    search: 'Search',
    doors: {
      problem: {
        title: 'Report a problem',
        text: 'A pothole, litter, a dark street light. No account, about 3\u00A0minutes.'
      },
      idea: {
        title: 'Share an idea',
        text: 'A bench, a tree, a crossing. We will tell you whether it can be done.'
      },
      case: { title: 'Check a case', text: 'Give the number and PIN from your receipt.' }
    },
    board: {
      today: (day) => `Today, ${day}`,
      caption: 'Hours for today and tomorrow',
      always: 'day and night',
      closed: 'closed today',
      back: (when) => `back ${when}`,
      closing: (why, when) => `${why}, closed. Back ${when}.`,
      tomorrow: (day, month) => `tomorrow, ${day}/${month}`,
      todayAt: (time) => `at ${time}`,
      tomorrowAt: (time) => `tomorrow at ${time}`,
      weekdayAt: (weekday, time) => `${weekday} at ${time}`,
      dayAt: (day, time) => `on ${day} at ${time}`
    },
    figures: {
      title: (month) => `${month} in figures`,
      received: (kinds) => `received by every channel: ${kinds}`,
      problem: (n) => counted(n, 'en', { one: 'problem', other: 'problems' }),
      idea: (n) => counted(n, 'en', { one: 'idea', other: 'ideas' }),
      question: (n) => counted(n, 'en', { one: 'question', other: 'questions' }),
      days: (n) => counted(n, 'en', { one: 'day', other: 'days' }),
      median: (p90) => `after which half of the people had an answer; one in ten waited longer than ${p90}`,
      resolved: (resolved, received, open) =>
        `resolved of those received this month (${resolved} of ${received}); ${open} still open`,
      all: 'All figures, and how we count them'
    }
  },
  uk: {
    title: 'З\u00A0чим Ви прийшли?',
    hint: 'Напишіть своїми словами, наприклад «не світить ліхтар» або «нове посвідчення особи».',
    search: 'Шукати',
    doors: {
      problem: {
        title: 'Повідомити про проблему',
        text: 'Яма, сміття, згаслий ліхтар. Без реєстрації, близько 3\u00A0хвилин.'
      },
      idea: { title: 'Запропонувати ідею', text: 'Лавка, дерево, перехід. Напишемо, чи це можливо.' },
      case: { title: 'Перевірити справу', text: 'Вкажіть номер і\u00A0PIN із підтвердження.' }
    },
    board: {
      today: (day) => `Сьогодні, ${day}`,
      caption: 'Години на сьогодні й\u00A0завтра',
      always: 'цілодобово',
      closed: 'сьогодні зачинено',
      back: (when) => `повертаємося ${when}`,
      closing: (why, when) => `${why}, зачинено. Повертаємося ${when}.`,
      tomorrow: (day, month) => `завтра, ${day}.${month}`,
      todayAt: (time) => `о\u00A0${time}`,
      tomorrowAt: (time) => `завтра о\u00A0${time}`,
      weekdayAt: (weekday, time) => `${weekday} о\u00A0${time}`,
      dayAt: (day, time) => `${day} о\u00A0${time}`
    },
    figures: {
      title: (month) => `${month} у\u00A0цифрах`,
      received: (kinds) => `отримано всіма шляхами: ${kinds}`,
      problem: (n) =>
        counted(n, 'uk', { one: 'проблема', few: 'проблеми', many: 'проблем', other: 'проблеми' }),
      idea: (n) => counted(n, 'uk', { one: 'ідея', few: 'ідеї', many: 'ідей', other: 'ідеї' }),
      question: (n) =>
        counted(n, 'uk', { one: 'запитання', few: 'запитання', many: 'запитань', other: 'запитання' }),
      days: (n) => counted(n, 'uk', { one: 'день', few: 'дні', many: 'днів', other: 'дня' }),
      median: (p90) =>
        `за стільки відповідь мала половина людей; кожна десята людина чекала довше ніж ${p90}`,
      resolved: (resolved, received, open) =>
        `вирішено з\u00A0отриманих цього місяця (${resolved} з\u00A0${received}); ${open} ще триває`,
      all: 'Усі цифри разом із тим, як ми рахуємо'
    }
  }
};
