/** What was encrypted for our elliptic-curve key: key agreement, key wrap and AES-GCM, as XML Encryption 1.1 writes them. */
import { createDecipheriv, createHash, createPublicKey, diffieHellman, type KeyObject } from 'node:crypto';
import {
  algorithmOf,
  ENCRYPTION,
  must,
  one,
  SIGNATURE,
  text,
  Unfit,
  within
} from '#world/identity/xml.server.ts';

const ENCRYPTION_11 = 'http://www.w3.org/2009/xmlenc11#';
const SIGNATURE_11 = 'http://www.w3.org/2009/xmldsig11#';
/** NIST P-256, the curve eIDAS nodes use. */
const P256 = 'urn:oid:1.2.840.10045.3.1.7';

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** RFC 3394, 2.2.3.1. */
const WRAP_START = Buffer.alloc(8, 0xa6);

/**
 * The key two parties derive from their shared secret: the single-step KDF of NIST SP 800-56A with SHA-256, which
 * XML Encryption and JWA call ConcatKDF.
 */
export function concatKdf(secret: Buffer, about: Buffer, bytes: number): Buffer {
  const parts: Buffer[] = [];
  for (let count = 1; parts.length * 32 < bytes; count += 1) {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(count);
    parts.push(createHash('sha256').update(counter).update(secret).update(about).digest());
  }
  return Buffer.concat(parts).subarray(0, bytes);
}

/** A key wrapped by AES Key Wrap (RFC 3394), or nothing when it was wrapped by another. */
export function unwrapped(key: Buffer, wrapped: Buffer): Buffer | undefined {
  const cipher = createDecipheriv('id-aes256-wrap', key, WRAP_START);
  try {
    return Buffer.concat([cipher.update(wrapped), cipher.final()]);
  } catch {
    return undefined;
  }
}

/** The text an element `EncryptedAssertion` holds for the owner of `key`. Throws `Unfit` in every other case. */
export function openAgreed(held: Element, key: KeyObject): string {
  const data = one(held, ENCRYPTION, 'EncryptedData');
  mustBe(one(data, ENCRYPTION, 'EncryptionMethod'), `${ENCRYPTION_11}aes256-gcm`);
  const wrapping = one(one(data, SIGNATURE, 'KeyInfo'), ENCRYPTION, 'EncryptedKey');
  mustBe(one(wrapping, ENCRYPTION, 'EncryptionMethod'), `${ENCRYPTION}kw-aes256`);
  const agreement = one(one(wrapping, SIGNATURE, 'KeyInfo'), ENCRYPTION, 'AgreementMethod');
  mustBe(agreement, `${ENCRYPTION_11}ECDH-ES`);
  const secret = agreed(senderIn(agreement), key);
  const wrapped = cipherIn(wrapping);
  const [content] = readingsOf(agreement)
    .map((about) => unwrapped(concatKdf(secret, about, KEY_BYTES), wrapped))
    .filter((one) => one !== undefined);
  must(content !== undefined && content.length === KEY_BYTES, 'not-for-us');
  return decrypted(cipherIn(data), content);
}

function mustBe(element: Element, algorithm: string): void {
  must(algorithmOf(element) === algorithm, 'algorithm');
}

function cipherIn(element: Element): Buffer {
  return bytesIn(one(one(element, ENCRYPTION, 'CipherData'), ENCRYPTION, 'CipherValue'));
}

function bytesIn(element: Element): Buffer {
  const words = text(element).replaceAll(/\s/g, '');
  must(/^[A-Za-z0-9+/]+={0,2}$/.test(words), 'not-base64');
  return Buffer.from(words, 'base64');
}

/** The sender's key of the moment. Whether it is a point of the curve at all is checked where it is read. */
function senderIn(agreement: Element): KeyObject {
  const value = one(one(agreement, ENCRYPTION, 'OriginatorKeyInfo'), SIGNATURE, 'KeyValue');
  const held = one(value, SIGNATURE_11, 'ECKeyValue');
  must(one(held, SIGNATURE_11, 'NamedCurve').getAttribute('URI') === P256, 'algorithm');
  const point = bytesIn(one(held, SIGNATURE_11, 'PublicKey'));
  must(point.length === 65 && point[0] === 4, 'point');
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((part) => part.toString('base64url'));
  try {
    return createPublicKey({ key: { kty: 'EC', crv: 'P-256', x: x!, y: y! }, format: 'jwk' });
  } catch {
    throw new Unfit('point');
  }
}

function agreed(publicKey: KeyObject, privateKey: KeyObject): Buffer {
  try {
    return diffieHellman({ privateKey, publicKey });
  } catch {
    throw new Unfit('point');
  }
}

/**
 * What is derived about, in the two ways it is written.
 *
 * XML Encryption 1.1 (5.4.1) puts one octet before each part that counts bits to leave out; the national node puts
 * the length of each part there and derives from all of it. The wrapped key tells which was meant: it opens with one
 * of them only.
 */
function readingsOf(agreement: Element): Buffer[] {
  const method = one(agreement, ENCRYPTION_11, 'KeyDerivationMethod');
  mustBe(method, `${ENCRYPTION_11}ConcatKDF`);
  const params = one(method, ENCRYPTION_11, 'ConcatKDFParams');
  mustBe(one(params, SIGNATURE, 'DigestMethod'), `${ENCRYPTION}sha256`);
  must(within(agreement, ENCRYPTION, 'KA-Nonce').length === 0, 'nonce');
  const parts = ['AlgorithmID', 'PartyUInfo', 'PartyVInfo', 'SuppPubInfo', 'SuppPrivInfo']
    .map((name) => params.getAttribute(name) ?? '')
    .filter((hex) => hex !== '');
  must(
    parts.every((hex) => /^(?:[0-9A-Fa-f]{2})+$/.test(hex)),
    'derivation'
  );
  const bytes = parts.map((hex) => Buffer.from(hex, 'hex'));
  const whole = Buffer.concat(bytes);
  const counted = bytes.every((part) => part[0] === 0);
  return counted ? [whole, Buffer.concat(bytes.map((part) => part.subarray(1)))] : [whole];
}

function decrypted(cipher: Buffer, key: Buffer): string {
  must(cipher.length > NONCE_BYTES + TAG_BYTES, 'not-decrypted');
  const opening = createDecipheriv('aes-256-gcm', key, cipher.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES
  });
  opening.setAuthTag(cipher.subarray(-TAG_BYTES));
  try {
    const opened = opening.update(cipher.subarray(NONCE_BYTES, -TAG_BYTES));
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat([opened, opening.final()]));
  } catch {
    throw new Unfit('not-decrypted');
  }
}
