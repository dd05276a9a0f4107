/** The national node on loopback: it takes signed questions, gives the browser a word, and tells the rest by SOAP. */
import { createHash, randomBytes, randomUUID, X509Certificate } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { whenDone } from './closing.ts';
import { agreedFor, type Agreeing } from './agreeing.ts';
import { curveKeysOf, type CurveKeys } from './curves.ts';
import type { Relier } from './saml.ts';
import { CheckedBy, xmldsig } from './xmldsig.ts';

const DSIG = 'http://www.w3.org/2000/09/xmldsig#';
const ECDSA = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const SPACES =
  'xmlns:saml2="urn:oasis:names:tc:SAML:2.0:assertion" xmlns:saml2p="urn:oasis:names:tc:SAML:2.0:protocol"';
const SUCCESS = 'urn:oasis:names:tc:SAML:2.0:status:Success';
const FAILED = 'urn:oasis:names:tc:SAML:2.0:status:AuthnFailed';
export const SUBSTANTIAL = 'http://eidas.europa.eu/LoA/substantial';
export const EIDAS = 'http://eidas.europa.eu/attributes/naturalperson/';

export type Citizen = { level?: string; attributes: Readonly<Record<string, string>> };

/** What it tells of somebody, and how; as it should, unless a test wants otherwise. */
export type Telling = {
  issuer: string;
  audience: string;
  recipient: string;
  destination: string;
  level: string;
  answers: string;
  /** The question that the response around the assertion answers. */
  outerAnswers: string;
  resolves: string;
  attributes: Readonly<Record<string, string>>;
  status: string;
  /** Minutes from now: made, valid from, valid until. */
  made: number;
  from: number;
  until: number;
  by: CurveKeys;
  signs: { answer: boolean; response: boolean };
  agreeing: Partial<Agreeing>;
  /** Done to the assertion before it is encrypted, to the finished answer, and to the finished envelope. */
  inside: (assertion: string) => string;
  answer: (xml: string) => string;
  envelope: (xml: string) => string | Promise<string>;
  /** What HTTP says; a wait before it in milliseconds. */
  http: number;
  wait: number;
};

export type NodePeer = {
  issuer: string;
  entryPoint: string;
  resolveAt: string;
  keys: CurveKeys;
  people: Record<string, Citizen>;
  /** What a posted question asks, its signature checked. */
  asked(form: Readonly<Record<string, string>>): Promise<Question>;
  /** The word a browser is given for somebody. */
  word(question: Question, telling?: Partial<Telling>): string;
  /** How often it was asked what a word stands for. */
  resolved(): number;
  stop(): Promise<void>;
};

export type Question = { id: string; acs: string; level: string; attributes: string[]; binding: string };
type Held = { question: Question; telling: Partial<Telling>; used: boolean };

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const minutes = (count: number) => new Date(Date.now() + count * 60_000).toISOString();
const value = (xml: string, pattern: RegExp) => pattern.exec(xml)?.[1] ?? '';

async function publicKeyOf(cert: string): Promise<CryptoKey> {
  const spki = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
  return crypto.subtle.importKey('spki', spki, ECDSA, true, ['verify']);
}

/** Is this message signed by the owner of the certificate, by another implementation than ours? */
async function isSignedBy(xml: string, cert: string): Promise<boolean> {
  const document = xmldsig.Parse(xml);
  const [signature] = Array.from(document.getElementsByTagNameNS(DSIG, 'Signature'));
  if (!signature) return false;
  const method = signature.getElementsByTagNameNS(DSIG, 'SignatureMethod')[0]!.getAttribute('Algorithm');
  const uri = signature.getElementsByTagNameNS(DSIG, 'Reference')[0]!.getAttribute('URI');
  if (method !== 'http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256') return false;
  if (uri !== `#${document.documentElement.getAttribute('ID')}`) return false;
  const checking = new CheckedBy(document, await publicKeyOf(cert));
  checking.LoadXml(signature);
  return checking.Verify();
}

async function signed(xml: string, { pair }: CurveKeys): Promise<string> {
  const document = xmldsig.Parse(xml);
  const made = new xmldsig.SignedXml();
  made.XmlSignature.SignedInfo.CanonicalizationMethod.Algorithm = 'http://www.w3.org/2001/10/xml-exc-c14n#';
  await made.Sign(ECDSA, pair.privateKey, document, {
    references: [
      {
        uri: `#${document.documentElement.getAttribute('ID')}`,
        hash: 'SHA-256',
        transforms: ['enveloped', 'exc-c14n']
      }
    ]
  });
  // It puts its signature last; SAML wants it right after who sends the message.
  const last = made.toString().lastIndexOf('<ds:Signature ');
  const signature =
    made.toString().slice(last, made.toString().lastIndexOf('</ds:Signature>')) + '</ds:Signature>';
  return xml.replace('</saml2:Issuer>', `</saml2:Issuer>${signature}`);
}

