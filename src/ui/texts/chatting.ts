/** Words of a text talk with the hotline: the resident's page, and the log both sides read. */
import { counted } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';

const pl = {
  title: 'Napisz do konsultanta',
  front: 'Napisz na czacie',
  lead: 'Rozmowa na piśmie, od razu i\u00A0z\u00A0człowiekiem. Dla osób głuchych i\u00A0słabosłyszących oraz dla każdego, kto woli pisać.',
  queue: 'Czekasz w\u00A0tej samej kolejce co osoby, które dzwonią.',
  danger: 'Nie możesz dzwonić? Użyj aplikacji Alarm112 albo poproś kogoś, żeby zadzwonił pod 112.',
  topic: 'Czego dotyczy sprawa?',
  anyTopic: 'Nie wiem albo coś innego',
  talkLang: 'W\u00A0jakim języku piszemy?',
  words: 'O\u00A0co chodzi?',
  wordsHint: 'Jedno lub dwa zdania wystarczą.',
  begin: 'Zacznij pisać z\u00A0nami',
  privacy: 'Pytamy tylko o\u00A0to, co potrzebne w\u00A0Twojej sprawie.',
  kept: (days: number) => `Treść rozmowy usuwamy po ${days} dniach.`,
  privacyLink: 'Co robimy z\u00A0danymi',
  fault: 'Popraw, zanim wyślesz',
  closed: 'Teraz nikt nie odpisze od razu',
  closedText: (hours: string) => `Na czacie odpisujemy ${hours}. Zostaw wiadomość, odpowiemy e-mailem.`,
  away: 'Czat teraz nie działa',
  awayText: 'Coś się u\u00A0nas zepsuło. Zostaw wiadomość, odpowiemy e-mailem.',
  full: 'Zbyt wiele osób czeka. Możesz spróbować później albo zostawić wiadomość.',
  message: 'Zostaw wiadomość',
  email: 'Adres e-mail do odpowiedzi',
  send: 'Wyślij wiadomość',
  left: 'Mamy Twoją wiadomość',
  leftText: 'Przeczytamy ją i\u00A0odpowiemy na podany adres e-mail. Nie musisz tu czekać.',
  log: 'Przebieg rozmowy',
  you: 'Ty',
  centre: 'Konsultant',
  resident: 'Mieszkaniec',
  line: 'Twoja wiadomość',
  keys: 'Enter wysyła, Shift i\u00A0Enter zaczyna nową linię.',
  write: 'Wyślij',
  charactersLeft: (n: number) => (n < 0 ? `O\u00A0${-n} za dużo` : `Zostało znaków: ${n}`),
  typing: { centre: 'Konsultant pisze…', resident: 'Mieszkaniec pisze…' },
  unsent: 'Jeszcze nie wysłano. Próbujemy ponownie…',
  offline: 'Nie ma połączenia. Próbujemy ponownie…',
  leave: 'Zakończ rozmowę',
  steps: {
    next: 'Jesteś na początku kolejki. Zaraz ktoś odpisze.',
    queued: (place: number) => `Czekasz w\u00A0kolejce na ${place}. miejscu.`,
    wait: (minutes: number) =>
      `Potrwa to około ${counted(minutes, 'pl', { one: 'minuty', few: 'minut', many: 'minut', other: 'minuty' })}.`,
    talking: 'Konsultant jest z\u00A0Tobą. Pisz śmiało.',
    meanwhile: 'Możesz pisać już teraz. Konsultant to przeczyta.'
  },
  over: {
    thanks: 'Rozmowa zakończona. Dziękujemy',
    abandoned: 'Rozmowa zakończona',
    abandonedText: 'Nikt nie zdążył odpisać. Zacznij jeszcze raz albo zostaw wiadomość.',
    closed: 'Skończyły się godziny pracy',
    closedText:
      'Nikt nie zdążył odpisać, przepraszamy. Podaj e-mail, a\u00A0odpowiemy na to, co już napisano.',
    case: (number: string) => `Numer Twojej sprawy: ${number}. Zapisz go.`,
    caseLink: 'Zobacz stan sprawy',
    again: 'Nowa rozmowa'
  },
  plain: {
    refresh: 'Sprawdź nowe wiadomości',
    note: 'W\u00A0tej przeglądarce strona nie odświeża się sama. Po wysłaniu naciskaj „Sprawdź nowe wiadomości”.'
  },
  news: 'Nowa wiadomość',
  figures: { channel: 'Droga', channels: 'Według drogi kontaktu', file: 'Drogi kontaktu' },
  desk: {
    title: 'Czat',
    rings: 'Ktoś pisze',
    signs: 'Ktoś chce rozmawiać w\u00A0języku migowym',
    video: 'Wideo z\u00A0portalu',
    who: 'Czat z\u00A0portalu',
    end: 'Zakończ czat',
    said: 'Ktoś pisze na czacie i\u00A0czeka.',
    quiet: 'Strona mieszkańca milczy. Mógł ją zamknąć albo odłożyć telefon.',
    over: 'Rozmowa skończona. Nie można już pisać.',
    gone: 'Treść usunięto po czasie przechowywania albo nie jest dla Ciebie.',
    email: 'Odpowiedz na adres',
    nobody: 'Nikt jeszcze nic nie napisał.'
  }
};
export type ChattingTexts = typeof pl;

