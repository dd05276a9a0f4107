/** A SAML response looked at before and after its signature is checked: what may stand in it, and what it says. */
import {
  all,
  algorithmOf,
  algorithms,
  ASSERTION,
  ENCRYPTION,
  must,
  one,
  parsed,
  PROTOCOL,
  SIGNATURE,
  SUCCESS,
  text,
  within
} from './xml.server.ts';

const BEARER = 'urn:oasis:names:tc:SAML:2.0:cm:bearer';

/** Base64 of the longest response that is looked at. */
const RESPONSE_MAX = 200_000;
/** Clocks of two houses may differ by so much. */
export const SKEW_SECONDS = 60;

/** What may sign and encrypt: no SHA-1, and no encryption that can be changed unnoticed (CBC). */
const SIGNED_BY = new Set(
  ['sha256', 'sha384', 'sha512'].map((hash) => `http://www.w3.org/2001/04/xmldsig-more#rsa-${hash}`)
);
const DIGESTED_BY = new Set([
  `${ENCRYPTION}sha256`,
  'http://www.w3.org/2001/04/xmldsig-more#sha384',
  `${ENCRYPTION}sha512`
]);
const ENCRYPTED_BY = new Set([
  'http://www.w3.org/2009/xmlenc11#aes128-gcm',
  'http://www.w3.org/2009/xmlenc11#aes256-gcm'
]);
const WRAPPED_BY = new Set([`${ENCRYPTION}rsa-oaep-mgf1p`, 'http://www.w3.org/2009/xmlenc11#rsa-oaep']);

function mustSignWell(root: Element): void {
  must(
    algorithms(root, SIGNATURE, 'SignatureMethod').every((one) => SIGNED_BY.has(one)),
    'algorithm'
  );
  const references = all(root, SIGNATURE, 'Reference');
  const digests = references.flatMap((reference) => algorithms(reference, SIGNATURE, 'DigestMethod'));
  must(
    digests.every((one) => DIGESTED_BY.has(one)),
    'algorithm'
  );
}

/** What a response says outside its assertion, before anything in it is believed: success and what is encrypted, or not. */
export type Envelope = { held: string } | 'no-success';

/**
 * Looks at a posted response. Throws `Unfit` when it is no response with exactly one encrypted assertion, or made
 * with what is too weak: an assertion in the clear, a second one, one hidden deeper down.
 */
export function readEnvelope(posted: string, acs: string): Envelope {
  must(posted.length <= RESPONSE_MAX && /^[A-Za-z0-9+/=\s]+$/.test(posted), 'not-base64');
  const xml = Buffer.from(posted, 'base64').toString('utf8');
  const root = parsed(xml);
  must(root.namespaceURI === PROTOCOL && root.localName === 'Response', 'no-response');
  const destination = root.getAttribute('Destination') ?? '';
  must(destination === '' || destination === acs, 'destination');
  mustSignWell(root);
  const code = one(one(root, PROTOCOL, 'Status'), PROTOCOL, 'StatusCode').getAttribute('Value');
  if (code !== SUCCESS) return 'no-success';
  must(all(root, ASSERTION, 'Assertion').length === 0, 'not-encrypted');
  must(all(root, ASSERTION, 'EncryptedAssertion').length === 1, 'not-encrypted');
  const held = one(root, ASSERTION, 'EncryptedAssertion');
  const data = one(held, ENCRYPTION, 'EncryptedData');
  must(ENCRYPTED_BY.has(algorithmOf(one(data, ENCRYPTION, 'EncryptionMethod'))), 'algorithm');
  const keys = all(root, ENCRYPTION, 'EncryptedKey');
  const wrapped = keys.flatMap((key) => algorithms(key, ENCRYPTION, 'EncryptionMethod'));
  must(wrapped.length > 0 && wrapped.every((method) => WRAPPED_BY.has(method)), 'algorithm');
  return { held: held.toString() };
}

