/** Words of every form a case is worked on with: what is wrong, what changed meanwhile, photos. */
import { counted } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';

const pl = {
  done: 'Gotowe',
  meanwhile: 'W\u00A0tym czasie dopisano:',
  unsent: 'Tego już nie można zrobić. Twój tekst, żeby nie przepadł:',
  faultsTitle: 'Jeszcze nie wysłane',
  optional: '(jeśli chcesz)',
  left: (n: number) =>
    n >= 0
      ? `Zostało ${counted(n, 'pl', { one: 'znak', few: 'znaki', many: 'znaków', other: 'znaku' })}`
      : `Za długo o\u00A0${counted(-n, 'pl', { one: 'znak', few: 'znaki', many: 'znaków', other: 'znaku' })}`,
  photosField: {
    label: 'Zdjęcia',
    hint: 'JPEG, PNG, WebP albo HEIC, do 10\u00A0MB. Najwyżej 5.',
    kept: (n: number) =>
      `Mamy już ${counted(n, 'pl', { one: 'zdjęcie', few: 'zdjęcia', many: 'zdjęć', other: 'zdjęcia' })}, nie trzeba dodawać ponownie.`,
    add: 'Dodaj zdjęcia',
    drop: 'albo upuść je tutaj',
    remove: 'Usuń',
    tooMany: 'Możesz dodać najwyżej 5 zdjęć.',
    tooBig: 'To zdjęcie ma więcej niż 10\u00A0MB.',
    wrongKind: 'Tego rodzaju zdjęcia nie otworzymy. Wyślij JPEG lub PNG.',
    megabytes: (n: string) => `${n}\u00A0MB`
  },
  outcome: 'Jak się kończy?',
  more: 'Więcej',
  ask: {
    text: 'Pytanie do osoby, która zgłosiła sprawę',
    hint: 'Jedno pytanie, zwykłymi słowami. Póki nie przyjdzie odpowiedź, czas stoi.',
    button: 'Wyślij pytanie',
    none: 'Ta osoba nie zostawiła adresu ani telefonu, więc nie ma kogo zapytać.',
    open: 'Pytanie już poszło, czekamy na odpowiedź.'
  }
};

export type AnsweringTexts = typeof pl;

const en: AnsweringTexts = {
  done: 'Done',
  meanwhile: 'Added meanwhile:',
  unsent: 'This can no longer be done. Your text, so that it is not lost:',
  faultsTitle: 'Not sent yet',
  optional: '(if you like)',
  left: (n) =>
    n >= 0
      ? `${counted(n, 'en', { one: 'character', other: 'characters' })} left`
      : `${counted(-n, 'en', { one: 'character', other: 'characters' })} too long`,
  photosField: {
    label: 'Photos',
    hint: 'JPEG, PNG, WebP or HEIC, up to 10\u00A0MB. Five at most.',
    kept: (n) =>
      `We have ${counted(n, 'en', { one: 'photo', other: 'photos' })} already, no need to add again.`,
    add: 'Add photos',
    drop: 'or drop them here',
    remove: 'Remove',
    tooMany: 'You can add five photos at most.',
    tooBig: 'This photo is larger than 10\u00A0MB.',
    wrongKind: 'We cannot open this kind of photo. Send JPEG or PNG.',
    megabytes: (n) => `${n}\u00A0MB`
  },
  outcome: 'How does it end?',
  more: 'More',
  ask: {
    text: 'Question to the person who reported',
    hint: 'One question, in plain words. The clock stands still until the reply comes.',
    button: 'Send the question',
    none: 'This person left neither an address nor a number, so there is nobody to ask.',
    open: 'The question is sent, we are waiting for the reply.'
  }
};

const uk: AnsweringTexts = {
  done: 'Готово',
  meanwhile: 'Тим часом дописано:',
  unsent: 'Цього вже не можна зробити. Ваш текст, щоб він не пропав:',
  faultsTitle: 'Ще не надіслано',
  optional: '(якщо хочете)',
  left: (n) =>
    n >= 0
      ? `Залишилося ${counted(n, 'uk', { one: 'символ', few: 'символи', many: 'символів', other: 'символу' })}`
      : `Задовго на ${counted(-n, 'uk', { one: 'символ', few: 'символи', many: 'символів', other: 'символу' })}`,
  photosField: {
    label: 'Фото',
    hint: 'JPEG, PNG, WebP або HEIC, до 10\u00A0МБ. Не більше п’яти.',
    kept: (n) =>
      `У\u00A0нас уже є ${counted(n, 'uk', { one: 'фото', few: 'фото', many: 'фото', other: 'фото' })}, додавати знову не треба.`,
    add: 'Додати фото',
    drop: 'або перетягніть сюди',
    remove: 'Вилучити',
    tooMany: 'Можна додати не більше п’яти фото.',
    tooBig: 'Це фото більше за 10\u00A0МБ.',
    wrongKind: 'Такого фото ми не відкриємо. Надішліть JPEG або PNG.',
    megabytes: (n) => `${n}\u00A0МБ`
  },
  outcome: 'Чим закінчується?',
  more: 'Більше',
  ask: {
    text: 'Запитання людині, яка повідомила',
    hint: 'Одне запитання, звичайними словами. Доки не прийде відповідь, час стоїть.',
    button: 'Надіслати запитання',
    none: 'Ця людина не залишила ні адреси, ні телефону, тож нікого запитати.',
    open: 'Запитання надіслано, чекаємо на відповідь.'
  }
};

export const answeringTexts: Record<Lang, AnsweringTexts> = { pl, en, uk };
