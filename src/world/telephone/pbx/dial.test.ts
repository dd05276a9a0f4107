/** Words to dial, and numbers that are not to be known. */
import { describe, expect, it } from 'vitest';
import { DIALLING, dialled, numberFrom } from './dial.ts';

describe('the word to dial', () => {
  it('is a number over the trunk, or an extension of the exchange', () => {
    expect(dialled({ number: '+48126161500' }, DIALLING)).toBe('PJSIP/+48126161500@trunk');
    expect(dialled({ extension: 'dept-1' }, DIALLING)).toBe('PJSIP/dept-1');
    expect(dialled({ extension: '512' }, { ...DIALLING, extension: 'PJSIP/{extension}@old' })).toBe(
      'PJSIP/512@old'
    );
  });

  it('is a telephone of the exchange for numbers that are its own, and for no others', () => {
    const dialling = { ...DIALLING, own: ['+4812616', '+48129'] };
    expect(dialled({ number: '+48126167555' }, dialling)).toBe('PJSIP/48126167555');
    expect(dialled({ number: '+48126460000' }, dialling)).toBe('PJSIP/+48126460000@trunk');
    expect(dialled({ number: '+48126167555&x' }, dialling)).toBeUndefined();
  });

  it.each(['', '1', '12&PJSIP/x', '12@evil', 'abc', '+48 12', '1'.repeat(21)])('is none for "%s"', (number) =>
    expect(dialled({ number }, DIALLING)).toBeUndefined()
  );
  it.each(['', 'a/b', 'a@b', 'a&b', 'a,b', 'ą'])('is none for extension "%s"', (extension) =>
    expect(dialled({ extension }, DIALLING)).toBeUndefined()
  );
});

describe('the number of who calls', () => {
  it('is handed on as it came', () => {
    expect(numberFrom('+48600100200', 'allowed_not_screened')).toBe('+48600100200');
    expect(numberFrom('6001', '')).toBe('6001');
  });

  it.each([
    ['', 'allowed'],
    ['anonymous', 'allowed'],
    ['Anonymous', ''],
    ['+48600100200', 'prohib_passed_screen'],
    ['+48600100200', 'unavailable']
  ])('is nobody’s to know: "%s", %s', (number, presentation) =>
    expect(numberFrom(number, presentation)).toBeUndefined()
  );
});
