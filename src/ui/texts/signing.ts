/** Words of talks in sign language by video. */
import type { Lang } from '#ui/lang.ts';

const pl = {
  title: 'Tłumacz języka migowego',
  front: 'Tłumacz języka migowego (wideo)',
  lead: 'Porozmawiaj w\u00A0polskim języku migowym przez kamerę, prosto z\u00A0tej strony. Bezpłatnie.',
  need: 'Potrzebna jest kamera w\u00A0telefonie lub komputerze. Przeglądarka zapyta o\u00A0zgodę.',
  straight: 'Obraz idzie między Tobą a\u00A0tłumaczem i\u00A0nie jest nagrywany.',
  visit:
    'Tłumacza na wizytę w\u00A0urzędzie zamów najpóźniej 3\u00A0dni robocze wcześniej. Napisz do nas w\u00A0wiadomości.',
  there: 'Tłumacz ma teraz dyżur.',
  begin: 'Połącz się z\u00A0tłumaczem',
  words: 'O\u00A0co chodzi? (możesz pominąć)',
  unsaid: 'Chcę porozmawiać w\u00A0języku migowym.',
  none: 'Żaden tłumacz nie ma teraz dyżuru',
  noneText:
    'Zostaw wiadomość z\u00A0e-mailem i\u00A0napisz, kiedy możesz rozmawiać. Umówimy się i\u00A0odpowiemy.',
  noneBooking:
    'Wybierz dzień i\u00A0godzinę rozmowy. W\u00A0nagłej sprawie zostaw wiadomość z\u00A0e-mailem.',
  plain: 'Rozmowa wideo potrzebuje JavaScriptu. Bez niego możesz napisać na czacie albo zostawić wiadomość.',
  picture: 'Obraz rozmowy',
  with: 'Tłumacz jest z\u00A0Tobą.',
  end: 'Zakończ rozmowę',
  mine: 'Twój obraz',
  theirs: { resident: 'Obraz tłumacza', agent: 'Obraz mieszkańca' },
  states: {
    asking: 'Przeglądarka pyta o\u00A0kamerę. Wybierz „Zezwól”.',
    'no-camera':
      'Nie ma obrazu z\u00A0Twojej kamery. Zezwól na nią przy adresie strony i\u00A0odśwież stronę. Możesz też pisać poniżej.',
    waiting: 'Łączymy obraz…',
    connected: 'Widzicie się.',
    lost: 'Obraz się zerwał. Łączymy jeszcze raz…'
  }
};
export type SigningTexts = typeof pl;

const en: SigningTexts = {
  title: 'Sign-language interpreter',
  front: 'Sign-language interpreter (video)',
  lead: 'Talk in Polish sign language by camera, straight from this page. It is free.',
  need: 'You need a camera in your telephone or computer. The browser will ask for it.',
  straight: 'The picture goes between you and the interpreter and is not recorded.',
  visit:
    'Ask for an interpreter for a visit to the office at least 3 working days ahead. Write to us in a message.',
  there: 'An interpreter is on duty now.',
  begin: 'Connect with the interpreter',
  words: 'What is it about? (you may leave it out)',
  unsaid: 'I want to talk in sign language.',
  none: 'No interpreter is on duty now',
  noneText:
    'Leave a message with your e-mail and write when you can talk. We will agree on a time and answer.',
  noneBooking: 'Choose a day and a time for your talk. If it is sudden, leave a message with your e-mail.',
  plain: 'A video talk needs JavaScript. Without it you can write in the chat or leave a message.',
  picture: 'Picture of the talk',
  with: 'The interpreter is with you.',
  end: 'End the talk',
  mine: 'Your picture',
  theirs: { resident: 'Picture of the interpreter', agent: 'Picture of the resident' },
  states: {
    asking: 'The browser asks for the camera. Choose “Allow”.',
    'no-camera':
      'There is no picture of your camera. Allow it beside the address of the page and read the page anew. You can also write below.',
    waiting: 'Connecting the picture…',
    connected: 'You see each other.',
    lost: 'The picture broke off. Connecting again…'
  }
};

const uk: SigningTexts = {
  title: 'Перекладач жестової мови',
  front: 'Перекладач жестової мови (відео)',
  lead: 'Розмовляйте польською жестовою мовою через камеру просто з\u00A0цієї сторінки. Безкоштовно.',
  need: 'Потрібна камера в\u00A0телефоні чи комп’ютері. Браузер запитає дозвіл.',
  straight: 'Зображення йде між вами та перекладачем і\u00A0не записується.',
  visit:
    'Перекладача на візит до ради замовте щонайменше за 3\u00A0робочі дні. Напишіть нам у\u00A0повідомленні.',
  there: 'Перекладач зараз на місці.',
  begin: 'З’єднатися з\u00A0перекладачем',
  words: 'Про що йдеться? (можна пропустити)',
  unsaid: 'Хочу розмовляти жестовою мовою.',
  none: 'Зараз немає перекладача',
  noneText:
    'Залиште повідомлення з\u00A0електронною адресою й\u00A0напишіть, коли можете розмовляти. Домовимося й\u00A0відповімо.',
  noneBooking:
    'Виберіть день і\u00A0час розмови. Якщо справа нагальна, залиште повідомлення з\u00A0електронною адресою.',
  plain:
    'Для відеорозмови потрібен JavaScript. Без нього можна написати в\u00A0чаті або залишити повідомлення.',
  picture: 'Зображення розмови',
  with: 'Перекладач із вами.',
  end: 'Закінчити розмову',
  mine: 'Ваше зображення',
  theirs: { resident: 'Зображення перекладача', agent: 'Зображення мешканця' },
  states: {
    asking: 'Браузер питає про камеру. Виберіть «Дозволити».',
    'no-camera':
      'Немає зображення з\u00A0вашої камери. Дозвольте її біля адреси сторінки й\u00A0оновіть сторінку. Можна також писати нижче.',
    waiting: 'З’єднуємо зображення…',
    connected: 'Ви бачите одне одного.',
    lost: 'Зображення зникло. З’єднуємо ще раз…'
  }
};

export const signingTexts: Record<Lang, SigningTexts> = { pl, en, uk };
