/** Words of refusals when another house was asked who somebody is. */
import type { RefusalWords } from './words.ts';

export const IDENTITY: RefusalWords = {
  'identity-refused': {
    pl: 'Nie możemy zaufać tej odpowiedzi: minęło za dużo czasu, była już użyta albo zaczęto w\u00A0innej przeglądarce. Zacznij jeszcze raz.',
    en: 'We cannot trust this answer: too much time has passed, it was used before, or you began in another browser. Start again.',
    uk: 'Ми не можемо довіряти цій відповіді: минуло забагато часу, її вже використано або Ви почали в\u00A0іншому браузері. Почніть ще раз.'
  },
  'identity-away': {
    pl: 'System logowania teraz nie odpowiada. Spróbuj za chwilę albo zaloguj się inaczej.',
    en: 'The system you sign in with does not answer now. Try again in a moment, or sign in another way.',
    uk: 'Система входу зараз не відповідає. Спробуйте за хвилину або ввійдіть інакше.'
  },
  'identity-cancelled': {
    pl: 'Logowanie zostało przerwane.',
    en: 'Signing in was broken off.',
    uk: 'Вхід перервано.'
  },
  'identity-weak': {
    pl: 'Ten sposób logowania jest tu za słaby. Wybierz mocniejszy, na przykład profil zaufany albo e-dowód.',
    en: 'This way of signing in is not strong enough here. Choose a stronger one.',
    uk: 'Цей спосіб входу тут недостатньо надійний. Виберіть надійніший.'
  },
  'identity-no-role': {
    pl: 'Twoje konto działa, ale nie ma w\u00A0tym systemie żadnej roli. Poproś administratora, żeby ją nadał.',
    en: 'Your account works but has no role in this system. Ask an administrator to give it one.',
    uk: 'Ваш обліковий запис діє, але не має жодної ролі в\u00A0цій системі. Попросіть адміністратора її надати.'
  },
  'identity-no-unit': {
    pl: 'Nie wiemy, w\u00A0której jednostce pracujesz. Poproś administratora, żeby wpisał ją do Twojego konta.',
    en: 'We do not know which unit you work in. Ask an administrator to put it in your account.',
    uk: 'Ми не знаємо, в\u00A0якій службі Ви працюєте. Попросіть адміністратора вписати її до Вашого облікового запису.'
  },
  'identity-email': {
    pl: 'W\u00A0Twoim koncie nie ma potwierdzonego adresu e-mail. Poproś administratora, żeby go dopisał.',
    en: 'Your account has no confirmed e-mail address. Ask an administrator to add one.',
    uk: 'У\u00A0Вашому обліковому записі немає підтвердженої електронної адреси. Попросіть адміністратора її додати.'
  },
  'identity-email-taken': {
    pl: 'Pod Twoim adresem e-mail ktoś już tu pracuje. Jeśli to Ty, zaloguj się hasłem albo poproś administratora o\u00A0połączenie kont.',
    en: 'Somebody already works here under your e-mail address. If it is you, sign in with your password or ask an administrator to join the two.',
    uk: 'Під Вашою електронною адресою тут уже хтось працює. Якщо це Ви, увійдіть із паролем або попросіть адміністратора поєднати записи.'
  },
  'identity-absent': {
    pl: 'Twój dostęp jest zamknięty. Jeśli to pomyłka, porozmawiaj z\u00A0administratorem.',
    en: 'Your access is closed. If this is a mistake, talk to an administrator.',
    uk: 'Ваш доступ закрито. Якщо це помилка, зверніться до адміністратора.'
  },
  'identity-taken': {
    pl: 'Tym sposobem loguje się już inne konto.',
    en: 'Another account already signs in this way.',
    uk: 'Цим способом уже входить інший обліковий запис.'
  }
};
