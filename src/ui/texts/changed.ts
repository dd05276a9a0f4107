/** What was changed in somebody's way of signing in, as a sentence of a letter. */
import type { Lang } from '#ui/lang.ts';

const pl = {
  password: 'zmieniono hasło do Twojego konta, a inne urządzenia wylogowano.',
  'totp-added': 'dodano aplikację z kodami jako drugi składnik logowania.',
  'totp-removed': 'usunięto aplikację z kodami.',
  'passkey-added': 'dodano klucz dostępu.',
  'passkey-removed': 'usunięto klucz dostępu.',
  'codes-made': 'zrobiono nowe kody zapasowe. Stare już nie działają.',
  reset:
    'administrator usunął hasło i drugie składniki Twojego logowania, a wszystkie urządzenia wylogowano. Nowe ustawisz przez link z drugiego listu.',
  guessed:
    'ktoś wpisał Twoje hasło, a potem wiele błędnych kodów z aplikacji. Przez dobę żaden kod nie zadziała. Ustaw nowe hasło: na stronie logowania wybierz „Nie pamiętam hasła”.'
};

export type Changed = keyof typeof pl;

export const changedTexts: Record<Lang, Record<Changed, string>> = {
  pl,
  en: {
    password: 'the password of your account was changed, and other devices were signed out.',
    'totp-added': 'an app with codes was added as your second factor.',
    'totp-removed': 'the app with codes was removed.',
    'passkey-added': 'a passkey was added.',
    'passkey-removed': 'a passkey was removed.',
    'codes-made': 'new recovery codes were made. The old ones no longer work.',
    reset:
      'an administrator removed your password and your second factors; all devices were signed out. You set up new ones by the link in another letter.',
    guessed:
      'somebody entered your password and then many wrong codes of the app. No code works for a day. Set a new password: choose “I forgot my password” where you sign in.'
  },
  uk: {
    password: 'змінено пароль до Вашого облікового запису, на інших пристроях виконано вихід.',
    'totp-added': 'додано застосунок із кодами як другий чинник входу.',
    'totp-removed': 'видалено застосунок із кодами.',
    'passkey-added': 'додано ключ доступу.',
    'passkey-removed': 'видалено ключ доступу.',
    'codes-made': 'створено нові резервні коди. Старі більше не діють.',
    reset:
      'адміністратор вилучив Ваш пароль і другі чинники входу, на всіх пристроях виконано вихід. Нові встановите за посиланням з іншого листа.',
    guessed:
      'хтось увів Ваш пароль, а потім багато хибних кодів із застосунку. Добу жоден код не діятиме. Встановіть новий пароль: на сторінці входу виберіть «Я не пам’ятаю пароль».'
  }
};
