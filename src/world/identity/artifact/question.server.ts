/** What the national node is asked: who somebody is, by their browser, and what its answer was, straight from us. */
import { ASSERTION, escaped, PROTOCOL } from '#world/identity/xml.server.ts';
import { signedBy } from './ecdsa.server.ts';

export const SOAP = 'http://schemas.xmlsoap.org/soap/envelope/';
const EIDAS = 'http://eidas.europa.eu/saml-extensions';
const UNSPECIFIED = 'urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified';
const BY_URI = 'urn:oasis:names:tc:SAML:2.0:attrname-format:uri';

/** What eIDAS calls these attributes for short (SAML Attribute Profile 1.2, 2.2). */
const FRIENDLY: Readonly<Record<string, string>> = {
  CurrentGivenName: 'FirstName',
  CurrentFamilyName: 'FamilyName'
};

type Signing = { key: string; cert: string };
type Message = { id: string; entityId: string; at: Temporal.Instant };

/** The opening tag of a message and who sends it. */
function opened(name: string, { id, entityId, at }: Message, more: Readonly<Record<string, string>>): string {
  const said = {
    ID: id,
    Version: '2.0',
    IssueInstant: at.toString({ smallestUnit: 'millisecond' }),
    ...more
  };
  const attributes = Object.entries(said).map(([key, value]) => `${key}="${escaped(value)}"`);
  return (
    `<saml2p:${name} xmlns:saml2p="${PROTOCOL}" xmlns:saml2="${ASSERTION}" ${attributes.join(' ')}>` +
    `<saml2:Issuer>${escaped(entityId)}</saml2:Issuer>`
  );
}

function wanted(name: string): string {
  const last = name.split('/').at(-1) ?? name;
  const friendly = Object.hasOwn(FRIENDLY, last) ? FRIENDLY[last]! : last;
  return (
    `<eidas:RequestedAttribute FriendlyName="${escaped(friendly)}" Name="${escaped(name)}" ` +
    `NameFormat="${BY_URI}" isRequired="true"/>`
  );
}

/** Who is it? For a browser to post, signed by us. Somebody signed in there already is asked again, as at a shared computer. */
export function whoIsIt(
  signing: Signing,
  asked: Message & { entryPoint: string; acs: string; level: string; attributes: readonly string[] }
): string {
  const message =
    opened('AuthnRequest', asked, {
      Destination: asked.entryPoint,
      AssertionConsumerServiceURL: asked.acs,
      ProtocolBinding: 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Artifact',
      ForceAuthn: 'true'
    }) +
    `<saml2p:Extensions><eidas:SPType xmlns:eidas="${EIDAS}">public</eidas:SPType>` +
    `<eidas:RequestedAttributes xmlns:eidas="${EIDAS}">${asked.attributes.map(wanted).join('')}` +
    `</eidas:RequestedAttributes></saml2p:Extensions>` +
    `<saml2p:NameIDPolicy AllowCreate="true" Format="${UNSPECIFIED}"/>` +
    `<saml2p:RequestedAuthnContext Comparison="minimum"><saml2:AuthnContextClassRef>${escaped(asked.level)}` +
    `</saml2:AuthnContextClassRef></saml2p:RequestedAuthnContext></saml2p:AuthnRequest>`;
  return signedBy(signing, message);
}

/** What does this word stand for that a browser brought? In an envelope of SOAP, signed by us. */
export function whatIsBehind(
  signing: Signing,
  asked: Message & { resolveAt: string; artifact: string }
): string {
  const message =
    opened('ArtifactResolve', asked, { Destination: asked.resolveAt }) +
    `<saml2p:Artifact>${escaped(asked.artifact)}</saml2p:Artifact></saml2p:ArtifactResolve>`;
  return `<soap:Envelope xmlns:soap="${SOAP}"><soap:Body>${signedBy(signing, message)}</soap:Body></soap:Envelope>`;
}
