/** Words of what is done to many cases at once. */
import { counted } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';

const cases = (n: number) =>
  counted(n, 'pl', { one: 'sprawa', few: 'sprawy', many: 'spraw', other: 'sprawy' });
const accusative = (n: number) =>
  counted(n, 'pl', { one: 'sprawę', few: 'sprawy', many: 'spraw', other: 'sprawy' });

const pl = {
  title: 'Wiele spraw naraz',
  lead: 'Zaznacz sprawy na liście albo wpisz tu ich numery. Zanim cokolwiek się stanie, zobaczysz, co się stanie.',
  numbers: 'Numery spraw',
  numbersHint: 'Po jednym w\u00A0wierszu albo po przecinku, na przykład 11487/2026. Najwyżej 500.',
  next: 'Dalej',
  recent: 'Twoje ostatnie operacje',
  none: 'Nie było jeszcze żadnej.',
  faults: 'Trzeba coś poprawić',
  chosen: (n: number) => `Wybrane: ${cases(n)}`,
  what: 'Co zrobić z\u00A0tymi sprawami',
  intents: {
    close: 'Odpowiedzieć wszystkim tak samo i\u00A0zamknąć',
    dispatch: 'Przekazać tym samym jednostkom',
    merge: 'Połączyć w\u00A0jedną sprawę'
  },
  into: 'Sprawa, która zostaje i\u00A0ma odpowiedź za wszystkie',
  show: 'Pokaż, co się stanie',
  cases: 'Sprawy',
  columns: { number: 'Numer', matter: 'Sprawa', place: 'Miejsce', stands: 'Stan', why: 'Dlaczego' },
  preview: {
    close: (n: number) => `Zamkniemy ${accusative(n)}`,
    dispatch: (n: number) => `Przekażemy ${accusative(n)}`,
    merge: (n: number) => `Połączymy ${accusative(n)}`
  },
  nothing: 'Tego nie da się zrobić z\u00A0żadną z\u00A0tych spraw',
  terms: {
    outcome: 'Wynik',
    text: 'Odpowiedź',
    units: 'Jednostki',
    into: 'Zostaje',
    letters: 'Listy',
    calls: 'Telefony',
    silent: 'Bez kontaktu',
    ended: 'Kończą pracę'
  },
  letters: (n: number) =>
    n === 0
      ? 'nie wyjdzie żaden'
      : `${counted(n, 'pl', { one: 'e-mail', few: 'e-maile', many: 'e-maili', other: 'e-maila' })}, wyjdą po 10\u00A0minutach`,
  calls: (n: number) =>
    counted(n, 'pl', {
      one: 'osoba czeka na telefon',
      few: 'osoby czekają na telefon',
      many: 'osób czeka na telefon',
      other: 'osoby czekają na telefon'
    }),
  silent: (n: number) =>
    counted(n, 'pl', {
      one: 'osoba nie chce odpowiedzi',
      few: 'osoby nie chcą odpowiedzi',
      many: 'osób nie chce odpowiedzi',
      other: 'osoby nie chcą odpowiedzi'
    }),
  applies: (n: number) => `Obejmie: ${cases(n)}`,
  left: (n: number) => `Pominie: ${cases(n)}`,
  skipped: (n: number) => `Pominięte: ${cases(n)}`,
  button: {
    close: (n: number) => `Zamknij ${accusative(n)}`,
    dispatch: (n: number) => `Przekaż ${accusative(n)}`,
    merge: (n: number) => `Połącz ${accusative(n)}`
  },
  working: 'Pracuję…',
  change: 'Zmień',
  done: {
    close: (n: number) => `Zamknięte: ${cases(n)}`,
    dispatch: (n: number) => `Przekazane: ${cases(n)}`,
    merge: (n: number) => `Połączone: ${cases(n)}`
  },
  doneHead: 'Zrobione',
  undoUntil: (time: string) => `Możesz to cofnąć do ${time}. Do tego czasu odpowiedzi nie wychodzą.`,
  undoOver: 'Tego już nie można cofnąć. Każdą sprawę można otworzyć ponownie na jej stronie.',
  undo: 'Cofnij',
  undone: (n: number) => `Cofnięte: ${cases(n)}`,
  undoneHead: 'Cofnięte',
  undoneText: 'Odpowiedzi, które czekały, nie wyjdą.',
  kept: (n: number) => `Zostają: ${cases(n)}`,
  back: 'Sprawy'
};

