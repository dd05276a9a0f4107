import { describe, expect, it } from 'vitest';
import { askedFor, isSymbol, MEANS, symbolsIn, termsIn } from './asked.ts';

const unknown = { known: false, near: [], begun: [] };

it('each word is asked for once, folded, and a letter pasted whole is cut', () => {
  expect(termsIn('Dowód, dowod SYNA!').map(({ word }) => word)).toEqual(['dowod', 'syna']);
  expect(termsIn('abcd '.repeat(40) + 'e f')).toEqual([{ word: 'abcd', stems: ['abcd'], small: false }]);
  expect(termsIn('a b c d e f g h i j k l m n o p')).toHaveLength(12);
});

it('a symbol is recognised however it is written', () => {
  for (const typed of ['SA-14', 'sa 14', 'SA14']) {
    expect(symbolsIn(typed)).toContain('sa14');
    expect(isSymbol(typed, ['sa14'])).toBe(true);
  }
  expect(symbolsIn('wniosek SA 14 pilnie')).toContain('sa14');
  expect(isSymbol('wniosek SA 14', ['sa14'])).toBe(false);
});

describe('a typed word', () => {
  it('means itself most, its stem nearly as much', () => {
    const { slots } = askedFor(termsIn('latarnie'), [], []);
    expect(slots[0]!.near.get('latarnie')).toBe(MEANS.same);
    expect(slots[0]!.near.get('latarn')).toBe(MEANS.stem);
  });

  it('that nobody has stands for the nearest one, or for one that begins so', () => {
    const known = [{ ...unknown, word: 'zamedlowanie', near: ['zameldowanie', 'wymeldowanie'], begun: [] }];
    const { near } = askedFor(termsIn('zamedlowanie'), known, []).slots[0]!;
    expect(near.get('zameldowanie')).toBe(MEANS.fault);
    expect(near.has('wymeldowanie')).toBe(false);
    const begun = [{ ...unknown, word: 'zameld', begun: ['zameldowanie'] }];
    expect(askedFor(termsIn('zameld'), begun, []).slots[0]!.near.get('zameldowanie')).toBe(MEANS.begun);
  });

  it('that somebody has stands for no other, but the last one while they type', () => {
    const known = [{ word: 'slub', known: true, near: ['klub'], begun: ['slubny'] }];
    expect(askedFor(termsIn('ślub'), known, []).slots[0]!.near.has('klub')).toBe(false);
    expect(askedFor(termsIn('ślub'), known, []).slots[0]!.near.has('slubny')).toBe(false);
    expect(askedFor(termsIn('ślub'), known, [], true).slots[0]!.near.has('slubny')).toBe(true);
  });
});

describe('synonyms', () => {
  const set = ['prawko', 'prawo jazdy'];

  it('say the same in other words, one word for several and the other way round', () => {
    const one = askedFor(termsIn('zgubiłem prawko'), [], [set]);
    expect(one.variants).toHaveLength(2);
    const said = one.variants[1]!.slots.map((at) => [...one.slots[at]!.near.keys()].at(-1));
    expect(said).toEqual(['zgubilem', 'prawo', 'jazdy']);
    expect(askedFor(termsIn('prawa jazdy'), [], [set]).variants).toHaveLength(2);
  });

  it('do not meet what was not typed whole', () => {
    expect(askedFor(termsIn('prawo pracy'), [], [set]).variants).toHaveLength(1);
  });

  it('are not tried without end', () => {
    const many = Array.from({ length: 40 }, (_, n) => ['prawko', `inne${n}`]);
    expect(askedFor(termsIn('prawko'), [], many).variants.length).toBeLessThan(10);
  });
});