/**
 * Looks at what was encrypted, before its signature is checked: one assertion, well signed, with nothing in it that
 * two readers could read differently.
 */
export function mustBeFit(decrypted: string): void {
  const root = parsed(decrypted);
  must(root.namespaceURI === ASSERTION && root.localName === 'Assertion', 'no-assertion');
  must(all(root, ASSERTION, 'Assertion').length === 0, 'assertions');
  must(within(root, SIGNATURE, 'Signature').length === 1, 'not-signed');
  must(all(root, SIGNATURE, 'Signature').length === 1, 'signatures');
  mustSignWell(root);
}

/** What an assertion must agree with. */
export type Expected = { issuer: string; audience: string; acs: string; now: number };

/** What a verified assertion says. */
export type Said = {
  answers: string;
  level: string;
  /** When they proved it there, in milliseconds. */
  provedAt: number | undefined;
  nameId: { format: string; text: string } | undefined;
  attributes: Readonly<Record<string, string[]>>;
};

function instant(element: Element, name: string): number | undefined {
  const text = element.getAttribute(name) ?? '';
  if (text === '') return undefined;
  const at = Date.parse(text);
  must(Number.isFinite(at) && text.endsWith('Z'), 'time');
  return at;
}

/** Is it now between what the element says? The end has to be said. */
function mustBeNow(element: Element, now: number): void {
  const until = instant(element, 'NotOnOrAfter');
  const since = instant(element, 'NotBefore');
  must(until !== undefined && now - SKEW_SECONDS * 1000 < until, 'expired');
  must(since === undefined || now + SKEW_SECONDS * 1000 >= since, 'too-early');
}

/**
 * Reads an assertion whose signature was checked, and only what was signed. Throws `Unfit` when it was made by
 * somebody else, for somebody else, for another address, or for another time.
 */
export function readAssertion(xml: string, { issuer, audience, acs, now }: Expected): Said {
  const root = parsed(xml);
  must(root.namespaceURI === ASSERTION && root.localName === 'Assertion', 'no-assertion');
  must(text(one(root, ASSERTION, 'Issuer')) === issuer, 'issuer');
  const subject = one(root, ASSERTION, 'Subject');
  const confirmation = one(subject, ASSERTION, 'SubjectConfirmation');
  must(confirmation.getAttribute('Method') === BEARER, 'confirmation');
  const data = one(confirmation, ASSERTION, 'SubjectConfirmationData');
  must(data.getAttribute('Recipient') === acs, 'recipient');
  mustBeNow(data, now);
  const conditions = one(root, ASSERTION, 'Conditions');
  mustBeNow(conditions, now);
  const audiences = within(one(conditions, ASSERTION, 'AudienceRestriction'), ASSERTION, 'Audience');
  must(audiences.map(text).includes(audience), 'audience');
  const authenticated = one(root, ASSERTION, 'AuthnStatement');
  const context = one(authenticated, ASSERTION, 'AuthnContext');
  const [nameId] = within(subject, ASSERTION, 'NameID');
  return {
    answers: data.getAttribute('InResponseTo') ?? '',
    provedAt: instant(authenticated, 'AuthnInstant'),
    level: text(one(context, ASSERTION, 'AuthnContextClassRef')),
    nameId: nameId && { format: nameId.getAttribute('Format') ?? '', text: text(nameId) },
    attributes: attributesIn(root)
  };
}

function attributesIn(root: Element): Record<string, string[]> {
  const told: Record<string, string[]> = Object.create(null) as Record<string, string[]>;
  const stated = within(root, ASSERTION, 'AttributeStatement');
  for (const attribute of stated.flatMap((one) => within(one, ASSERTION, 'Attribute'))) {
    const name = attribute.getAttribute('Name') ?? '';
    // The same attribute twice could be two people's.
    must(name !== '' && !(name in told), 'attribute');
    told[name] = within(attribute, ASSERTION, 'AttributeValue').map(text);
  }
  return told;
}