function assertionOf(t: Telling): string {
  const attributes = Object.entries(t.attributes).map(
    ([name, words]) =>
      `<saml2:Attribute Name="${escaped(name)}" NameFormat="urn:oasis:names:tc:SAML:2.0:attrname-format:uri">` +
      `<saml2:AttributeValue>${escaped(words)}</saml2:AttributeValue></saml2:Attribute>`
  );
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n` +
    `<saml2:Assertion ${SPACES} ID="_ID-${randomUUID()}" IssueInstant="${minutes(t.made)}" Version="2.0">` +
    `<saml2:Issuer>${t.issuer}</saml2:Issuer><saml2:Subject><saml2:NameID Format="urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified">` +
    `${randomUUID()}</saml2:NameID><saml2:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer">` +
    `<saml2:SubjectConfirmationData InResponseTo="${t.answers}" NotOnOrAfter="${minutes(t.until)}" Recipient="${t.recipient}"/>` +
    `</saml2:SubjectConfirmation></saml2:Subject><saml2:Conditions NotBefore="${minutes(t.from)}" NotOnOrAfter="${minutes(t.until)}">` +
    `<saml2:AudienceRestriction><saml2:Audience>${t.audience}</saml2:Audience></saml2:AudienceRestriction></saml2:Conditions>` +
    `<saml2:AuthnStatement AuthnInstant="${minutes(t.made)}"><saml2:AuthnContext><saml2:AuthnContextClassRef>${t.level}` +
    `</saml2:AuthnContextClassRef><saml2:AuthenticatingAuthority>pz.example</saml2:AuthenticatingAuthority></saml2:AuthnContext></saml2:AuthnStatement>` +
    `<saml2:AttributeStatement>${attributes.join('')}</saml2:AttributeStatement></saml2:Assertion>`
  );
}

async function answerOf(t: Telling, relier: Relier, found: boolean): Promise<string> {
  const head = (name: string, answers: string) =>
    `<saml2p:${name} ${SPACES} ID="ID-${randomUUID()}" InResponseTo="${answers}" IssueInstant="${minutes(t.made)}" Version="2.0"`;
  const status = `<saml2p:Status><saml2p:StatusCode Value="${t.status}"/></saml2p:Status>`;
  const good = t.status === SUCCESS;
  const held = good
    ? await agreedFor(relier.keys, t.inside(assertionOf(t)), [t.issuer, relier.entityId], t.agreeing)
    : '';
  const destination = t.destination === '' ? '' : ` Destination="${t.destination}"`;
  const plain =
    `${head('Response', t.outerAnswers)}${destination}><saml2:Issuer>${t.issuer}</saml2:Issuer>` +
    `${status}${held}</saml2p:Response>`;
  const response = t.signs.response ? await signed(plain, t.by) : plain;
  const around =
    `${head('ArtifactResponse', t.resolves)}><saml2:Issuer>${t.issuer}</saml2:Issuer>${status}` +
    `${found ? response : ''}</saml2p:ArtifactResponse>`;
  const answer = t.answer(t.signs.answer ? await signed(around, t.by) : around);
  return t.envelope(
    `<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><SOAP-ENV:Header ` +
      `xmlns:SOAP-ENV="http://schemas.xmlsoap.org/soap/envelope/"/><soap:Body>${answer}</soap:Body></soap:Envelope>`
  );
}

