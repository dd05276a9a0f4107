/** Words of what a resident may say on their case's page: a message, a rating, that the answer is wrong. */
import { counted } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';

const pl = {
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
  faults: 'Jeszcze nie wysłane',
  yours: 'Twój tekst',
  done: {
    comment: 'Dziękujemy. Twoja wiadomość jest już w\u00A0sprawie.',
    reply: 'Dziękujemy za odpowiedź. Termin znowu biegnie.',
    rate: 'Dziękujemy za ocenę.',
    contest: 'Przyjęte. Obejrzymy sprawę jeszcze raz.'
  },
  doneHead: 'Wysłane'
};

export type SayingTexts = typeof pl;

export const sayingTexts: Record<Lang, SayingTexts> = {
  pl,
  en: {
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
    faults: 'Not sent yet',
    yours: 'Your text',
    done: {
      comment: 'Thank you. Your message is part of the case now.',
      reply: 'Thank you for the answer. The clock goes on.',
      rate: 'Thank you for the rating.',
      contest: 'Received. We will look at the case again.'
    },
    doneHead: 'Sent'
  },
  uk: {
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
    faults: 'Ще не надіслано',
    yours: 'Ваш текст',
    done: {
      comment: 'Дякуємо. Ваше повідомлення вже у\u00A0справі.',
      reply: 'Дякуємо за відповідь. Термін знову спливає.',
      rate: 'Дякуємо за оцінку.',
      contest: 'Прийнято. Ми розглянемо справу ще раз.'
    },
    doneHead: 'Надіслано'
  }
};
