/** The address that notices what is read of it notices what SvelteKit's own does, and says the same. */
import { inspect } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
// @ts-expect-error -- no part of what SvelteKit offers: what ours stands in for
import { make_trackable as theirs } from '../node_modules/@sveltejs/kit/src/utils/url.js';
import { Tracked } from '#world/page/tracked.ts';

type Watched = { url: URL; told: string[] };

const make = theirs as (url: URL, whole: () => void, param: (name: string) => void) => URL;

function both(address: string): [Watched, Watched] {
  const [ours, other]: string[][] = [[], []];
  const listening = (told: string[]) => ({
    whole: () => void told.push('whole'),
    param: (name: string) => void told.push(`param ${name}`)
  });
  const a = listening(ours!);
  const b = listening(other!);
  return [
    { url: new Tracked(new URL(address), a), told: ours! },
    { url: make(new URL(address), b.whole, b.param), told: other! }
  ];
}

/** Everything a page may read of its address. */
const READINGS: Record<string, (url: URL) => unknown> = {
  href: (url) => url.href,
  pathname: (url) => url.pathname,
  search: (url) => url.search,
  origin: (url) => url.origin,
  host: (url) => url.host,
  protocol: (url) => url.protocol,
  text: (url) => String(url),
  joined: (url) => `${url.pathname}${url.search}`,
  json: (url) => JSON.stringify({ url }),
  another: (url) => new URL('../x', url).href,
  get: (url) => url.searchParams.get('list'),
  getAll: (url) => url.searchParams.getAll('q'),
  has: (url) => [url.searchParams.has('list'), url.searchParams.has('q', '1')],
  all: (url) => [...url.searchParams],
  keys: (url) => [...url.searchParams.keys()],
  entries: (url) => Object.fromEntries(url.searchParams.entries()),
  size: (url) => url.searchParams.size,
  params: (url) => url.searchParams.toString(),
  copied: (url) => new URLSearchParams(url.searchParams).toString(),
  isUrl: (url) => url instanceof URL,
  sameParams: (url) => url.searchParams === url.searchParams
};

describe('A watched address', () => {
  it('says what SvelteKit’s own says and notices the same', () => {
    fc.assert(
      fc.property(
        fc.webUrl({ withQueryParameters: true }),
        fc.array(fc.constantFrom(...Object.keys(READINGS)), { minLength: 1, maxLength: 6 }),
        (address, asked) => {
          const [ours, other] = both(`${address}${address.includes('?') ? '&' : '?'}list=open&q=1&q=2`);
          const read = ({ url }: Watched) => asked.map((name) => READINGS[name]!(url));
          expect(read(ours)).toEqual(read(other));
          expect(ours.told).toEqual(other.told);
        }
      )
    );
  });

  it('does not know what stands behind the #', () => {
    for (const { url } of both('http://hejnal.example/?list=open')) expect(() => url.hash).toThrow();
  });

  it('cannot be changed', () => {
    for (const { url } of both('http://hejnal.example/?list=open'))
      expect(() => (url.pathname = '/elsewhere')).toThrow(TypeError);
  });

  it('has parameters of its own: whoever changes them changes no address', () => {
    const of = new URL('http://hejnal.example/?list=open');
    const nothing = () => undefined;
    new Tracked(of, { whole: nothing, param: nothing }).searchParams.set('list', 'late');
    expect(of.search).toBe('?list=open');
  });

  it('is told in a log without being read', () => {
    const [ours, other] = both('http://hejnal.example/?list=open');
    expect(inspect(ours.url)).toBe(inspect(other.url));
    expect(ours.told).toEqual([]);
  });
});
