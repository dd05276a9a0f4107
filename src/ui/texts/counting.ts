/** Words of how a deadline was counted: each step a sentence a person can check with a calendar. */
import { counted } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';

const pl = {
  begun: {
    submitted: (day: string) => `Zgłoszenie wpłynęło ${day}.`,
    contested: (day: string) => `Odpowiedź zakwestionowano ${day}, więc liczymy od nowa.`,
    reopened: (day: string) => `Sprawę otwarto ponownie ${day}, więc liczymy od nowa.`,
    unmerged: (day: string) => `Od ${day} sprawa biegnie znów osobno.`,
    dispatched: (day: string) => `Zadanie przekazano jednostce ${day}.`
  },
  first: {
    law: 'Tego dnia nie liczymy (art.\u00A057 §\u00A01 KPA).',
    own: 'Tego dnia nie liczymy.',
    hours: (from: string, to: string) => `Od tej chwili liczymy godziny pracy urzędu, od ${from} do ${to}.`
  },
  period: {
    working_hours: (period: string) => `Czas na odpowiedź: ${period} w\u00A0dni robocze.`,
    working_days: (period: string) => `Czas na odpowiedź: ${period}.`,
    calendar_days: (period: string) => `Czas na odpowiedź: ${period}. Liczymy wszystkie dni, także wolne.`,
    calendar_months: (period: string) =>
      `Czas na odpowiedź: ${period}. Kończy się w\u00A0dniu o\u00A0tej samej liczbie, a\u00A0gdy go nie ma, w\u00A0ostatnim dniu miesiąca (art.\u00A057 §\u00A03 KPA).`
  },
  law: {
    complaint: 'To skarga: termin daje art.\u00A0237 §\u00A01 KPA.',
    proposal: 'To wniosek: termin daje art.\u00A0244 §\u00A01 KPA.',
    petition: 'To petycja: termin daje art.\u00A010 ustawy o\u00A0petycjach.',
    information:
      'To wniosek o\u00A0informację publiczną: termin daje art.\u00A013 ust.\u00A01 ustawy o\u00A0dostępie do niej.'
  },
  ceiling: (period: string) =>
    `Według kategorii byłoby to ${period}, ale kto zostawił kontakt, czeka najwyżej miesiąc (tak jak na skargę, art.\u00A0237 §\u00A01 KPA).`,
  leftOut: {
    named: (days: string) => `Dni wolnych nie liczymy: ${days}.`,
    weekends: 'Sobót i\u00A0niedziel nie liczymy.'
  },
  shifted: (day: string) =>
    `${day} urząd nie pracuje, więc termin przechodzi na następny dzień roboczy (art.\u00A057 §\u00A04 KPA).`,
  stopped: (from: string, to: string, days: number) =>
    `Czekaliśmy na odpowiedź na pytanie od ${from} do ${to}${days > 0 ? `: ${counted(days, 'pl', { one: 'dnia', few: 'dni', many: 'dni', other: 'dnia' })} nie liczymy` : ' i tego czasu nie liczymy'}.`,
  stands: (from: string) => `Od ${from} czekamy na odpowiedź na pytanie i\u00A0termin stoi.`,
  within: (day: string) => `Jednostka nie może mieć więcej czasu, niż obiecaliśmy mieszkańcowi: do ${day}.`,
  extended: (on: string, to: string, reason: string) =>
    `Termin przesunęliśmy ${on} na ${to}. Powód: ${reason}`,
  recounted: (on: string, calendar: string, to: string) =>
    `Kalendarz „${calendar}” zmienił się i\u00A0${on} policzyliśmy na nowo: ${to}.`,
  end: (day: string) => `Ostatni dzień to ${day}.`,
  endAt: (day: string, time: string) => `Czas mija ${day} o\u00A0${time}.`
};

export type CountingTexts = typeof pl;

