import { describe, expect, it } from 'vitest';
import { contactSchema } from '#knowledge/articles/shapes.ts';
import { lookUp } from './directory.ts';

const said = (pl: string, en = pl, uk = pl) => ({ pl, en, uk });
const contacts = [
  contactSchema.parse({
    code: 'guard',
    unit: 'SM',
    name: said('Straż Miejska', 'City Guard', 'Міська варта'),
    about: { pl: 'Hałas, złe parkowanie, zwierzęta. Nie drogi.' },
    phones: [{ number: '986' }, { number: '12 411 00 45' }],
    note: { pl: 'Sekretny numer dyżurki: porucznik.' },
    words: ['strażnicy'],
    verified: true
  }),
  contactSchema.parse({
    code: 'roads',
    unit: 'ZD',
    name: said('Zarząd Dróg', 'Roads Authority', 'Управління доріг'),
    about: { pl: 'Dziury w jezdni, latarnie, chodniki.' },
    words: ['zarząd'],
    phones: [{ number: '12 616 75 55' }],
    verified: true
  })
];
const names = (unit: string) => [unit === 'SM' ? 'Jednostka porządku' : 'Jednostka dróg'];
const found = (words: string, unit = '') => lookUp(contacts, { words, unit }, names).map(({ code }) => code);

describe('the directory', () => {
  it.each([
    ['strażnik', ['guard']],
    ['straz miejska', ['guard']],
    ['zarzad drog', ['roads']],
    ['city guard', ['guard']],
    ['варта', ['guard']],
    ['dziura w jezdni', ['roads']],
    ['jednostka', ['guard', 'roads']],
    ['drogi', ['roads', 'guard']],
    ['straż psów', []],
    ['nic takiego', []]
  ])('"%s" leads to %j', (words, codes) => {
    expect(found(words)).toEqual(codes);
  });

  it('says whose a number is, however it is written', () => {
    expect(found('12 411-00-45')).toEqual(['guard']);
    expect(found('126167555')).toEqual(['roads']);
    expect(found('986')).toEqual(['guard']);
    expect(found('600 100 200')).toEqual([]);
  });

  it('is whole where nothing is asked, and narrowed to a unit', () => {
    expect(found('')).toEqual(['guard', 'roads']);
    expect(found('  w do ')).toEqual(['guard', 'roads']);
    expect(found('', 'ZD')).toEqual(['roads']);
    expect(found('straż', 'ZD')).toEqual([]);
  });

  it('looks at nothing that is for colleagues only', () => {
    expect(found('porucznik')).toEqual([]);
    expect(found('sekretny')).toEqual([]);
  });
});
