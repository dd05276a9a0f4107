/** One field for finding: what was meant is read from how it looks. */
import { expect, test } from 'vitest';
import { askedFrom } from './asked.ts';

test.each([
  ['11487/2026', { by: 'number', number: 11487, year: 2026 }],
  [' 11487 - 2026 ', { by: 'number', number: 11487, year: 2026 }],
  ['11487', { by: 'number', number: 11487 }],
  ['Sprawa nr 11487/2026', { by: 'number', number: 11487, year: 2026 }],
  ['#11487', { by: 'number', number: 11487 }],
  ['справа № 11487/2026', { by: 'number', number: 11487, year: 2026 }],
  ['601 000 174', { by: 'contact', to: '+48601000174' }],
  ['+380 44 123 45 67', { by: 'contact', to: '+380441234567' }],
  ['Halina@Poczta.example', { by: 'contact', to: 'halina@poczta.example' }],
  ['\u200E11487/2026\u200B', { by: 'number', number: 11487, year: 2026 }],
  ['\u202Ahalina@poczta.example\u202C', { by: 'contact', to: 'halina@poczta.example' }],
  ['', { by: 'nothing' }],
  ['w na i', { by: 'nothing' }]
])('%j', (typed, asked) => {
  expect(askedFrom(typed)).toEqual(asked);
});

test.each([
  'dziura',
  '99999999999999',
  "1' or 1=1",
  '1/99999',
  'ul. Lipowa 7',
  'lampa@@krzywa',
  'sprawa lampy',
  'nr lampy 5'
])('%j is words', (typed) => {
  expect(askedFrom(typed).by).toBe('words');
});