const en: ChattingTexts = {
  title: 'Chat with an agent',
  front: 'Write in a chat',
  lead: 'A talk in writing, at once and with a person. For people who are deaf or hard of hearing, and for everybody who prefers to write.',
  queue: 'You wait in the same queue as people who call.',
  danger: 'You cannot call? Use the Alarm112 app or ask somebody to call 112.',
  topic: 'What is it about?',
  anyTopic: 'I do not know, or something else',
  talkLang: 'In which language do we write?',
  words: 'What happened?',
  wordsHint: 'One or two sentences are enough.',
  begin: 'Start writing with us',
  privacy: 'We ask only what your matter needs.',
  kept: (days: number) => `We erase what was written after ${days} days.`,
  privacyLink: 'What we do with data',
  fault: 'Put this right before you send',
  closed: 'Nobody can answer at once now',
  closedText: (hours: string) => `We answer in the chat ${hours}. Leave a message, we will answer by e-mail.`,
  away: 'The chat does not work now',
  awayText: 'Something broke on our side. Leave a message, we will answer by e-mail.',
  full: 'Too many people wait. You can try later or leave a message.',
  message: 'Leave a message',
  email: 'E-mail address for the answer',
  send: 'Send the message',
  left: 'We have your message',
  leftText: 'We will read it and answer to your e-mail address. You need not wait here.',
  log: 'The talk',
  you: 'You',
  centre: 'Agent',
  resident: 'Resident',
  line: 'Your message',
  keys: 'Enter sends, Shift and Enter begin a new line.',
  write: 'Send',
  charactersLeft: (n: number) => (n < 0 ? `${-n} too many` : `Characters left: ${n}`),
  typing: { centre: 'The agent is writing…', resident: 'The resident is writing…' },
  unsent: 'Not sent yet. Trying again…',
  offline: 'No connection. Trying again…',
  leave: 'End the talk',
  steps: {
    next: 'You are at the head of the queue. Somebody answers soon.',
    queued: (place: number) => `You wait at place ${place} of the queue.`,
    wait: (minutes: number) =>
      `It will take about ${counted(minutes, 'en', { one: 'minute', other: 'minutes' })}.`,
    talking: 'An agent is with you. Write freely.',
    meanwhile: 'You can write already. The agent will read it.'
  },
  over: {
    thanks: 'The talk is over. Thank you',
    abandoned: 'The talk is over',
    abandonedText: 'Nobody was in time to answer. Begin again or leave a message.',
    closed: 'Our working hours are over',
    closedText: 'Nobody was in time to answer, we are sorry. Give your e-mail and we answer what you wrote.',
    case: (number: string) => `The number of your case: ${number}. Write it down.`,
    caseLink: 'See how the case stands',
    again: 'A new talk'
  },
  plain: {
    refresh: 'Check for new messages',
    note: 'In this browser the page does not renew itself. After sending, press “Check for new messages”.'
  },
  news: 'New message',
  figures: { channel: 'Channel', channels: 'By channel', file: 'Channels' },
  desk: {
    title: 'Chat',
    rings: 'Somebody writes',
    signs: 'Somebody wants to talk in sign language',
    video: 'Video from the portal',
    who: 'Chat from the portal',
    end: 'End the chat',
    said: 'Somebody writes in the chat and waits.',
    quiet: 'The resident’s page is silent. They may have closed it or put the telephone away.',
    over: 'The talk is over. Nothing more can be written.',
    gone: 'What was written has been erased, or is not yours to read.',
    email: 'Answer to',
    nobody: 'Nobody has written anything yet.'
  }
};

