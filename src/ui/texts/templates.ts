/** Words of templates of answers: the pages where they are kept, and the way into an answer. */
import type { Lang } from '#ui/lang.ts';

const pl = {
  title: 'Szablony odpowiedzi',
  ofUnit: (unit: string) => `Szablony odpowiedzi: ${unit}`,
  back: { desk: 'Sprawy', unit: 'Zadania' },
  lead: 'Gotowe słowa, które wstawiasz do odpowiedzi jednym ruchem i\u00A0uzupełniasz.',
  none: 'Nie ma jeszcze żadnego szablonu.',
  change: 'Zmień',
  archive: 'Wycofaj',
  restore: 'Przywróć',
  archived: 'Wycofane',
  write: 'Nowy szablon',
  changing: (name: string) => `Zmiana szablonu: ${name}`,
  name: 'Nazwa',
  nameHint: 'Po niej go znajdziesz, na przykład: dziura naprawiona.',
  lang: 'Język odpowiedzi',
  langs: { pl: 'polski', en: 'angielski', uk: 'ukraiński' },
  text: 'Treść',
  textHint: 'Zwykłymi słowami, jak do sąsiada.',
  fillIns: 'Program wstawi sam:',
  means: {
    number: 'numer sprawy',
    category: 'czego dotyczy',
    due: 'obiecany dzień',
    address: 'adres miejsca',
    unit: 'jednostka, która prowadzi sprawę',
    name: 'Twoje imię i\u00A0nazwisko'
  },
  gaps: (example: string) =>
    `Miejsce, które uzupełnisz przed wysłaniem, opisz co najmniej dwoma słowami: ${example}. Odpowiedź z\u00A0nieuzupełnionym miejscem nie wyjdzie.`,
  category: (n: number) => (n === 1 ? 'Kategoria, przy której podpowiadamy' : `Kategoria ${n}`),
  any: 'każda',
  anyCategory: 'każda kategoria',
  keep: 'Zapisz szablon',
  drop: 'Nie zmieniaj',
  done: { kept: 'Szablon jest zapisany.', archived: 'Szablon jest wycofany.', restored: 'Szablon wrócił.' },
  faults: 'Jeszcze nie zapisane',
  changed: (who: string, when: string) => (who === '' ? when : `${who}, ${when}`),
  insert: 'Wstaw szablon',
  choose: 'wybierz',
  found: (n: number) => (n === 0 ? 'Nie ma takiego szablonu' : `Szablony: ${n}`),
  left: 'Uzupełnij:',
  manage: 'Szablony'
};
export type TemplatesTexts = typeof pl;

const en: TemplatesTexts = {
  title: 'Templates of answers',
  ofUnit: (unit) => `Templates of answers: ${unit}`,
  back: { desk: 'Cases', unit: 'Tasks' },
  lead: 'Words kept for the next answer: put them in with one press and fill in the rest.',
  none: 'There is no template yet.',
  change: 'Change',
  archive: 'Take out of use',
  restore: 'Put back',
  archived: 'Out of use',
  write: 'New template',
  changing: (name) => `Changing the template: ${name}`,
  name: 'Name',
  nameHint: 'You find it by this, for example: pothole mended.',
  lang: 'Language of the answer',
  langs: { pl: 'Polish', en: 'English', uk: 'Ukrainian' },
  text: 'Words',
  textHint: 'In plain words, as to a neighbour.',
  fillIns: 'Filled in by the program:',
  means: {
    number: 'number of the case',
    category: 'what it is about',
    due: 'the promised day',
    address: 'address of the place',
    unit: 'the unit that leads the case',
    name: 'your name'
  },
  gaps: (example) =>
    `Describe a place you fill in before sending in two words or more: ${example}. An answer with such a place left does not go out.`,
  category: (n) => (n === 1 ? 'Category it is offered for first' : `Category ${n}`),
  any: 'any',
  anyCategory: 'any category',
  keep: 'Save the template',
  drop: 'Leave it',
  done: {
    kept: 'The template is saved.',
    archived: 'The template is out of use.',
    restored: 'The template is back.'
  },
  faults: 'Not saved yet',
  changed: (who, when) => (who === '' ? when : `${who}, ${when}`),
  insert: 'Insert a template',
  choose: 'choose',
  found: (n) => (n === 0 ? 'No such template' : `Templates: ${n}`),
  left: 'Fill in:',
  manage: 'Templates'
};

const uk: TemplatesTexts = {
  title: 'Шаблони відповідей',
  ofUnit: (unit) => `Шаблони відповідей: ${unit}`,
  back: { desk: 'Справи', unit: 'Завдання' },
  lead: 'Готові слова, які Ви вставляєте у\u00A0відповідь одним рухом і\u00A0доповнюєте.',
  none: 'Ще немає жодного шаблону.',
  change: 'Змінити',
  archive: 'Вилучити з\u00A0ужитку',
  restore: 'Повернути',
  archived: 'Не вживаються',
  write: 'Новий шаблон',
  changing: (name) => `Зміна шаблону: ${name}`,
  name: 'Назва',
  nameHint: 'За нею Ви його знайдете, наприклад: яму залатано.',
  lang: 'Мова відповіді',
  langs: { pl: 'польська', en: 'англійська', uk: 'українська' },
  text: 'Зміст',
  textHint: 'Звичайними словами, як до сусіда.',
  fillIns: 'Програма вставить сама:',
  means: {
    number: 'номер справи',
    category: 'чого стосується',
    due: 'обіцяний день',
    address: 'адреса місця',
    unit: 'служба, яка веде справу',
    name: 'Ваше ім’я та прізвище'
  },
  gaps: (example) =>
    `Місце, яке Ви заповните перед надсиланням, опишіть щонайменше двома словами: ${example}. Відповідь із незаповненим місцем не вийде.`,
  category: (n) => (n === 1 ? 'Категорія, для якої підказуємо' : `Категорія ${n}`),
  any: 'будь-яка',
  anyCategory: 'будь-яка категорія',
  keep: 'Зберегти шаблон',
  drop: 'Не змінювати',
  done: {
    kept: 'Шаблон збережено.',
    archived: 'Шаблон вилучено з\u00A0ужитку.',
    restored: 'Шаблон повернено.'
  },
  faults: 'Ще не збережено',
  changed: (who, when) => (who === '' ? when : `${who}, ${when}`),
  insert: 'Вставити шаблон',
  choose: 'виберіть',
  found: (n) => (n === 0 ? 'Такого шаблону немає' : `Шаблони: ${n}`),
  left: 'Заповніть:',
  manage: 'Шаблони'
};

export const templatesTexts: Record<Lang, TemplatesTexts> = { pl, en, uk };
