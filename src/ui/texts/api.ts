/** Words about the API of our own, on the page about open data. */
import type { Lang } from '#ui/lang.ts';

const pl = {
  title: 'Własne API w\u00A0JSON',
  text: 'Obok Open311 jest prostsze API: sprawy pokazane na mapie, kategorie, jednostki i\u00A0liczby, a\u00A0z\u00A0kluczem wysyłanie zgłoszeń. Klucz wysyła się w\u00A0nagłówku Authorization: Bearer.',
  document: 'Opis dla programów (OpenAPI 3.1)',
  caption: 'Adresy API w\u00A0JSON',
  address: 'Adres',
  what: 'Co robi',
  key: 'Klucz',
  none: 'niepotrzebny',
  scopes: {
    report: 'do wysyłania zgłoszeń',
    read: 'do czytania',
    cases: 'niepotrzebny; kluczem do spraw czyta się całą sprawę',
    hotline: 'do liczb infolinii',
    calls: 'do zgłaszania rozmów innego call center'
  },
  endpoints: {
    listCategories: 'kategorie, w\u00A0których dziś można zgłaszać, i\u00A0ich pytania',
    listUnits: 'jednostki, które odpowiadają',
    listCases: 'sprawy pokazane na mapie, od najnowszej',
    findCase: 'jedna sprawa po numerze',
    findFigures: 'liczby jednego miesiąca',
    findHotlineFigures: 'liczby infolinii',
    sendReport: 'wysyła zgłoszenie',
    findReport: 'co stało się z\u00A0własnym zgłoszeniem'
  }
};

export type ApiTexts = typeof pl;

const en: ApiTexts = {
  title: 'An API of our own in JSON',
  text: 'Beside Open311 there is a simpler API: cases shown on the map, categories, units and figures, and with a key sending reports. The key goes into the header Authorization: Bearer.',
  document: 'Description for programs (OpenAPI 3.1)',
  caption: 'Addresses of the API in JSON',
  address: 'Address',
  what: 'What it does',
  key: 'Key',
  none: 'not needed',
  scopes: {
    report: 'for sending reports',
    read: 'for reading',
    cases: 'not needed; with a key for cases the whole case is read',
    hotline: 'for the figures of the hotline',
    calls: 'for telling of the calls of another call centre'
  },
  endpoints: {
    listCategories: 'categories that take reports today, and their questions',
    listUnits: 'units that answer',
    listCases: 'cases shown on the map, the latest first',
    findCase: 'one case by its number',
    findFigures: 'figures of a month',
    findHotlineFigures: 'figures of the hotline',
    sendReport: 'sends a report',
    findReport: 'what became of a report of one’s own'
  }
};

const uk: ApiTexts = {
  title: 'Власний API у\u00A0JSON',
  text: 'Поряд з\u00A0Open311 є простіший API: справи, показані на мапі, категорії, служби й цифри, а\u00A0з\u00A0ключем — надсилання звернень. Ключ надсилають у\u00A0заголовку Authorization: Bearer.',
  document: 'Опис для програм (OpenAPI 3.1)',
  caption: 'Адреси API у\u00A0JSON',
  address: 'Адреса',
  what: 'Що робить',
  key: 'Ключ',
  none: 'не потрібен',
  scopes: {
    report: 'для надсилання звернень',
    read: 'для читання',
    cases: 'не потрібен; ключем до справ читають усю справу',
    hotline: 'для цифр гарячої лінії',
    calls: 'для передавання дзвінків іншого контакт-центру'
  },
  endpoints: {
    listCategories: 'категорії, у\u00A0яких сьогодні приймають звернення, та їхні запитання',
    listUnits: 'служби, які відповідають',
    listCases: 'справи, показані на мапі, від найновішої',
    findCase: 'одна справа за номером',
    findFigures: 'цифри одного місяця',
    findHotlineFigures: 'цифри гарячої лінії',
    sendReport: 'надсилає звернення',
    findReport: 'що сталося з\u00A0власним зверненням'
  }
};

export const apiTexts: Record<Lang, ApiTexts> = { pl, en, uk };