async function bodyOf(request: http.IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

const page = (label: string, action: string, fields: string) =>
  `<!doctype html><html lang="en"><title>Node</title><main><h1>National node</h1><form method="post" action="${escaped(action)}">` +
  `<label>${label} ${fields}</label> <button>Go on</button></form></main></html>`;
const hidden = (name: string, words: string) =>
  `<input type="hidden" name="${name}" value="${escaped(words)}">`;

/** Opens it for those who rely on it; stopped when the test file is done. */
export async function openNodePeer(reliers: readonly Relier[]): Promise<NodePeer> {
  const keys = await curveKeysOf('node.example');
  const issuer = 'node.example';
  const words = new Map<string, Held>();
  const people: Record<string, Citizen> = {};
  let resolved = 0;
  const server = http.createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const home = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const entryPoint = `${home}/login/SingleSignOnService`;
  const resolveAt = `${home}/login-services/idpArtifactResolutionService`;

  async function asked(form: Readonly<Record<string, string>>): Promise<Question> {
    const xml = Buffer.from(form['SAMLRequest'] ?? '', 'base64').toString();
    const acs = value(xml, /AssertionConsumerServiceURL="([^"]+)"/);
    const relier = reliers.find((one) => one.acs === acs && xml.includes(`>${one.entityId}<`));
    if (!relier || !(await isSignedBy(xml, relier.keys.cert))) throw new Error('Nobody known asks.');
    if (value(xml, /Destination="([^"]+)"/) !== entryPoint) throw new Error('Somebody else is asked.');
    return {
      id: value(xml, /\bID="([^"]+)"/),
      acs,
      level: value(xml, /<saml2:AuthnContextClassRef>([^<]+)/),
      attributes: [...xml.matchAll(/<eidas:RequestedAttribute [^>]*\bName="([^"]+)"/g)].map(
        ([, one]) => one!
      ),
      binding: value(xml, /ProtocolBinding="([^"]+)"/)
    };
  }

  /** SAML Bindings 3.6.4: type, endpoint, who gives it, and chance. */
  function word(question: Question, telling: Partial<Telling> = {}): string {
    const source = createHash('sha1').update(issuer).digest();
    const made = Buffer.concat([Buffer.from([0, 4, 0, 0]), source, randomBytes(20)]).toString('base64');
    words.set(made, { question, telling, used: false });
    return made;
  }

  async function resolve(soap: string): Promise<{ status: number; body: string; wait: number }> {
    resolved += 1;
    const xml = /<soap:Body>(.*)<\/soap:Body>/s.exec(soap)?.[1] ?? '';
    const entityId = value(xml, /<saml2:Issuer>([^<]+)/);
    const relier = reliers.find((one) => one.entityId === entityId);
    if (!relier || !(await isSignedBy(xml, relier.keys.cert))) throw new Error('Nobody known asks.');
    const held = words.get(value(xml, /<saml2p:Artifact>([^<]+)/));
    const found = held !== undefined && !held.used && held.question.acs === relier.acs;
    if (held) held.used = true;
    const answers = held?.question.id ?? '';
    const telling: Telling = {
      issuer,
      audience: relier.entityId,
      recipient: relier.acs,
      destination: '',
      level: SUBSTANTIAL,
      answers,
      outerAnswers: held?.telling.answers ?? answers,
      resolves: value(xml, /\bID="([^"]+)"/),
      attributes: {},
      status: SUCCESS,
      made: 0,
      from: 0,
      until: 5,
      by: keys,
      signs: { answer: true, response: true },
      agreeing: {},
      inside: (one) => one,
      answer: (one) => one,
      envelope: (one) => one,
      http: 200,
      wait: 0,
      ...held?.telling
    };
    return { status: telling.http, body: await answerOf(telling, relier, found), wait: telling.wait };
  }

  async function signOn(body: string): Promise<string> {
    const form = Object.fromEntries(new URLSearchParams(body));
    const question = await asked(form);
    const who = form['who'];
    if (who === undefined)
      return page(
        'Who are you?',
        entryPoint,
        `<input name="who">${hidden('SAMLRequest', form['SAMLRequest']!)}`
      );
    const known = Object.hasOwn(people, who) ? people[who] : undefined;
    const given = word(question, known ?? { status: FAILED });
    return page('Back', question.acs, hidden('SAMLart', given) + hidden('RelayState', ''));
  }

  server.on('request', (request, response) => {
    void (async () => {
      const body = await bodyOf(request);
      if (request.url === new URL(entryPoint).pathname) {
        response.setHeader('content-type', 'text/html; charset=utf-8');
        return response.end(await signOn(body));
      }
      const answer = await resolve(body);
      if (answer.wait > 0) await new Promise((done) => setTimeout(done, answer.wait));
      response.writeHead(answer.status, { 'content-type': 'text/xml' });
      response.end(answer.body);
    })().catch((cause: unknown) => {
      response.statusCode = 400;
      response.end(String(cause));
    });
  });
  let stopping: Promise<void> | undefined;
  const stop = () => {
    server.closeAllConnections();
    return (stopping ??= new Promise((done) => server.close(() => done())));
  };
  whenDone(stop);
  return { issuer, entryPoint, resolveAt, keys, people, asked, word, resolved: () => resolved, stop };
}
