/** The portal's open data as a DCAT-AP catalogue in JSON-LD, so that a data portal can harvest it. */
import type { Said } from '#ui/said.ts';
import { LANGS } from '#ui/lang.ts';
import type { Linked } from './government.ts';

/** A file of a dataset: where it is and what it is (its media type). */
export type File = { title: Said; url: string; type: string };

/** Something published again and again: figures, cases, services. */
export type Dataset = {
  /** Its address, which is also its name among linked data. */
  url: string;
  title: Said;
  about: Said;
  words: readonly string[];
  /** How often it changes, from the vocabulary of the EU (`DAILY`, `MONTHLY`, `UPDATE_CONT`). */
  often: 'UPDATE_CONT' | 'DAILY' | 'MONTHLY';
  /** Its subject, from the EU's data themes (`GOVE`, `SOCI`, `TRAN` …). */
  theme: string;
  changed?: string;
  files: readonly File[];
};

export type Catalogue = {
  url: string;
  title: Said;
  about: Said;
  publisher: { name: Said; url: string; email?: string | undefined };
  datasets: readonly Dataset[];
};

const AUTHORITY = 'http://publications.europa.eu/resource/authority';

const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#'
};

/** One literal a language. */
const inLanguages = (said: Said) => LANGS.map((lang) => ({ '@value': said[lang], '@language': lang }));
const named = (path: string) => ({ '@id': `${AUTHORITY}/${path}` });
const LANGUAGES = { pl: 'POL', en: 'ENG', uk: 'UKR' } as const;
/** Whoever takes the data may use it again for anything. */
const LICENCE = { '@id': 'https://creativecommons.org/publicdomain/zero/1.0/' };

/** DCAT-AP: a distribution, with its format from the EU's list of file types. */
function distributionOf({ title, url, type }: File): Linked {
  const format = /json/.test(type)
    ? /geo/.test(type)
      ? 'GEOJSON'
      : 'JSON'
    : /csv/.test(type)
      ? 'CSV'
      : 'XML';
  return {
    '@type': 'dcat:Distribution',
    '@id': url,
    'dct:title': inLanguages(title),
    'dcat:accessURL': { '@id': url },
    'dcat:downloadURL': { '@id': url },
    'dcat:mediaType': { '@id': `http://www.iana.org/assignments/media-types/${type}` },
    'dct:format': named(`file-type/${format}`),
    'dct:license': LICENCE
  };
}

function datasetOf(dataset: Dataset, publisher: string, contact: Linked): Linked {
  const { url, title, about, words, often, theme, changed, files } = dataset;
  return {
    '@type': 'dcat:Dataset',
    '@id': url,
    'dct:identifier': url,
    'dct:title': inLanguages(title),
    'dct:description': inLanguages(about),
    'dcat:keyword': words.map((word) => ({ '@value': word, '@language': 'pl' })),
    'dcat:theme': named(`data-theme/${theme}`),
    'dct:accrualPeriodicity': named(`frequency/${often}`),
    'dct:publisher': { '@id': publisher },
    'dct:language': LANGS.map((lang) => named(`language/${LANGUAGES[lang]}`)),
    ...(changed ? { 'dct:modified': { '@value': changed, '@type': 'xsd:dateTime' } } : {}),
    'dcat:contactPoint': contact,
    'dcat:landingPage': { '@id': url },
    'dcat:distribution': files.map(distributionOf)
  };
}

/** The catalogue (DCAT-AP 3): mandatory title, description and publisher, and its datasets with their files. */
export function catalogueOf({ url, title, about, publisher, datasets }: Catalogue): Linked {
  const agent = `${publisher.url}#publisher`;
  const contact = {
    '@type': 'vcard:Organization',
    'vcard:fn': publisher.name.pl,
    ...(publisher.email ? { 'vcard:hasEmail': { '@id': `mailto:${publisher.email}` } } : {}),
    'vcard:hasURL': { '@id': publisher.url }
  };
  return {
    '@context': CONTEXT,
    '@type': 'dcat:Catalog',
    '@id': url,
    'dct:title': inLanguages(title),
    'dct:description': inLanguages(about),
    'dct:publisher': {
      '@type': 'foaf:Organization',
      '@id': agent,
      'foaf:name': inLanguages(publisher.name),
      'foaf:homepage': { '@id': publisher.url }
    },
    'dct:license': LICENCE,
    'dct:language': LANGS.map((lang) => named(`language/${LANGUAGES[lang]}`)),
    'dcat:themeTaxonomy': named('data-theme'),
    'dcat:dataset': datasets.map((dataset) => datasetOf(dataset, agent, contact))
  };
}
