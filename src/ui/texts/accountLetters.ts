/** What a letter says was changed in an account. */
import type { Lang } from '#ui/lang.ts';

const pl = {
  password: 'Konto ma nowe hasło.',
  passwordGone: 'Hasło zostało usunięte. Do konta wchodzi się przez list z\u00A0kodem.',
  passkey: 'Do konta dodano klucz dostępu.',
  passkeyGone: 'Z\u00A0konta usunięto klucz dostępu.',
  identity: 'Do konta można się teraz zalogować przez jeszcze jeden serwis.',
  identityGone: 'Usunięto logowanie do konta przez inny serwis.',
  email: 'Konto ma nowy adres e-mail. Na ten adres nie będziemy już pisać w\u00A0sprawie konta.',
  phone: 'Numer telefonu w koncie jest potwierdzony.',
  phoneGone: 'Numer telefonu w koncie nie jest już potwierdzony.',
  closed: 'Konto zostało zamknięte. Twoje sprawy są załatwiane dalej.'
};

export const accountLetterTexts: Record<Lang, typeof pl> = {
  pl,
  en: {
    password: 'The account has a new password.',
    passwordGone: 'The password was removed. A letter with a code opens the account.',
    passkey: 'A passkey was added to the account.',
    passkeyGone: 'A passkey was removed from the account.',
    identity: 'The account can now be entered by one more service.',
    identityGone: 'Signing in to the account by another service was removed.',
    email: 'The account has a new e-mail address. We will no longer write to this one about the account.',
    phone: 'A telephone number of the account was confirmed.',
    phoneGone: 'The telephone number of the account is confirmed no more.',
    closed: 'The account was closed. Your cases go on.'
  },
  uk: {
    password: 'Кабінет має новий пароль.',
    passwordGone: 'Пароль видалено. Увійти можна за допомогою листа з\u00A0кодом.',
    passkey: 'До кабінету додано ключ доступу.',
    passkeyGone: 'З\u00A0кабінету видалено ключ доступу.',
    identity: 'До кабінету тепер можна ввійти ще через один сервіс.',
    identityGone: 'Вхід до кабінету через інший сервіс видалено.',
    email: 'Кабінет має нову електронну адресу. На цю адресу ми більше не писатимемо про нього.',
    phone: 'Номер телефону в кабінеті підтверджено.',
    phoneGone: 'Номер телефону в кабінеті більше не підтверджено.',
    closed: 'Кабінет закрито. Ваші справи розглядаються далі.'
  }
};
