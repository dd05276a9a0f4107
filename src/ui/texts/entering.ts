/** Words of coming into a resident's account: the address, the letter, the password, the passkey. */
import type { Lang } from '#ui/lang.ts';

const pl = {
  title: 'Wejdź do konta',
  lead: 'Konto to jedno miejsce na wszystkie Twoje sprawy. Nie musisz go mieć: zgłoszenie wyślesz i\u00A0bez niego.',
  again: 'Potwierdź, że to Ty',
  againLead: 'Od zalogowania minęła chwila, a\u00A0to ważna zmiana. Wejdź jeszcze raz.',
  needed: 'Ta strona jest w\u00A0Twoim koncie.',
  faults: 'Sprawdź jeszcze raz',
  email: 'Adres e-mail',
  emailHint: 'Wyślemy na niego kod. Jeśli nie masz jeszcze konta, założymy je.',
  send: 'Wyślij kod',
  privacy: 'Konto założymy dopiero wtedy, gdy wpiszesz kod.',
  privacyLink: 'Co się dzieje z\u00A0danymi',
  haveWord: 'Mam hasło',
  password: 'Hasło',
  passwordButton: 'Wejdź z\u00A0hasłem',
  forgotten: 'Nie pamiętasz hasła? Wejdź przez kod z\u00A0listu, a\u00A0potem ustaw nowe.',
  passkey: 'Wejdź kluczem dostępu',
  passkeyHint: 'Odcisk palca, twarz albo PIN Twojego telefonu lub komputera.',
  passkeyFailed: 'Nie udało się wejść kluczem. Spróbuj jeszcze raz albo wejdź przez kod.',
  without: {
    title: 'Bez konta',
    report: 'Nowe zgłoszenie',
    case: 'Sprawdź sprawę numerem i\u00A0PIN-em'
  },
  code: {
    title: 'Wpisz kod z\u00A0listu',
    sent: (email: string) => `Wysłaliśmy list na adres ${email}. Powinien przyjść w\u00A0ciągu kilku minut.`,
    label: 'Sześć cyfr z\u00A0listu',
    hint: 'Kod działa 30 minut.',
    button: 'Wejdź',
    none: 'List nie przyszedł?',
    noneText: 'Zajrzyj do folderu ze spamem. Sprawdź, czy adres jest dobry.',
    resend: 'Wyślij jeszcze raz',
    other: 'Inny adres',
    resent: 'Wysłaliśmy nowy list. Działa tylko najnowszy kod.'
  },
  link: {
    title: 'Wejdź do konta',
    lead: (email: string) => `Ten list przyszedł na adres ${email}. Naciśnij przycisk, a\u00A0wejdziesz.`,
    button: 'Wejdź',
    shared: 'Na cudzym komputerze pamiętaj potem wyjść z\u00A0konta.',
    over: 'Ten list już nie działa',
    overText: 'Minęło 30 minut albo był już użyty.',
    again: 'Poproś o\u00A0nowy'
  }
};

export const enteringTexts: Record<Lang, typeof pl> = {
  pl,
  en: {
    title: 'Go into your account',
    lead: 'An account keeps all your cases in one place. You need none: a report can be sent without it.',
    again: 'Confirm that it is you',
    againLead:
      'Some time has passed since you signed in, and this is an important change. Come in once more.',
    needed: 'This page is in your account.',
    faults: 'Please check again',
    email: 'E-mail address',
    emailHint: 'We will send a code to it. If you have no account yet, we will open one.',
    send: 'Send the code',
    privacy: 'The account is opened only once you have entered the code.',
    privacyLink: 'What happens to your data',
    haveWord: 'I have a password',
    password: 'Password',
    passwordButton: 'Go in with the password',
    forgotten: 'Forgotten? Go in with the code from a letter and set a new one.',
    passkey: 'Go in with a passkey',
    passkeyHint: 'Fingerprint, face or PIN of your phone or computer.',
    passkeyFailed: 'The passkey did not work. Try again, or go in with a code.',
    without: {
      title: 'Without an account',
      report: 'New report',
      case: 'Check a case by number and PIN'
    },
    code: {
      title: 'Enter the code from the letter',
      sent: (email) => `We have sent a letter to ${email}. It should arrive within a few minutes.`,
      label: 'Six digits from the letter',
      hint: 'The code works for 30 minutes.',
      button: 'Go in',
      none: 'No letter?',
      noneText: 'Look into the spam folder. Check whether the address is right.',
      resend: 'Send again',
      other: 'Another address',
      resent: 'We have sent a new letter. Only the latest code works.'
    },
    link: {
      title: 'Go into your account',
      lead: (email) => `This letter came to ${email}. Press the button and you are in.`,
      button: 'Go in',
      shared: 'On somebody else’s computer remember to leave the account afterwards.',
      over: 'This letter no longer works',
      overText: '30 minutes have passed, or it was used already.',
      again: 'Ask for a new one'
    }
  },
  uk: {
    title: 'Увійдіть до кабінету',
    lead: 'Кабінет – це одне місце для всіх Ваших справ. Він необов’язковий: звернення можна надіслати й без нього.',
    again: 'Підтвердьте, що це Ви',
    againLead: 'Від входу минув певний час, а\u00A0це важлива зміна. Увійдіть ще раз.',
    needed: 'Ця сторінка у\u00A0Вашому кабінеті.',
    faults: 'Перевірте ще раз',
    email: 'Електронна адреса',
    emailHint: 'Ми надішлемо на неї код. Якщо кабінету ще немає, ми його створимо.',
    send: 'Надіслати код',
    privacy: 'Кабінет з’явиться лише після того, як Ви введете код.',
    privacyLink: 'Що відбувається з\u00A0даними',
    haveWord: 'У мене є пароль',
    password: 'Пароль',
    passwordButton: 'Увійти з\u00A0паролем',
    forgotten: 'Забули пароль? Увійдіть за кодом із листа, а\u00A0потім задайте новий.',
    passkey: 'Увійти з\u00A0ключем доступу',
    passkeyHint: 'Відбиток пальця, обличчя або PIN-код Вашого телефона чи комп’ютера.',
    passkeyFailed: 'Не вдалося увійти з\u00A0ключем. Спробуйте ще раз або увійдіть за кодом.',
    without: {
      title: 'Без кабінету',
      report: 'Нове звернення',
      case: 'Перевірити справу за номером і PIN-кодом'
    },
    code: {
      title: 'Введіть код із листа',
      sent: (email) => `Ми надіслали лист на адресу ${email}. Він має прийти за кілька хвилин.`,
      label: 'Шість цифр із листа',
      hint: 'Код діє 30 хвилин.',
      button: 'Увійти',
      none: 'Лист не прийшов?',
      noneText: 'Перегляньте папку зі спамом. Перевірте, чи правильна адреса.',
      resend: 'Надіслати ще раз',
      other: 'Інша адреса',
      resent: 'Ми надіслали новий лист. Діє лише останній код.'
    },
    link: {
      title: 'Увійдіть до кабінету',
      lead: (email) => `Цей лист прийшов на адресу ${email}. Натисніть кнопку, щоб увійти.`,
      button: 'Увійти',
      shared: 'На чужому комп’ютері не забудьте потім вийти з\u00A0кабінету.',
      over: 'Цей лист уже не діє',
      overText: 'Минуло 30 хвилин або його вже використано.',
      again: 'Попросити новий'
    }
  }
};
