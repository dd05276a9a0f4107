/** A provider of SAML 2.0 on loopback: it checks who asks, asks who one is, and signs and encrypts what it says. */
import { createVerify, randomUUID } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { inflateRawSync } from 'node:zlib';
import { promisify } from 'node:util';
import { whenDone } from './closing.ts';
import { SignedXml } from 'xml-crypto';
import { encrypt } from 'xml-encryption';
import { certificateOf, type Keys } from './certificate.ts';

export const LOW = 'http://eidas.europa.eu/LoA/low';
export const SUBSTANTIAL = 'http://eidas.europa.eu/LoA/substantial';

const SPACES =
  'xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol"';

/** What it says of somebody; every word of it can be another, as somebody else would write it. */
export type Saying = {
  answers: string;
  issuer: string;
  audience: string;
  recipient: string;
  destination: string;
  level: string;
  nameId: string;
  format: string;
  /** Minutes from now. */
  from: number;
  until: number;
  attributes: Readonly<Record<string, string | readonly string[]>>;
  status: string;
};

/** How it seals what it says; as it should, unless a test wants otherwise. */
export type Sealing = {
  signed: boolean;
  encrypted: boolean;
  by: Keys;
  signature: string;
  digest: string;
  encryption: string;
  /** Done to the assertion when it is signed, and to the response when it is finished. */
  inside: (assertion: string) => string;
  outside: (response: string) => string | Promise<string>;
};

export type Citizen = { level?: string; attributes: Saying['attributes'] };

export type SamlPeer = {
  issuer: string;
  entryPoint: string;
  keys: Keys;
  /** Whom it knows, by what they type. */
  people: Record<string, Citizen>;
  /** What it is asked in this address, its signature checked. */
  asked(address: string): { id: string; acs: string; level: string };
  /** A response as a browser posts it, in base64. */
  respond(saying: Partial<Saying> & { answers: string }, sealing?: Partial<Sealing>): Promise<string>;
  stop(): Promise<void>;
};

/** Who it speaks to. */
export type Relier = { keys: Keys; entityId: string; acs: string };

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const minutes = (count: number) => new Date(Date.now() + count * 60_000).toISOString();

function assertionOf(s: Saying): string {
  const attributes = Object.entries(s.attributes)
    .map(([name, values]) => {
      const all = [values]
        .flat()
        .map((value) => `<saml:AttributeValue>${escaped(value)}</saml:AttributeValue>`);
      return `<saml:Attribute Name="${escaped(name)}">${all.join('')}</saml:Attribute>`;
    })
    .join('');
  return (
    `<saml:Assertion ${SPACES} ID="_a${randomUUID()}" Version="2.0" IssueInstant="${minutes(0)}">` +
    `<saml:Issuer>${s.issuer}</saml:Issuer><saml:Subject><saml:NameID Format="${s.format}">${s.nameId}</saml:NameID>` +
    `<saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer"><saml:SubjectConfirmationData ` +
    `InResponseTo="${s.answers}" Recipient="${s.recipient}" NotOnOrAfter="${minutes(s.until)}"/></saml:SubjectConfirmation>` +
    `</saml:Subject><saml:Conditions NotBefore="${minutes(s.from)}" NotOnOrAfter="${minutes(s.until)}">` +
    `<saml:AudienceRestriction><saml:Audience>${s.audience}</saml:Audience></saml:AudienceRestriction></saml:Conditions>` +
    `<saml:AuthnStatement AuthnInstant="${minutes(0)}"><saml:AuthnContext><saml:AuthnContextClassRef>${s.level}` +
    `</saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement>` +
    `<saml:AttributeStatement>${attributes}</saml:AttributeStatement></saml:Assertion>`
  );
}

function signedBy(xml: string, { by, signature, digest }: Sealing): string {
  const c14n = 'http://www.w3.org/2001/10/xml-exc-c14n#';
  const made = new SignedXml({
    privateKey: by.key,
    signatureAlgorithm: signature,
    canonicalizationAlgorithm: c14n
  });
  made.addReference({
    xpath: '/*',
    digestAlgorithm: digest,
    transforms: ['http://www.w3.org/2000/09/xmldsig#enveloped-signature', c14n]
  });
  made.computeSignature(xml, { location: { reference: "/*/*[local-name(.)='Issuer']", action: 'after' } });
  return made.getSignedXml();
}

