/** Words of a case's page: where it stands, until when, how it was answered. */
import { counted } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';

const pl = {
  title: (number: string) => `Sprawa ${number}`,
  late: {
    title: 'Spóźniamy się z\u00A0odpowiedzią',
    was: 'Miała być',
    by: (day: string) => `do\u00A0${day}`,
    sorry: 'Przepraszamy.',
    waiting: (units: string, many: boolean) =>
      `Czekamy jeszcze na ${many ? 'odpowiedzi jednostek' : 'odpowiedź jednostki'}: ${units}.`,
    tag: (days: number) =>
      days === 0
        ? 'Po terminie'
        : `${counted(days, 'pl', { one: 'dzień roboczy', few: 'dni robocze', many: 'dni roboczych', other: 'dnia roboczego' })} po terminie`,
    then: {
      email: 'Napiszemy do Ciebie, gdy tylko będzie odpowiedź.',
      phone: 'Zadzwonimy do Ciebie, gdy tylko będzie odpowiedź.',
      none: 'Odpowiedź pojawi się na tej stronie, gdy tylko będzie.'
    }
  },
  due: {
    title: 'Odpowiemy najpóźniej',
    period: (reason: string) => `To ${reason}.`,
    how: 'Jak policzyliśmy ten dzień',
    howLate: 'Jak policzyliśmy termin',
    moved: (day: string) =>
      `Czekaliśmy na Twoją odpowiedź, a\u00A0wtedy termin stoi. Dlatego przesunął się na ${day}.`
  },
  asked: {
    title: 'Pytanie do Ciebie',
    by: (unit: string) => `Pyta ${unit}.`,
    stopped: (day: string) => `Termin stoi od ${day}. Ruszy, kiedy odpowiesz.`,
    label: 'Twoja odpowiedź',
    send: 'Wyślij odpowiedź'
  },
  answer: {
    title: 'Odpowiedź',
    on: (day: string) => `Z\u00A0dnia ${day}.`,
    inTime: (day: string) => `Termin był do ${day}.`,
    late: (day: string) => `Miała być do ${day}. Przepraszamy za spóźnienie.`
  },
  reopened: 'Sprawdzamy ponownie',
  danger: {
    title: 'Jest niebezpiecznie?',
    text: 'Nie czekaj na odpowiedź. Gdy zagrożone jest życie, zdrowie lub mienie, zadzwoń:'
  },
  page: {
    title: 'Ta strona',
    place: 'Miejsce',
    hear: 'Odpowiedź',
    hears: {
      email: (to: string) => `e-mailem na ${to}`,
      phone: (to: string) => `telefonicznie, ${to}`,
      none: 'na tej stronie'
    },
    secret: 'Kto zna adres tej strony, zobaczy sprawę bez PIN-u. Nie podawaj go dalej.',
    print: 'Wydrukuj historię sprawy'
  }
};

export type CaseTexts = typeof pl;

export const caseTexts: Record<Lang, CaseTexts> = {
  pl,
  en: {
    title: (number) => `Case ${number}`,
    late: {
      title: 'Our answer is late',
      was: 'It was due',
      by: (day) => `by ${day}`,
      sorry: 'We are sorry.',
      waiting: (units, many) => `We are still waiting for ${many ? 'these units' : 'this unit'}: ${units}.`,
      tag: (days) =>
        days === 0
          ? 'Overdue'
          : `${counted(days, 'en', { one: 'working day', other: 'working days' })} overdue`,
      then: {
        email: 'We will write to you as soon as there is an answer.',
        phone: 'We will call you as soon as there is an answer.',
        none: 'The answer will appear on this page as soon as there is one.'
      }
    },
    due: {
      title: 'We will answer by',
      period: (reason) => `That is ${reason}.`,
      how: 'How we counted this day',
      howLate: 'How we counted the deadline',
      moved: (day) =>
        `We were waiting for your answer, and the clock stands still then. So it moved to ${day}.`
    },
    asked: {
      title: 'A question for you',
      by: (unit) => `${unit} asks.`,
      stopped: (day) => `The clock has stood still since ${day}. It goes on when you answer.`,
      label: 'Your answer',
      send: 'Send the answer'
    },
    answer: {
      title: 'The answer',
      on: (day) => `Of ${day}.`,
      inTime: (day) => `It was due by ${day}.`,
      late: (day) => `It was due by ${day}. We are sorry for the delay.`
    },
    reopened: 'Looking again',
    danger: {
      title: 'Is it dangerous?',
      text: 'Do not wait for the answer. When life, health or property is in danger, call:'
    },
    page: {
      title: 'This page',
      place: 'Place',
      hear: 'Answer',
      hears: {
        email: (to) => `by e-mail to ${to}`,
        phone: (to) => `by telephone, ${to}`,
        none: 'on this page'
      },
      secret: 'Whoever knows the address of this page sees the case without the PIN. Do not pass it on.',
      print: 'Print the story of the case'
    }
  },
  uk: {
    title: (number) => `Справа ${number}`,
    late: {
      title: 'Ми запізнюємося з\u00A0відповіддю',
      was: 'Вона мала бути',
      by: (day) => `до\u00A0${day}`,
      sorry: 'Перепрошуємо.',
      waiting: (units, many) => `Ще чекаємо на ${many ? 'відповіді служб' : 'відповідь служби'}: ${units}.`,
      tag: (days) =>
        days === 0
          ? 'Після терміну'
          : `${counted(days, 'uk', { one: 'робочий день', few: 'робочі дні', many: 'робочих днів', other: 'робочого дня' })} після терміну`,
      then: {
        email: 'Напишемо Вам, щойно буде відповідь.',
        phone: 'Зателефонуємо Вам, щойно буде відповідь.',
        none: 'Відповідь з’явиться на цій сторінці, щойно вона буде.'
      }
    },
    due: {
      title: 'Відповімо найпізніше',
      period: (reason) => `Це ${reason}.`,
      how: 'Як ми порахували цей день',
      howLate: 'Як ми порахували термін',
      moved: (day) =>
        `Ми чекали на Вашу відповідь, а\u00A0тоді термін не спливає. Тому він пересунувся на ${day}.`
    },
    asked: {
      title: 'Запитання до Вас',
      by: (unit) => `Запитує ${unit}.`,
      stopped: (day) => `Термін не спливає від ${day}. Він піде далі, коли Ви відповісте.`,
      label: 'Ваша відповідь',
      send: 'Надіслати відповідь'
    },
    answer: {
      title: 'Відповідь',
      on: (day) => `Від ${day}.`,
      inTime: (day) => `Термін був до ${day}.`,
      late: (day) => `Мала бути до ${day}. Перепрошуємо за запізнення.`
    },
    reopened: 'Розглядаємо знову',
    danger: {
      title: 'Це небезпечно?',
      text: 'Не чекайте на відповідь. Якщо є загроза життю, здоров’ю чи майну, телефонуйте:'
    },
    page: {
      title: 'Ця сторінка',
      place: 'Місце',
      hear: 'Відповідь',
      hears: {
        email: (to) => `електронною поштою на ${to}`,
        phone: (to) => `телефоном, ${to}`,
        none: 'на цій сторінці'
      },
      secret: 'Хто знає адресу цієї сторінки, побачить справу без PIN. Не передавайте її далі.',
      print: 'Роздрукувати історію справи'
    }
  }
};
