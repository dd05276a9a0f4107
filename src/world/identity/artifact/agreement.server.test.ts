/** What is encrypted for our curve is opened as the standards' own examples say, and nothing else is. */
import { createPrivateKey } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { agreedFor, type Agreeing } from '#tests/agreeing.ts';
import { curveKeysOf } from '#tests/curves.ts';
import { parsed } from '#world/identity/xml.server.ts';
import { concatKdf, openAgreed, unwrapped } from './agreement.server.ts';

const hex = (text: string) => Buffer.from(text.replaceAll(/\s/g, ''), 'hex');

describe('The derived key', () => {
  it('is that of RFC 7518, appendix C', () => {
    const secret = Buffer.from([
      158, 86, 217, 29, 129, 113, 53, 211, 114, 131, 66, 131, 191, 132, 38, 156, 251, 49, 110, 163, 218, 128,
      106, 72, 246, 218, 167, 121, 140, 254, 144, 196
    ]);
    const about = Buffer.from([
      0, 0, 0, 7, 65, 49, 50, 56, 71, 67, 77, 0, 0, 0, 5, 65, 108, 105, 99, 101, 0, 0, 0, 3, 66, 111, 98, 0,
      0, 0, 128
    ]);
    expect(concatKdf(secret, about, 16).toString('base64url')).toBe('VqqN6vgjbSBcIijNcacQGg');
  });

  it('goes on with its counter where one hash is not enough', () => {
    const [secret, about] = [Buffer.from('secret'), Buffer.from('about')];
    const long = concatKdf(secret, about, 48);
    expect(long).toHaveLength(48);
    expect(long.subarray(0, 32)).toEqual(concatKdf(secret, about, 32));
  });
});

describe('A wrapped key', () => {
  const kek = hex('000102030405060708090A0B0C0D0E0F101112131415161718191A1B1C1D1E1F');

  it.each([
    [
      '4.5',
      'A8F9BC1612C68B3FF6E6F4FBE30E71E4769C8B80A32CB8958CD5D17D6B254DA1',
      '00112233445566778899AABBCCDDEEFF0001020304050607'
    ],
    [
      '4.6',
      '28C9F404C4B810F4CBCCB35CFB87F8263F5786E2D80ED326CBC7F0E71A99F43BFB988B9B7A02DD21',
      '00112233445566778899AABBCCDDEEFF000102030405060708090A0B0C0D0E0F'
    ]
  ])('is unwrapped as in RFC 3394, %s', (_, wrapped, key) => {
    expect(unwrapped(kek, hex(wrapped))?.toString('hex').toUpperCase()).toBe(key);
  });

  it('changed anywhere opens nothing', () => {
    const wrapped = hex('28C9F404C4B810F4CBCCB35CFB87F8263F5786E2D80ED326CBC7F0E71A99F43BFB988B9B7A02DD21');
    for (const at of [0, 20, wrapped.length - 1]) {
      const changed = Buffer.from(wrapped);
      changed[at]! ^= 1;
      expect(unwrapped(kek, changed)).toBeUndefined();
    }
    expect(unwrapped(kek, hex('0011'))).toBeUndefined();
  });
});

describe('What is encrypted for us', async () => {
  const ours = await curveKeysOf('city.example');
  const key = createPrivateKey(ours.key);
  const WORDS = '<a>Zażółć gęślą jaźń</a>';
  const made = async (how: Partial<Agreeing>, keys = ours) =>
    parsed(
      `<x xmlns:saml2="urn:oasis:names:tc:SAML:2.0:assertion">${await agreedFor(keys, WORDS, ['node.example', 'city.example'], how)}</x>`
    ).firstChild as Element;

  it.each(['node', 'standard'] as const)('is opened, written as the %s writes it', async (written) => {
    expect(openAgreed(await made({ written }), key)).toBe(WORDS);
  });

  it.each<[string, Partial<Agreeing>]>([
    ['algorithm', { content: 'http://www.w3.org/2001/04/xmlenc#aes256-cbc' }],
    ['algorithm', { wrap: 'http://www.w3.org/2001/04/xmlenc#rsa-1_5' }],
    ['algorithm', { agreement: 'http://www.w3.org/2001/04/xmlenc#dh' }],
    ['algorithm', { derivation: 'http://www.w3.org/2009/xmlenc11#pbkdf2' }],
    ['algorithm', { digest: 'http://www.w3.org/2000/09/xmldsig#sha1' }],
    ['algorithm', { curve: 'urn:oid:1.3.132.0.10' }],
    ['point', { point: (bytes) => bytes.slice(0, 33) }],
    ['point', { point: (bytes) => bytes.map((byte, at) => (at === 64 ? byte ^ 1 : byte)) }],
    ['point', { point: (bytes) => bytes.map((byte, at) => (at === 0 ? byte : 0)) }],
    ['not-decrypted', { cipher: (bytes) => bytes.map((byte, at) => (at === 40 ? byte ^ 1 : byte)) }],
    ['not-decrypted', { cipher: (bytes) => bytes.slice(0, 20) }],
    ['not-decrypted', { cipher: (bytes) => bytes.slice(0, -1) }]
  ])('is refused as %s (%#)', async (why, how) => {
    const held = await made(how);
    expect(() => openAgreed(held, key)).toThrow(why);
  });

  it('for somebody else is not for us', async () => {
    const held = await made({}, await curveKeysOf('elsewhere.example'));
    expect(() => openAgreed(held, key)).toThrow('not-for-us');
  });
});
