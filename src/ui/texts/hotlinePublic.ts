/** Words of the hotline on the public page of figures. */
import type { Lang } from '#ui/lang.ts';

const H = '\u00A0';

const pl = {
  title: 'Infolinia',
  sum: (answered: string, offered: string, when: string) =>
    `Konsultanci odebrali ${answered} z${H}${offered} rozmów ${when}.`,
  nothing: `W${H}tym okresie nie ma liczb infolinii.`,
  cityOnly: `Infolinię liczymy tylko dla całego miasta i${H}dla wszystkich spraw razem.`,
  heads: ['Liczba', 'Ile', 'Jak ją liczymy'],
  table: `Infolinia: liczby tego okresu`,
  offered:
    'Doszły do kolejki po zapowiedziach: odebrane, porzucone, krótko porzucone i\u00A0te, które wyszły z\u00A0niej inaczej.',
  calls: {
    title: 'Rozmowy miesiąc po miesiącu',
    label: (from: string, to: string) =>
      `Rozmowy odebrane i${H}porzucone w${H}kolejnych miesiącach, od: ${from} do: ${to}`,
    answered: 'odebrane',
    abandoned: 'porzucone'
  },
  rates: {
    title: `Na czas i${H}na pierwszej linii`,
    label: (from: string, to: string) =>
      `Odsetek rozmów odebranych na czas i${H}załatwionych na pierwszej linii w${H}kolejnych miesiącach, od: ${from} do: ${to}`,
    level: 'na czas',
    first: 'pierwsza linia'
  },
  waits: {
    title: 'Średnie czekanie',
    label: (from: string, to: string) =>
      `Średnie czekanie na konsultanta w${H}sekundach w${H}kolejnych miesiącach, od: ${from} do: ${to}`,
    head: 'sekundy'
  },
  everyMonth: 'Wszystkie liczby miesiąc po miesiącu',
  monthHeads: [`w${H}kolejce`, 'odebrane', 'na czas', 'czekanie', 'pierwsza linia', 'porzucone'],
  topics: {
    title: 'O co pytano',
    heads: ['Temat', `w${H}kolejce`, 'odebrane', 'na czas', 'czekanie', 'pierwsza linia']
  },
  otherTopics: `inne i${H}bez wybranego tematu`,
  few: (n: number) =>
    `Tego, czego było mniej niż ${n} w${H}miesiącu, nie pokazujemy osobno, i${H}nie liczymy odsetków z${H}mniej niż ${n}. Nie ma tu ani jednej osoby, są tylko sumy.`,
  ways: {
    title: `Telefon i${H}internet`,
    calls: 'telefon',
    reports: 'internet',
    head: 'Kategoria',
    definition: `Rozmowy, po których konsultant zapisał tę kategorię, i${H}zgłoszenia tej kategorii wysłane przez internet w${H}tym samym okresie.`
  },
  files: {
    hotline: 'Infolinia: miesiące i\u00A0tematy (CSV)',
    matters: `Telefon i${H}internet: kategorie (CSV)`
  }
};

export type HotlinePublicTexts = typeof pl;

const en: HotlinePublicTexts = {
  title: 'The hotline',
  sum: (answered, offered, when) => `Our agents answered ${answered} of ${offered} calls ${when}.`,
  nothing: 'There are no figures of the hotline for this period.',
  cityOnly: 'The hotline is counted for the whole city and all matters together only.',
  heads: ['Figure', 'How much', 'How it is counted'],
  table: 'The hotline: figures of this period',
  offered:
    'Reached the queue after the announcements: answered, abandoned, abandoned at once, and those that left it another way.',
  calls: {
    title: 'Calls month by month',
    label: (from, to) => `Calls answered and abandoned month by month from ${from} to ${to}`,
    answered: 'answered',
    abandoned: 'abandoned'
  },
  rates: {
    title: 'In time, and at the first line',
    label: (from, to) =>
      `Percentage of calls answered in time and settled at the first line, month by month from ${from} to ${to}`,
    level: 'in time',
    first: 'first line'
  },
  waits: {
    title: 'Average wait',
    label: (from, to) => `Average wait for an agent in seconds, month by month from ${from} to ${to}`,
    head: 'seconds'
  },
  everyMonth: 'All figures month by month',
  monthHeads: ['offered', 'answered', 'in time', 'wait', 'first line', 'abandoned'],
  topics: {
    title: 'What people asked about',
    heads: ['Topic', 'offered', 'answered', 'in time', 'wait', 'first line']
  },
  otherTopics: 'other, and no topic chosen',
  few: (n) =>
    `What came fewer than ${n} times in a month is not shown by itself, and no percentage is made of fewer than ${n}. There is no single person in here, only sums.`,
  ways: {
    title: 'Telephone and web',
    calls: 'telephone',
    reports: 'web',
    head: 'Category',
    definition:
      'Calls after which the agent wrote down this category, and reports of this category sent by web in the same period.'
  },
  files: {
    hotline: 'The hotline: months and topics (CSV)',
    matters: 'Telephone and web: categories (CSV)'
  }
};

const uk: HotlinePublicTexts = {
  title: 'Гаряча лінія',
  sum: (answered, offered, when) => `Консультанти прийняли ${answered} з${H}${offered} розмов ${when}.`,
  nothing: 'За цей період немає чисел гарячої лінії.',
  cityOnly: `Гарячу лінію рахуємо лише для всього міста і${H}для всіх справ разом.`,
  heads: ['Число', 'Скільки', 'Як рахуємо'],
  table: 'Гаряча лінія: числа цього періоду',
  offered:
    'Дійшли до черги після оголошень: прийняті, покинуті, покинуті одразу й\u00A0ті, що вийшли з\u00A0неї інакше.',
  calls: {
    title: 'Розмови за місяцями',
    label: (from, to) => `Розмови прийняті та покинуті за місяцями, від: ${from} до: ${to}`,
    answered: 'прийняті',
    abandoned: 'покинуті'
  },
  rates: {
    title: `Вчасно і${H}на першій лінії`,
    label: (from, to) =>
      `Частка розмов, прийнятих вчасно і${H}завершених на першій лінії, за місяцями, від: ${from} до: ${to}`,
    level: 'вчасно',
    first: 'перша лінія'
  },
  waits: {
    title: 'Середнє очікування',
    label: (from, to) => `Середнє очікування консультанта в${H}секундах за місяцями, від: ${from} до: ${to}`,
    head: 'секунди'
  },
  everyMonth: 'Усі числа за місяцями',
  monthHeads: [`у${H}черзі`, 'прийняті', 'вчасно', 'очікування', 'перша лінія', 'покинуті'],
  topics: {
    title: 'Про що питали',
    heads: ['Тема', `у${H}черзі`, 'прийняті', 'вчасно', 'очікування', 'перша лінія']
  },
  otherTopics: `інше і${H}без обраної теми`,
  few: (n) =>
    `Те, чого було менше ніж ${n} за місяць, окремо не показуємо, і${H}не рахуємо відсотків із менш ніж ${n}. Тут немає жодної окремої людини, лише суми.`,
  ways: {
    title: `Телефон та інтернет`,
    calls: 'телефон',
    reports: 'інтернет',
    head: 'Категорія',
    definition: `Розмови, після яких консультант записав цю категорію, і${H}звернення цієї категорії, надіслані через інтернет за той самий період.`
  },
  files: {
    hotline: 'Гаряча лінія: місяці та теми (CSV)',
    matters: `Телефон та інтернет: категорії (CSV)`
  }
};

export const hotlinePublicTexts: Record<Lang, HotlinePublicTexts> = { pl, en, uk };
