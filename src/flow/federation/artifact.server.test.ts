/** The national node gives the browser a word, and we fetch what it stands for; whatever else comes opens nothing. */
import { describe, expect, it } from 'vitest';
import type { SamlProvider } from '#world/identity/provider.ts';
import { openProviders } from '#world/identity/providers.server.ts';
import { isRefusal, type Refusal } from '#world/refusal.ts';
import type { Entered } from '#flow/account/enter.server.ts';
import { anna, from, openAtNode, refused, SITE } from '#tests/at-node.ts';
import { curveKeysOf } from '#tests/curves.ts';
import { EIDAS, SUBSTANTIAL, type Telling } from '#tests/saml-node.ts';
import { PESEL } from '#tests/wrapping.ts';
import { endAsserted, takeResponse } from './assertion.server.ts';
import { enterProvedBy } from './resident.server.ts';

const stranger = await curveKeysOf('node.example');
const { here, node, peer, relier, fileWith, asked, take, bring, kept } = await openAtNode();
const { db } = here.world;

async function comeIn(telling: Partial<Telling> = {}): Promise<Entered | Refusal> {
  const token = await bring(telling);
  if (isRefusal(token)) return token;
  const visited = await endAsserted(here, node, { token, binder: 'this browser', from });
  if (isRefusal(visited)) return visited;
  return enterProvedBy(here, node, visited, { from, device: 'Firefox' });
}

describe('A resident', () => {
  it('comes into an account by the node, and into the same one again', async () => {
    const first = (await comeIn()) as Entered;
    expect(first).toMatchObject({ opened: true, account: { name: 'Anna Gawlik', email: null } });
    const again = (await comeIn({
      attributes: { ...anna, [`${EIDAS}CurrentFamilyName`]: 'Nowak' }
    })) as Entered;
    expect(again).toMatchObject({ opened: false, account: { id: first.account.id } });
    const other = { ...anna, [`${EIDAS}PersonIdentifier`]: '02070803628' };
    expect(((await comeIn({ attributes: other })) as Entered).account.id).not.toBe(first.account.id);
  });

  it('leaves no number that names them anywhere, nor when they were born', async () => {
    expect(isRefusal(await bring())).toBe(false);
    const tables = ['identities', 'accounts', 'pendings', 'security_entries', 'sessions', 'tries'] as const;
    for (const table of tables) {
      const rows = JSON.stringify(await db.selectFrom(table).selectAll().execute());
      expect(rows).not.toContain(PESEL);
      expect(rows).not.toContain('1944-05-14');
    }
  });

  it('is asked for in a signed question that names what we need and no more', async () => {
    expect(await asked()).toMatchObject({
      acs: relier.acs,
      level: SUBSTANTIAL,
      binding: 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Artifact',
      attributes: [`${EIDAS}CurrentGivenName`, `${EIDAS}CurrentFamilyName`, `${EIDAS}PersonIdentifier`]
    });
  });

  it.each<[string, Partial<Telling>]>([
    ['as the standard writes it', { agreeing: { written: 'standard' } }],
    ['with a response that bears no signature of its own', { signs: { answer: true, response: false } }],
    ['with a destination', { destination: relier.acs }]
  ])('comes in too by an answer %s', async (_, telling) => {
    expect(await comeIn(telling)).toMatchObject({ account: { name: 'Anna Gawlik' } });
  });

  it('who came in by something weaker is told so', async () => {
    expect(await bring({ level: 'http://eidas.europa.eu/LoA/low' })).toEqual({ refusal: 'identity-weak' });
    expect(await bring({ level: 'http://eidas.europa.eu/LoA/made-up' })).toEqual({
      refusal: 'identity-weak'
    });
  });

  it('who thought better of it is told so', async () => {
    const status = 'urn:oasis:names:tc:SAML:2.0:status:AuthnFailed';
    expect(await bring({ status })).toEqual({ refusal: 'identity-cancelled' });
  });
});

describe('A word', () => {
  it('brought twice opens something once', async () => {
    const word = peer.word(await asked(), { attributes: anna });
    const token = (await take(word)) as string;
    expect(await take(word)).toEqual(refused);
    const given = { token, binder: 'this browser', from };
    expect(isRefusal(await endAsserted(here, node, given))).toBe(false);
    expect(await endAsserted(here, node, given)).toEqual(refused);
  });

  it('and another for the same question open something once', async () => {
    const question = await asked();
    const words = [1, 2].map(() => peer.word(question, { attributes: anna }));
    expect(isRefusal(await take(words[0]!))).toBe(false);
    expect(await take(words[1]!)).toEqual(refused);
    expect(await kept('replayed')).toMatchObject({ provider: 'node' });
  });

  it('brought to another browser opens nothing there, and nothing in the first one any more', async () => {
    const token = (await bring()) as string;
    const end = (binder: string) => endAsserted(here, node, { token, binder, from });
    expect(await end('another browser')).toEqual(refused);
    expect(await end('this browser')).toEqual(refused);
  });

  it.each(['', 'x', '<a/>', `${'A'.repeat(300)}`, 'AAQA"/><b>AAAAAAAAAAAAAAAA'])(
    'that is none is not even asked about (%#)',
    async (word) => {
      const before = peer.resolved();
      expect(await take(word)).toEqual(refused);
      expect(peer.resolved()).toBe(before);
    }
  );

  it('nobody gave opens nothing', async () => {
    expect(await take(Buffer.alloc(44, 7).toString('base64'))).toEqual(refused);
    expect(await kept('forged')).toMatchObject({ why: 'artifact' });
  });

  it('is asked about a bearable number of times from one place', async () => {
    const place = '198.51.100.77';
    const answers: (string | Refusal)[] = [];
    for (let count = 0; count < 121; count += 1)
      answers.push(await takeResponse(here, node, { response: 'none', from: place }));
    expect(answers.at(-2)).toEqual(refused);
    expect(answers.at(-1)).toMatchObject({ refusal: 'too-many-tries' });
  });
});

