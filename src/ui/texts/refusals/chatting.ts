/** Words of refusals in a text talk. */
import type { RefusalWords } from './words.ts';

export const CHATTING: RefusalWords = {
  'chat-empty': {
    pl: 'Napisz coś, zanim wyślesz.',
    en: 'Write something before you send.',
    uk: 'Напишіть щось, перш ніж надіслати.'
  },
  'chat-long': {
    pl: 'Najwięcej {max} znaków naraz. Usuń {over} albo wyślij w dwóch częściach.',
    en: 'At most {max} characters at once. Take out {over} or send it in two parts.',
    uk: 'Щонайбільше {max} знаків за раз. Приберіть {over} або надішліть двома частинами.'
  },
  'chat-fast': {
    pl: 'Wiadomości idą zbyt szybko. Zaczekaj chwilę i wyślij jeszcze raz.',
    en: 'Messages come too fast. Wait a moment and send again.',
    uk: 'Повідомлення надходять зашвидко. Зачекайте трохи й надішліть ще раз.'
  },
  'chat-lines': {
    pl: 'Ta rozmowa jest już bardzo długa. Zakończ ją i zacznij nową.',
    en: 'This talk is very long already. End it and begin a new one.',
    uk: 'Ця розмова вже дуже довга. Закінчіть її й почніть нову.'
  },
  'chat-over': {
    pl: 'Ta rozmowa już się skończyła. Zacznij nową.',
    en: 'This talk is over. Begin a new one.',
    uk: 'Ця розмова вже закінчилася. Почніть нову.'
  },
  'chat-closed': {
    pl: 'O tej porze nikt nie odpisuje. Zostaw wiadomość, odpowiemy e-mailem.',
    en: 'Nobody answers at this hour. Leave a message, we will answer by e-mail.',
    uk: 'О цій порі ніхто не відповідає. Залиште повідомлення, відповімо електронною поштою.'
  },
  'chat-full': {
    pl: 'Zbyt wiele osób czeka. Zostaw wiadomość albo spróbuj za kilka minut.',
    en: 'Too many people wait. Leave a message or try again in a few minutes.',
    uk: 'Чекає забагато людей. Залиште повідомлення або спробуйте за кілька хвилин.'
  },
  'interpreter-none': {
    pl: 'Żaden tłumacz języka migowego nie ma teraz dyżuru. Zostaw wiadomość, odpowiemy e-mailem.',
    en: 'No sign-language interpreter is on duty now. Leave a message, we will answer by e-mail.',
    uk: 'Зараз немає перекладача жестової мови. Залиште повідомлення, відповімо електронною поштою.'
  },
  'appointment-none': {
    pl: 'W tym mieście nie można umówić rozmowy z tłumaczem.',
    en: 'In this city a talk with an interpreter cannot be booked.',
    uk: 'У цьому місті не можна призначити розмову з перекладачем.'
  },
  'appointment-unchosen': {
    pl: 'Wybierz dzień i godzinę.',
    en: 'Choose a day and a time.',
    uk: 'Виберіть день і час.'
  },
  'appointment-taken': {
    pl: 'Ten termin jest już zajęty. Wybierz inny. To, co wpisano, zostało.',
    en: 'This time is taken already. Choose another. What you typed is still here.',
    uk: 'Цей час уже зайнято. Виберіть інший. Те, що ви написали, збережено.'
  },
  'appointment-many': {
    pl: 'Umówiono już kilka rozmów. Następną umów jutro albo zostaw wiadomość.',
    en: 'Several talks are booked already. Book the next one tomorrow, or leave a message.',
    uk: 'Уже призначено кілька розмов. Наступну призначте завтра або залиште повідомлення.'
  },
  'appointment-opens': {
    pl: 'Infolinia otwiera się dopiero o tej godzinie. Wejdź, gdy zacznie się Twoja rozmowa.',
    en: 'The hotline opens only at that hour. Come in when your talk begins.',
    uk: 'Гаряча лінія відкривається саме о цій годині. Увійдіть, коли почнеться ваша розмова.'
  },
  'appointment-early': {
    pl: 'Jeszcze za wcześnie. Wejdziesz od 10 minut przed czasem.',
    en: 'It is too early. You can come in from 10 minutes before.',
    uk: 'Ще зарано. Увійти можна за 10 хвилин до початку.'
  },
  'appointment-over': {
    pl: 'Tej rozmowy już nie ma: minęła, trwa albo jest odwołana.',
    en: 'This talk is over, going on or cancelled.',
    uk: 'Цієї розмови вже немає: вона минула, триває або скасована.'
  },
  'chat-no-sound': {
    pl: 'To rozmowa na piśmie: nie ma w niej dźwięku.',
    en: 'This talk is in writing: there is no sound in it.',
    uk: 'Це письмова розмова: звуку в ній немає.'
  }
};
