/** Words of looking after the staff: who works here, hiring, places, letting go. */
import type { Lang } from '#ui/lang.ts';

const pl = {
  title: 'Pracownicy',
  lead: 'Kto tu pracuje, w\u00A0jakiej roli i\u00A0gdzie.',
  find: {
    words: 'Nazwisko albo adres',
    role: 'Rola',
    unit: 'Jednostka',
    any: 'Wszystkie',
    left: 'Pokaż tych, którzy odeszli',
    button: 'Szukaj'
  },
  caption: 'Lista pracowników',
  columns: ['Kto', 'Adres', 'Rola', 'Jednostka', 'Stan'],
  nobody: 'Nikogo takiego nie ma.',
  standings: { invited: 'zaproszona', works: 'pracuje', suspended: 'wstrzymana', left: 'odeszła' },
  noFactor: 'bez drugiego składnika',
  faults: 'Tego nie zrobiono',
  doneHead: 'Gotowe',
  done: {
    hired: 'Zaproszenie wysłane. Link działa 7\u00A0dni.',
    placed: 'Rola i\u00A0jednostka zapisane.',
    suspended: 'Konto wstrzymane, wszystkie urządzenia wylogowane.',
    resumed: 'Konto znów działa.',
    reset: 'Hasło i\u00A0drugie składniki usunięte, urządzenia wylogowane. List z\u00A0linkiem wysłany.',
    left: 'Osoba odeszła, a\u00A0jej praca jest przekazana.'
  },
  link: 'Link do pierwszego logowania',
  hire: {
    title: 'Zatrudnij',
    text: 'Wyślemy list z\u00A0linkiem. Osoba sama ustawi hasło i\u00A0drugi składnik.',
    name: 'Imię i\u00A0nazwisko',
    email: 'Adres e-mail',
    button: 'Wyślij zaproszenie'
  },
  place: {
    title: 'Rola i\u00A0jednostka',
    role: 'Rola',
    also: 'Dodatkowe role',
    unit: 'Jednostka',
    unitHint: 'Tylko dla pracownika jednostki.',
    none: 'Żadna',
    head: 'Kieruje jednostką',
    button: 'Zapisz'
  },
  again: {
    title: 'Zaproszenie',
    text: 'Jeszcze się nie zalogowała. Stary link przestanie działać.',
    button: 'Wyślij jeszcze raz'
  },
  suspend: {
    title: 'Wstrzymanie',
    text: 'Nie zaloguje się, dopóki tego nie cofniesz. Urządzenia wyloguje od razu.',
    button: 'Wstrzymaj',
    resume: 'Przywróć'
  },
  reset: {
    title: 'Zgubiony telefon',
    text: 'Usuwa hasło, aplikację, klucze i\u00A0kody zapasowe. Nowe ustawi przez link z\u00A0listu. Najpierw upewnij się, że to ta osoba.',
    button: 'Usuń drugie składniki'
  },
  leave: {
    title: 'Odejście z\u00A0pracy',
    text: 'Nie zaloguje się więcej. Nazwisko zostaje w\u00A0przebiegu spraw.',
    holds: 'Teraz u\u00A0tej osoby',
    holding: {
      claims: 'sprawy, na które odpowiada',
      cases: 'otwarte sprawy na jej liście',
      mentions: 'nieobejrzane wzmianki',
      shared: 'widoki wspólne',
      lists: 'widoki własne',
      begun: 'zaczęte serie, pliki i\u00A0operacje'
    },
    heir: 'Kto to przejmie?',
    back: 'Nikt, wraca do jednostki albo na stanowisko',
    button: 'Zakończ pracę tej osoby'
  },
  back: 'Wszyscy pracownicy'
};
export type StaffingTexts = typeof pl;