describe('An answer', () => {
  it.each<[string, string, Partial<Telling>]>([
    ['to a question nobody asked', 'not-begun', { answers: '_made-up' }],
    ['to no question', 'answers', { answers: '', outerAnswers: '' }],
    ['around another question than within', 'answers', { outerAnswers: '_another' }],
    ['to another asking of ours', 'answers', { resolves: '_another' }],
    ['for somebody else', 'audience', { audience: 'https://elsewhere.example' }],
    ['for another address', 'recipient', { recipient: 'https://elsewhere.example/acs' }],
    ['sent to another address', 'destination', { destination: 'https://elsewhere.example/acs' }],
    ['of another node', 'issuer', { issuer: 'elsewhere.example' }],
    ['that is over', 'expired', { from: -20, until: -10 }],
    ['for later', 'too-early', { from: 10, until: 20 }],
    ['made an hour ago', 'expired', { made: -60 }],
    ['made in an hour', 'expired', { made: 60 }],
    ['of nobody', 'subject', { attributes: { [`${EIDAS}CurrentGivenName`]: 'Anna' } }],
    ['nobody signed', 'not-signed', { signs: { answer: false, response: true } }],
    ['signed by a stranger', 'not-verified', { by: stranger }],
    [
      'changed after it was signed',
      'not-verified',
      {
        answer: (xml) =>
          xml.replace('Version="2.0">', 'Version="2.0" >').replace(/<saml2:Issuer>/, '<saml2:Issuer> ')
      }
    ],
    [
      'encrypted so that it can be changed',
      'algorithm',
      { agreeing: { content: 'http://www.w3.org/2001/04/xmlenc#aes256-cbc' } }
    ],
    [
      'wrapped in another way',
      'algorithm',
      { agreeing: { wrap: 'http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p' } }
    ],
    [
      'with a point off the curve',
      'point',
      { agreeing: { point: (bytes) => bytes.map((byte, index) => (index === 64 ? byte ^ 1 : byte)) } }
    ],
    [
      'changed where it is encrypted',
      'not-decrypted',
      { agreeing: { cipher: (bytes) => bytes.map((byte, index) => (index === 30 ? byte ^ 1 : byte)) } }
    ],
    [
      'with two assertions in one',
      'assertions',
      {
        inside: (xml) =>
          xml.replace('</saml2:Subject>', '</saml2:Subject><saml2:Advice><saml2:Assertion/></saml2:Advice>')
      }
    ],
    ['that is no envelope', 'no-envelope', { envelope: () => '<a/>' }],
    ['that is no XML', 'not-xml', { envelope: (xml) => xml.slice(0, -40) }]
  ])('%s opens nothing (%s)', async (_, why, telling) => {
    expect(await bring(telling)).toEqual(refused);
    expect(await kept('forged')).toMatchObject({ provider: 'node', why });
  });

  it.each<[string, Partial<Telling>, string]>([
    ['is an error', { http: 500 }, 'status-500'],
    ['is a redirect', { http: 302 }, 'status-302']
  ])('that %s is no answer', async (_, telling, why) => {
    expect(await bring(telling)).toEqual({ refusal: 'identity-away' });
    expect(await kept('sign-in-refused')).toMatchObject({ provider: 'node', why });
  });

  it('larger than any is cut and not read', async () => {
    const filled = (xml: string) => xml.replace('<soap:Body>', `${' '.repeat(400_000)}<soap:Body>`);
    expect(await bring({ envelope: filled })).toEqual(refused);
  });
});

it('A node in a private network that is not this machine is not asked', async () => {
  const file = fileWith({ resolveAt: 'https://10.1.2.3/resolve' });
  const [there] = openProviders(file, { publicUrl: SITE, seal: here.world.seal });
  const proved = await (there as SamlProvider).prove(Buffer.alloc(44, 4).toString('base64'), () =>
    Promise.resolve(true)
  );
  expect(proved).toEqual({ fault: 'away', why: 'private' });
});

it('Our description names the binding, our certificate and the ways of encryption that are taken', () => {
  const xml = node.metadata();
  expect(xml).toContain(`entityID="${relier.entityId}"`);
  expect(xml).toContain('Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Artifact"');
  expect(xml).toContain(`Location="${relier.acs}"`);
  expect(xml.match(/<EncryptionMethod Algorithm="[^"]+"/g)).toHaveLength(3);
  expect(xml).not.toContain('PRIVATE');
});
