/** Numbers as they come over the line. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { callerFrom, numberKept } from './number.ts';

it.each([
  ['600100200', { kind: 'number', number: '+48600100200', polish: true }],
  ['+48 12 616 55 55', { kind: 'number', number: '+48126165555', polish: true }],
  ['0048126165555', { kind: 'number', number: '+48126165555', polish: true }],
  ['sip:+380441234567@trunk.example;user=phone', { kind: 'number', number: '+380441234567', polish: false }],
  ['"Halina" <sip:600100200@10.0.0.1>', { kind: 'number', number: '+48600100200', polish: true }],
  ['4930123456', { kind: 'number', number: '+4930123456', polish: false }],
  ['tel:+14155550123', { kind: 'number', number: '+14155550123', polish: false }],
  ['112', { kind: 'short', number: '112' }],
  ['anonymous', { kind: 'withheld' }],
  ['sip:anonymous@anonymous.invalid', { kind: 'withheld' }],
  ['', { kind: 'withheld' }],
  ['Anonymous', { kind: 'withheld' }],
  ['<script>alert(1)</script>', { kind: 'malformed' }],
  ['+48123', { kind: 'malformed' }],
  ['12345678901234567890', { kind: 'malformed' }]
])('%s', (told, caller) => {
  expect(callerFrom(told)).toEqual(caller);
});

it('Nothing told is withheld, and what is no number is not kept', () => {
  expect(callerFrom(undefined)).toEqual({ kind: 'withheld' });
  expect(numberKept('600100200')).toBe('+48600100200');
  expect(numberKept('anonymous')).toBeNull();
  fc.assert(
    fc.property(fc.string(), (told) => {
      expect(numberKept(told) ?? '112').toMatch(/^(\+[1-9]\d{7,14}|\d{3,6})$/);
    })
  );
});
