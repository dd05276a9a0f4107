/** Words of the page where an outside body answers what the city asked. */
import type { Lang } from '#ui/lang.ts';

const pl = {
  title: (number: string) => `Zapytanie w\u00A0sprawie ${number}`,
  for: (name: string) => `Dla: ${name}`,
  asks: (who: string) => `Pyta: ${who}`,
  question: 'O co pytamy',
  until: (day: string) => `Czekamy do\u00A0${day}.`,
  matter: 'Czego dotyczy sprawa',
  facts: { category: 'Sprawa', place: 'Miejsce', description: 'Opis' },
  photos: 'Zdjęcia',
  hidden: 'Dane osób zastąpiliśmy znakiem […].',
  answer: 'Wasza odpowiedź',
  hint: 'Napiszcie, co zrobicie i\u00A0kiedy, albo dlaczego to nie Wasza sprawa. Odpowiedź przeczyta pracownik urzędu.',
  send: 'Wyślij odpowiedź',
  faults: 'Jeszcze nie wysłane',
  once: 'Odpowiedzieć można raz. Ten link jest tylko dla Was, nie przesyłajcie go dalej.',
  call: 'Pytania?',
  states: {
    answered: {
      title: 'Odpowiedź jest u\u00A0nas',
      text: 'Dziękujemy. Ten link już się zużył. Jeśli chcecie coś poprawić, zadzwońcie.'
    },
    over: {
      title: 'Czas na odpowiedź minął',
      text: 'Ten link działał do dnia podanego w\u00A0liście. Jeśli odpowiedź jest nadal ważna, zadzwońcie.'
    },
    closed: {
      title: 'Ta sprawa jest już zamknięta',
      text: 'Odpowiedź nie jest już potrzebna. Dziękujemy za gotowość do pomocy.'
    }
  }
};

export type InvitedTexts = typeof pl;

const en: InvitedTexts = {
  title: (number) => `Enquiry in case ${number}`,
  for: (name) => `For: ${name}`,
  asks: (who) => `Asked by ${who}`,
  question: 'What we ask',
  until: (day) => `We wait until ${day}.`,
  matter: 'What it is about',
  facts: { category: 'Matter', place: 'Place', description: 'Description' },
  photos: 'Photos',
  hidden: 'What identifies people is replaced by […].',
  answer: 'Your answer',
  hint: 'Say what you will do and when, or why it is not yours. Somebody at the city reads it.',
  send: 'Send the answer',
  faults: 'Not sent yet',
  once: 'You can answer once. The link is only for you, please do not pass it on.',
  call: 'Questions?',
  states: {
    answered: {
      title: 'We have your answer',
      text: 'Thank you. This link is used up. If something needs mending, please ring.'
    },
    over: {
      title: 'The time to answer is over',
      text: 'This link worked until the day named in the letter. If your answer still matters, please ring.'
    },
    closed: {
      title: 'This case is closed already',
      text: 'An answer is no longer needed. Thank you for being ready to help.'
    }
  }
};

const uk: InvitedTexts = {
  title: (number) => `Запит у\u00A0справі ${number}`,
  for: (name) => `Для: ${name}`,
  asks: (who) => `Питає: ${who}`,
  question: 'Про що питаємо',
  until: (day) => `Чекаємо до\u00A0${day}.`,
  matter: 'Про що ця справа',
  facts: { category: 'Справа', place: 'Місце', description: 'Опис' },
  photos: 'Фото',
  hidden: 'Дані людей замінено знаком […].',
  answer: 'Ваша відповідь',
  hint: 'Напишіть, що зробите й\u00A0коли, або чому це не ваша справа. Відповідь прочитає працівник міста.',
  send: 'Надіслати відповідь',
  faults: 'Ще не надіслано',
  once: 'Відповісти можна раз. Посилання лише для вас, не пересилайте його далі.',
  call: 'Запитання?',
  states: {
    answered: {
      title: 'Ваша відповідь у\u00A0нас',
      text: 'Дякуємо. Це посилання вже використано. Якщо треба щось виправити, зателефонуйте.'
    },
    over: {
      title: 'Час на відповідь минув',
      text: 'Посилання діяло до дня, названого в\u00A0листі. Якщо відповідь досі важлива, зателефонуйте.'
    },
    closed: {
      title: 'Цю справу вже закрито',
      text: 'Відповідь більше не потрібна. Дякуємо за готовність допомогти.'
    }
  }
};

export const invitedTexts: Record<Lang, InvitedTexts> = { pl, en, uk };
