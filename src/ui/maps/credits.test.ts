/** Credits of the map: links are kept, everything else that a page could be made to run is not. */
import { expect, test } from 'vitest';
import { creditsIn } from './credits.ts';

test.each([
  [
    '<a href="https://openfreemap.org" target="_blank">OpenFreeMap</a> <a href="https://www.openstreetmap.org/copyright">&copy; OpenStreetMap</a>',
    [
      { href: 'https://openfreemap.org', text: 'OpenFreeMap' },
      { href: 'https://www.openstreetmap.org/copyright', text: 'OpenStreetMap' }
    ]
  ],
  ['© City survey &amp; partners', [{ text: 'City survey & partners' }]],
  ['<a href="javascript:alert(1)">Map</a>', [{ text: 'Map' }]],
  ['<a href="https://a.example"><img src=x onerror=alert(1)></a>', []],
  ['', []]
])('%s', (html, credits) => {
  expect(creditsIn(html)).toEqual(credits);
});
