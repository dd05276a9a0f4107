/** What shows that somebody is there, and what does not. */
import { expect, it } from 'vitest';
import { isThere } from './there.ts';

const asked = (method: string, route: string, accept = '*/*', isDataRequest = false) =>
  isThere({
    route: { id: route as '/desk' },
    isDataRequest,
    request: { method, headers: new Headers({ accept }) }
  });

it.each([
  ['a page that is opened', asked('GET', '/desk', 'text/html,application/xhtml+xml'), true],
  ['a form that is sent', asked('POST', '/desk/[code]', 'text/html'), true],
  ['a form sent by the page’s script', asked('POST', '/desk/[code]', 'application/json'), true],
  ['the beat', asked('POST', '/api/beat'), true],
  ['the line of news', asked('GET', '/api/news', 'text/event-stream'), false],
  ['the count of calls', asked('GET', '/api/mentions'), false],
  ['a list that refreshes itself', asked('GET', '/desk/newest', 'application/json'), false],
  ['data a page asks again', asked('GET', '/desk', '*/*', true), false],
  ['the beat when it only asks', asked('GET', '/api/beat'), false],
  ['the beat of the telephone', asked('POST', '/api/hotline/beat'), false],
  ['a press at the telephone', asked('POST', '/api/hotline/do'), true],
  ['a claim that is let go', asked('POST', '/desk/[code]/claim'), false]
])('%s', (_, told, there) => {
  expect(told).toBe(there);
});
