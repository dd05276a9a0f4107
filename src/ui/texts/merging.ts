/** Words of cases that are one, at the desk: suggested groups, merging, leaving again. */
import { counted } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';

const PL_CASES = { one: 'sprawa', few: 'sprawy', many: 'spraw', other: 'sprawy' };
const UK_CASES = { one: 'справа', few: 'справи', many: 'справ', other: 'справи' };

const pl = {
  clusters: {
    title: 'Podobne zgłoszenia',
    lead: 'Sprawy w\u00A0toku, które wyglądają na jedną: blisko siebie, z\u00A0tych samych dni, o\u00A0tym samym.',
    none: 'Nie ma podobnych zgłoszeń',
    noneText: 'Szukamy ich co dziesięć minut wśród spraw z\u00A0ostatnich trzydziestu dni.',
    foundAt: (moment: string) => `Stan: ${moment}`,
    cases: (n: number) => counted(n, 'pl', PL_CASES),
    span: (from: string, to: string) => `zgłoszone od ${from} do ${to}`,
    day: (day: string) => `zgłoszone ${day}`,
    look: 'Obejrzyj i\u00A0połącz',
    most: (n: number) => `Pokazujemy ${n} największych grup.`,
    back: 'Wszystkie grupy',
    lead1: 'Prowadzi',
    take: 'Łączę',
    number: 'Numer',
    matter: 'Kategoria',
    received: 'Zgłoszona',
    place: 'Miejsce',
    text: 'Opis',
    stands: 'Stan',
    leadLabel: (number: string) => `Prowadzi sprawa ${number}`,
    takeLabel: (number: string) => `Łączę sprawę ${number}`,
    hint: 'Wybierz sprawę, która poprowadzi, i\u00A0odznacz te, które są o\u00A0czym innym. Zanim cokolwiek się stanie, zobaczysz podgląd.',
    merge: 'Dalej: podgląd połączenia',
    dismiss: 'To nie jest to samo',
    dismissHint: 'Odrzuconej grupy nie zaproponujemy drugi raz.',
    dismissed: 'Odrzucone. Nie pokażemy już tych spraw razem.',
    map: 'Mapa podobnych zgłoszeń',
    without: 'Mapa się nie otworzyła. Miejsca są w\u00A0tabeli.',
    tooFew: 'Zaznacz co najmniej jedną sprawę oprócz tej, która prowadzi.'
  },
  case: {
    merge: (n: number) => (n === 0 ? 'Połącz z inną sprawą' : `Połącz z podobną (${n} w\u00A0pobliżu)`),
    near: 'Podobne w pobliżu',
    nearHint: 'Zaznaczone zamkną się razem z\u00A0tą sprawą i\u00A0dostaną tę samą odpowiedź.',
    none: 'W pobliżu nie ma podobnych spraw w\u00A0toku.',
    numbers: 'Inne numery',
    numbersHint: 'Oddziel je przecinkiem lub spacją, na przykład 11487/2026 11502/2026.',
    metres: (m: number) => (m < 5 ? 'w\u00A0tym miejscu' : `${m}\u00A0m`),
    button: 'Połącz z tą sprawą',
    merged: (n: number) => `Połączone z tą: ${counted(n, 'pl', PL_CASES)}`,
    into: 'Ta sprawa jest połączona z\u00A0inną i\u00A0dostanie tę samą odpowiedź:',
    unmerge: 'Rozłącz: to jednak co innego',
    unmergeHint: 'Zadania jednostek wrócą, a\u00A0osoba zgłaszająca dowie się, do kiedy odpowiemy.',
    unmergeButton: 'Rozłącz',
    done: { merge: 'Sprawy są połączone.', unmerge: 'Sprawa idzie dalej osobno.' }
  },
  call: {
    title: 'Podobne w pobliżu',
    hint: 'Jeśli to ta sama sprawa, podaj jej numer i\u00A0zapisz zgłoszenie tylko, gdy ktoś chce własnej odpowiedzi.'
  }
};

export type MergingTexts = typeof pl;

