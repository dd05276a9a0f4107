/** Words for whoever was away from their desk: before they are signed out, and when they come back. */
import type { Lang } from '#ui/lang.ts';

const pl = {
  warning: 'Za 2 minuty wylogujemy Cię',
  warningText: 'Od dłuższego czasu nic tu nie robisz. To, co masz wpisane, zostanie na stronie.',
  left: (seconds: number) => `Zostało: ${Math.floor(seconds / 60)} min ${seconds % 60} s`,
  stay: 'Zostaję',
  over: 'Nikogo tu nie było, więc wylogowaliśmy',
  overTitle: 'Wylogowano',
  overText: 'Zaloguj się, a wszystko, co masz wpisane, będzie na swoim miejscu.',
  who: 'Konto',
  factor: 'Hasło się zgadza. Teraz potwierdź, że to Ty.',
  unreached: 'Nie ma połączenia. Spróbuj jeszcze raz.',
  newPage: 'Zaloguj się inaczej, w\u00A0nowej karcie',
  else: 'Jestem kimś innym',
  elseText: 'Wtedy to, co jest tu wpisane, przepadnie.',
  typed: {
    title: 'To jest wpisane, ale jeszcze nie wysłane',
    lead: 'Sesja skończyła się, zanim formularz doszedł. Nic nie przepadło: wyślij go jeszcze raz.',
    words: 'Twoje słowa',
    files: 'Plików nie zachowujemy. Otwórz stronę i\u00A0dołącz je jeszcze raz.',
    send: 'Wyślij ponownie',
    open: 'Otwórz stronę bez wysyłania',
    none: 'Nic tu na Ciebie nie czeka',
    noneText: 'Zachowane słowa czekają godzinę i\u00A0widzi je tylko ten, kto je napisał.',
    back: 'Wróć do pracy'
  }
};

export type IdleTexts = typeof pl;

export const idleTexts: Record<Lang, IdleTexts> = {
  pl,
  en: {
    warning: 'You will be signed out in 2 minutes',
    warningText: 'You have done nothing here for a while. What you have typed stays on the page.',
    left: (seconds) => `Left: ${Math.floor(seconds / 60)} min ${seconds % 60} s`,
    stay: 'I am staying',
    over: 'Nobody was here, so we signed you out',
    overTitle: 'Signed out',
    overText: 'Sign in, and everything you have typed is in its place.',
    who: 'Account',
    factor: 'The password is right. Now confirm that it is you.',
    unreached: 'There is no connection. Try once more.',
    newPage: 'Sign in another way, in a new tab',
    else: 'I am somebody else',
    elseText: 'What is typed here is then lost.',
    typed: {
      title: 'This is typed but not yet sent',
      lead: 'The session ended before the form arrived. Nothing is lost: send it again.',
      words: 'Your words',
      files: 'Files are not kept. Open the page and attach them once more.',
      send: 'Send again',
      open: 'Open the page without sending',
      none: 'Nothing waits for you here',
      noneText: 'Kept words wait for an hour, and only whoever wrote them sees them.',
      back: 'Back to work'
    }
  },
  uk: {
    warning: 'За 2 хвилини ми завершимо Ваш сеанс',
    warningText: 'Ви давно нічого тут не робите. Усе, що Ви ввели, залишиться на сторінці.',
    left: (seconds) => `Залишилося: ${Math.floor(seconds / 60)} хв ${seconds % 60} с`,
    stay: 'Я залишаюся',
    over: 'Тут нікого не було, тому сеанс завершено',
    overTitle: 'Сеанс завершено',
    overText: 'Увійдіть, і все, що Ви ввели, буде на своєму місці.',
    who: 'Запис',
    factor: 'Пароль правильний. Тепер підтвердьте, що це Ви.',
    unreached: 'Немає з’єднання. Спробуйте ще раз.',
    newPage: 'Увійти інакше, у\u00A0новій вкладці',
    else: 'Я хтось інший',
    elseText: 'Тоді введене тут буде втрачено.',
    typed: {
      title: 'Це введено, але ще не надіслано',
      lead: 'Сеанс завершився, перш ніж форма дійшла. Нічого не втрачено: надішліть її ще раз.',
      words: 'Ваші слова',
      files: 'Файли не зберігаються. Відкрийте сторінку й додайте їх ще раз.',
      send: 'Надіслати ще раз',
      open: 'Відкрити сторінку без надсилання',
      none: 'Тут на Вас нічого не чекає',
      noneText: 'Збережені слова чекають годину, і бачить їх лише той, хто їх написав.',
      back: 'Назад до роботи'
    }
  }
};
