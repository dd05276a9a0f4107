/** Encrypting for an elliptic-curve key as the national node does, by Web Cryptography alone. */
import { X509Certificate } from 'node:crypto';
import type { Keys } from './certificate.ts';

const { subtle } = globalThis.crypto;
const KW = 'http://www.w3.org/2001/04/xmlenc#kw-aes256';

/** How it encrypts; as the node does, unless a test wants otherwise. */
export type Agreeing = {
  content: string;
  wrap: string;
  agreement: string;
  derivation: string;
  digest: string;
  curve: string;
  /** How the parts of what is derived about are written: as the node does, or as the standard says. */
  written: 'node' | 'standard';
  /** The point sent as the sender's. */
  point: (bytes: Uint8Array) => Uint8Array;
  /** What is encrypted, when it is finished. */
  cipher: (bytes: Uint8Array) => Uint8Array;
};

const AS_NODE: Agreeing = {
  content: 'http://www.w3.org/2009/xmlenc11#aes256-gcm',
  wrap: KW,
  agreement: 'http://www.w3.org/2009/xmlenc11#ECDH-ES',
  derivation: 'http://www.w3.org/2009/xmlenc11#ConcatKDF',
  digest: 'http://www.w3.org/2001/04/xmlenc#sha256',
  curve: 'urn:oid:1.2.840.10045.3.1.7',
  written: 'node',
  point: (bytes) => bytes,
  cipher: (bytes) => bytes
};

const base64 = (bytes: ArrayBuffer | Uint8Array) => Buffer.from(bytes as Uint8Array).toString('base64');

/** A part of what is derived about: what is hashed, and how it is written in hexadecimal digits. */
function partOf(word: string, written: Agreeing['written']): { hashed: Uint8Array; hex: string } {
  const bytes = new TextEncoder().encode(word);
  const long = Buffer.concat([Uint8Array.of(0, 0, 0, bytes.length), bytes]);
  if (written === 'node') return { hashed: long, hex: long.toString('hex').toUpperCase() };
  return { hashed: bytes, hex: `00${Buffer.from(bytes).toString('hex')}` };
}

/** An assertion encrypted for whoever holds the key of this certificate. */
export async function agreedFor(
  { cert }: Pick<Keys, 'cert'>,
  assertion: string,
  [from, to]: readonly [string, string],
  given: Partial<Agreeing> = {}
): Promise<string> {
  const how = { ...AS_NODE, ...given };
  const curve = { name: 'ECDH', namedCurve: 'P-256' };
  const spki = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
  const theirs = await subtle.importKey('spki', spki, curve, false, []);
  const mine = await subtle.generateKey(curve, true, ['deriveBits']);
  const shared = await subtle.deriveBits({ name: 'ECDH', public: theirs }, mine.privateKey, 256);
  const parts = [KW, from, to].map((word) => partOf(word, how.written));
  const hashed = Buffer.concat([
    Uint8Array.of(0, 0, 0, 1),
    new Uint8Array(shared),
    ...parts.map((part) => part.hashed)
  ]);
  const kek = await subtle.importKey('raw', await subtle.digest('SHA-256', hashed), 'AES-KW', false, [
    'wrapKey'
  ]);
  const key = await subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt']);
  const wrapped = await subtle.wrapKey('raw', key, kek, 'AES-KW');
  const iv = globalThis.crypto.getRandomValues(new Uint8Array(12));
  const sealed = await subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(assertion));
  const point = how.point(new Uint8Array(await subtle.exportKey('raw', mine.publicKey)));
  const [algorithm, party, other] = parts.map(({ hex }) => hex);
  return (
    `<saml2:EncryptedAssertion><xenc:EncryptedData xmlns:xenc="http://www.w3.org/2001/04/xmlenc#" Type="http://www.w3.org/2001/04/xmlenc#Element">` +
    `<xenc:EncryptionMethod Algorithm="${how.content}"/><ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><xenc:EncryptedKey>` +
    `<xenc:EncryptionMethod Algorithm="${how.wrap}"/><ds:KeyInfo><xenc:AgreementMethod Algorithm="${how.agreement}">` +
    `<xenc11:KeyDerivationMethod xmlns:xenc11="http://www.w3.org/2009/xmlenc11#" Algorithm="${how.derivation}">` +
    `<xenc11:ConcatKDFParams AlgorithmID="${algorithm}" PartyUInfo="${party}" PartyVInfo="${other}">` +
    `<ds:DigestMethod Algorithm="${how.digest}"/></xenc11:ConcatKDFParams></xenc11:KeyDerivationMethod>` +
    `<xenc:OriginatorKeyInfo><ds:KeyValue><dsig11:ECKeyValue xmlns:dsig11="http://www.w3.org/2009/xmldsig11#">` +
    `<dsig11:NamedCurve URI="${how.curve}"/><dsig11:PublicKey>${base64(point)}</dsig11:PublicKey></dsig11:ECKeyValue></ds:KeyValue>` +
    `</xenc:OriginatorKeyInfo></xenc:AgreementMethod></ds:KeyInfo><xenc:CipherData><xenc:CipherValue>${base64(wrapped)}` +
    `</xenc:CipherValue></xenc:CipherData></xenc:EncryptedKey></ds:KeyInfo><xenc:CipherData><xenc:CipherValue>` +
    `${base64(how.cipher(Buffer.concat([iv, new Uint8Array(sealed)])))}</xenc:CipherValue></xenc:CipherData></xenc:EncryptedData></saml2:EncryptedAssertion>`
  );
}