const en: CountingTexts = {
  begun: {
    submitted: (day) => `The report came on ${day}.`,
    contested: (day) => `The answer was contested on ${day}, so we count anew.`,
    reopened: (day) => `The case was opened again on ${day}, so we count anew.`,
    unmerged: (day) => `Since ${day} the case goes on by itself again.`,
    dispatched: (day) => `The task was given to the unit on ${day}.`
  },
  first: {
    law: 'That day is not counted (KPA art.\u00A057 §\u00A01).',
    own: 'That day is not counted.',
    hours: (from, to) => `From that minute office hours are counted, from ${from} to ${to}.`
  },
  period: {
    working_hours: (period) => `Time to answer: ${period} on working days.`,
    working_days: (period) => `Time to answer: ${period}.`,
    calendar_days: (period) => `Time to answer: ${period}. Every day is counted, days off too.`,
    calendar_months: (period) =>
      `Time to answer: ${period}. It ends on the day of the same number or, where there is none, on the last day of the month (KPA art.\u00A057 §\u00A03).`
  },
  law: {
    complaint: 'It is a complaint: the time is set by KPA art.\u00A0237 §\u00A01.',
    proposal: 'It is a proposal: the time is set by KPA art.\u00A0244 §\u00A01.',
    petition: 'It is a petition: the time is set by art.\u00A010 of the petitions act.',
    information:
      'It is a request for public information: the time is set by art.\u00A013 sec.\u00A01 of the act on access to it.'
  },
  ceiling: (period) =>
    `By its category it would be ${period}, but whoever left a contact waits a month at most (as for a complaint, KPA art.\u00A0237 §\u00A01).`,
  leftOut: {
    named: (days) => `Days off are not counted: ${days}.`,
    weekends: 'Saturdays and Sundays are not counted.'
  },
  shifted: (day) =>
    `The office is closed on ${day}, so the deadline moves to the next working day (KPA art.\u00A057 §\u00A04).`,
  stopped: (from, to, days) =>
    `We waited for the answer to a question from ${from} to ${to}${days > 0 ? `: ${counted(days, 'en', { one: 'day', other: 'days' })} not counted` : ', and that time is not counted'}.`,
  stands: (from) =>
    `Since ${from} we have been waiting for the answer to a question, and the clock stands still.`,
  within: (day) => `The unit cannot have more time than was promised to the resident: until ${day}.`,
  extended: (on, to, reason) => `We moved the deadline on ${on} to ${to}. Reason: ${reason}`,
  recounted: (on, calendar, to) => `The calendar “${calendar}” changed, and on ${on} we counted anew: ${to}.`,
  end: (day) => `The last day is ${day}.`,
  endAt: (day, time) => `The time is over on ${day} at ${time}.`
};

const uk: CountingTexts = {
  begun: {
    submitted: (day) => `Звернення надійшло ${day}.`,
    contested: (day) => `Відповідь оскаржено ${day}, тож рахуємо заново.`,
    reopened: (day) => `Справу відкрито знову ${day}, тож рахуємо заново.`,
    unmerged: (day) => `З ${day} справа знову йде окремо.`,
    dispatched: (day) => `Завдання передано службі ${day}.`
  },
  first: {
    law: 'Цей день не рахуємо (ст.\u00A057 §\u00A01 КПА).',
    own: 'Цей день не рахуємо.',
    hours: (from, to) => `Від цієї хвилини рахуємо робочі години установи, з ${from} до ${to}.`
  },
  period: {
    working_hours: (period) => `Час на відповідь: ${period} у робочі дні.`,
    working_days: (period) => `Час на відповідь: ${period}.`,
    calendar_days: (period) => `Час на відповідь: ${period}. Рахуємо всі дні, також вихідні.`,
    calendar_months: (period) =>
      `Час на відповідь: ${period}. Завершується в день з тим самим числом, а коли його немає, в останній день місяця (ст.\u00A057 §\u00A03 КПА).`
  },
  law: {
    complaint: 'Це скарга: термін установлює ст.\u00A0237 §\u00A01 КПА.',
    proposal: 'Це пропозиція: термін установлює ст.\u00A0244 §\u00A01 КПА.',
    petition: 'Це петиція: термін установлює ст.\u00A010 закону про петиції.',
    information:
      'Це запит на публічну інформацію: термін установлює ст.\u00A013 ч.\u00A01 закону про доступ до неї.'
  },
  ceiling: (period) =>
    `За категорією це було б ${period}, але хто залишив контакт, чекає щонайбільше місяць (як на скаргу, ст.\u00A0237 §\u00A01 КПА).`,
  leftOut: {
    named: (days) => `Вихідних днів не рахуємо: ${days}.`,
    weekends: 'Субот і неділь не рахуємо.'
  },
  shifted: (day) =>
    `${day} установа не працює, тож термін переходить на наступний робочий день (ст.\u00A057 §\u00A04 КПА).`,
  stopped: (from, to, days) =>
    `Ми чекали на відповідь на запитання з ${from} до ${to}${days > 0 ? `: ${counted(days, 'uk', { one: 'день', few: 'дні', many: 'днів', other: 'дня' })} не рахуємо` : ', цього часу не рахуємо'}.`,
  stands: (from) => `З ${from} чекаємо на відповідь на запитання, і термін стоїть.`,
  within: (day) => `Служба не може мати більше часу, ніж обіцяно мешканцеві: до ${day}.`,
  extended: (on, to, reason) => `${on} ми перенесли термін на ${to}. Причина: ${reason}`,
  recounted: (on, calendar, to) => `Календар «${calendar}» змінився, і ${on} ми порахували заново: ${to}.`,
  end: (day) => `Останній день — ${day}.`,
  endAt: (day, time) => `Час спливає ${day} о ${time}.`
};

export const countingTexts: Record<Lang, CountingTexts> = { pl, en, uk };