export const mergingTexts: Record<Lang, MergingTexts> = {
  pl,
  en: {
    clusters: {
      title: 'Reports alike',
      lead: 'Open cases that look like one: near each other, of the same days, about the same.',
      none: 'There are no reports alike',
      noneText: 'We look for them every ten minutes among the cases of the last thirty days.',
      foundAt: (moment) => `As of ${moment}`,
      cases: (n) => counted(n, 'en', { one: 'case', other: 'cases' }),
      span: (from, to) => `reported from ${from} to ${to}`,
      day: (day) => `reported on ${day}`,
      look: 'Look and merge',
      most: (n) => `The ${n} largest groups are shown.`,
      back: 'All groups',
      lead1: 'Leads',
      take: 'Merge',
      number: 'Number',
      matter: 'Category',
      received: 'Reported',
      place: 'Place',
      text: 'Words',
      stands: 'Status',
      leadLabel: (number) => `Case ${number} leads`,
      takeLabel: (number) => `Merge case ${number}`,
      hint: 'Choose the case that leads and untick those about something else. You will see a preview before anything happens.',
      merge: 'Next: preview of the merge',
      dismiss: 'These are not the same',
      dismissHint: 'A group you dismiss is not suggested again.',
      dismissed: 'Dismissed. We will not show these cases together again.',
      map: 'Map of the reports alike',
      without: 'The map did not open. The places are in the table.',
      tooFew: 'Tick at least one case besides the one that leads.'
    },
    case: {
      merge: (n) => (n === 0 ? 'Merge with another case' : `Merge with one alike (${n} near by)`),
      near: 'Alike, near by',
      nearHint: 'Those ticked close together with this case and get the same answer.',
      none: 'There are no open cases alike near by.',
      numbers: 'Other numbers',
      numbersHint: 'Set them apart with a comma or a space, for example 11487/2026 11502/2026.',
      metres: (m) => (m < 5 ? 'on the spot' : `${m}\u00A0m`),
      button: 'Merge into this case',
      merged: (n) => `Merged into this one: ${counted(n, 'en', { one: 'case', other: 'cases' })}`,
      into: 'This case is merged with another and gets the same answer:',
      unmerge: 'Take it out: it is something else',
      unmergeHint: 'The units’ tasks come back, and the resident is told until when we will answer.',
      unmergeButton: 'Take it out',
      done: { merge: 'The cases are merged.', unmerge: 'The case goes on by itself.' }
    },
    call: {
      title: 'Alike, near by',
      hint: 'If it is the same matter, tell them its number; record a report only if they want an answer of their own.'
    }
  },
  uk: {
    clusters: {
      title: 'Схожі звернення',
      lead: 'Відкриті справи, що схожі на одну: поруч, за ті самі дні, про те саме.',
      none: 'Схожих звернень немає',
      noneText: 'Ми шукаємо їх кожні десять хвилин серед справ за останні тридцять днів.',
      foundAt: (moment) => `Стан: ${moment}`,
      cases: (n) => counted(n, 'uk', UK_CASES),
      span: (from, to) => `повідомлено від ${from} до ${to}`,
      day: (day) => `повідомлено ${day}`,
      look: 'Переглянути й об’єднати',
      most: (n) => `Показано ${n} найбільших груп.`,
      back: 'Усі групи',
      lead1: 'Провідна',
      take: 'Об’єдную',
      number: 'Номер',
      matter: 'Категорія',
      received: 'Повідомлено',
      place: 'Місце',
      text: 'Опис',
      stands: 'Стан',
      leadLabel: (number) => `Провідна справа ${number}`,
      takeLabel: (number) => `Об’єдную справу ${number}`,
      hint: 'Виберіть провідну справу й зніміть позначку з тих, що про інше. Перш ніж щось станеться, Ви побачите попередній перегляд.',
      merge: 'Далі: перегляд об’єднання',
      dismiss: 'Це не те саме',
      dismissHint: 'Відхилену групу ми вдруге не запропонуємо.',
      dismissed: 'Відхилено. Ці справи ми вже не покажемо разом.',
      map: 'Мапа схожих звернень',
      without: 'Мапа не відкрилася. Місця є в\u00A0таблиці.',
      tooFew: 'Позначте щонайменше одну справу, крім провідної.'
    },
    case: {
      merge: (n) => (n === 0 ? 'Об’єднати з іншою справою' : `Об’єднати зі схожою (${n} поблизу)`),
      near: 'Схожі поблизу',
      nearHint: 'Позначені закриються разом із цією справою й отримають ту саму відповідь.',
      none: 'Поблизу немає схожих відкритих справ.',
      numbers: 'Інші номери',
      numbersHint: 'Розділіть їх комою або пробілом, наприклад 11487/2026 11502/2026.',
      metres: (m) => (m < 5 ? 'у\u00A0цьому місці' : `${m}\u00A0м`),
      button: 'Об’єднати з цією справою',
      merged: (n) => `Об’єднано з цією: ${counted(n, 'uk', UK_CASES)}`,
      into: 'Цю справу об’єднано з\u00A0іншою, вона отримає ту саму відповідь:',
      unmerge: 'Роз’єднати: це все ж інше',
      unmergeHint: 'Завдання служб повернуться, а заявник дізнається, до коли ми відповімо.',
      unmergeButton: 'Роз’єднати',
      done: { merge: 'Справи об’єднано.', unmerge: 'Справа йде далі окремо.' }
    },
    call: {
      title: 'Схожі поблизу',
      hint: 'Якщо це та сама справа, назвіть її номер; записуйте звернення, лише коли людина хоче власної відповіді.'
    }
  }
};
