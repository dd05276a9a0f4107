/** The answer of the national node, fetched by us: every layer of it looked at before the next is opened. */
import type { KeyObject } from 'node:crypto';
import { readAssertion, SKEW_SECONDS, type Said } from '#world/identity/assertion.server.ts';
import {
  all,
  ASSERTION,
  children,
  isNamed,
  must,
  one,
  parsed,
  PROTOCOL,
  SIGNATURE,
  SUCCESS,
  text,
  within
} from '#world/identity/xml.server.ts';
import { openAgreed } from './agreement.server.ts';
import { signedElement } from './ecdsa.server.ts';
import { SOAP } from './question.server.ts';

/** An answer is made when it is fetched. */
const MADE_MINUTES = 5;

/** What an answer must agree with. */
export type Awaited = {
  /** The id of our question what the word stands for. */
  asked: string;
  issuer: string;
  audience: string;
  acs: string;
  certs: readonly string[];
  key: KeyObject;
  now: number;
};

/** What the word stood for: an encrypted assertion, in answer to this question of ours; a no; or nothing any more. */
export type Resolved = { held: Element; answers: string } | 'no-success' | 'nothing';

/**
 * Reads the envelope. Throws `Unfit` unless it holds an answer to our question, signed by the node all over and made
 * just now, with one encrypted assertion and none in the clear.
 *
 * Only what the signature covers is read, from the words it covers. The response in it bears a signature of its own,
 * which is checked too where it is there.
 */
export function readResolved(soap: string, awaited: Awaited): Resolved {
  const envelope = parsed(soap);
  must(isNamed(envelope, SOAP, 'Envelope'), 'no-envelope');
  const [only, ...more] = children(one(envelope, SOAP, 'Body'));
  must(only !== undefined && more.length === 0, 'body');
  must(isNamed(only, PROTOCOL, 'ArtifactResponse'), 'no-response');
  mustHoldOne(envelope);
  const answer = signedElement(soap, awaited.certs, [PROTOCOL, 'ArtifactResponse']);
  must(answer.getAttribute('InResponseTo') === awaited.asked, 'answers');
  mustBeFrom(answer, awaited);
  const [inner] = within(answer, PROTOCOL, 'Response');
  if (codeOf(answer) !== SUCCESS) return 'no-success';
  if (inner === undefined) return 'nothing';
  return readResponse(soap, inner, awaited);
}

/** One of each, so that nothing hides beside or within another. */
function mustHoldOne(envelope: Element): void {
  must(all(envelope, PROTOCOL, 'ArtifactResponse').length === 1, 'responses');
  must(all(envelope, PROTOCOL, 'Response').length <= 1, 'responses');
  must(all(envelope, SIGNATURE, 'Signature').length <= 2, 'signatures');
  must(all(envelope, ASSERTION, 'Assertion').length === 0, 'not-encrypted');
  must(all(envelope, ASSERTION, 'EncryptedAssertion').length <= 1, 'assertions');
}

function mustBeFrom(message: Element, { issuer, now }: Awaited): void {
  must(text(one(message, ASSERTION, 'Issuer')) === issuer, 'issuer');
  const made = Date.parse(message.getAttribute('IssueInstant') ?? '');
  must(Math.abs(now - made) <= MADE_MINUTES * 60_000 + SKEW_SECONDS * 1000, 'expired');
}

function codeOf(message: Element): string {
  return one(one(message, PROTOCOL, 'Status'), PROTOCOL, 'StatusCode').getAttribute('Value') ?? '';
}

function readResponse(soap: string, inner: Element, awaited: Awaited): Resolved {
  const signed = within(inner, SIGNATURE, 'Signature').length > 0;
  const response = signed ? signedElement(soap, awaited.certs, [PROTOCOL, 'Response']) : inner;
  mustBeFrom(response, awaited);
  const destination = response.getAttribute('Destination') ?? '';
  must(destination === '' || destination === awaited.acs, 'destination');
  if (codeOf(response) !== SUCCESS) return 'no-success';
  const [held] = within(response, ASSERTION, 'EncryptedAssertion');
  must(held !== undefined, 'not-encrypted');
  return { held, answers: response.getAttribute('InResponseTo') ?? '' };
}

/** What the assertion says, opened with our key; it answers the same question as the response around it. */
export function readHeld(
  { held, answers }: Exclude<Resolved, string>,
  { issuer, audience, acs, key, now }: Awaited
): Said {
  const xml = openAgreed(held, key);
  const root = parsed(xml);
  must(isNamed(root, ASSERTION, 'Assertion'), 'no-assertion');
  must(all(root, ASSERTION, 'Assertion').length === 0, 'assertions');
  const said = readAssertion(xml, { issuer, audience, acs, now });
  must(said.answers !== '' && said.answers === answers, 'answers');
  return said;
}
