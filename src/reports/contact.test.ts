// Contacts: numbers and addresses as people write them.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contactFrom, phoneFrom, phoneInGroups, takesTexts } from './contact.ts';

describe('a telephone number is kept as E.164, however it was typed', () => {
  test.each([
    ['600 700 800', '+48600700800'],
    ['600-700-800', '+48600700800'],
    ['(12) 616 55 55', '+48126165555'],
    ['12/616.55.55', '+48126165555'],
    ['012 616 55 55', '+48126165555'],
    ['48 600 700 800', '+48600700800'],
    ['+48 600 700 800', '+48600700800'],
    ['0048600700800', '+48600700800'],
    ['+380 44 123 45 67', '+380441234567'],
    ['380441234567', '+380441234567'],
    ['+44 20 7946 0018', '+442079460018'],
    ['\u202A+48 600\u2011700\u2012800\u202C', '+48600700800']
  ])('%s', (typed, kept) => {
    expect(phoneFrom(typed)).toBe(kept);
  });

  test.each([
    'abc',
    '',
    '112',
    '60070080',
    '6007008001',
    '+48 600 700 80',
    '+48 600 700 8000',
    '000 000 000',
    '+0600700800',
    '600700800; drop'
  ])('%s is no number', (typed) => {
    expect(phoneFrom(typed)).toBeUndefined();
  });

  test('what comes out always fits the rule of a contact', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[+0-9 ()-]{0,20}$/), (typed) => {
        const kept = phoneFrom(typed);
        expect(kept === undefined || /^\+[1-9]\d{7,14}$/.test(kept)).toBe(true);
      })
    );
  });

  test('a Polish number is shown in groups', () => {
    expect(phoneInGroups('+48600700800')).toBe('+48\u00A0600\u00A0700\u00A0800');
    expect(phoneInGroups('+442079460018')).toBe('+442079460018');
  });
});

describe('a contact', () => {
  const typed = { email: ' m.wojtowicz@poczta.example ', phone: '600 700 800' };

  test.each([
    ['none', { by: 'none' }],
    ['email', { by: 'email', to: 'm.wojtowicz@poczta.example' }],
    ['phone', { by: 'phone', to: '+48600700800' }]
  ] as const)('by %s', (by, contact) => {
    expect(contactFrom({ ...typed, by })).toEqual(contact);
  });

  test('copied out of a list of contacts comes with signs nobody sees, and is kept without them', () => {
    const copied = { by: 'email' as const, email: '\u200Bm.wojtowicz@poczta\u00AD.example\u200E', phone: '' };
    expect(contactFrom(copied)).toEqual({ by: 'email', to: 'm.wojtowicz@poczta.example' });
  });

  test.each([
    ['nothing chosen', {}, { refusal: 'contact-missing', field: 'by' }],
    [
      'an address without a host',
      { by: 'email', email: 'm.wojtowicz@' },
      { refusal: 'not-an-email', field: 'email' }
    ],
    [
      'two addresses',
      { by: 'email', email: 'a@b.example, c@d.example' },
      { refusal: 'not-an-email', field: 'email' }
    ],
    [
      'a line break',
      { by: 'email', email: 'a@b.example\nBcc: c@d.example' },
      { refusal: 'not-an-email', field: 'email' }
    ],
    ['no number', { by: 'phone', phone: '' }, { refusal: 'phone-wrong', field: 'phone' }]
  ] as const)('is refused: %s', (_, change, refusal) => {
    expect(contactFrom({ ...typed, ...change })).toEqual(refusal);
  });
});

test.each([
  ['+48601000174', true],
  ['+48453000174', true],
  ['+48880000174', true],
  ['+48126165555', false],
  ['+48222222222', false],
  ['+48800100200', false],
  ['+48700100200', false],
  ['+380501234567', true],
  ['+380443334455', false],
  ['+4915112345678', true],
  ['+48', false]
])('a text message reaches %s: %s', (number, takes) => {
  expect(takesTexts(number)).toBe(takes);
});
