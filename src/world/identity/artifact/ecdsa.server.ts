/** XML signatures with ECDSA: `xml-crypto` reads and writes them, the platform signs. */
import { sign, verify, type BinaryLike, type KeyLike } from 'node:crypto';
import { SignedXml, type SignatureAlgorithm } from 'xml-crypto';
import {
  algorithmOf,
  all,
  isNamed,
  must,
  one,
  parsed,
  SIGNATURE,
  Unfit,
  within
} from '#world/identity/xml.server.ts';

const ECDSA = 'http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256';
const SHA256 = 'http://www.w3.org/2001/04/xmlenc#sha256';
const C14N = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const ENVELOPED = `${SIGNATURE}enveloped-signature`;

/** The two numbers of a signature one after the other (RFC 4050, IEEE P1363), not as ASN.1. */
const dsaEncoding = 'ieee-p1363';

const bytesOf = (words: BinaryLike) =>
  typeof words === 'string' ? Buffer.from(words, 'utf8') : Buffer.from(words as Uint8Array);

class EcdsaSha256 implements SignatureAlgorithm {
  getSignature(info: BinaryLike, key: KeyLike): string {
    return sign('sha256', bytesOf(info), { key: key as string, dsaEncoding }).toString('base64');
  }

  verifySignature(info: string, key: KeyLike, value: string): boolean {
    const bytes = Buffer.from(value, 'base64');
    return bytes.length === 64 && verify('sha256', bytesOf(info), { key: key as string, dsaEncoding }, bytes);
  }

  getAlgorithmName(): string {
    return ECDSA;
  }
}

/** Knows this one way of signing and no other. */
function signer(options: ConstructorParameters<typeof SignedXml>[0]): SignedXml {
  const made = new SignedXml({ ...options, getCertFromKeyInfo: () => null });
  made.SignatureAlgorithms = { [ECDSA]: EcdsaSha256 };
  made.HashAlgorithms = { [SHA256]: made.HashAlgorithms[SHA256]! };
  const known = made.CanonicalizationAlgorithms;
  made.CanonicalizationAlgorithms = { [C14N]: known[C14N]!, [ENVELOPED]: known[ENVELOPED]! };
  return made;
}

/** The message with our signature in it, right after who sends it, where SAML wants it. */
export function signedBy({ key, cert }: { key: string; cert: string }, message: string): string {
  const made = signer({
    privateKey: key,
    publicCert: cert,
    signatureAlgorithm: ECDSA,
    canonicalizationAlgorithm: C14N
  });
  made.addReference({ xpath: '/*', digestAlgorithm: SHA256, transforms: [ENVELOPED, C14N] });
  const location = { reference: "/*/*[local-name(.)='Issuer']", action: 'after' } as const;
  made.computeSignature(message, { prefix: 'ds', location });
  return made.getSignedXml();
}

/**
 * The element with this name in `xml` as it was signed by one of `certs`, read anew from the very words the signature
 * covers. Throws `Unfit` unless it bears exactly one signature of its own, of all of itself and of nothing else.
 */
export function signedElement(
  xml: string,
  certs: readonly string[],
  [space, name]: readonly [string, string]
): Element {
  const root = parsed(xml);
  const [element, ...more] = isNamed(root, space, name) ? [root] : all(root, space, name);
  must(element !== undefined && more.length === 0, name.toLowerCase());
  const [signature, ...others] = within(element, SIGNATURE, 'Signature');
  must(signature !== undefined && others.length === 0, 'not-signed');
  mustCover(signature, element);
  const words = certs.map((cert) => wordsSigned(xml, signature, cert)).find((one) => one !== undefined);
  must(words !== undefined, 'not-verified');
  const signed = parsed(words);
  must(
    isNamed(signed, space, name) && signed.getAttribute('ID') === element.getAttribute('ID'),
    'not-verified'
  );
  return signed;
}

/** A signature of all of `element`, made in the one way we read, before it is believed. */
function mustCover(signature: Element, element: Element): void {
  const info = one(signature, SIGNATURE, 'SignedInfo');
  const reference = one(info, SIGNATURE, 'Reference');
  const id = element.getAttribute('ID') ?? '';
  must(/^[\w.-]+$/.test(id) && reference.getAttribute('URI') === `#${id}`, 'reference');
  const transforms = within(one(reference, SIGNATURE, 'Transforms'), SIGNATURE, 'Transform').map(algorithmOf);
  const used = [
    algorithmOf(one(info, SIGNATURE, 'CanonicalizationMethod')),
    algorithmOf(one(info, SIGNATURE, 'SignatureMethod')),
    algorithmOf(one(reference, SIGNATURE, 'DigestMethod')),
    ...transforms
  ];
  must(used.join(' ') === [C14N, ECDSA, SHA256, ENVELOPED, C14N].join(' '), 'algorithm');
}

function wordsSigned(xml: string, signature: Element, publicCert: string): string | undefined {
  const checking = signer({ publicCert });
  try {
    checking.loadSignature(signature);
    if (!checking.checkSignature(xml)) return undefined;
  } catch (cause) {
    if (cause instanceof Unfit) throw cause;
    return undefined;
  }
  const [words, ...more] = checking.getSignedReferences();
  return more.length === 0 ? words : undefined;
}
