/** Words of a report being written: details, photos, answer, and the last look at all of it. */
import { counted, numberInWords } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';

const HARD = '\u00A0';

/** Bytes as people say them: 2,4 MB, 640 KB. */
function sizeInWords(bytes: number, lang: Lang, [kilo, mega]: readonly [string, string]): string {
  const megabytes = bytes / 1024 / 1024;
  return megabytes >= 1
    ? `${numberInWords(megabytes, lang, 1)}${HARD}${mega}`
    : `${numberInWords(Math.max(1, Math.round(bytes / 1024)), lang)}${HARD}${kilo}`;
}

const PL_SIGNS = { one: 'znak', few: 'znaki', many: 'znaków', other: 'znaku' };
const UK_SIGNS = { one: 'символ', few: 'символи', many: 'символів', other: 'символу' };

const pl = {
  details: {
    problem: 'Co się dzieje?',
    idea: 'Na czym polega pomysł?',
    description: 'Opis',
    hint: 'Napisz, co widać i\u00A0od kiedy. Nie podawaj tu nazwisk ani numerów telefonów.',
    hintIdea: 'Napisz, co zmienić i\u00A0komu to pomoże. Nie podawaj tu nazwisk ani numerów telefonów.',
    left: (n: number) =>
      n < 0
        ? `Za długo o\u00A0${counted(-n, 'pl', PL_SIGNS)}`
        : `Zmieści się jeszcze ${counted(n, 'pl', PL_SIGNS)}`,
    photos: 'Zdjęcia',
    photosHint:
      'Najwyżej 5, każde do 10\u00A0MB. Data, położenie i\u00A0model telefonu nie zostaną w\u00A0zdjęciu.',
    photosKept: 'Dodane zdjęcia',
    photosFull: 'Masz już 5\u00A0zdjęć. Żeby dodać inne, usuń któreś z\u00A0nich.',
    photo: (n: number) => `Zdjęcie ${n}`,
    day: 'Dzień',
    month: 'Miesiąc',
    year: 'Rok',
    choose: 'Wybierz'
  },
  files: {
    add: 'Dodaj zdjęcia',
    drop: 'albo upuść je tutaj',
    remove: 'Usuń',
    tooMany: 'Zdjęć może być najwyżej 5. Resztę pominęliśmy.',
    tooBig: 'To zdjęcie ma ponad 10\u00A0MB. Wybierz mniejsze.',
    wrongKind: 'Tego rodzaju zdjęcia nie otworzymy. Wyślij JPEG lub PNG.',
    size: (bytes: number) => sizeInWords(bytes, 'pl', ['KB', 'MB'])
  },
  contact: {
    title: 'Jak mamy Ci odpowiedzieć?',
    email: 'E-mailem',
    emailHint: 'Wyślemy potwierdzenie, a\u00A0potem odpowiedź. Jeśli czegoś zabraknie, zapytamy.',
    emailField: 'Twój adres e-mail',
    phone: 'Telefonicznie',
    phoneHint:
      'Zadzwonimy z\u00A0odpowiedzią w\u00A0godzinach pracy infolinii. Numer sprawy i\u00A0PIN zobaczysz tylko na ekranie.',
    phoneField: 'Twój numer telefonu',
    none: 'Nie trzeba odpowiadać',
    noneHint:
      'Sprawdzisz sprawę samodzielnie, podając numer i\u00A0PIN. O\u00A0nic nie dopytamy, więc opisz wszystko dokładnie.',
    privacy: 'Adresu i\u00A0numeru używamy tylko w\u00A0tej sprawie.',
    privacyLink: 'Co robimy z\u00A0Twoimi danymi'
  },
  check: {
    title: 'Sprawdź, czy wszystko się zgadza',
    what: 'Sprawa',
    kind: { problem: 'Problem', idea: 'Pomysł' },
    place: 'Miejsce',
    noPlace: 'Bez miejsca',
    onMap: 'Miejsce wskazane na mapie',
    description: 'Opis',
    photos: 'Zdjęcia',
    photosKept: (n: number) =>
      `${counted(n, 'pl', { one: 'zdjęcie', few: 'zdjęcia', many: 'zdjęć', other: 'zdjęcia' })}, bez daty, położenia i\u00A0modelu telefonu`,
    noPhotos: 'Bez zdjęć',
    photo: (n: number) => `Zdjęcie ${n}`,
    answer: 'Odpowiedź',
    byEmail: (to: string) => `E-mailem na adres ${to}`,
    byPhone: (to: string) => `Telefonicznie: ${to}`,
    byNone: 'Nie trzeba odpowiadać',
    change: 'Zmień',
    personal:
      'W\u00A0opisie są dane, po których można kogoś rozpoznać. Zobaczą je tylko pracownicy, a\u00A0na mapie je zakryjemy. Jeśli nie są potrzebne, możesz je usunąć.',
    send: { problem: 'Wyślij zgłoszenie', idea: 'Wyślij pomysł' },
    leaveEmpty: 'Zostaw puste',
    sendHint: 'Potem zobaczysz numer, PIN i\u00A0dzień odpowiedzi.',
    when: 'Kiedy będzie odpowiedź',
    ifToday: 'Jeśli wyślesz dziś:',
    until: (day: string) => `do ${day}`,
    reason: (reason: string) => `${reason}. Liczymy od jutra.`,
    who: 'Kto się tym zajmie',
    desk: 'Najpierw ustalimy, kto się tym zajmie.'
  }
};

