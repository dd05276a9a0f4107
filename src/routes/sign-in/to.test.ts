/** Nobody is led away from the site by signing in to it. */
import { expect, it } from 'vitest';
import { localPath, portalPath, signInTo } from './to.ts';

it.each([
  '/desk',
  '/desk?list=answer',
  '/desk/11487-2026?list=open',
  '/unit',
  '/unit/3-2026',
  '/office/outbox'
])('signing in leads back to %s', (path) => {
  expect(localPath(path)).toBe(path);
  expect(localPath(new URL(signInTo(path), 'http://here.example').searchParams.get('to'))).toBe(path);
});

it.each([
  undefined,
  null,
  '',
  'desk',
  'https://elsewhere.example/desk',
  '//elsewhere.example/desk',
  '///elsewhere.example/desk',
  '/\\elsewhere.example/desk',
  '\\/elsewhere.example',
  '/\t/elsewhere.example/desk',
  '\n//elsewhere.example/desk',
  '/desk/..//elsewhere.example',
  '/desk\u0000',
  'javascript:alert(1)',
  '/%2F/elsewhere.example',
  '/sign-in?to=/desk',
  '/sign-out',
  '/zglos',
  '/desktop',
  `/desk?${'x'.repeat(600)}`
])('and never to %j', (path) => {
  expect(localPath(path)).toBeUndefined();
});

it('dots in a path are walked before it is judged', () => {
  expect(localPath('/desk/../sign-out')).toBeUndefined();
  expect(localPath('/desk/../unit')).toBe('/unit');
});

it.each(['/zglos', '/en/report/problem', '/uk/kabinet', '/konto/moje-dane?zapisane'])(
  'a resident is led back to %s',
  (path) => {
    expect(portalPath(path)).toBe(path);
  }
);

it.each([
  undefined,
  '',
  '/desk',
  '/sign-in',
  'https://elsewhere.example/zglos',
  '//elsewhere.example/zglos',
  '/\\elsewhere.example/zglos',
  '/zglos/..//elsewhere.example',
  // A host may be called as a page is.
  '/zglos/..//zglos',
  '//zglos',
  '/report'
])('and never to %j', (path) => {
  expect(portalPath(path)).toBeUndefined();
});
