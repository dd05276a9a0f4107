/** An elliptic-curve key and its certificate, made for one test file. */
import 'reflect-metadata';
import { X509CertificateGenerator } from '@peculiar/x509';
import type { Keys } from './certificate.ts';

export type CurveKeys = Keys & { pair: CryptoKeyPair; name: string };

const P256 = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const DAY = 24 * 60 * 60 * 1000;

/** Made for a day, for whoever is called so, on the curve P-256 unless another is said. */
export async function curveKeysOf(name: string, namedCurve = P256.namedCurve): Promise<CurveKeys> {
  const algorithm = { ...P256, namedCurve };
  const pair = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const cert = await X509CertificateGenerator.createSelfSigned({
    serialNumber: '01',
    name: `CN=${name}`,
    notBefore: new Date(Date.now() - DAY),
    notAfter: new Date(Date.now() + DAY),
    signingAlgorithm: algorithm,
    keys: pair
  });
  const bytes = Buffer.from(await crypto.subtle.exportKey('pkcs8', pair.privateKey)).toString('base64');
  const label = ['PRIVATE', 'KEY'].join(' ');
  const key = `-----BEGIN ${label}-----\n${bytes.match(/.{1,64}/g)!.join('\n')}\n-----END ${label}-----\n`;
  return { key, cert: cert.toString('pem'), pair, name };
}
