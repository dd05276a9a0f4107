/** Codes of what people name. */
import { expect, it } from 'vitest';
import { codeFrom } from './code.ts';

it.each([
  ['Godziny pracy', 'godziny-pracy'],
  ['Żółta łódź!', 'zolta-lodz'],
  [' 112 i inne ', 'i-inne'],
  ['a'.repeat(60), 'a'.repeat(40)],
  ['Години', undefined],
  ['12', undefined],
  ['', undefined]
])('%s is %s', (name, code) => {
  expect(codeFrom(name)).toBe(code);
});
