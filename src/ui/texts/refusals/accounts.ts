/** Words of refusals around a resident's account. */
import type { RefusalWords } from './words.ts';

export const ACCOUNTS: RefusalWords = {
  'account-name-long': {
    pl: 'Skróć imię i\u00A0nazwisko do {max} znaków.',
    en: 'Shorten the name to {max} characters.',
    uk: 'Скоротіть ім’я та прізвище до {max} символів.'
  },
  'lang-missing': {
    pl: 'Wybierz język.',
    en: 'Choose a language.',
    uk: 'Виберіть мову.'
  },
  'code-wrong': {
    pl: 'To nie ten kod. Przepisz sześć cyfr z\u00A0ostatniego listu.',
    en: 'This is not the code. Copy the six digits from the latest letter.',
    uk: 'Це не той код. Перепишіть шість цифр з\u00A0останнього листа.'
  },
  'code-over': {
    pl: 'Ten list już nie działa: minęło 30 minut, był użyty albo było za dużo prób. Poproś o\u00A0nowy.',
    en: 'This letter no longer works: 30 minutes have passed, it was used, or there were too many tries. Ask for a new one.',
    uk: 'Цей лист уже не діє: минуло 30 хвилин, його використано або було забагато спроб. Попросіть новий.'
  },
  'prove-again': {
    pl: 'Od zalogowania minęła chwila. Potwierdź jeszcze raz, że to Ty.',
    en: 'Some time has passed since you signed in. Confirm once more that it is you.',
    uk: 'Від входу минув певний час. Підтвердьте ще раз, що це Ви.'
  },
  'phone-no-texts': {
    pl: 'Na ten numer SMS nie dojdzie. Podaj numer komórki.',
    en: 'A text message cannot reach this number. Give a mobile number.',
    uk: 'На цей номер SMS не дійде. Вкажіть мобільний номер.'
  },
  'texts-away': {
    pl: 'Teraz nie możemy wysłać SMS-a. Spróbuj później.',
    en: 'We cannot send a text message now. Try later.',
    uk: 'Зараз ми не можемо надіслати SMS. Спробуйте пізніше.'
  },
  'mail-away': {
    pl: 'Nie możemy teraz wysłać listu. Spróbuj później. Zgłoszenie wyślesz i\u00A0bez konta.',
    en: 'We cannot send a letter now. Try later. You can send a report without an account.',
    uk: 'Зараз ми не можемо надіслати лист. Спробуйте пізніше. Звернення можна надіслати й без кабінету.'
  },
  'password-common': {
    pl: 'To hasło łatwo zgadnąć. Wymyśl inne, na przykład kilka słów, które nic o\u00A0Tobie nie mówią.',
    en: 'This password is easy to guess. Think of another, for example a few words that say nothing about you.',
    uk: 'Цей пароль легко вгадати. Вигадайте інший, наприклад кілька слів, які нічого про Вас не кажуть.'
  },
  'last-way-in': {
    pl: 'To jedyna droga do Twojego konta. Najpierw dodaj inną.',
    en: 'This is the only way into your account. Add another one first.',
    uk: 'Це єдиний спосіб увійти до Вашого кабінету. Спершу додайте інший.'
  }
};
