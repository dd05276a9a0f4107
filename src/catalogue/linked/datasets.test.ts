import { expect, it } from 'vitest';
import { catalogueOf } from './datasets.ts';

const said = (pl: string) => ({ pl, en: `${pl} (en)`, uk: `${pl} (uk)` });
const root = 'https://city.example';
const made = catalogueOf({
  url: `${root}/dane-otwarte/catalog.jsonld`,
  title: said('Otwarte dane'),
  about: said('Co i gdzie'),
  publisher: { name: said('Urząd'), url: root, email: 'dane@city.example' },
  datasets: [
    {
      url: `${root}/mapa`,
      title: said('Zgłoszenia'),
      about: said('Co zgłaszają mieszkańcy'),
      words: ['zgłoszenia'],
      often: 'UPDATE_CONT',
      theme: 'GOVE',
      changed: '2026-11-21T08:00:00Z',
      files: [
        { title: said('GeoJSON'), url: `${root}/mapa/cases.geojson`, type: 'application/geo+json' },
        { title: said('CSV'), url: `${root}/liczby/months.csv`, type: 'text/csv' },
        { title: said('JSON'), url: `${root}/services.json`, type: 'application/json' },
        { title: said('XML'), url: `${root}/services.xml`, type: 'text/xml' }
      ]
    }
  ]
});

it('is a catalogue with what DCAT-AP asks for: title, description, publisher, datasets', () => {
  expect(made).toMatchObject({
    '@type': 'dcat:Catalog',
    'dct:title': [
      { '@value': 'Otwarte dane', '@language': 'pl' },
      { '@value': 'Otwarte dane (en)', '@language': 'en' },
      { '@value': 'Otwarte dane (uk)', '@language': 'uk' }
    ],
    'dct:publisher': { '@type': 'foaf:Organization', '@id': `${root}#publisher` }
  });
  expect(made['dcat:dataset']).toMatchObject([
    {
      '@id': `${root}/mapa`,
      'dct:publisher': { '@id': `${root}#publisher` },
      'dct:modified': { '@value': '2026-11-21T08:00:00Z', '@type': 'xsd:dateTime' },
      'dcat:contactPoint': { 'vcard:hasEmail': { '@id': 'mailto:dane@city.example' } }
    }
  ]);
});

it('names every file with its address and its format from the list of the EU', () => {
  const [dataset] = made['dcat:dataset'] as { 'dcat:distribution': Record<string, { '@id': string }>[] }[];
  const files = dataset!['dcat:distribution'];
  expect(files.map((file) => file['dct:format']!['@id'].split('/').at(-1))).toEqual([
    'GEOJSON',
    'CSV',
    'JSON',
    'XML'
  ]);
  for (const file of files) expect(file['dcat:accessURL']!['@id']).toMatch(/^https:\/\/city\.example\//);
});

it('says nothing of a mailbox or a change it does not know', () => {
  const bare = catalogueOf({
    url: root,
    title: said('a'),
    about: said('b'),
    publisher: { name: said('c'), url: root },
    datasets: [
      { url: root, title: said('a'), about: said('b'), words: [], often: 'DAILY', theme: 'GOVE', files: [] }
    ]
  });
  expect(JSON.stringify(bare)).not.toMatch(/hasEmail|modified/);
});
