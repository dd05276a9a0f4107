/** Words of the page where a case is opened by its number and PIN. */
import type { Lang } from '#ui/lang.ts';

const pl = {
  title: 'Sprawdź sprawę',
  lead: 'Numer i\u00A0PIN są na potwierdzeniu i\u00A0w\u00A0pierwszej wiadomości od nas.',
  number: 'Numer sprawy',
  numberHint: 'Na przykład 11487/2026',
  pin: 'PIN',
  pinHint: 'Sześć cyfr',
  open: 'Pokaż sprawę',
  faults: 'Nie otworzyliśmy sprawy',
  wrongLinkHead: 'Ten link nie działa',
  wrongLink: 'Mógł się skopiować bez końca. Skopiuj go jeszcze raz albo podaj numer i\u00A0PIN.',
  lost: 'Nie masz numeru lub PIN-u?',
  lostText: (number: string, hours: string) =>
    `Bez nich nie pokażemy sprawy, bo nie wiemy, kto pyta. Możemy za to powiedzieć przez telefon, co dalej: ${number}, ${hours}.`
};

export type FindCaseTexts = typeof pl;

export const findCaseTexts: Record<Lang, FindCaseTexts> = {
  pl,
  en: {
    title: 'Check a case',
    lead: 'The number and PIN are on your receipt and in our first letter.',
    number: 'Case number',
    numberHint: 'For example 11487/2026',
    pin: 'PIN',
    pinHint: 'Six digits',
    open: 'Show the case',
    faults: 'We did not open the case',
    wrongLinkHead: 'This link does not work',
    wrongLink: 'Its end may be missing. Copy it again, or give the number and PIN.',
    lost: 'Lost the number or PIN?',
    lostText: (number, hours) =>
      `Without them we do not show a case, because we do not know who is asking. By telephone we can tell you what to do next: ${number}, ${hours}.`
  },
  uk: {
    title: 'Перевірити справу',
    lead: 'Номер і\u00A0PIN є в\u00A0підтвердженні та в\u00A0нашому першому листі.',
    number: 'Номер справи',
    numberHint: 'Наприклад 11487/2026',
    pin: 'PIN',
    pinHint: 'Шість цифр',
    open: 'Показати справу',
    faults: 'Ми не відкрили справу',
    wrongLinkHead: 'Це посилання не працює',
    wrongLink: 'Можливо, воно скопійоване не до кінця. Скопіюйте його ще раз або вкажіть номер і\u00A0PIN.',
    lost: 'Немає номера чи PIN?',
    lostText: (number, hours) =>
      `Без них ми не показуємо справу, бо не знаємо, хто запитує. Телефоном підкажемо, що робити далі: ${number}, ${hours}.`
  }
};