export type DraftTexts = typeof pl;

export const draftTexts: Record<Lang, DraftTexts> = {
  pl,
  en: {
    details: {
      problem: 'What is happening?',
      idea: 'What is the idea?',
      description: 'Description',
      hint: 'Say what can be seen and since when. Give no names or telephone numbers here.',
      hintIdea: 'Say what to change and whom it will help. Give no names or telephone numbers here.',
      left: (n) =>
        n < 0
          ? `${counted(-n, 'en', { one: 'character', other: 'characters' })} too long`
          : `Room for ${counted(n, 'en', { one: 'more character', other: 'more characters' })}`,
      photos: 'Photos',
      photosHint:
        'At most 5, each up to 10\u00A0MB. Date, position and phone model do not stay in the photo.',
      photosKept: 'Photos added',
      photosFull: 'You have 5\u00A0photos. To add another one, remove one of them.',
      photo: (n) => `Photo ${n}`,
      day: 'Day',
      month: 'Month',
      year: 'Year',
      choose: 'Choose'
    },
    files: {
      add: 'Add photos',
      drop: 'or drop them here',
      remove: 'Remove',
      tooMany: 'There can be 5\u00A0photos at most. The others were left out.',
      tooBig: 'This photo is over 10\u00A0MB. Choose a smaller one.',
      wrongKind: 'We cannot open this kind of photo. Send a JPEG or PNG.',
      size: (bytes) => sizeInWords(bytes, 'en', ['KB', 'MB'])
    },
    contact: {
      title: 'How should we answer you?',
      email: 'By e-mail',
      emailHint: 'We send a confirmation, and later the answer. If something is missing, we ask.',
      emailField: 'Your e-mail address',
      phone: 'By telephone',
      phoneHint:
        'We call with the answer during hotline hours. You will see the case number and PIN only on the screen.',
      phoneField: 'Your telephone number',
      none: 'No answer needed',
      noneHint:
        'You can look up the case yourself with its number and PIN. We cannot ask you anything, so describe it well.',
      privacy: 'We use the address or number for this case only.',
      privacyLink: 'What we do with your data'
    },
    check: {
      title: 'Check that everything is right',
      what: 'Matter',
      kind: { problem: 'Problem', idea: 'Idea' },
      place: 'Place',
      noPlace: 'No place',
      onMap: 'The place you pointed to on the map',
      description: 'Description',
      photos: 'Photos',
      photosKept: (n) =>
        `${counted(n, 'en', { one: 'photo', other: 'photos' })}, without date, position and phone model`,
      noPhotos: 'No photos',
      photo: (n) => `Photo ${n}`,
      answer: 'Answer',
      byEmail: (to) => `By e-mail to ${to}`,
      byPhone: (to) => `By telephone: ${to}`,
      byNone: 'No answer needed',
      change: 'Change',
      personal:
        'The description holds data that may tell who somebody is. Only staff will see them; on the map we leave them out. If they are not needed, you can take them out.',
      send: { problem: 'Send the report', idea: 'Send the idea' },
      leaveEmpty: 'Leave empty',
      sendHint: 'Then you will see the number, the PIN and the day of the answer.',
      when: 'When there will be an answer',
      ifToday: 'If you send it today:',
      until: (day) => `by ${day}`,
      reason: (reason) => `${reason}, counted from tomorrow.`,
      who: 'Who will look after it',
      desk: 'First we find out who looks after it.'
    }
  },
  uk: {
    details: {
      problem: 'Що відбувається?',
      idea: 'У\u00A0чому полягає ідея?',
      description: 'Опис',
      hint: 'Напишіть, що видно й\u00A0відколи. Не вказуйте тут прізвищ і\u00A0номерів телефону.',
      hintIdea:
        'Напишіть, що змінити й\u00A0кому це допоможе. Не вказуйте тут прізвищ і\u00A0номерів телефону.',
      left: (n) =>
        n < 0 ? `Задовго на ${counted(-n, 'uk', UK_SIGNS)}` : `Вміститься ще ${counted(n, 'uk', UK_SIGNS)}`,
      photos: 'Фото',
      photosHint:
        'Не більше 5, кожне до 10 МБ. Дата, розташування й\u00A0модель телефону у\u00A0фото не залишаться.',
      photosKept: 'Додані фото',
      photosFull: 'У\u00A0Вас уже 5\u00A0фото. Щоб додати інше, вилучіть якесь із них.',
      photo: (n) => `Фото ${n}`,
      day: 'День',
      month: 'Місяць',
      year: 'Рік',
      choose: 'Виберіть'
    },
    files: {
      add: 'Додати фото',
      drop: 'або перетягніть їх сюди',
      remove: 'Вилучити',
      tooMany: 'Фото може бути не більше 5. Решту ми пропустили.',
      tooBig: 'Це фото має понад 10 МБ. Виберіть менше.',
      wrongKind: 'Фото такого виду ми не відкриємо. Надішліть JPEG або PNG.',
      size: (bytes) => sizeInWords(bytes, 'uk', ['КБ', 'МБ'])
    },
    contact: {
      title: 'Як нам Вам відповісти?',
      email: 'Електронною поштою',
      emailHint: 'Надішлемо підтвердження, а\u00A0потім відповідь. Якщо чогось бракуватиме, запитаємо.',
      emailField: 'Ваша електронна адреса',
      phone: 'Телефоном',
      phoneHint:
        'Зателефонуємо з\u00A0відповіддю в\u00A0години роботи гарячої лінії. Номер справи й\u00A0PIN Ви побачите лише на екрані.',
      phoneField: 'Ваш номер телефону',
      none: 'Відповідь не потрібна',
      noneHint:
        'Ви самі перевірите справу за номером і\u00A0PIN. Ми не зможемо нічого уточнити, тож опишіть усе докладно.',
      privacy: 'Адресу й\u00A0номер використовуємо лише в\u00A0цій справі.',
      privacyLink: 'Що ми робимо з\u00A0Вашими даними'
    },
    check: {
      title: 'Перевірте, чи все правильно',
      what: 'Справа',
      kind: { problem: 'Проблема', idea: 'Ідея' },
      place: 'Місце',
      noPlace: 'Без місця',
      onMap: 'Місце, позначене на мапі',
      description: 'Опис',
      photos: 'Фото',
      photosKept: (n) => `${numberInWords(n, 'uk')} фото, без дати, розташування й\u00A0моделі телефону`,
      noPhotos: 'Без фото',
      photo: (n) => `Фото ${n}`,
      answer: 'Відповідь',
      byEmail: (to) => `Електронною поштою на адресу ${to}`,
      byPhone: (to) => `Телефоном: ${to}`,
      byNone: 'Відповідь не потрібна',
      change: 'Змінити',
      personal:
        'В\u00A0описі є дані, за якими можна впізнати людину. Їх побачать лише працівники, а\u00A0на мапі ми їх приховаємо. Якщо вони не потрібні, їх можна вилучити.',
      send: { problem: 'Надіслати звернення', idea: 'Надіслати ідею' },
      leaveEmpty: 'Залиште порожнім',
      sendHint: 'Потім побачите номер, PIN і\u00A0день відповіді.',
      when: 'Коли буде відповідь',
      ifToday: 'Якщо надішлете сьогодні:',
      until: (day) => `до ${day}`,
      reason: (reason) => `${reason}. Рахуємо від завтра.`,
      who: 'Хто цим займеться',
      desk: 'Спершу з’ясуємо, хто цим займеться.'
    }
  }
};
