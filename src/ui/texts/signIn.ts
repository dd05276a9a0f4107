/** Words of signing in and out. */
import type { Lang } from '#ui/lang.ts';

const pl = {
  title: 'Logowanie dla\u00A0pracowników',
  email: 'Adres e-mail',
  password: 'Hasło',
  show: 'Pokaż hasło',
  button: 'Zaloguj',
  faults: 'Nie udało się zalogować',
  needed: 'Zaloguj się, żeby otworzyć tę stronę.',
  forgotten: 'Nie pamiętam hasła',
  passkey: {
    title: 'Albo bez hasła',
    text: 'Jeśli masz klucz dostępu w\u00A0tym urządzeniu, w\u00A0telefonie albo na nośniku USB.',
    button: 'Użyj klucza dostępu',
    failed: 'Klucz nie zadziałał albo przerwano. Spróbuj jeszcze raz.'
  },
  factor: {
    title: 'Jeszcze jeden krok',
    lead: 'Hasło się zgadza. Teraz potwierdź, że to Ty.',
    code: 'Kod z\u00A0aplikacji',
    codeHint: 'Sześć cyfr z\u00A0aplikacji w\u00A0telefonie. Nie masz telefonu? Wpisz kod zapasowy.',
    button: 'Zaloguj',
    passkey: 'Potwierdź kluczem dostępu',
    or: 'Albo kluczem',
    again: 'Zacznij od nowa',
    lost: 'Nie masz telefonu ani kodów? Poproś administratora, żeby usunął stary składnik.'
  },
  setUp: {
    title: 'Ustaw drugi składnik',
    lead: 'Samo hasło nie wystarcza, bo widać tu dane mieszkańców. Wybierz jeden sposób, potem możesz dodać inne.',
    app: {
      title: 'Aplikacja w\u00A0telefonie',
      steps: [
        'Zainstaluj aplikację do kodów, na przykład Aegis, FreeOTP albo Google Authenticator.',
        'Zeskanuj w\u00A0niej ten obrazek albo przepisz klucz.',
        'Wpisz sześć cyfr, które pokaże.'
      ],
      picture: 'Kod QR dla aplikacji. Ten sam klucz jest niżej w\u00A0literach.',
      key: 'Klucz do przepisania',
      code: 'Kod z\u00A0aplikacji',
      button: 'Potwierdź kod'
    },
    passkey: {
      title: 'Klucz dostępu',
      text: 'Odcisk palca, twarz albo PIN tego urządzenia, telefonu lub nośnika USB. Logujesz się wtedy bez hasła.',
      name: 'Jak go nazwać?',
      nameHint: 'Na przykład: telefon albo laptop w\u00A0pracy.',
      button: 'Dodaj klucz dostępu'
    }
  },
  codes: {
    title: 'Kody zapasowe',
    text: 'Każdy działa raz, gdy nie masz telefonu ani klucza. Wydrukuj je albo przepisz i\u00A0schowaj. Nie pokażemy ich drugi raz.',
    list: 'Twoje kody zapasowe',
    print: 'Drukuj',
    on: 'Mam je, dalej'
  },
  forgot: {
    title: 'Nie pamiętasz hasła?',
    lead: 'Podaj swój adres e-mail. Jeśli masz tu konto, wyślemy link do nowego hasła.',
    button: 'Wyślij link',
    sent: 'Sprawdź pocztę',
    sentText: (minutes: number) =>
      `Jeśli ten adres ma tu konto, za chwilę przyjdzie list z\u00A0linkiem. Działa ${minutes} minut.`,
    back: 'Wróć do logowania'
  },
  choose: {
    hired: 'Witaj w\u00A0Hejnale',
    password: 'Nowe hasło',
    lead: 'Ustaw hasło do konta',
    label: 'Nowe hasło',
    hint: (min: number) => `Co najmniej ${min} znaków. Najlepiej kilka słów, które łatwo zapamiętać.`,
    button: 'Ustaw hasło',
    over: 'Ten link już nie działa',
    overText: 'Działa raz i\u00A0tylko przez pewien czas. Poproś o\u00A0nowy.',
    faults: 'Hasła nie ustawiono'
  },
  resident: {
    title: 'Nie jesteś pracownikiem?',
    text: 'Żeby zgłosić problem lub sprawdzić sprawę, konto nie jest potrzebne.',
    link: 'Przejdź do portalu'
  },
  demo: {
    title: 'Miasto na próbę',
    text: 'To miasto jest zmyślone, można je zepsuć. Hasło do każdego konta:',
    who: 'Kto',
    address: 'Adres',
    caption: 'Konta na próbę'
  },
  out: { title: 'Wylogować?', text: 'Zalogowane konto:', button: 'Wyloguj', back: 'Wróć do pracy' }
};

