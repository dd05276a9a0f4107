/** Words of one's own page: password, second factors, devices. */
import type { Lang } from '#ui/lang.ts';

const pl = {
  title: 'Twoje konto',
  lead: 'Jak się logujesz i\u00A0na jakich urządzeniach trwa Twoja praca.',
  faults: 'Tego nie zmieniono',
  done: {
    password: 'Hasło zmienione. Inne urządzenia wylogowano.',
    removed: 'Usunięto.',
    renamed: 'Nazwa zapisana.',
    proved: 'Potwierdzone. Przez 10\u00A0minut możesz zmieniać swoje logowanie.',
    ended: 'Wylogowano.'
  },
  doneHead: 'Gotowe',
  demo: 'To konto na próbę, służy wszystkim. Jego logowania nie można zmienić.',
  prove: {
    title: 'Potwierdź, że to Ty',
    text: 'Zanim coś zmienisz, podaj hasło albo użyj klucza. Wystarczy na 10\u00A0minut.',
    password: 'Twoje hasło',
    button: 'Potwierdź hasłem',
    passkey: 'Potwierdź kluczem dostępu'
  },
  password: {
    title: 'Hasło',
    old: 'Dotychczasowe hasło',
    next: 'Nowe hasło',
    button: 'Zmień hasło'
  },
  app: {
    title: 'Aplikacja z\u00A0kodami',
    on: 'Ustawiona.',
    off: 'Nie jest ustawiona.',
    set: 'Ustaw aplikację',
    again: 'Ustaw na nowym telefonie',
    remove: 'Usuń aplikację'
  },
  passkeys: {
    title: 'Klucze dostępu',
    none: 'Nie masz żadnego.',
    columns: ['Nazwa', 'Dodany', 'Ostatnio użyty', 'Zmiana'],
    never: 'jeszcze nie',
    name: 'Nowa nazwa',
    rename: 'Zapisz nazwę',
    remove: 'Usuń',
    which: (name: string) => `klucz ${name}`,
    add: 'Dodaj klucz'
  },
  codes: {
    title: 'Kody zapasowe',
    left: (n: number) => `Zostało: ${n}.`,
    make: 'Zrób nowe kody',
    text: 'Nowe kody zastępują stare.'
  },
  sessions: {
    title: 'Twoje zalogowane urządzenia',
    columns: ['Urządzenie', 'Od', 'Ostatnio', 'Wyloguj'],
    here: 'to urządzenie',
    unknown: 'nieznane urządzenie',
    end: 'Wyloguj',
    which: (device: string, since: string) => `${device}, od ${since}`,
    others: 'Wyloguj wszędzie indziej'
  }
};
export type MeTexts = typeof pl;

export const meTexts: Record<Lang, MeTexts> = {
  pl,
  en: {
    title: 'Your account',
    lead: 'How you sign in and where you are signed in.',
    faults: 'This was not changed',
    done: {
      password: 'The password is changed. Other devices are signed out.',
      removed: 'Removed.',
      renamed: 'The name is kept.',
      proved: 'Confirmed. For 10\u00A0minutes you can change how you sign in.',
      ended: 'Signed out.'
    },
    doneHead: 'Done',
    demo: 'This is a trial account for everybody. How it signs in cannot be changed.',
    prove: {
      title: 'Confirm that it is you',
      text: 'Before you change something, give your password or use a passkey. That is enough for 10\u00A0minutes.',
      password: 'Your password',
      button: 'Confirm with the password',
      passkey: 'Confirm with a passkey'
    },
    password: {
      title: 'Password',
      old: 'Present password',
      next: 'New password',
      button: 'Change the password'
    },
    app: {
      title: 'App with codes',
      on: 'Set up.',
      off: 'Not set up.',
      set: 'Set up an app',
      again: 'Set up on a new phone',
      remove: 'Remove the app'
    },
    passkeys: {
      title: 'Passkeys',
      none: 'You have none.',
      columns: ['Name', 'Added', 'Last used', 'Change'],
      never: 'not yet',
      name: 'New name',
      rename: 'Keep the name',
      remove: 'Remove',
      which: (name) => `passkey ${name}`,
      add: 'Add a passkey'
    },
    codes: {
      title: 'Recovery codes',
      left: (n) => `Left: ${n}.`,
      make: 'Make new codes',
      text: 'New codes replace the old ones.'
    },
    sessions: {
      title: 'Where you are signed in',
      columns: ['Device', 'Since', 'Last seen', 'Sign out'],
      here: 'this device',
      unknown: 'unknown device',
      end: 'Sign out',
      which: (device, since) => `${device}, since ${since}`,
      others: 'Sign out everywhere else'
    }
  },
  uk: {
    title: 'Ваш обліковий запис',
    lead: 'Як Ви входите і де Ви зараз увійшли.',
    faults: 'Цього не змінено',
    done: {
      password: 'Пароль змінено. На інших пристроях виконано вихід.',
      removed: 'Видалено.',
      renamed: 'Назву збережено.',
      proved: 'Підтверджено. Протягом 10\u00A0хвилин можна змінювати спосіб входу.',
      ended: 'Вихід виконано.'
    },
    doneHead: 'Готово',
    demo: 'Це пробний запис для всіх. Спосіб його входу змінити не можна.',
    prove: {
      title: 'Підтвердьте, що це Ви',
      text: 'Перш ніж щось змінити, введіть пароль або скористайтеся ключем. Цього досить на 10\u00A0хвилин.',
      password: 'Ваш пароль',
      button: 'Підтвердити паролем',
      passkey: 'Підтвердити ключем доступу'
    },
    password: { title: 'Пароль', old: 'Теперішній пароль', next: 'Новий пароль', button: 'Змінити пароль' },
    app: {
      title: 'Застосунок із кодами',
      on: 'Встановлено.',
      off: 'Не встановлено.',
      set: 'Встановити застосунок',
      again: 'Встановити на новому телефоні',
      remove: 'Видалити застосунок'
    },
    passkeys: {
      title: 'Ключі доступу',
      none: 'У Вас немає жодного.',
      columns: ['Назва', 'Додано', 'Востаннє використано', 'Зміна'],
      never: 'ще ні',
      name: 'Нова назва',
      rename: 'Зберегти назву',
      remove: 'Видалити',
      which: (name) => `ключ ${name}`,
      add: 'Додати ключ'
    },
    codes: {
      title: 'Резервні коди',
      left: (n) => `Залишилося: ${n}.`,
      make: 'Створити нові коди',
      text: 'Нові коди замінюють старі.'
    },
    sessions: {
      title: 'Де Ви увійшли',
      columns: ['Пристрій', 'Від', 'Востаннє', 'Вийти'],
      here: 'цей пристрій',
      unknown: 'невідомий пристрій',
      end: 'Вийти',
      which: (device, since) => `${device}, від ${since}`,
      others: 'Вийти скрізь в іншому місці'
    }
  }
};
