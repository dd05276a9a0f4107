import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { address, caseAddress, isRouteWord, langOf, routeOf, sameIn } from './addresses.ts';
import { LANGS } from './lang.ts';

describe('one page, three addresses', () => {
  it.each([
    ['/', '/', '/en', '/uk'],
    ['/report/problem', '/zglos/problem', '/en/report/problem', '/uk/povidomyty/problema'],
    ['/case', '/sprawa', '/en/case', '/uk/sprava'],
    ['/figures', '/liczby', '/en/figures', '/uk/tsyfry']
  ])('%s', (route, pl, en, uk) => {
    expect(LANGS.map((lang) => address(route, lang))).toEqual([pl, en, uk]);
    expect(sameIn(uk, 'pl')).toBe(pl);
    expect(sameIn(pl, 'en')).toBe(en);
  });

  it('leads back to its route, whatever stands in it', () => {
    const id = fc.stringMatching(/^[A-Za-z0-9_-]{20,40}$/);
    fc.assert(
      fc.property(
        id,
        fc.constantFrom(...LANGS),
        fc.constantFrom('place', 'details', 'done'),
        (draft, lang, page) => {
          expect(routeOf(address(`/report/${draft}/${page}`, lang))).toBe(`/report/${draft}/${page}`);
          expect(langOf(caseAddress(draft, lang))).toBe(lang);
        }
      )
    );
  });
});

it('what stands in the address of an article is its code, even when it is a word of another address', () => {
  for (const lang of LANGS)
    for (const code of ['place', 'kontakt', 'SA-14.json'])
      for (const kind of ['services', 'life', 'guides'])
        expect(routeOf(address(`/${kind}/${code}`, lang))).toBe(`/${kind}/${code}`);
  expect(address('/services/place', 'pl')).toBe('/uslugi/place');
});

it('staff pages, programs and files are nobody’s translation', () => {
  for (const path of ['/desk', '/open311/v2/requests.json', '/unit/11487-2026', '/mark.svg'])
    expect(routeOf(path)).toBeUndefined();
});

it('a route’s own word is no Polish address', () => {
  expect(isRouteWord('/report/problem')).toBe(true);
  expect(isRouteWord('/zglos/problem')).toBe(false);
  expect(isRouteWord('/en/report')).toBe(false);
});