export type SignInTexts = typeof pl;

export const signInTexts: Record<Lang, SignInTexts> = {
  pl,
  en: {
    title: 'Sign in for staff',
    email: 'E-mail address',
    password: 'Password',
    show: 'Show the password',
    button: 'Sign in',
    faults: 'You are not signed in',
    needed: 'Sign in to open this page.',
    forgotten: 'I forgot my password',
    passkey: {
      title: 'Or without a password',
      text: 'If you have a passkey in this device, in a phone or on a USB key.',
      button: 'Use a passkey',
      failed: 'The passkey did not work, or it was stopped. Try once more.'
    },
    factor: {
      title: 'One more step',
      lead: 'The password is right. Now confirm that it is you.',
      code: 'Code of the app',
      codeHint: 'Six digits of the app on your phone. No phone? Enter a recovery code.',
      button: 'Sign in',
      passkey: 'Confirm with a passkey',
      or: 'Or with a passkey',
      again: 'Begin again',
      lost: 'Neither phone nor codes? Ask your administrator to remove the old factor.'
    },
    setUp: {
      title: 'Set up a second factor',
      lead: 'A password alone is not enough, because what residents wrote is seen here. Choose one way; you can add others later.',
      app: {
        title: 'An app on your phone',
        steps: [
          'Install an app for codes, such as Aegis, FreeOTP or Google Authenticator.',
          'Scan this picture with it or copy the key.',
          'Enter the six digits it shows.'
        ],
        picture: 'QR code for the app. The same key stands below in letters.',
        key: 'Key to copy',
        code: 'Code of the app',
        button: 'Confirm the code'
      },
      passkey: {
        title: 'A passkey',
        text: 'A fingerprint, a face or the PIN of this device, a phone or a USB key. You then sign in without a password.',
        name: 'What shall it be called?',
        nameHint: 'For example: phone, or laptop at work.',
        button: 'Add a passkey'
      }
    },
    codes: {
      title: 'Recovery codes',
      text: 'Each works once, when you have neither phone nor passkey. Print them or write them down and put them away. They are not shown again.',
      list: 'Your recovery codes',
      print: 'Print',
      on: 'I have them, go on'
    },
    forgot: {
      title: 'Forgotten the password?',
      lead: 'Give your e-mail address. If you have an account here, we send a link to a new password.',
      button: 'Send the link',
      sent: 'Look into your mail',
      sentText: (minutes) =>
        `If this address has an account here, a letter with a link comes in a moment. It works for ${minutes} minutes.`,
      back: 'Back to signing in'
    },
    choose: {
      hired: 'Welcome to Hejnał',
      password: 'A new password',
      lead: 'Set the password of the account',
      label: 'New password',
      hint: (min) => `At least ${min} characters. Best a few words that are easy to remember.`,
      button: 'Set the password',
      over: 'This link no longer works',
      overText: 'It works once and for a while only. Ask for a new one.',
      faults: 'The password was not set'
    },
    resident: {
      title: 'Not one of the staff?',
      text: 'You need no account to report a problem or check a case.',
      link: 'Go to the portal'
    },
    demo: {
      title: 'A trial city',
      text: 'This city is invented, you cannot break anything. The password of every account:',
      who: 'Who',
      address: 'Address',
      caption: 'Trial accounts'
    },
    out: { title: 'Sign out?', text: 'Signed in as', button: 'Sign out', back: 'Back to work' }
  },
  uk: {
    title: 'Вхід для працівників',
    email: 'Адреса електронної пошти',
    password: 'Пароль',
    show: 'Показати пароль',
    button: 'Увійти',
    faults: 'Увійти не вдалося',
    needed: 'Увійдіть, щоб відкрити цю сторінку.',
    forgotten: 'Я не пам’ятаю пароль',
    passkey: {
      title: 'Або без пароля',
      text: 'Якщо у Вас є ключ доступу в цьому пристрої, у телефоні або на USB-носії.',
      button: 'Використати ключ доступу',
      failed: 'Ключ не спрацював або дію перервано. Спробуйте ще раз.'
    },
    factor: {
      title: 'Ще один крок',
      lead: 'Пароль правильний. Тепер підтвердьте, що це Ви.',
      code: 'Код із застосунку',
      codeHint: 'Шість цифр із застосунку в телефоні. Немає телефону? Введіть резервний код.',
      button: 'Увійти',
      passkey: 'Підтвердити ключем доступу',
      or: 'Або ключем',
      again: 'Почати спочатку',
      lost: 'Немає ні телефону, ні кодів? Попросіть адміністратора видалити старий чинник.'
    },
    setUp: {
      title: 'Встановіть другий чинник',
      lead: 'Самого пароля замало, бо тут видно дані мешканців. Виберіть один спосіб, потім можна додати інші.',
      app: {
        title: 'Застосунок у телефоні',
        steps: [
          'Встановіть застосунок для кодів, наприклад Aegis, FreeOTP або Google Authenticator.',
          'Скануйте ним цей малюнок або перепишіть ключ.',
          'Введіть шість цифр, які він покаже.'
        ],
        picture: 'QR-код для застосунку. Той самий ключ є нижче літерами.',
        key: 'Ключ для переписування',
        code: 'Код із застосунку',
        button: 'Підтвердити код'
      },
      passkey: {
        title: 'Ключ доступу',
        text: 'Відбиток пальця, обличчя або PIN цього пристрою, телефону чи USB-носія. Тоді Ви входите без пароля.',
        name: 'Як його назвати?',
        nameHint: 'Наприклад: телефон або робочий ноутбук.',
        button: 'Додати ключ доступу'
      }
    },
    codes: {
      title: 'Резервні коди',
      text: 'Кожен діє один раз, коли немає ні телефону, ні ключа. Роздрукуйте їх або перепишіть і сховайте. Вдруге ми їх не покажемо.',
      list: 'Ваші резервні коди',
      print: 'Друкувати',
      on: 'Я їх маю, далі'
    },
    forgot: {
      title: 'Забули пароль?',
      lead: 'Вкажіть свою адресу електронної пошти. Якщо у Вас є обліковий запис, ми надішлемо посилання на новий пароль.',
      button: 'Надіслати посилання',
      sent: 'Перевірте пошту',
      sentText: (minutes) =>
        `Якщо ця адреса має тут обліковий запис, за мить прийде лист із посиланням. Воно діє ${minutes} хвилин.`,
      back: 'Назад до входу'
    },
    choose: {
      hired: 'Вітаємо у Hejnał',
      password: 'Новий пароль',
      lead: 'Встановіть пароль до запису',
      label: 'Новий пароль',
      hint: (min) => `Щонайменше ${min} символів. Найкраще кілька слів, які легко запам’ятати.`,
      button: 'Встановити пароль',
      over: 'Це посилання більше не діє',
      overText: 'Воно діє один раз і лише певний час. Попросіть нове.',
      faults: 'Пароль не встановлено'
    },
    resident: {
      title: 'Ви не працівник?',
      text: 'Щоб повідомити про проблему чи перевірити справу, обліковий запис не потрібен.',
      link: 'Перейти до порталу'
    },
    demo: {
      title: 'Місто для проби',
      text: 'Це місто вигадане, його можна зіпсувати. Пароль до кожного запису:',
      who: 'Хто',
      address: 'Адреса',
      caption: 'Пробні записи'
    },
    out: { title: 'Вийти?', text: 'Ви увійшли як', button: 'Вийти', back: 'Назад до роботи' }
  }
};
