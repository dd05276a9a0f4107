/** Words of which way reports come, from where, and what they are about. */
import { counted } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';

const H = '\u00A0';

const pl = {
  title: `Jaką drogą i${H}skąd`,
  channels: {
    portal: 'portal',
    phone: 'telefon',
    chat: 'czat',
    video: 'wideo z\u00A0tłumaczem',
    open311: 'aplikacje (Open311)',
    api: 'programy (API)',
    counter: 'na miejscu'
  } as Record<string, string>,
  label: (parts: string) => `Drogi: ${parts}`,
  heads: ['Droga', 'Zgłoszenia'] as [string, string],
  caption: 'Drogi zgłoszeń',
  district: 'Dzielnica',
  districts: ['Dzielnice, część pierwsza', 'Dzielnice, część druga'] as [string, string],
  nowhere: (reports: string) => `${reports} bez miejsca na mapie.`,
  matters: {
    title: 'Czego dotyczą',
    category: 'Kategoria',
    captions: ['Kategorie, część pierwsza', 'Kategorie, część druga'] as [string, string],
    more: (n: number) =>
      counted(n, 'pl', {
        one: 'kolejna kategoria',
        few: 'kolejne kategorie',
        many: 'kolejnych kategorii',
        other: 'kolejnej kategorii'
      }),
    caption: 'Pozostałe kategorie'
  }
};

export type WaysTexts = typeof pl;

const en: WaysTexts = {
  title: 'Which way and from where',
  channels: {
    portal: 'portal',
    phone: 'telephone',
    chat: 'chat',
    video: 'video with an interpreter',
    open311: 'apps (Open311)',
    api: 'programs (API)',
    counter: 'in person'
  },
  label: (parts) => `Ways: ${parts}`,
  heads: ['Way', 'Reports'],
  caption: 'Ways reports came in',
  district: 'District',
  districts: ['Districts, first part', 'Districts, second part'],
  nowhere: (reports) => `${reports} without a place on the map.`,
  matters: {
    title: 'What they are about',
    category: 'Category',
    captions: ['Categories, first part', 'Categories, second part'],
    more: (n) => counted(n, 'en', { one: 'more category', other: 'more categories' }),
    caption: 'Other categories'
  }
};

const uk: WaysTexts = {
  title: 'Яким шляхом і\u00A0звідки',
  channels: {
    portal: 'портал',
    phone: 'телефон',
    chat: 'чат',
    video: 'відео з\u00A0перекладачем',
    open311: 'застосунки (Open311)',
    api: 'програми (API)',
    counter: 'особисто'
  },
  label: (parts) => `Шляхи: ${parts}`,
  heads: ['Шлях', 'Звернення'],
  caption: 'Шляхи звернень',
  district: 'Район',
  districts: ['Райони, частина перша', 'Райони, частина друга'],
  nowhere: (reports) => `${reports} без місця на карті.`,
  matters: {
    title: 'Чого вони стосуються',
    category: 'Категорія',
    captions: ['Категорії, частина перша', 'Категорії, частина друга'],
    more: (n) =>
      counted(n, 'uk', {
        one: 'ще категорія',
        few: 'ще категорії',
        many: 'ще категорій',
        other: 'ще категорії'
      }),
    caption: 'Решта категорій'
  }
};

export const waysTexts: Record<Lang, WaysTexts> = { pl, en, uk };
