/** Words for those who follow a case that is not theirs. */
import type { Lang } from '#ui/lang.ts';

const pl = {
  title: (number: string) => `Wiadomości o\u00A0sprawie ${number}`,
  over: 'Ten link już nie działa',
  overText: 'Wiadomości zostały wyłączone albo sprawa skończyła się dawno temu.',
  confirm: {
    lead: 'Napiszemy do Ciebie e-mail, kiedy sprawa dostanie odpowiedź albo do niej wrócimy. Nic więcej.',
    send: 'Tak, piszcie do mnie'
  },
  stop: {
    lead: 'Dostajesz od nas e-mail, kiedy sprawa dostanie odpowiedź albo do niej wrócimy.',
    send: 'Nie piszcie więcej',
    hint: 'Twój adres od razu skasujemy.'
  },
  done: 'Gotowe',
  confirmed: 'Napiszemy, kiedy coś się zmieni.',
  stopped: 'Gotowe. Nie napiszemy więcej i nie mamy już Twojego adresu.',
  received: (day: string) => `Zgłoszone ${day}`,
  stands: 'Co się dzieje',
  hidden: 'Tej sprawy już nie pokazujemy publicznie',
  news: {
    closed: (outcome: string) => `Sprawa dostała odpowiedź. Wynik: ${outcome}.`,
    reopened: 'Wracamy do tej sprawy: sprawdzamy odpowiedź jeszcze raz.'
  }
};

export type FollowTexts = typeof pl;

export const followTexts: Record<Lang, FollowTexts> = {
  pl,
  en: {
    title: (number) => `Letters about case ${number}`,
    over: 'This link no longer works',
    overText: 'The letters were stopped, or the case ended long ago.',
    confirm: {
      lead: 'We will write to you when the case is answered or opened again. Nothing else.',
      send: 'Yes, write to me'
    },
    stop: {
      lead: 'We write to you when the case is answered or opened again.',
      send: 'Stop writing to me',
      hint: 'We will delete your address at once.'
    },
    done: 'Done',
    confirmed: 'We will write when something changes.',
    stopped: 'Done. We will not write again and no longer have your address.',
    received: (day) => `Reported on ${day}`,
    stands: 'What is happening',
    hidden: 'This case is no longer shown publicly',
    news: {
      closed: (outcome) => `The case has been answered. Outcome: ${outcome}.`,
      reopened: 'We are back at this case and look at the answer once more.'
    }
  },
  uk: {
    title: (number) => `Листи про справу ${number}`,
    over: 'Це посилання вже не діє',
    overText: 'Листи вимкнено або справа давно закінчилася.',
    confirm: {
      lead: 'Ми напишемо Вам, коли на справу буде відповідь або ми до неї повернемося. Більше нічого.',
      send: 'Так, пишіть мені'
    },
    stop: {
      lead: 'Ми пишемо Вам, коли на справу є відповідь або ми до неї повертаємося.',
      send: 'Більше не пишіть',
      hint: 'Вашу адресу ми одразу видалимо.'
    },
    done: 'Готово',
    confirmed: 'Напишемо, коли щось зміниться.',
    stopped: 'Готово. Більше не напишемо й не маємо Вашої адреси.',
    received: (day) => `Повідомлено ${day}`,
    stands: 'Що відбувається',
    hidden: 'Цю справу більше не показуємо публічно',
    news: {
      closed: (outcome) => `На справу є відповідь. Результат: ${outcome}.`,
      reopened: 'Повертаємося до цієї справи: перевіряємо відповідь ще раз.'
    }
  }
};
