/** Addresses of pages, in the language of the reader: /zglos, /en/report, /uk/povidomyty are one page. */
import { FIRST_LANG, LANGS, type Lang } from './lang.ts';

/** Words of portal addresses: the route's word, then what each language calls it. Staff pages and APIs have one address. */
const WORDS: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  report: { pl: 'zglos', en: 'report', uk: 'povidomyty' },
  problem: { pl: 'problem', en: 'problem', uk: 'problema' },
  idea: { pl: 'pomysl', en: 'idea', uk: 'ideya' },
  elsewhere: { pl: 'gdzie-indziej', en: 'elsewhere', uk: 'inshe-mistse' },
  place: { pl: 'miejsce', en: 'place', uk: 'mistse' },
  near: { pl: 'w-poblizu', en: 'near', uk: 'poruch' },
  'photo-place': { pl: 'miejsce-zdjecia', en: 'photo-place', uk: 'mistse-foto' },
  details: { pl: 'szczegoly', en: 'details', uk: 'podrobytsi' },
  contact: { pl: 'kontakt', en: 'contact', uk: 'kontakt' },
  check: { pl: 'sprawdz', en: 'check', uk: 'perevirka' },
  done: { pl: 'przyjete', en: 'done', uk: 'pryyniato' },
  batch: { pl: 'zgloszenia', en: 'reports', uk: 'zvernennia' },
  call: { pl: 'zadzwon', en: 'call', uk: 'podzvonyty' },
  interpreter: { pl: 'tlumacz', en: 'interpreter', uk: 'perekladach' },
  appointment: { pl: 'umow', en: 'appointment', uk: 'termin' },
  chat: { pl: 'napisz', en: 'chat', uk: 'napysaty' },
  case: { pl: 'sprawa', en: 'case', uk: 'sprava' },
  invited: { pl: 'zapytanie', en: 'enquiry', uk: 'zapyt' },
  figures: { pl: 'liczby', en: 'figures', uk: 'tsyfry' },
  map: { pl: 'mapa', en: 'map', uk: 'mapa' },
  follow: { pl: 'obserwuj', en: 'follow', uk: 'stezhyty' },
  privacy: { pl: 'twoje-dane', en: 'your-data', uk: 'vashi-dani' },
  accessibility: { pl: 'dostepnosc', en: 'accessibility', uk: 'dostupnist' },
  data: { pl: 'dane-otwarte', en: 'open-data', uk: 'vidkryti-dani' },
  account: { pl: 'konto', en: 'account', uk: 'kabinet' },
  enter: { pl: 'wejdz', en: 'enter', uk: 'vkhid' },
  code: { pl: 'kod', en: 'code', uk: 'kod' },
  add: { pl: 'dodaj', en: 'add', uk: 'dodaty' },
  mine: { pl: 'moje-dane', en: 'my-data', uk: 'moi-dani' },
  phone: { pl: 'telefon', en: 'phone', uk: 'telefon' },
  email: { pl: 'adres', en: 'address', uk: 'adresa' },
  entry: { pl: 'logowanie', en: 'signing-in', uk: 'sposoby-vkhodu' },
  close: { pl: 'zamknij', en: 'close', uk: 'zakryty' },
  closed: { pl: 'zamkniete', en: 'closed', uk: 'zakryto' },
  leave: { pl: 'wyjdz', en: 'leave', uk: 'vyity' },
  export: { pl: 'pobierz', en: 'download', uk: 'zavantazhyty' },
  services: { pl: 'uslugi', en: 'services', uk: 'posluhy' },
  search: { pl: 'szukaj', en: 'search', uk: 'poshuk' },
  life: { pl: 'krok-po-kroku', en: 'step-by-step', uk: 'krok-za-krokom' },
  guides: { pl: 'poradniki', en: 'guides', uk: 'poradnyky' },
  contacts: { pl: 'kontakty', en: 'contacts', uk: 'kontakty' }
};

/** Under these stands the code of an article, which is the same in every language. */
const CODED = new Set(['services', 'life', 'guides', 'contacts']);

/** The first words of portal routes; anything else is a staff page, an API or a file. */
const PORTAL = [
  'report',
  'batch',
  'call',
  'chat',
  'interpreter',
  'case',
  'follow',
  'invited',
  'map',
  'figures',
  'privacy',
  'accessibility',
  'data',
  'account',
  'search',
  'services',
  'life',
  'guides',
  'contacts'
];

/** The language an address is in: /en/… and /uk/… say so, all others are in the first language. */
export function langOf(pathname: string): Lang {
  const first = pathname.split('/')[1] ?? '';
  return LANGS.find((lang) => lang !== FIRST_LANG && lang === first) ?? FIRST_LANG;
}

/** The route's word behind a word of each language, and behind its own. */
const ROUTE_WORDS = new Map(
  (['route', ...LANGS] as const).map((lang) => [
    lang,
    new Map(Object.entries(WORDS).map(([word, said]) => [lang === 'route' ? word : said[lang], word]))
  ])
);

function translated(segments: readonly string[], from: Lang | 'route', to: Lang | 'route'): string[] {
  const known = ROUTE_WORDS.get(from)!;
  const words = segments.map((segment) => known.get(segment));
  const coded = words[0] !== undefined && CODED.has(words[0]);
  return segments.map((segment, n) => {
    const word = words[n];
    return word === undefined || (coded && n > 0) ? segment : to === 'route' ? word : WORDS[word]![to];
  });
}

/** A route such as `/report/problem` as the language writes it; `/` is the front page. */
export function address(route: string, lang: Lang): string {
  const path = translated(route.split('/').filter(Boolean), 'route', lang).join('/');
  return (lang === FIRST_LANG ? `/${path}` : `/${lang}/${path}`).replace(/(.)\/$/, '$1');
}

/**
 * The route behind an address, or nothing when the address is no portal page of its language.
 *
 * A route's own English word is no Polish address: one page has one address in each language.
 */
export function routeOf(pathname: string): string | undefined {
  const lang = langOf(pathname);
  const segments = pathname.split('/').filter(Boolean);
  if (lang !== FIRST_LANG) segments.shift();
  const [first, ...rest] = segments;
  if (first === undefined) return lang === FIRST_LANG ? undefined : '/';
  const word = PORTAL.find((w) => WORDS[w]![lang] === first);
  return word === undefined ? undefined : `/${translated([first, ...rest], lang, 'route').join('/')}`;
}

/** Is this the word of a portal route where another language's word should stand? */
export function isRouteWord(pathname: string): boolean {
  const first = pathname.split('/').filter(Boolean)[0] ?? '';
  return PORTAL.includes(first) && WORDS[first]![FIRST_LANG] !== first;
}

/** The address of the same page in another language. */
export function sameIn(pathname: string, lang: Lang): string {
  return address(routeOf(pathname) ?? (langOf(pathname) === FIRST_LANG ? pathname : '/'), lang);
}

/** The secret address of a case's page. */
export function caseAddress(link: string, lang: Lang): string {
  return address(`/case/${link}`, lang);
}
