import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gapsIn } from './gap.ts';
import { checkTemplate, FILL_INS, fillInOf, fillTemplate, offered, unknownIn } from './template.ts';

const given = {
  name: 'Dziura',
  lang: 'pl',
  text: 'Sprawa {numer}, do {data wykonania}.',
  categories: ['ROAD-1']
};

describe('a template', () => {
  it('is kept when every word in braces is known or describes a gap', () => {
    expect(checkTemplate(given, ['ROAD-1'])).toEqual(given);
    expect(checkTemplate({ ...given, categories: ['', 'ROAD-1', 'ROAD-1'] }, ['ROAD-1'])).toEqual(given);
  });

  it.each([
    ['nothing-written', 'name', { name: ' ' }],
    ['nothing-written', 'text', { text: '' }],
    ['unknown-fill-in', 'text', { text: 'Sprawa {numr}' }],
    ['unknown-language', 'lang', { lang: 'de' }],
    ['unknown-category', 'categories', { categories: ['X'] }]
  ])('is refused with %s at %s', (refusal, field, change) =>
    expect(checkTemplate({ ...given, ...change }, ['ROAD-1'])).toMatchObject([{ refusal, field }])
  );

  it('names the word it does not know', () => {
    expect(unknownIn('{numer} {numr} {data wykonania}')).toEqual(['numr']);
  });
});

describe('a fill-in', () => {
  it.each([
    ['numer', 'number'],
    ['IMIĘ', 'name'],
    ['ім’я', 'name'],
    ['deadline', 'due'],
    ['адреса', 'address'],
    ['numr', undefined]
  ])('%s is %s', (word, is) => expect(fillInOf(word)).toBe(is));

  it('is filled from the case, and what is not known stays a gap', () => {
    expect(fillTemplate('{numer}, {adres}, {data wykonania}', { number: '7/2026', address: '' })).toBe(
      '7/2026, {adres}, {data wykonania}'
    );
  });

  it('never leaves one that is known, whatever stands around it', () => {
    const values = Object.fromEntries(FILL_INS.map((one) => [one, 'x']));
    const part = fc.oneof(fc.constantFrom('{numer}', '{ADRES}', ' ', '{data wykonania}'), fc.string());
    fc.assert(
      fc.property(fc.array(part.filter((text) => !/^[^{]*\}|\{[^}]*$/.test(text))), (parts) => {
        const left = gapsIn(fillTemplate(parts.join(''), values));
        expect(left.filter((gap) => fillInOf(gap) !== undefined)).toEqual([]);
      })
    );
  });
});

describe('what is offered on a case', () => {
  it('begins with its language and its category', () => {
    const one = (name: string, lang: 'pl' | 'uk', categories: string[]) => ({ name, lang, categories });
    const all = [one('a', 'uk', ['C']), one('b', 'pl', ['D']), one('d', 'pl', []), one('c', 'pl', ['C'])];
    expect(offered(all, { lang: 'pl', category: 'C' }).map(({ name }) => name)).toEqual(['c', 'd', 'b', 'a']);
  });
});
