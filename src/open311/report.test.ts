import { describe, expect, it } from 'vitest';
import type { City } from '#catalogue/city.ts';
import { reportFaults } from '#reports/check.ts';
import { hamlet, pothole } from '#town/hamlet.ts';
import { isFaults } from '#world/refusal.ts';
import { given } from './read.ts';
import { langFrom, reportFrom } from './report.ts';

const day = '2026-11-20';
const said = (text: string) => ({ pl: text, en: text, uk: text });
const question = { label: said('?'), required: false };
const choices = ['a', 'b'].map((code) => ({ code, name: said(code) }));
const city: City = {
  ...hamlet,
  categories: [
    {
      ...pothole,
      code: 'ASKS',
      questions: [
        { code: 'when', kind: 'day', ...question },
        { code: 'many', kind: 'choices', choices, ...question }
      ]
    },
    ...hamlet.categories
  ]
};
const sent = {
  service_code: 'ROAD-1',
  lat: '50',
  long: '20',
  description: 'A hole.',
  'attribute[lane]': 'left'
};

function read(more: Record<string, string> | [string, string][] = {}) {
  const pairs = Array.isArray(more) ? more : Object.entries(more);
  const first = Object.entries(sent).filter(([name]) => !pairs.some(([other]) => other === name));
  return reportFrom(given([...first, ...pairs]), city, day);
}

function report(more: Record<string, string> | [string, string][] = {}) {
  const found = read(more);
  if (isFaults(found)) throw new Error(JSON.stringify(found.faults));
  return found;
}

describe('A posted request is a report', () => {
  it('of the kind of its category, by this channel, without a contact', () => {
    expect(report()).toEqual({
      kind: 'problem',
      category: 'ROAD-1',
      description: 'A hole.',
      place: { point: { lat: 50, lng: 20 } },
      answers: { lane: 'left' },
      contact: { by: 'none' },
      photos: [],
      lang: 'pl',
      channel: 'open311'
    });
  });

  it('that keeps no name, no device and no account', () => {
    const found = report({ first_name: 'Halina', last_name: 'Nowak', device_id: 'x1', account_id: 'x2' });
    expect(JSON.stringify(found)).not.toMatch(/Halina|Nowak|x1|x2/);
  });

  it.each([
    [{ email: ' Halina@hejnal.example ' }, { by: 'email', to: 'Halina@hejnal.example' }],
    [{ phone: '601 000 174' }, { by: 'phone', to: '+48601000174' }],
    [{ phone: '0048 12-616-55-55' }, { by: 'phone', to: '+48126165555' }],
    [
      { email: 'h@hejnal.example', phone: '601000174' },
      { by: 'email', to: 'h@hejnal.example' }
    ]
  ])('answered as %j says', (fields, contact) => {
    expect(report(fields as unknown as Record<string, string>).contact).toEqual(contact);
  });

  it('with an address in words, with or without a point', () => {
    expect(report({ address_string: '1 Green' }).place).toEqual({
      point: { lat: 50, lng: 20 },
      address: '1 Green'
    });
    expect(report({ lat: '', long: '', address_string: '1 Green' }).place).toEqual({ address: '1 Green' });
  });

  it('with the addresses of photos under its words, which nobody fetches', () => {
    const found = report([
      ['media_url', 'https://photos.example/1.jpg'],
      ['media_url', 'https://photos.example/2.jpg'],
      ['locale', 'en-GB']
    ]);
    expect(found.description).toBe(
      'A hole.\n\nPhotos:\nhttps://photos.example/1.jpg\nhttps://photos.example/2.jpg'
    );
  });
});

describe('Answers', () => {
  const asks = (pairs: [string, string][]) =>
    report([['service_code', 'ASKS'], ['attribute[lane]', ''], ...pairs]).answers;

  it('of several choices come in every spelling', () => {
    expect(
      asks([
        ['attribute[many]', 'a'],
        ['attribute[many]', 'b']
      ])
    ).toEqual({ many: ['a', 'b'] });
    expect(asks([['attribute[many][]', 'a']])).toEqual({ many: ['a'] });
    expect(asks([['attribute[many]', 'a, b']])).toEqual({ many: ['a', 'b'] });
  });

  it('of a day may be a moment, of which the day in the city is kept', () => {
    expect(asks([['attribute[when]', '2026-11-20']])).toEqual({ when: '2026-11-20' });
    expect(asks([['attribute[when]', '2026-11-20T23:30:00Z']])).toEqual({ when: '2026-11-21' });
  });

  it.each([
    [{ 'attribute[when]': 'soon', service_code: 'ASKS', 'attribute[lane]': '' }, 'not-a-day'],
    [{ 'attribute[forged]': 'x' }, 'unknown-question'],
    [{ 'attribute[__proto__]': 'x' }, 'unknown-question'],
    [{ 'attribute[lane]': 'up' }, 'unknown-choice'],
    [{ 'attribute[depth]': 'deep' }, 'not-a-number']
  ])('are checked with the report: %j', (fields, refusal) => {
    const faults = reportFaults(report(fields as unknown as Record<string, string>), city, day);
    expect(faults).toMatchObject([{ refusal }]);
  });

  it('given twice where one is asked are told so', () => {
    const twice = report([
      ['attribute[lane]', 'left'],
      ['attribute[lane]', 'right']
    ]);
    expect(reportFaults(twice, city, day)).toMatchObject([{ refusal: 'one-answer' }]);
  });
});

describe('What can be no report is refused', () => {
  it.each([
    [{ service_code: '' }, 'service-missing'],
    [{ service_code: 'NOTHING' }, 'no-such-service'],
    [{ service_code: 'FIRE' }, 'no-such-service'],
    [{ lat: '50', long: '' }, 'not-a-point'],
    [{ lat: 'north' }, 'not-a-point'],
    [{ email: 'halina' }, 'not-an-email'],
    [{ phone: '12' }, 'phone-wrong'],
    [{ lat: '', long: '', address_id: '#NOTPINPOINTED#' }, 'address-id-unknown'],
    [{ media: 'aGVqbmHFgg==' }, 'media-no-file'],
    [{ media_url: 'file:///etc/passwd' }, 'not-a-link'],
    [{ media_url: 'javascript:alert(1)' }, 'not-a-link'],
    [{ media_url: `https://photos.example/${'x'.repeat(300)}` }, 'not-a-link']
  ])('%j', (fields, refusal) => {
    expect(read(fields as unknown as Record<string, string>)).toMatchObject({ faults: [{ refusal }] });
  });

  it('six addresses of photos too', () => {
    const six = Array.from({ length: 6 }, (_, i): [string, string] => [
      'media_url',
      `https://photos.example/${i}`
    ]);
    expect(read(six)).toMatchObject({ faults: [{ refusal: 'too-many-photos', field: 'media_url' }] });
  });

  it('with everything that is wrong at once', () => {
    expect(read({ service_code: 'NOTHING', lat: 'x', email: 'y', media_url: 'z' })).toMatchObject({
      faults: [{ field: 'service_code' }, { field: 'lat' }, { field: 'email' }, { field: 'media_url' }]
    });
  });
});

it.each([
  [{ locale: 'en_GB' }, 'en'],
  [{ lang: 'uk' }, 'uk'],
  [{ locale: 'de' }, 'pl'],
  [{}, 'pl']
])('A program asks for a language with %j', (fields, lang) => {
  expect(langFrom(given(Object.entries(fields as unknown as Record<string, string>)))).toBe(lang);
});
