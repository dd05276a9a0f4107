/** Words of a case's page: where it stands, until when, and what a resident may do there. */
import { counted } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';

const pl = {
  title: (number: string) => `Sprawa ${number}`,
  late: {
    title: 'Spóźniamy się z\u00A0odpowiedzią',
    was: 'Miała być',
    by: (day: string) => `do\u00A0${day}`,
    sorry: 'Przepraszamy.',
    waiting: (unit: string) => `Nie mamy jeszcze słowa od jednostki, która się tym zajmuje: ${unit}.`,
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
    from: (day: string, period: string) => `Liczymy od dnia po ${day}. Na taką sprawę mamy ${period}.`,
    label: (from: string, to: string) => `Od ${from} do ${to}, dzień po dniu`,
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
  comment: {
    title: 'Dopisz coś do sprawy',
    hint: 'Coś się zmieniło albo jest gorzej? Jednostka zobaczy to od razu.',
    label: 'Wiadomość',
    send: 'Wyślij'
  },
  rate: {
    title: 'Czy ta odpowiedź pomogła?',
    helped: 'Tak',
    partly: 'Częściowo',
    not: 'Nie',
    label: 'Chcesz coś dodać?',
    aside: '(jeśli chcesz)',
    send: 'Wyślij ocenę'
  },
  contest: {
    open: 'Nie zgadzasz się z\u00A0tą odpowiedzią?',
    hint: (day: string) => `Możesz ją zakwestionować raz, do ${day}. Obejrzymy wtedy sprawę ponownie.`,
    label: 'Co się nie zgadza?',
    send: 'Zakwestionuj odpowiedź',
    over: 'Ta sprawa była już raz sprawdzana ponownie. Jeśli dalej się nie zgadzasz, możesz złożyć skargę.',
    complaint: 'Jak złożyć skargę',
    again: 'Jeśli nadal coś jest nie tak, opisz to w\u00A0nowym zgłoszeniu.'
  },
  photos: {
    label: 'Zdjęcia',
    aside: '(jeśli chcesz)',
    hint: 'Najwyżej 5, każde do 10\u00A0MB.',
    kept: (n: number) =>
      `${counted(n, 'pl', { one: 'zdjęcie jest już dodane', few: 'zdjęcia są już dodane', many: 'zdjęć jest już dodanych', other: 'zdjęcia jest już dodane' })}.`,
    one: (n: number) => `Zdjęcie ${n}`
  },
  left: (n: number) => (n < 0 ? `Za dużo znaków: ${-n}` : `Zostało znaków: ${n}`),
  faults: 'Jeszcze nie wysłane',
  done: {
    comment: 'Dziękujemy. Twoja wiadomość jest już w\u00A0sprawie.',
    reply: 'Dziękujemy za odpowiedź. Termin znowu biegnie.',
    rate: 'Dziękujemy za ocenę.',
    contest: 'Przyjęte. Obejrzymy sprawę jeszcze raz.'
  },
  doneHead: 'Wysłane',
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
      waiting: (unit) => `We have no word yet from the unit that looks after it: ${unit}.`,
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
      from: (day, period) => `We count from the day after ${day}. For a matter like this we have ${period}.`,
      label: (from, to) => `From ${from} to ${to}, day by day`,
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
    comment: {
      title: 'Add something to the case',
      hint: 'Has something changed or got worse? The unit sees it at once.',
      label: 'Message',
      send: 'Send'
    },
    rate: {
      title: 'Did this answer help?',
      helped: 'Yes',
      partly: 'Partly',
      not: 'No',
      label: 'Anything to add?',
      aside: '(if you like)',
      send: 'Send the rating'
    },
    contest: {
      open: 'Do you disagree with this answer?',
      hint: (day) => `You can contest it once, until ${day}. We will then look at the case again.`,
      label: 'What is not right?',
      send: 'Contest the answer',
      over: 'We have looked at this case a second time already. If you still disagree, you can lodge a complaint.',
      complaint: 'How to lodge a complaint',
      again: 'If something is still wrong, please describe it in a new report.'
    },
    photos: {
      label: 'Photos',
      aside: '(if you like)',
      hint: 'At most 5, each up to 10\u00A0MB.',
      kept: (n) =>
        `${counted(n, 'en', { one: 'photo is added already', other: 'photos are added already' })}.`,
      one: (n) => `Photo ${n}`
    },
    left: (n) => (n < 0 ? `Characters too many: ${-n}` : `Characters left: ${n}`),
    faults: 'Not sent yet',
    done: {
      comment: 'Thank you. Your message is part of the case now.',
      reply: 'Thank you for the answer. The clock goes on.',
      rate: 'Thank you for the rating.',
      contest: 'Received. We will look at the case again.'
    },
    doneHead: 'Sent',
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
      waiting: (unit) => `Ще не маємо слова від служби, яка цим займається: ${unit}.`,
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
      from: (day, period) => `Рахуємо від дня після ${day}. На таку справу маємо ${period}.`,
      label: (from, to) => `Від ${from} до ${to}, день за днем`,
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
    comment: {
      title: 'Допишіть щось до справи',
      hint: 'Щось змінилося чи стало гірше? Служба побачить це одразу.',
      label: 'Повідомлення',
      send: 'Надіслати'
    },
    rate: {
      title: 'Чи допомогла ця відповідь?',
      helped: 'Так',
      partly: 'Частково',
      not: 'Ні',
      label: 'Бажаєте щось додати?',
      aside: '(за бажанням)',
      send: 'Надіслати оцінку'
    },
    contest: {
      open: 'Не погоджуєтеся з\u00A0цією відповіддю?',
      hint: (day) => `Її можна оскаржити один раз, до ${day}. Тоді ми розглянемо справу знову.`,
      label: 'Що не так?',
      send: 'Оскаржити відповідь',
      over: 'Цю справу ми вже раз розглядали повторно. Якщо Ви й далі не згодні, можна подати скаргу.',
      complaint: 'Як подати скаргу',
      again: 'Якщо й далі щось не так, опишіть це в\u00A0новому зверненні.'
    },
    photos: {
      label: 'Фото',
      aside: '(за бажанням)',
      hint: 'Щонайбільше 5, кожне до 10\u00A0МБ.',
      kept: (n) =>
        `${counted(n, 'uk', { one: 'фото вже додано', few: 'фото вже додано', many: 'фото вже додано', other: 'фото вже додано' })}.`,
      one: (n) => `Фото ${n}`
    },
    left: (n) => (n < 0 ? `Забагато символів: ${-n}` : `Залишилося символів: ${n}`),
    faults: 'Ще не надіслано',
    done: {
      comment: 'Дякуємо. Ваше повідомлення вже у\u00A0справі.',
      reply: 'Дякуємо за відповідь. Термін знову спливає.',
      rate: 'Дякуємо за оцінку.',
      contest: 'Прийнято. Ми розглянемо справу ще раз.'
    },
    doneHead: 'Надіслано',
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
