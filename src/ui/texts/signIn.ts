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
  forgotten: 'Nie pamiętasz hasła? Nowe nada Ci osoba, która prowadzi tę instalację.',
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
    forgotten: 'Forgotten the password? Whoever runs this installation gives you a new one.',
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
    forgotten: 'Забули пароль? Новий дасть той, хто веде цю систему.',
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