export const staffingTexts: Record<Lang, StaffingTexts> = {
  pl,
  en: {
    title: 'Staff',
    lead: 'Who works here, in which role and where.',
    find: {
      words: 'Name or address',
      role: 'Role',
      unit: 'Unit',
      any: 'All',
      left: 'Show those who left',
      button: 'Find'
    },
    caption: 'List of the staff',
    columns: ['Who', 'Address', 'Role', 'Unit', 'Standing'],
    nobody: 'There is nobody like that.',
    standings: { invited: 'invited', works: 'works', suspended: 'suspended', left: 'left' },
    noFactor: 'no second factor',
    faults: 'This was not done',
    doneHead: 'Done',
    done: {
      hired: 'The invitation is on its way. The link works for 7\u00A0days.',
      placed: 'Role and unit are kept.',
      suspended: 'The account is suspended and signed out everywhere.',
      resumed: 'The account works again.',
      reset: 'Password and second factors are removed, devices signed out. A letter with a link is sent.',
      left: 'They have left, and their work is handed over.'
    },
    link: 'Link to the first sign-in',
    hire: {
      title: 'Hire',
      text: 'We send a letter with a link. They set password and second factor themselves.',
      name: 'First and last name',
      email: 'E-mail address',
      button: 'Send the invitation'
    },
    place: {
      title: 'Role and unit',
      role: 'Role',
      also: 'Further roles',
      unit: 'Unit',
      unitHint: 'For an officer only.',
      none: 'None',
      head: 'Heads the unit',
      button: 'Save'
    },
    again: {
      title: 'Invitation',
      text: 'They have not signed in yet. The old link stops working.',
      button: 'Send once more'
    },
    suspend: {
      title: 'Suspension',
      text: 'They cannot sign in until you undo it. Devices are signed out at once.',
      button: 'Suspend',
      resume: 'Resume'
    },
    reset: {
      title: 'Lost phone',
      text: 'Removes the password, the app, passkeys and recovery codes. They set up new ones by the link of a letter. First make sure that it is them.',
      button: 'Remove second factors'
    },
    leave: {
      title: 'Leaving',
      text: 'They never sign in again. Their name stays in the journals.',
      holds: 'With them now',
      holding: {
        claims: 'cases they are answering',
        cases: 'open cases in their list',
        mentions: 'calls not seen',
        shared: 'shared views',
        lists: 'views of their own',
        begun: 'batches, files and operations begun'
      },
      heir: 'Who takes this over?',
      back: 'Nobody, it goes back to the unit or the desk',
      button: 'End their work here'
    },
    back: 'All staff'
  },
  uk: {
    title: 'Працівники',
    lead: 'Хто тут працює, у якій ролі та де.',
    find: {
      words: 'Прізвище або адреса',
      role: 'Роль',
      unit: 'Служба',
      any: 'Усі',
      left: 'Показати тих, хто пішов',
      button: 'Шукати'
    },
    caption: 'Список працівників',
    columns: ['Хто', 'Адреса', 'Роль', 'Служба', 'Стан'],
    nobody: 'Такого нікого немає.',
    standings: { invited: 'запрошено', works: 'працює', suspended: 'призупинено', left: 'вже не працює' },
    noFactor: 'без другого чинника',
    faults: 'Цього не зроблено',
    doneHead: 'Готово',
    done: {
      hired: 'Запрошення надіслано. Посилання діє 7\u00A0днів.',
      placed: 'Роль і службу збережено.',
      suspended: 'Запис призупинено, на всіх пристроях виконано вихід.',
      resumed: 'Запис знову діє.',
      reset: 'Пароль і другі чинники вилучено, вихід виконано. Лист із посиланням надіслано.',
      left: 'Людина пішла, її роботу передано.'
    },
    link: 'Посилання для першого входу',
    hire: {
      title: 'Прийняти на роботу',
      text: 'Ми надішлемо лист із посиланням. Людина сама встановить пароль і другий чинник.',
      name: 'Ім’я та прізвище',
      email: 'Адреса електронної пошти',
      button: 'Надіслати запрошення'
    },
    place: {
      title: 'Роль і служба',
      role: 'Роль',
      also: 'Додаткові ролі',
      unit: 'Служба',
      unitHint: 'Лише для працівника служби.',
      none: 'Жодна',
      head: 'Керує службою',
      button: 'Зберегти'
    },
    again: {
      title: 'Запрошення',
      text: 'Ще не входила до системи. Старе посилання перестане діяти.',
      button: 'Надіслати ще раз'
    },
    suspend: {
      title: 'Призупинення',
      text: 'Людина не ввійде, доки Ви цього не скасуєте. На пристроях одразу буде виконано вихід.',
      button: 'Призупинити',
      resume: 'Відновити'
    },
    reset: {
      title: 'Загублений телефон',
      text: 'Вилучає пароль, застосунок, ключі та резервні коди. Нові людина встановить за посиланням з листа. Спершу переконайтеся, що це саме вона.',
      button: 'Видалити другі чинники'
    },
    leave: {
      title: 'Звільнення',
      text: 'Людина більше не ввійде. Прізвище залишається в перебігу справ.',
      holds: 'Зараз у цієї людини',
      holding: {
        claims: 'справи, на які відповідає',
        cases: 'відкриті справи в її списку',
        mentions: 'непереглянуті згадки',
        shared: 'спільні вигляди',
        lists: 'власні вигляди',
        begun: 'розпочаті серії, файли та операції'
      },
      heir: 'Хто це перейме?',
      back: 'Ніхто, повертається до служби або на стіл',
      button: 'Завершити роботу цієї людини'
    },
    back: 'Усі працівники'
  }
};
