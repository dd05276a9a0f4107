/** Words of the lists both work places share: headings, how a case stands, how late it is. */
import { counted } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';

const pl = {
  list: {
    late: 'Po terminie',
    today: 'Do dziś',
    by: ['Do poniedziałku', 'Do wtorku', 'Do środy', 'Do czwartku', 'Do piątku', 'Do soboty', 'Do niedzieli'],
    stopped: 'Czas stoi, póki ktoś nie odpowie',
    dayToday: 'Dziś',
    yesterday: 'Wczoraj',
    nothing: 'Nic tu nie czeka.',
    pages: 'Dalsza część listy',
    next: (n: number) => `Następne ${n}`,
    first: 'Od początku',
    photo: 'ze zdjęciem',
    phone: 'przez telefon',
    reminded: (percent: number) => `przypomniano (${percent}%)`,
    idea: 'pomysł',
    question: 'zapytanie',
    noPlace: 'bez miejsca',
    veiled: 'Sprawa wrażliwa',
    reopened: 'Wznowione'
  },
  weekdays: ['pn', 'wt', 'śr', 'czw', 'pt', 'sob', 'nd'],
  status: {
    received: 'Nowe',
    dispatched: 'W\u00A0jednostce',
    returned: 'Zwrócone',
    asked: 'Czeka na odpowiedź',
    answered: 'Do odpowiedzi',
    closed: 'Zakończone'
  },
  kinds: { problem: 'problem', idea: 'pomysł', question: 'zapytanie' },
  channels: {
    portal: 'portal',
    phone: 'telefon',
    chat: 'czat',
    video: 'wideo',
    open311: 'aplikacja',
    api: 'program',
    counter: 'osobiście'
  },
  lateBy: (days: number) =>
    `${counted(days, 'pl', { one: 'dzień', few: 'dni', many: 'dni', other: 'dnia' })} po terminie`,
  dueHour: (hour: string) => `do\u00A0${hour}`,
  lateSince: (hour: string) => `po terminie od\u00A0${hour}`,
  due: (day: string) => `do\u00A0${day}`,
  stoppedSince: (day: string) => `czas stoi od\u00A0${day}`
};

export type WorklistTexts = typeof pl;

const en: WorklistTexts = {
  list: {
    late: 'Late',
    today: 'By today',
    by: ['By Monday', 'By Tuesday', 'By Wednesday', 'By Thursday', 'By Friday', 'By Saturday', 'By Sunday'],
    stopped: 'The clock stands still until somebody answers',
    dayToday: 'Today',
    yesterday: 'Yesterday',
    nothing: 'Nothing is waiting here.',
    pages: 'More of the list',
    next: (n) => `Next ${n}`,
    first: 'From the beginning',
    photo: 'with a photo',
    phone: 'by telephone',
    reminded: (percent) => `reminded (${percent}%)`,
    idea: 'idea',
    question: 'question',
    noPlace: 'no place',
    veiled: 'Sensitive case',
    reopened: 'Reopened'
  },
  weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  status: {
    received: 'New',
    dispatched: 'With a unit',
    returned: 'Given back',
    asked: 'Waiting for a reply',
    answered: 'To answer',
    closed: 'Closed'
  },
  kinds: { problem: 'problem', idea: 'idea', question: 'question' },
  channels: {
    portal: 'portal',
    phone: 'telephone',
    chat: 'chat',
    video: 'video',
    open311: 'app',
    api: 'program',
    counter: 'in person'
  },
  lateBy: (days) => `${counted(days, 'en', { one: 'day', other: 'days' })} late`,
  dueHour: (hour) => `by\u00A0${hour}`,
  lateSince: (hour) => `late since\u00A0${hour}`,
  due: (day) => `by\u00A0${day}`,
  stoppedSince: (day) => `clock stands still since ${day}`
};

const uk: WorklistTexts = {
  list: {
    late: 'Після терміну',
    today: 'До сьогодні',
    by: ['До понеділка', 'До вівторка', 'До середи', 'До четверга', 'До п’ятниці', 'До суботи', 'До неділі'],
    stopped: 'Час стоїть, доки хтось не відповість',
    dayToday: 'Сьогодні',
    yesterday: 'Учора',
    nothing: 'Тут нічого не чекає.',
    pages: 'Далі у\u00A0списку',
    next: (n) => `Наступні ${n}`,
    first: 'Від початку',
    photo: 'з\u00A0фото',
    phone: 'телефоном',
    reminded: (percent) => `нагадано (${percent}%)`,
    idea: 'ідея',
    question: 'запит',
    noPlace: 'без місця',
    veiled: 'Чутлива справа',
    reopened: 'Відновлено'
  },
  weekdays: ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'нд'],
  status: {
    received: 'Нове',
    dispatched: 'У\u00A0службі',
    returned: 'Повернуто',
    asked: 'Чекає на відповідь',
    answered: 'До відповіді',
    closed: 'Завершено'
  },
  kinds: { problem: 'проблема', idea: 'ідея', question: 'запит' },
  channels: {
    portal: 'портал',
    phone: 'телефон',
    chat: 'чат',
    video: 'відео',
    open311: 'застосунок',
    api: 'програма',
    counter: 'особисто'
  },
  lateBy: (days) =>
    `${counted(days, 'uk', { one: 'день', few: 'дні', many: 'днів', other: 'дня' })} після терміну`,
  dueHour: (hour) => `до\u00A0${hour}`,
  lateSince: (hour) => `запізно від\u00A0${hour}`,
  due: (day) => `до\u00A0${day}`,
  stoppedSince: (day) => `час стоїть від\u00A0${day}`
};

export const worklistTexts: Record<Lang, WorklistTexts> = { pl, en, uk };
