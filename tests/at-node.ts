/** A city whose residents come in by the national node, for one test file. */
import { expect } from 'vitest';
import { hamlet } from '#town/hamlet.ts';
import type { SamlProvider } from '#world/identity/provider.ts';
import { isRefusal, type Refusal } from '#world/refusal.ts';
import { takeResponse } from '#flow/federation/assertion.server.ts';
import { beginVisit, providerOf } from '#flow/federation/visit.server.ts';
import { curveKeysOf } from './curves.ts';
import { openHere } from './here.ts';
import { providersFile, RESIDENT_NAME } from './providers.ts';
import { EIDAS, openNodePeer, SUBSTANTIAL, type Telling } from './saml-node.ts';
import { PESEL } from './wrapping.ts';

export const SITE = 'https://city.example';
export const from = '192.0.2.9';
export const refused = { refusal: 'identity-refused' };
export const anna = {
  [`${EIDAS}CurrentGivenName`]: 'Anna',
  [`${EIDAS}CurrentFamilyName`]: 'Gawlik',
  [`${EIDAS}DateOfBirth`]: '1944-05-14Z',
  [`${EIDAS}PersonIdentifier`]: PESEL
};

/** Opens the city and the node. */
export async function openAtNode() {
  const [keys, old] = [await curveKeysOf('city.example'), await curveKeysOf('old.example')];
  const at = `${SITE}/sign-in/with/node`;
  const relier = { keys, entityId: `${at}/metadata`, acs: `${at}/acs` };
  const peer = await openNodePeer([relier]);
  const settings = {
    code: 'node',
    kind: 'saml-artifact',
    for: 'residents',
    name: RESIDENT_NAME,
    issuer: peer.issuer,
    entryPoint: peer.entryPoint,
    resolveAt: peer.resolveAt,
    // One is about to go: either may sign.
    idpCertFiles: ['old.crt', 'idp.crt'],
    keyFile: 'ours.key',
    certFile: 'ours.crt',
    minimum: SUBSTANTIAL,
    subject: `${EIDAS}PersonIdentifier`,
    claims: { name: [`${EIDAS}CurrentGivenName`, `${EIDAS}CurrentFamilyName`] }
  };
  const files = {
    'old.crt': old.cert,
    'idp.crt': peer.keys.cert,
    'ours.key': keys.key,
    'ours.crt': keys.cert
  };
  const fileWith = (more: object) => providersFile([{ ...settings, ...more }], files);
  const here = await openHere(hamlet, { PUBLIC_URL: SITE, SIGN_IN_FILE: fileWith({}) });
  const node = providerOf(here, 'node') as SamlProvider;

  async function asked() {
    const way = await beginVisit(here, node, { binder: 'this browser', from, lang: 'pl', to: '' });
    if (isRefusal(way)) throw new Error(way.refusal);
    expect(way.address).toBe(peer.entryPoint);
    return peer.asked(way.form!);
  }
  const take = (response: string) => takeResponse(here, node, { response, from });

  /** The browser that asked brings the word the node gave it. */
  async function bring(telling: Partial<Telling> = {}): Promise<string | Refusal> {
    return take(peer.word(await asked(), { attributes: anna, ...telling }));
  }

  /** What the last entry of this kind in the log of security says. */
  const kept = async (kind: string) =>
    (
      await here.world.db
        .selectFrom('security_entries')
        .select('detail')
        .where('kind', '=', kind)
        .orderBy('id', 'desc')
        .execute()
    )[0]?.detail;

  return { here, node, peer, relier, fileWith, asked, take, bring, kept };
}
