/** Who may come in where, by the table of routes. */
import { describe, expect, it } from 'vitest';
import type { Role } from '#people/rights/rights.ts';
import { entranceTo } from './entrance.ts';
import { ROUTES } from './routes.ts';

const nobody = { person: undefined, account: false };
const as = (role: Role) => ({ person: { role }, account: false });

/** Every folder with a page or an answer of its own. */
const found = Object.keys(import.meta.glob('/src/routes/**/+{page,page.server,server}.{svelte,ts}'))
  .map((path) => path.replace(/^\/src\/routes/, '').replace(/\/\+[^/]*$/, ''))
  .map((route) => route || '/');

describe('The table of routes', () => {
  it('has every route there is, and no other: a new page is closed until its line stands here', () => {
    expect(Object.keys(ROUTES).toSorted()).toEqual([...new Set(found)].toSorted());
  });

  it('keeps every work place from everybody who is not signed in', () => {
    const work = Object.keys(ROUTES).filter((route) => /^\/(desk|unit|office|refused|api)(\/|$)/.test(route));
    expect(
      work.filter((route) => entranceTo(route, 'GET', nobody) === 'open' && !route.startsWith('/api/v1'))
    ).toEqual([]);
    expect(work.length).toBeGreaterThan(40);
  });
});

describe('An address', () => {
  it('that is not in the table is nobody’s', () => {
    expect(entranceTo('/desk/new-thing', 'GET', as('administrator'))).toBe('not-allowed');
    expect(entranceTo('/desk/new-thing', 'GET', nobody)).toBe('sign-in');
    expect(entranceTo('toString', 'GET', as('administrator'))).toBe('not-allowed');
  });

  it('that is none is told so to everybody', () => {
    expect(entranceTo(null, 'GET', nobody)).toBe('open');
  });

  it('of the portal is everybody’s, one of a program whoever’s has the key', () => {
    expect(entranceTo('/(portal)/report', 'POST', nobody)).toBe('open');
    expect(entranceTo('/open311/v2/[...path]', 'POST', nobody)).toBe('open');
  });

  it('asks nobody’s rights before they signed in, and then asks them', () => {
    expect(entranceTo('/desk', 'GET', nobody)).toBe('sign-in');
    expect(entranceTo('/desk', 'GET', as('agent'))).toBe('open');
    expect(entranceTo('/desk', 'GET', as('officer'))).toBe('not-allowed');
    expect(entranceTo('/api/news', 'GET', as('officer'))).toBe('open');
  });

  it('may be looked at by more than may change what stands there', () => {
    expect(
      ['GET', 'HEAD', 'POST', 'DELETE'].map((method) => entranceTo('/office/units', method, as('analyst')))
    ).toEqual(['open', 'open', 'not-allowed', 'not-allowed']);
    expect(entranceTo('/office/units', 'POST', as('administrator'))).toBe('open');
  });

  it('is open to any of several rights', () => {
    expect(entranceTo('/desk/photo/[photo=uuid]', 'GET', as('editor'))).toBe('open');
    expect(entranceTo('/desk/photo/[photo=uuid]', 'GET', as('analyst'))).toBe('not-allowed');
  });
});
