/** SAML 2.0 as the national node speaks it: the browser brings a word, and what it stands for is fetched by us. */
import { createPrivateKey, randomBytes } from 'node:crypto';
import { SAML } from '@node-saml/node-saml';
import type { Seal } from '#world/seal.server.ts';
import { openFetch, type Answered } from '#world/outside/fetch.server.ts';
import { isLoopback, type ArtifactSettings } from '#world/identity/file.server.ts';
import type { SamlAddresses } from '#world/identity/saml.server.ts';
import type { Asserted, SamlProvider, Unproved } from '#world/identity/provider.ts';
import { assertedBy } from '#world/identity/asserted.server.ts';
import { Unfit } from '#world/identity/xml.server.ts';
import { readHeld, readResolved, type Awaited } from './answer.server.ts';
import { whatIsBehind, whoIsIt } from './question.server.ts';

/** What a word looks like (SAML Bindings 3.6.4): base64 of some 44 bytes. */
const ARTIFACT = /^[A-Za-z0-9+/]{16,200}={0,2}$/;
const LIMITS = { milliseconds: 15_000, bytes: 256 * 1024 };

/** Begins with a letter, as XML wants ids to. */
const newId = () => `_${randomBytes(32).toString('hex')}`;

/** A provider as its settings say. */
export function openArtifact(
  settings: ArtifactSettings,
  { acs, metadata }: SamlAddresses,
  seal: Seal
): SamlProvider {
  const { code, name, match, trustEmail, secondFactor, claims, issuer, entryPoint, resolveAt } = settings;
  const entityId = settings.entityId ?? metadata;
  const key = createPrivateKey(settings.decryptionKey);
  const outside = openFetch({ allow: loopbackOf(resolveAt), limits: LIMITS });

  function ask() {
    const token = newId();
    const asked = { id: token, entityId, entryPoint, acs, at: Temporal.Now.instant() };
    const attributes = settings.attributes ?? [...claims.name, settings.subject];
    const question = whoIsIt(settings, { ...asked, level: settings.minimum, attributes });
    const form = { SAMLRequest: Buffer.from(question).toString('base64') };
    return Promise.resolve({ address: entryPoint, token, keep: {}, form });
  }

  async function resolved(artifact: string, id: string): Promise<Answered | Unproved> {
    const asked = { id, entityId, resolveAt, artifact, at: Temporal.Now.instant() };
    const answered = await outside.fetch(resolveAt, {
      method: 'POST',
      headers: { 'content-type': 'text/xml; charset=utf-8', soapaction: '""' },
      body: whatIsBehind(settings, asked)
    });
    if ('fault' in answered) return { fault: 'away', why: answered.fault };
    return answered.status === 200 ? answered : { fault: 'away', why: `status-${answered.status}` };
  }

  async function prove(
    artifact: string,
    isAsked: (token: string) => Promise<boolean>
  ): Promise<Asserted | Unproved> {
    if (!ARTIFACT.test(artifact)) return { fault: 'forged', why: 'artifact' };
    const asked = newId();
    const answered = await resolved(artifact, asked);
    if ('fault' in answered) return answered;
    const { idpCerts: certs } = settings;
    const awaited: Awaited = { asked, issuer, audience: entityId, acs, certs, key, now: Date.now() };
    try {
      const found = readResolved(answered.body, awaited);
      if (found === 'no-success') return { fault: 'cancelled', why: 'status' };
      if (found === 'nothing') return { fault: 'forged', why: 'artifact' };
      const said = readHeld(found, awaited);
      if (!(await isAsked(said.answers))) return { fault: 'forged', why: 'not-begun' };
      return assertedBy(settings, seal, said);
    } catch (cause) {
      return { fault: 'forged', why: cause instanceof Unfit ? cause.message : 'not-verified' };
    }
  }

  const party = { code, for: settings.for, name, match, trustEmail, secondFactor, claims };
  const description = () => metadataOf(settings, acs, entityId);
  return { ...party, kind: 'saml', answersBy: 'artifact', ask, prove, metadata: description };
}

/** A node on this very machine, for trying out, is asked although its address is private; no other is. */
function loopbackOf(address: string): string[] {
  const { hostname, host } = new URL(address);
  return isLoopback(hostname) ? [host] : [];
}

/** Our description: the library's, with the binding and the ways of encryption that are taken here. */
function metadataOf(settings: ArtifactSettings, acs: string, entityId: string): string {
  const { key, cert, decryptionKey, decryptionCert, idpCerts, entryPoint } = settings;
  const saml = new SAML({
    callbackUrl: acs,
    issuer: entityId,
    entryPoint,
    idpCert: idpCerts,
    privateKey: key,
    publicCert: cert,
    decryptionPvk: decryptionKey,
    identifierFormat: null,
    wantAssertionsSigned: false
  });
  const ways = ['2009/xmlenc11#ECDH-ES', '2001/04/xmlenc#kw-aes256', '2009/xmlenc11#aes256-gcm'].map(
    (way) => `<EncryptionMethod Algorithm="http://www.w3.org/${way}"/>`
  );
  return saml
    .generateServiceProviderMetadata(decryptionCert, cert)
    .replace(/(\s*<EncryptionMethod Algorithm="[^"]*"\s*\/>)+/, ways.join(''))
    .replace('bindings:HTTP-POST', 'bindings:HTTP-Artifact');
}
