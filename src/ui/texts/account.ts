/** Words of a resident's account: its head, its cases, and the ways other pages lead to it. */
import type { Lang } from '#ui/lang.ts';

const pl = {
  /** In the head of every page. */
  enter: 'Zaloguj się',
  cases: 'Moje sprawy',
  nav: 'Moje konto',
  mine: 'Moje dane',
  entry: 'Logowanie',
  leave: 'Wyjdź z\u00A0konta',
  addedHead: 'Gotowe',
  opened: 'Konto jest założone',
  openedText: 'Następnym razem wystarczy Twój adres i\u00A0kod z\u00A0listu.',
  none: 'Nie ma tu jeszcze żadnej sprawy',
  noneText: 'Pojawią się tu zgłoszenia, które wyślesz po zalogowaniu. Wcześniejsze możesz dodać.',
  report: 'Nowe zgłoszenie',
  add: 'Dodaj sprawę numerem i\u00A0PIN-em',
  followed: 'Sprawy, które obserwujesz',
  older: 'Starsze',
  newest: 'Od najnowszych',
  received: (day: string) => `przyjęta ${day}`,
  until: (day: string) => `odpowiedź do ${day}`,
  late: 'po terminie',
  earlier: {
    title: (count: string) => `Znaleźliśmy ${count} z\u00A0Twoim adresem lub telefonem`,
    cases: {
      one: 'wcześniejszą sprawę',
      few: 'wcześniejsze sprawy',
      many: 'wcześniejszych spraw',
      other: 'wcześniejszej sprawy'
    },
    text: 'Są zgłoszone bez konta. Dodać je do Twoich spraw?',
    button: 'Dodaj',
    done: (count: string) => `Dodaliśmy ${count}.`,
    doneCases: { one: 'sprawę', few: 'sprawy', many: 'spraw', other: 'sprawy' }
  },
  adding: {
    title: 'Dodaj sprawę do konta',
    lead: 'Numer i\u00A0PIN są w\u00A0potwierdzeniu zgłoszenia.',
    button: 'Dodaj',
    done: 'Sprawa jest dodana',
    faults: 'Nie możemy dodać tej sprawy',
    back: 'Moje sprawy'
  },
  onCase: {
    title: 'Twoje konto',
    held: 'Ta sprawa jest w\u00A0Twoich sprawach.',
    hold: 'Dodaj do moich spraw'
  },
  onReport: {
    held: 'Sprawa będzie w\u00A0Twoim koncie.',
    unsigned: 'Nie dodawaj tej sprawy do mojego konta'
  },
  onReceipt: {
    held: 'Ta sprawa jest w\u00A0Twoich sprawach.',
    title: 'Wszystkie sprawy w\u00A0jednym miejscu?',
    text: 'Załóż konto, jeśli chcesz. Wyślemy kod na adres z\u00A0tego zgłoszenia. Hasło nie jest potrzebne.',
    button: 'Załóż konto'
  }
};

export const accountTexts: Record<Lang, typeof pl> = {
  pl,
  en: {
    enter: 'Sign in',
    cases: 'My cases',
    nav: 'My account',
    mine: 'My data',
    entry: 'Signing in',
    leave: 'Leave the account',
    addedHead: 'Done',
    opened: 'Your account is open',
    openedText: 'Next time your address and the code from a letter will do.',
    none: 'No case here yet',
    noneText: 'Reports you send while signed in will stand here. Earlier ones can be added.',
    report: 'New report',
    add: 'Add a case by number and PIN',
    followed: 'Cases you follow',
    older: 'Older',
    newest: 'From the newest',
    received: (day) => `received ${day}`,
    until: (day) => `answer by ${day}`,
    late: 'late',
    earlier: {
      title: (count) => `We found ${count} with your address or telephone`,
      cases: { one: 'earlier case', few: 'earlier cases', many: 'earlier cases', other: 'earlier cases' },
      text: 'They were reported without an account. Add them to your cases?',
      button: 'Add',
      done: (count) => `We added ${count}.`,
      doneCases: { one: 'case', few: 'cases', many: 'cases', other: 'cases' }
    },
    adding: {
      title: 'Add a case to the account',
      lead: 'Number and PIN stand in the receipt of the report.',
      button: 'Add',
      done: 'The case is added',
      faults: 'We cannot add this case',
      back: 'My cases'
    },
    onCase: {
      title: 'Your account',
      held: 'This case is among your cases.',
      hold: 'Add to my cases'
    },
    onReport: {
      held: 'The case will stand in your account.',
      unsigned: 'Do not add this case to my account'
    },
    onReceipt: {
      held: 'This case is among your cases.',
      title: 'All cases in one place?',
      text: 'Open an account if you like. We will send a code to the address of this report. No password is needed.',
      button: 'Open an account'
    }
  },
  uk: {
    enter: 'Увійти',
    cases: 'Мої справи',
    nav: 'Мій кабінет',
    mine: 'Мої дані',
    entry: 'Вхід',
    leave: 'Вийти з\u00A0кабінету',
    addedHead: 'Готово',
    opened: 'Кабінет створено',
    openedText: 'Наступного разу вистачить Вашої адреси й\u00A0коду з\u00A0листа.',
    none: 'Тут ще немає жодної справи',
    noneText: 'Тут з’являться звернення, які Ви надішлете після входу. Попередні можна додати.',
    report: 'Нове звернення',
    add: 'Додати справу за номером і PIN-кодом',
    followed: 'Справи, за якими Ви стежите',
    older: 'Старіші',
    newest: 'Від найновіших',
    received: (day) => `прийнято ${day}`,
    until: (day) => `відповідь до ${day}`,
    late: 'прострочено',
    earlier: {
      title: (count) => `Ми знайшли ${count} з\u00A0Вашою адресою або телефоном`,
      cases: {
        one: 'попередню справу',
        few: 'попередні справи',
        many: 'попередніх справ',
        other: 'попередньої справи'
      },
      text: 'Про них повідомлено без кабінету. Додати їх до Ваших справ?',
      button: 'Додати',
      done: (count) => `Ми додали ${count}.`,
      doneCases: { one: 'справу', few: 'справи', many: 'справ', other: 'справи' }
    },
    adding: {
      title: 'Додайте справу до кабінету',
      lead: 'Номер і PIN-код є\u00A0в\u00A0підтвердженні звернення.',
      button: 'Додати',
      done: 'Справу додано',
      faults: 'Ми не можемо додати цю справу',
      back: 'Мої справи'
    },
    onCase: {
      title: 'Ваш кабінет',
      held: 'Ця справа є\u00A0серед Ваших справ.',
      hold: 'Додати до моїх справ'
    },
    onReport: {
      held: 'Справа буде у\u00A0Вашому кабінеті.',
      unsigned: 'Не додавати цю справу до мого кабінету'
    },
    onReceipt: {
      held: 'Ця справа є\u00A0серед Ваших справ.',
      title: 'Усі справи в\u00A0одному місці?',
      text: 'Створіть кабінет, якщо бажаєте. Ми надішлемо код на адресу з\u00A0цього звернення. Пароль не потрібен.',
      button: 'Створити кабінет'
    }
  }
};
