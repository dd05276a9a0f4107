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
    'administrator usunął drugie składniki Twojego logowania. Przy następnym logowaniu ustawisz nowy, a wszystkie urządzenia wylogowano.'
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
      'an administrator removed your second factors. You set up a new one when you sign in next; all devices were signed out.'
  },
  uk: {
    password: 'змінено пароль до Вашого облікового запису, на інших пристроях виконано вихід.',
    'totp-added': 'додано застосунок із кодами як другий чинник входу.',
    'totp-removed': 'видалено застосунок із кодами.',
    'passkey-added': 'додано ключ доступу.',
    'passkey-removed': 'видалено ключ доступу.',
    'codes-made': 'створено нові резервні коди. Старі більше не діють.',
    reset:
      'адміністратор видалив Ваші другі чинники входу. Під час наступного входу Ви встановите новий; на всіх пристроях виконано вихід.'
  }
};