export type BulkTexts = typeof pl;

const en: BulkTexts = {
  title: 'Many cases at once',
  lead: 'Tick cases in the list, or enter their numbers here. Before anything happens you see what will happen.',
  numbers: 'Case numbers',
  numbersHint: 'One a line or with commas between, for example 11487/2026. 500 at most.',
  next: 'Next',
  recent: 'What you did lately',
  none: 'Nothing yet.',
  faults: 'Something has to be put right',
  chosen: (n) => `Chosen: ${counted(n, 'en', { one: 'case', other: 'cases' })}`,
  what: 'What to do with these cases',
  intents: {
    close: 'Answer all alike and close them',
    dispatch: 'Give them to the same units',
    merge: 'Merge them into one case'
  },
  into: 'The case that stays and is answered for all',
  show: 'Show what will happen',
  cases: 'Cases',
  columns: { number: 'Number', matter: 'Matter', place: 'Place', stands: 'Standing', why: 'Why' },
  preview: {
    close: (n) => `We will close ${counted(n, 'en', { one: 'case', other: 'cases' })}`,
    dispatch: (n) => `We will dispatch ${counted(n, 'en', { one: 'case', other: 'cases' })}`,
    merge: (n) => `We will merge ${counted(n, 'en', { one: 'case', other: 'cases' })}`
  },
  nothing: 'This can be done to none of these cases',
  terms: {
    outcome: 'Outcome',
    text: 'Answer',
    units: 'Units',
    into: 'Stays',
    letters: 'Letters',
    calls: 'Calls',
    silent: 'No contact',
    ended: 'Stop working on it'
  },
  letters: (n) =>
    n === 0
      ? 'none will go out'
      : `${counted(n, 'en', { one: 'e-mail', other: 'e-mails' })}, going out after 10\u00A0minutes`,
  calls: (n) => counted(n, 'en', { one: 'person waits for a call', other: 'people wait for a call' }),
  silent: (n) => counted(n, 'en', { one: 'person wants no answer', other: 'people want no answer' }),
  applies: (n) => `Applies to: ${counted(n, 'en', { one: 'case', other: 'cases' })}`,
  left: (n) => `Leaves out: ${counted(n, 'en', { one: 'case', other: 'cases' })}`,
  skipped: (n) => `Left out: ${counted(n, 'en', { one: 'case', other: 'cases' })}`,
  button: {
    close: (n) => `Close ${counted(n, 'en', { one: 'case', other: 'cases' })}`,
    dispatch: (n) => `Dispatch ${counted(n, 'en', { one: 'case', other: 'cases' })}`,
    merge: (n) => `Merge ${counted(n, 'en', { one: 'case', other: 'cases' })}`
  },
  working: 'Working…',
  change: 'Change',
  done: {
    close: (n) => `Closed: ${counted(n, 'en', { one: 'case', other: 'cases' })}`,
    dispatch: (n) => `Dispatched: ${counted(n, 'en', { one: 'case', other: 'cases' })}`,
    merge: (n) => `Merged: ${counted(n, 'en', { one: 'case', other: 'cases' })}`
  },
  doneHead: 'Done',
  undoUntil: (time) => `You can undo this until ${time}. Until then no answer goes out.`,
  undoOver: 'This can no longer be undone. Each case can be opened again on its own page.',
  undo: 'Undo',
  undone: (n) => `Undone: ${counted(n, 'en', { one: 'case', other: 'cases' })}`,
  undoneHead: 'Undone',
  undoneText: 'Answers that were waiting will not go out.',
  kept: (n) => `Stay as they are: ${counted(n, 'en', { one: 'case', other: 'cases' })}`,
  back: 'Cases'
};

