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
  'chat-no-sound': {
    pl: 'To rozmowa na piśmie: nie ma w niej dźwięku.',
    en: 'This talk is in writing: there is no sound in it.',
    uk: 'Це письмова розмова: звуку в ній немає.'
  }
};
