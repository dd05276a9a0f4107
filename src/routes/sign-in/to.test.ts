/** Nobody is led away from the site by signing in to it. */
import { expect, it } from 'vitest';
import { localPath, signInTo } from './to.ts';

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