const casesUk = (n: number) =>
  counted(n, 'uk', { one: 'справа', few: 'справи', many: 'справ', other: 'справи' });
const accusativeUk = (n: number) =>
  counted(n, 'uk', { one: 'справу', few: 'справи', many: 'справ', other: 'справи' });

const uk: BulkTexts = {
  title: 'Багато справ одразу',
  lead: 'Позначте справи у списку або впишіть тут їхні номери. Перш ніж щось станеться, Ви побачите, що саме.',
  numbers: 'Номери справ',
  numbersHint: 'По одному в\u00A0рядку або через кому, наприклад 11487/2026. Не більше 500.',
  next: 'Далі',
  recent: 'Ваші останні операції',
  none: 'Ще жодної не було.',
  faults: 'Потрібно щось виправити',
  chosen: (n) => `Вибрано: ${casesUk(n)}`,
  what: 'Що зробити з\u00A0цими справами',
  intents: {
    close: 'Відповісти всім однаково й\u00A0закрити',
    dispatch: 'Передати тим самим службам',
    merge: 'Об’єднати в\u00A0одну справу'
  },
  into: 'Справа, яка лишається й\u00A0має відповідь за всі',
  show: 'Показати, що станеться',
  cases: 'Справи',
  columns: { number: 'Номер', matter: 'Справа', place: 'Місце', stands: 'Стан', why: 'Чому' },
  preview: {
    close: (n) => `Закриємо ${accusativeUk(n)}`,
    dispatch: (n) => `Передамо ${accusativeUk(n)}`,
    merge: (n) => `Об’єднаємо ${accusativeUk(n)}`
  },
  nothing: 'Цього не можна зробити з\u00A0жодною з\u00A0цих справ',
  terms: {
    outcome: 'Результат',
    text: 'Відповідь',
    units: 'Служби',
    into: 'Лишається',
    letters: 'Листи',
    calls: 'Дзвінки',
    silent: 'Без контакту',
    ended: 'Завершують роботу'
  },
  letters: (n) =>
    n === 0
      ? 'жоден не вийде'
      : `${counted(n, 'uk', { one: 'лист', few: 'листи', many: 'листів', other: 'листа' })}, вийдуть через 10\u00A0хвилин`,
  calls: (n) =>
    counted(n, 'uk', {
      one: 'людина чекає на дзвінок',
      few: 'людини чекають на дзвінок',
      many: 'людей чекають на дзвінок',
      other: 'людини чекають на дзвінок'
    }),
  silent: (n) =>
    counted(n, 'uk', {
      one: 'людина не хоче відповіді',
      few: 'людини не хочуть відповіді',
      many: 'людей не хочуть відповіді',
      other: 'людини не хочуть відповіді'
    }),
  applies: (n) => `Охопить: ${casesUk(n)}`,
  left: (n) => `Пропустить: ${casesUk(n)}`,
  skipped: (n) => `Пропущено: ${casesUk(n)}`,
  button: {
    close: (n) => `Закрити ${accusativeUk(n)}`,
    dispatch: (n) => `Передати ${accusativeUk(n)}`,
    merge: (n) => `Об’єднати ${accusativeUk(n)}`
  },
  working: 'Працюю…',
  change: 'Змінити',
  done: {
    close: (n) => `Закрито: ${casesUk(n)}`,
    dispatch: (n) => `Передано: ${casesUk(n)}`,
    merge: (n) => `Об’єднано: ${casesUk(n)}`
  },
  doneHead: 'Зроблено',
  undoUntil: (time) => `Це можна скасувати до ${time}. До того часу відповіді не виходять.`,
  undoOver: 'Це вже не можна скасувати. Кожну справу можна відкрити знову на її сторінці.',
  undo: 'Скасувати',
  undone: (n) => `Скасовано: ${casesUk(n)}`,
  undoneHead: 'Скасовано',
  undoneText: 'Відповіді, що чекали, не вийдуть.',
  kept: (n) => `Лишаються: ${casesUk(n)}`,
  back: 'Справи'
};

export const bulkTexts: Record<Lang, BulkTexts> = { pl, en, uk };
