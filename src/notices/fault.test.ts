/** Which "no" of a mail server is final. */
import { expect, test } from 'vitest';
import { mailFault, textFault } from './fault.ts';

test.each([
  ['no such mailbox', { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550 }, 'refused'],
  ['the letter is taken for spam', { code: 'EMESSAGE', command: 'DATA', responseCode: 554 }, 'refused'],
  ['an address that is none', { code: 'EENVELOPE', command: 'API' }, 'refused'],
  ['a full mailbox', { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 452 }, 'later'],
  ['greylisting', { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 450 }, 'later'],
  ['a wrong password of ours', { code: 'EAUTH', command: 'AUTH PLAIN', responseCode: 535 }, 'away'],
  ['a sender that is not ours', { code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 553 }, 'away'],
  ['nobody listens', { code: 'ESOCKET', command: 'CONN' }, 'away'],
  ['silence', { code: 'ETIMEDOUT', command: 'CONN' }, 'away'],
  ['silence in the middle of a letter', { code: 'ECONNECTION', command: 'DATA' }, 'away']
])('%s', (_what, fields, kind) => {
  expect(mailFault(Object.assign(new Error('no'), fields)).kind).toBe(kind);
});

test('its words are kept in one line, and not without end', () => {
  expect(mailFault(new Error('550\r\n no  such user')).words).toBe('550 no such user');
  expect(mailFault(new Error('x'.repeat(999))).words).toHaveLength(300);
  expect(mailFault('odd').words).toBe('odd');
});

test.each([
  ['a number that is none', { status: 0x0b }, 'refused'],
  ['too many at once', { status: 0x58 }, 'later'],
  ['a full queue', { status: 0x14 }, 'later'],
  ['a status nobody knows', { status: 0x0411 }, 'later'],
  ['a sender that is not ours', { status: 0x0a }, 'away'],
  ['a session that is not open', { status: 0x04 }, 'away'],
  ['silence', {}, 'away']
])('a gateway: %s', (_what, fields, kind) => {
  expect(textFault(Object.assign(new Error('no'), fields)).kind).toBe(kind);
});