const uk: ChattingTexts = {
  title: 'Напишіть консультанту',
  front: 'Написати в\u00A0чаті',
  lead: 'Розмова письмово, одразу і\u00A0з\u00A0людиною. Для глухих і\u00A0слабочуючих та для всіх, кому зручніше писати.',
  queue: 'Ви чекаєте в\u00A0тій самій черзі, що й\u00A0ті, хто телефонує.',
  danger:
    'Не можете телефонувати? Скористайтеся застосунком Alarm112 або попросіть когось зателефонувати на 112.',
  topic: 'Чого стосується справа?',
  anyTopic: 'Не знаю або щось інше',
  talkLang: 'Якою мовою пишемо?',
  words: 'Що трапилося?',
  wordsHint: 'Одного чи двох речень досить.',
  begin: 'Почати розмову',
  privacy: 'Ми питаємо лише про те, що потрібно у\u00A0вашій справі.',
  kept: (days: number) => `Текст розмови видаляємо через ${days} днів.`,
  privacyLink: 'Що ми робимо з\u00A0даними',
  fault: 'Виправте, перш ніж надіслати',
  closed: 'Зараз ніхто не відповість одразу',
  closedText: (hours: string) =>
    `У\u00A0чаті відповідаємо ${hours}. Залиште повідомлення, відповімо електронною поштою.`,
  away: 'Чат зараз не працює',
  awayText: 'У\u00A0нас щось зламалося. Залиште повідомлення, відповімо електронною поштою.',
  full: 'Чекає забагато людей. Спробуйте пізніше або залиште повідомлення.',
  message: 'Залишити повідомлення',
  email: 'Електронна адреса для відповіді',
  send: 'Надіслати повідомлення',
  left: 'Ми отримали ваше повідомлення',
  leftText: 'Прочитаємо його й\u00A0відповімо на вашу електронну адресу. Чекати тут не потрібно.',
  log: 'Хід розмови',
  you: 'Ви',
  centre: 'Консультант',
  resident: 'Мешканець',
  line: 'Ваше повідомлення',
  keys: 'Enter надсилає, Shift і\u00A0Enter починають новий рядок.',
  write: 'Надіслати',
  charactersLeft: (n: number) => (n < 0 ? `На ${-n} забагато` : `Залишилося знаків: ${n}`),
  typing: { centre: 'Консультант пише…', resident: 'Мешканець пише…' },
  unsent: 'Ще не надіслано. Пробуємо знову…',
  offline: 'Немає з’єднання. Пробуємо знову…',
  leave: 'Закінчити розмову',
  steps: {
    next: 'Ви на початку черги. Скоро хтось відповість.',
    queued: (place: number) => `Ви чекаєте в\u00A0черзі на ${place}-му місці.`,
    wait: (minutes: number) =>
      `Це триватиме близько ${counted(minutes, 'uk', { one: 'хвилини', few: 'хвилин', many: 'хвилин', other: 'хвилини' })}.`,
    talking: 'Консультант із вами. Пишіть.',
    meanwhile: 'Можете писати вже зараз. Консультант це прочитає.'
  },
  over: {
    thanks: 'Розмову закінчено. Дякуємо',
    abandoned: 'Розмову закінчено',
    abandonedText: 'Ніхто не встиг відповісти. Почніть ще раз або залиште повідомлення.',
    closed: 'Робочий час закінчився',
    closedText: 'Ніхто не встиг відповісти, перепрошуємо. Вкажіть адресу, і\u00A0ми відповімо на написане.',
    case: (number: string) => `Номер вашої справи: ${number}. Запишіть його.`,
    caseLink: 'Подивитися стан справи',
    again: 'Нова розмова'
  },
  plain: {
    refresh: 'Перевірити нові повідомлення',
    note: 'У\u00A0цьому браузері сторінка не оновлюється сама. Після надсилання натискайте «Перевірити нові повідомлення».'
  },
  news: 'Нове повідомлення',
  figures: { channel: 'Канал', channels: 'За каналами', file: 'Канали' },
  desk: {
    title: 'Чат',
    rings: 'Хтось пише',
    signs: 'Хтось хоче розмовляти жестовою мовою',
    video: 'Відео з\u00A0порталу',
    who: 'Чат із порталу',
    end: 'Закінчити чат',
    said: 'Хтось пише в\u00A0чаті й\u00A0чекає.',
    quiet: 'Сторінка мешканця мовчить. Її могли закрити або відкласти телефон.',
    over: 'Розмову закінчено. Писати вже не можна.',
    gone: 'Текст видалено після строку зберігання або він не для вас.',
    email: 'Відповісти на адресу',
    nobody: 'Ще ніхто нічого не написав.'
  }
};

export const chattingTexts: Record<Lang, ChattingTexts> = { pl, en, uk };
