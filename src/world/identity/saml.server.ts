/** SAML 2.0: a signed question, and a signed and encrypted answer, spoken by `@node-saml/node-saml`. */
import { randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { SAML, ValidateInResponseTo, type CacheProvider, type SamlConfig } from '@node-saml/node-saml';
import { decrypt } from 'xml-encryption';
import type { Seal } from '#world/seal.server.ts';
import type { SamlSettings } from './file.server.ts';
import type { Asserted, SamlProvider, Unproved } from './provider.ts';
import { mustBeFit, readAssertion, readEnvelope, SKEW_SECONDS } from './assertion.server.ts';
import { assertedBy } from './asserted.server.ts';
import { Unfit } from './xml.server.ts';

/** Our addresses for a provider: where answers are posted, and where our description is. */
export type SamlAddresses = { acs: string; metadata: string };

/** A provider as its settings say. */
export function openSaml(settings: SamlSettings, { acs, metadata }: SamlAddresses, seal: Seal): SamlProvider {
  const { code, name, match, trustEmail, secondFactor, claims } = settings;
  const entityId = settings.entityId ?? metadata;
  const samlWith = (more: Partial<SamlConfig>) => new SAML({ ...configOf(settings, acs, entityId), ...more });

  async function ask(again = false) {
    // Begins with a letter, as XML wants ids to.
    const token = `_${randomBytes(32).toString('hex')}`;
    const saml = samlWith({ generateUniqueId: () => token, forceAuthn: again });
    return { address: await saml.getAuthorizeUrlAsync('', undefined, {}), token, keep: {} };
  }

  async function prove(
    response: string,
    isAsked: (token: string) => Promise<boolean>
  ): Promise<Asserted | Unproved> {
    try {
      const envelope = readEnvelope(response, acs);
      if (envelope === 'no-success') return { fault: 'cancelled', why: 'status' };
      mustBeFit(await decrypted(envelope.held, settings.decryptionKey));
      const saml = samlWith({ cacheProvider: askedBy(isAsked) });
      const { profile } = await saml.validatePostResponseAsync({ SAMLResponse: response });
      const xml = profile?.getAssertionXml?.();
      if (xml === undefined) return { fault: 'forged', why: 'no-assertion' };
      const expected = { issuer: settings.issuer, audience: entityId, acs, now: Date.now() };
      const said = readAssertion(xml, expected);
      if (said.answers === '' || said.answers !== profile?.['inResponseTo'])
        return { fault: 'forged', why: 'answers' };
      return assertedBy(settings, seal, said);
    } catch (cause) {
      // The library's words may hold what the provider told; only ours are kept.
      return { fault: 'forged', why: cause instanceof Unfit ? cause.message : 'not-verified' };
    }
  }

  const party = { code, for: settings.for, name, match, trustEmail, secondFactor, claims };
  return {
    ...party,
    kind: 'saml',
    answersBy: 'response',
    ask,
    prove,
    metadata: () => metadataOf(samlWith({}), settings)
  };
}

/** What is encrypted for us; the library refuses what could be changed unnoticed. */
async function decrypted(held: string, key: string): Promise<string> {
  return promisify<string, { key: string }, string>(decrypt)(held, { key });
}

function configOf(settings: SamlSettings, acs: string, entityId: string): SamlConfig {
  return {
    callbackUrl: acs,
    entryPoint: settings.entryPoint,
    issuer: entityId,
    audience: entityId,
    idpIssuer: settings.issuer,
    idpCert: settings.idpCerts,
    privateKey: settings.key,
    publicCert: settings.cert,
    decryptionPvk: settings.decryptionKey,
    signatureAlgorithm: 'sha256',
    digestAlgorithm: 'sha256',
    wantAssertionsSigned: true,
    // What counts stands in the assertion; a signature around it besides is checked where there is one to trust.
    wantAuthnResponseSigned: false,
    validateInResponseTo: ValidateInResponseTo.always,
    requestIdExpirationPeriodMs: 60 * 60 * 1000,
    acceptedClockSkewMs: SKEW_SECONDS * 1000,
    identifierFormat: null,
    authnContext: [settings.minimum],
    racComparison: 'minimum'
  };
}

/** The library asks whether a question waits still; it is used up elsewhere, once the whole answer is good. */
function askedBy(isAsked: (token: string) => Promise<boolean>): CacheProvider {
  return {
    saveAsync: () => Promise.resolve(null),
    getAsync: async (token) => ((await isAsked(token)) ? new Date().toISOString() : null),
    removeAsync: () => Promise.resolve(null)
  };
}

/** Our description, without the ways of encryption that are not taken. */
function metadataOf(saml: SAML, { decryptionCert, cert }: SamlSettings): string {
  return saml
    .generateServiceProviderMetadata(decryptionCert, cert)
    .replaceAll(/\s*<EncryptionMethod Algorithm="[^"]*-cbc"\s*\/>/g, '');
}
