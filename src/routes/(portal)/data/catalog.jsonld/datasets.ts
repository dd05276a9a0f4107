/** The datasets of the portal in words: figures, public cases, services; each with its files. */
import type { City } from '#catalogue/city.ts';
import type { Dataset, File } from '#catalogue/linked/datasets.ts';
import { address } from '#ui/addresses.ts';
import { FIRST_LANG } from '#ui/lang.ts';
import type { Said } from '#ui/said.ts';

const JSON_TYPE = 'application/json';

const TABLES: readonly { name: string; title: Said }[] = [
  {
    name: 'months',
    title: { pl: 'Miesiąc po miesiącu', en: 'Month by month', uk: 'Місяць за місяцем' }
  },
  {
    name: 'received',
    title: { pl: 'Przyjęte sprawy', en: 'Cases received', uk: 'Отримані справи' }
  },
  {
    name: 'days',
    title: { pl: 'Ile trwała odpowiedź', en: 'How long answers took', uk: 'Скільки тривала відповідь' }
  }
];

const file = (title: Said, url: string, type: string): File => ({ title, url, type });

function figures(at: (route: string) => string): Dataset {
  return {
    url: at('/figures'),
    title: {
      pl: 'Liczby o sprawach mieszkańców',
      en: 'Figures on residents’ cases',
      uk: 'Цифри про справи мешканців'
    },
    about: {
      pl: 'Ile spraw przyszło, czym się kończyły i ile trwały, miesiąc po miesiącu.',
      en: 'How many cases came in, how they ended and how long they took, month by month.',
      uk: 'Скільки справ надійшло, чим вони завершилися і скільки тривали, місяць за місяцем.'
    },
    words: ['zgłoszenia', 'statystyka', 'czas odpowiedzi'],
    often: 'DAILY',
    theme: 'GOVE',
    files: TABLES.map(({ name, title }) => file(title, `${at('/figures')}/${name}.csv`, 'text/csv'))
  };
}

function cases(root: string, at: (route: string) => string): Dataset {
  return {
    url: at('/map'),
    title: { pl: 'Sprawy na mapie', en: 'Cases on the map', uk: 'Справи на карті' },
    about: {
      pl: 'Sprawdzone i opublikowane zgłoszenia: co, gdzie, kiedy i jak się skończyło.',
      en: 'Reports that were checked and published: what, where, when and how they ended.',
      uk: 'Перевірені й опубліковані звернення: що, де, коли і чим завершилося.'
    },
    words: ['zgłoszenia', 'mapa', 'miasto'],
    often: 'UPDATE_CONT',
    theme: 'GOVE',
    files: [
      file(
        { pl: 'Sprawy (GeoJSON)', en: 'Cases (GeoJSON)', uk: 'Справи (GeoJSON)' },
        `${at('/map')}/cases.geojson`,
        'application/geo+json'
      ),
      file(
        { pl: 'Sprawy (Open311)', en: 'Cases (Open311)', uk: 'Справи (Open311)' },
        `${root}/open311/v2/requests.json`,
        JSON_TYPE
      )
    ]
  };
}

function services(root: string, at: (route: string) => string, changed: string | undefined): Dataset {
  return {
    url: at('/services'),
    title: { pl: 'Usługi miasta', en: 'Services of the city', uk: 'Послуги міста' },
    about: {
      pl: 'Karty usług: kroki, dokumenty, miejsca, opłaty, terminy, podstawa prawna.',
      en: 'Cards of services: steps, documents, places, fees, time limits, legal basis.',
      uk: 'Картки послуг: кроки, документи, місця, оплати, строки, правова підстава.'
    },
    words: ['usługi publiczne', 'karty usług', 'opłaty'],
    often: 'UPDATE_CONT',
    theme: 'GOVE',
    ...(changed === undefined ? {} : { changed }),
    files: [
      file(
        { pl: 'Karty usług (JSON)', en: 'Cards of services (JSON)', uk: 'Картки послуг (JSON)' },
        `${root}/services.json`,
        JSON_TYPE
      ),
      file(
        { pl: 'Usługi (Open311 Inquiry)', en: 'Services (Open311 Inquiry)', uk: 'Послуги (Open311 Inquiry)' },
        `${root}/open311/inquiry/v1/services/all.xml`,
        'text/xml'
      )
    ]
  };
}

/** The catalogue's own words and everything that stands in it. */
export function datasetsOf({ profile }: City, root: string, changed: string | undefined) {
  const at = (route: string) => root + address(route, FIRST_LANG);
  const { centre } = profile;
  return {
    title: {
      pl: `Otwarte dane: ${centre.pl}`,
      en: `Open data: ${centre.en}`,
      uk: `Відкриті дані: ${centre.uk}`
    },
    about: {
      pl: 'Liczby, sprawy na mapie i usługi jako dane do ponownego wykorzystania.',
      en: 'Figures, cases on the map and services as data to use again.',
      uk: 'Цифри, справи на карті та послуги як дані для повторного використання.'
    },
    datasets: [figures(at), cases(root, at), services(root, at, changed)]
  };
}
