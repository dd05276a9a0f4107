/** Which names cookies have over TLS. */
import type { Cookies } from '@sveltejs/kit';
import { expect, it } from 'vitest';
import { guardCookies } from './cookies.ts';

/** A browser's cookies as pages see them, each with its path: taking one away sets an empty one, as SvelteKit does. */
function jarOf(held: Record<string, string>): { jar: Map<string, string>; cookies: Cookies } {
  const jar = new Map(Object.entries(held));
  const cookies = {
    get: (name: string) => jar.get(name),
    set: (name: string, value: string, { path }: { path: string }) => void jar.set(name, `${value} ${path}`),
    delete: (name: string, options: { path: string }) => cookies.set(name, '', { ...options, maxAge: 0 })
  } as unknown as Cookies;
  guardCookies(cookies);
  return { jar, cookies };
}

it('what opens something is set, read and taken away by a name another site cannot set', () => {
  const { jar, cookies } = jarOf({});
  cookies.set('session', 'secret', { path: '/' });
  cookies.set('factor', 'half', { path: '/sign-in' });
  expect(Object.fromEntries(jar)).toEqual({ '__Host-session': 'secret /', '__Host-factor': 'half /' });
  expect([cookies.get('session'), cookies.get('factor')]).toEqual(['secret /', 'half /']);
  cookies.delete('session', { path: '/' });
  cookies.delete('factor', { path: '/sign-in' });
  expect(Object.fromEntries(jar)).toEqual({ '__Host-session': ' /', '__Host-factor': ' /' });
});

it.each(['session', 'account', 'factor', 'drafts', 'entering', 'new-email', 'visit'])(
  'a plain %s, as any other site of the domain could set it, is not looked at',
  (name) => {
    const planted = { [name]: 'planted', [`__Secure-${name}`]: 'planted' };
    expect(jarOf(planted).cookies.get(name)).toBeUndefined();
  }
);

it('choices of view and language keep their names, because a page sets them too', () => {
  const { jar, cookies } = jarOf({ map: 'on' });
  cookies.set('lang', 'uk', { path: '/' });
  expect([cookies.get('map'), jar.get('lang')]).toEqual(['on', 'uk /']);
});