/** Encrypts an assertion as anybody can who knows our certificate. */
export async function encryptedFor({ keys }: Relier, xml: string, encryption = GCM): Promise<string> {
  const options = {
    rsa_pub: keys.cert,
    pem: keys.cert,
    encryptionAlgorithm: encryption,
    keyEncryptionAlgorithm: 'http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p',
    keyEncryptionDigest: 'sha1',
    disallowEncryptionWithInsecureAlgorithm: false,
    warnInsecureAlgorithm: false
  };
  const made = await promisify(encrypt as Encrypt)(xml, options);
  return `<saml:EncryptedAssertion>${made}</saml:EncryptedAssertion>`;
}
type Encrypt = (xml: string, options: object, done: (error: Error | null, made: string) => void) => void;

const GCM = 'http://www.w3.org/2009/xmlenc11#aes256-gcm';

/** Opens it for those who rely on it; stopped when the test file is done. */
export async function openSamlPeer(reliers: readonly Relier[]): Promise<SamlPeer> {
  const keys = await certificateOf('idp.example');
  const server = http.createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const home = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const issuer = 'https://idp.example/metadata';
  const people: Record<string, Citizen> = {};

  async function respond(
    given: Partial<Saying> & { answers: string },
    sealed: Partial<Sealing> = {}
  ): Promise<string> {
    const relier = reliers.find(({ acs }) => acs === given.recipient) ?? reliers[0]!;
    const saying: Saying = {
      issuer,
      audience: relier.entityId,
      recipient: relier.acs,
      destination: relier.acs,
      level: SUBSTANTIAL,
      nameId: 'somebody',
      format: 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent',
      from: -1,
      until: 5,
      attributes: {},
      status: 'urn:oasis:names:tc:SAML:2.0:status:Success',
      ...given
    };
    const sealing: Sealing = {
      signed: true,
      encrypted: true,
      by: keys,
      signature: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
      digest: 'http://www.w3.org/2001/04/xmlenc#sha256',
      encryption: GCM,
      inside: (xml) => xml,
      outside: (xml) => xml,
      ...sealed
    };
    const plain = assertionOf(saying);
    const assertion = sealing.inside(sealing.signed ? signedBy(plain, sealing) : plain);
    const held = sealing.encrypted ? await encryptedFor(relier, assertion, sealing.encryption) : assertion;
    const response =
      `<samlp:Response ${SPACES} ID="_r${randomUUID()}" Version="2.0" IssueInstant="${minutes(0)}" ` +
      `Destination="${saying.destination}" InResponseTo="${saying.answers}"><saml:Issuer>${saying.issuer}</saml:Issuer>` +
      `<samlp:Status><samlp:StatusCode Value="${saying.status}"/></samlp:Status>` +
      `${saying.status.endsWith(':Success') ? held : ''}</samlp:Response>`;
    return Buffer.from(await sealing.outside(response)).toString('base64');
  }

  function asked(address: string) {
    const { search } = new URL(address);
    const [, text, signature] = /^\?(.*)&Signature=([^&]+)$/.exec(search)!;
    const xml = inflateRawSync(
      Buffer.from(new URLSearchParams(search).get('SAMLRequest')!, 'base64')
    ).toString();
    const said = (what: RegExp) => what.exec(xml)?.[1] ?? '';
    const acs = said(/AssertionConsumerServiceURL="([^"]+)"/);
    const relier = reliers.find((one) => one.acs === acs && xml.includes(`>${one.entityId}<`));
    const good = createVerify('RSA-SHA256')
      .update(text!)
      .verify(relier?.keys.cert ?? '', decodeURIComponent(signature!), 'base64');
    if (!good) throw new Error('Nobody known asks.');
    return { id: said(/\bID="([^"]+)"/), acs, level: said(/<saml:AuthnContextClassRef[^>]*>([^<]+)/) };
  }

  server.on('request', (request, response) => {
    void (async () => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      const address = home + (request.url ?? '');
      const { id, acs } = asked(address);
      if (request.method !== 'POST') return response.end(page('Who are you?', address, '<input name="who">'));
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(part as Buffer);
      const who = new URLSearchParams(Buffer.concat(parts).toString()).get('who') ?? '';
      const known = Object.hasOwn(people, who) ? people[who] : undefined;
      const status = 'urn:oasis:names:tc:SAML:2.0:status:Responder';
      const more = known ? { ...known, nameId: who } : { status };
      const posted = await respond({ answers: id, recipient: acs, ...more });
      response.end(page('Back', acs, `<input name="SAMLResponse" type="hidden" value="${posted}">`));
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
  return { issuer, entryPoint: `${home}/sso`, keys, people, asked, respond, stop };
}

const page = (label: string, action: string, field: string) =>
  `<!doctype html><html lang="en"><title>Node</title><main><h1>National node</h1><form method="post" action="${escaped(action)}">` +
  `<label>${label} ${field}</label> <button>Go on</button></form></main></html>`;
