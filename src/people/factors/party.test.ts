/** A passkey is given to one site; its answer names the challenge it was made for. */
import { describe, expect, it } from 'vitest';
import { challengeOf, partyOf } from './party.ts';

describe('The site a passkey is given to', () => {
  it.each([
    ['https://sprawy.city.example', 'sprawy.city.example', 'https://sprawy.city.example'],
    ['https://city.example:8443', 'city.example', 'https://city.example:8443'],
    ['http://127.0.0.1:3000', 'localhost', 'http://localhost:3000'],
    ['http://[::1]:3000', 'localhost', 'http://localhost:3000']
  ])('at %s is called %s', (address, id, origin) => {
    expect(partyOf(address, 'City')).toEqual({ id, origin, name: 'City' });
  });
});

const said = (data: unknown) => Buffer.from(JSON.stringify(data)).toString('base64url');

describe('An answer of a browser', () => {
  it('names its credential and its challenge', () => {
    const answer = {
      id: 'key',
      response: { clientDataJSON: said({ challenge: 'abc', type: 'webauthn.get' }) }
    };
    expect(challengeOf(JSON.stringify(answer))).toEqual({ answer, id: 'key', challenge: 'abc' });
  });

  it.each([
    '',
    'null',
    '7',
    '[]',
    '{',
    '{"id":"key"}',
    JSON.stringify({ id: 7, response: { clientDataJSON: said({ challenge: 'abc' }) } }),
    JSON.stringify({ id: 'key', response: { clientDataJSON: '%%%' } }),
    JSON.stringify({ id: 'key', response: { clientDataJSON: said({}) } }),
    JSON.stringify({ id: 'key', response: { clientDataJSON: said({ challenge: '' }) } }),
    JSON.stringify({ id: 'key', response: { clientDataJSON: said(null) } })
  ])('that is none is nothing: %s', (text) => {
    expect(challengeOf(text)).toBeUndefined();
  });
});
