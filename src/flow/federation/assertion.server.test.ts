/** A provider of SAML says who somebody is; whatever else is posted in its name opens nothing. A real one answers. */
import { beforeAll, describe, expect, it } from 'vitest';
import { hamlet } from '#town/hamlet.ts';
import type { SamlProvider } from '#world/identity/provider.ts';
import { isRefusal, type Refusal } from '#world/refusal.ts';
import type { Entered } from '#flow/account/enter.server.ts';
import type { SignedIn } from '#flow/signing/sign-in.server.ts';
import { certificateOf, type Keys } from '#tests/certificate.ts';
import { openHere } from '#tests/here.ts';
import { CITY_NAME, CLAIMS, providersFile, RESIDENT_NAME } from '#tests/providers.ts';
import { encryptedFor, LOW, openSamlPeer, SUBSTANTIAL, type Saying, type Sealing } from '#tests/saml.ts';
import { evil, PESEL, WRAPPED } from '#tests/wrapping.ts';
import { endAsserted, takeResponse } from './assertion.server.ts';
import { enterProvedBy } from './resident.server.ts';
import { signInProved } from './staff.server.ts';
import { beginVisit, providerOf } from './visit.server.ts';

const SITE = 'https://city.example';
const ours = await certificateOf('city.example');
const relier = (code: string) => ({
  keys: ours,
  entityId: `${SITE}/sign-in/with/${code}/metadata`,
  acs: `${SITE}/sign-in/with/${code}/acs`
});
const node = relier('node');
const peer = await openSamlPeer([node, relier('offices')]);
const common = {
  kind: 'saml',
  issuer: peer.issuer,
  entryPoint: peer.entryPoint,
  idpCertFiles: ['idp.crt'],
  keyFile: 'ours.key',
  certFile: 'ours.crt',
  minimum: SUBSTANTIAL
};
const SIGN_IN_FILE = providersFile(
  [
    {
      ...common,
      code: 'node',
      for: 'residents',
      name: RESIDENT_NAME,
      subject: 'PersonIdentifier',
      claims: { name: ['FirstName', 'FamilyName'] }
    },
    {
      ...common,
      code: 'offices',
      for: 'staff',
      name: CITY_NAME,
      trustEmail: true,
      secondFactor: true,
      claims: CLAIMS
    }
  ],
  { 'idp.crt': peer.keys.cert, 'ours.key': ours.key, 'ours.crt': ours.cert }
);
const here = await openHere(hamlet, { PUBLIC_URL: SITE, SIGN_IN_FILE });
const { db } = here.world;
const from = '192.0.2.9';
const anna = { FirstName: 'Anna', FamilyName: 'Gawlik', PersonIdentifier: PESEL, DateOfBirth: '1944-05-14' };
const provider = (code: string) => providerOf(here, code) as SamlProvider;
const refused = { refusal: 'identity-refused' };

let stranger: Keys;
beforeAll(async () => {
  stranger = await certificateOf('idp.example');
});

async function asked(code = 'node', binder = 'this browser') {
  const way = await beginVisit(here, provider(code), { binder, from, lang: 'pl', to: '' });
  if (isRefusal(way)) throw new Error(way.refusal);
  return peer.asked(way.address);
}

/** The browser that asked posts what the provider says. */
async function post(saying: Partial<Saying> = {}, sealing: Partial<Sealing> = {}): Promise<string | Refusal> {
  const { id } = await asked();
  const response = await peer.respond({ answers: id, attributes: anna, ...saying }, sealing);
  return takeResponse(here, provider('node'), { response, from });
}

async function comeIn(saying: Partial<Saying> = {}): Promise<Entered | Refusal> {
  const token = await post(saying);
  if (isRefusal(token)) return token;
  const visited = await endAsserted(here, provider('node'), { token, binder: 'this browser', from });
  if (isRefusal(visited)) return visited;
  return enterProvedBy(here, provider('node'), visited, { from, device: 'Firefox' });
}

const kept = async (kind: string) =>
  (
    await db
      .selectFrom('security_entries')
      .select('detail')
      .where('kind', '=', kind)
      .orderBy('id', 'desc')
      .execute()
  )[0]?.detail;

describe('A resident', () => {
  it('comes into an account by the node, and into the same one again', async () => {
    const first = (await comeIn()) as Entered;
    expect(first).toMatchObject({ opened: true, account: { name: 'Anna Gawlik', email: null } });
    const again = (await comeIn({ attributes: { ...anna, FamilyName: 'Gawlik-Nowak' } })) as Entered;
    expect(again).toMatchObject({ opened: false, account: { id: first.account.id } });
    const other = (await comeIn({ attributes: { ...anna, PersonIdentifier: '02070803628' } })) as Entered;
    expect(other.account.id).not.toBe(first.account.id);
  });

  it('leaves no number that names them anywhere, not even while the browser follows', async () => {
    expect(isRefusal(await post())).toBe(false);
    const tables = ['identities', 'accounts', 'pendings', 'security_entries', 'sessions', 'tries'] as const;
    for (const table of tables) {
      const rows = JSON.stringify(await db.selectFrom(table).selectAll().execute());
      expect(rows).not.toContain(PESEL);
      expect(rows).not.toContain('1944-05-14');
    }
    const identities = await db.selectFrom('identities').select('subject').execute();
    expect(identities[0]!.subject).toMatch(/^[\w-]{43}$/);
  });

  it('who came in by something weaker is told so', async () => {
    expect(await comeIn({ level: LOW })).toEqual({ refusal: 'identity-weak' });
    expect(await comeIn({ level: 'urn:oasis:names:tc:SAML:2.0:ac:classes:Password' })).toEqual({
      refusal: 'identity-weak'
    });
    expect(await comeIn({ level: 'http://eidas.europa.eu/LoA/high' })).toHaveProperty('token');
  });

  it('who changed their mind is no sign of an attack', async () => {
    const status = 'urn:oasis:names:tc:SAML:2.0:status:Responder';
    expect(await comeIn({ status })).toEqual({ refusal: 'identity-cancelled' });
  });
});

it('Whoever works here comes in with the roles and the unit the provider says', async () => {
  const { id, acs, level } = await asked('offices');
  expect(level).toBe(SUBSTANTIAL);
  const attributes = {
    name: 'Jan Nowak',
    email: 'jan@city.example',
    roles: ['hejnal-officer'],
    unit: 'drogi'
  };
  const response = await peer.respond({ answers: id, recipient: acs, attributes, nameId: 'jan' });
  const at = provider('offices');
  const token = (await takeResponse(here, at, { response, from })) as string;
  const visited = await endAsserted(here, at, { token, binder: 'this browser', from });
  if (isRefusal(visited)) throw new Error(visited.refusal);
  const done = (await signInProved(here, at, visited.proved, { from })) as SignedIn;
  expect(done).toMatchObject({ whole: true, person: { name: 'Jan Nowak', role: 'officer', unit: 'ROADS' } });
});

it('Our description names our addresses and certificate, and takes no encryption that can be changed unnoticed', () => {
  const xml = provider('node').metadata();
  expect(xml).toContain(`entityID="${node.entityId}"`);
  expect(xml).toContain(`Location="${node.acs}"`);
  expect(xml).toContain('WantAssertionsSigned="true"');
  expect(xml).toContain('AuthnRequestsSigned="true"');
  expect(xml).toContain('aes256-gcm');
  expect(xml).not.toContain('-cbc');
  expect(xml).not.toContain('PRIVATE');
});

describe('A response', () => {
  it('posted twice opens something once', async () => {
    const { id } = await asked();
    const response = await peer.respond({ answers: id, attributes: anna });
    const token = (await takeResponse(here, provider('node'), { response, from })) as string;
    expect(await takeResponse(here, provider('node'), { response, from })).toEqual(refused);
    expect(await kept('replayed')).toMatchObject({ provider: 'node' });
    const given = { token, binder: 'this browser', from };
    expect(isRefusal(await endAsserted(here, provider('node'), given))).toBe(false);
    expect(await endAsserted(here, provider('node'), given)).toEqual(refused);
  });

  it('posted twice at the same moment opens something once', async () => {
    const { id } = await asked();
    const response = await peer.respond({ answers: id, attributes: anna });
    const both = await Promise.all(
      [1, 2].map(() => takeResponse(here, provider('node'), { response, from }))
    );
    expect(both.filter((one) => isRefusal(one))).toHaveLength(1);
  });

  it('brought to another browser opens nothing there, and nothing in the first one any more', async () => {
    const token = (await post()) as string;
    const end = (binder: string | undefined) => endAsserted(here, provider('node'), { token, binder, from });
    expect(await end('another browser')).toEqual(refused);
    expect(await end('this browser')).toEqual(refused);
    const second = (await post()) as string;
    expect(await endAsserted(here, provider('node'), { token: second, binder: undefined, from })).toEqual(
      refused
    );
  });

  it('is not what a question alone opens', async () => {
    const { id } = await asked();
    expect(await endAsserted(here, provider('node'), { token: id, binder: 'this browser', from })).toEqual(
      refused
    );
  });

  it.each<[string, string, Partial<Saying>]>([
    ['to a question nobody asked', 'not-verified', { answers: '_made-up' }],
    ['to no question', 'not-verified', { answers: '' }],
    ['for somebody else', 'not-verified', { audience: 'https://elsewhere.example' }],
    ['for another address', 'recipient', { recipient: 'https://elsewhere.example/acs' }],
    ['sent to another address', 'destination', { destination: 'https://elsewhere.example/acs' }],
    ['of another provider', 'issuer', { issuer: 'https://elsewhere.example' }],
    ['that is over', 'not-verified', { from: -20, until: -10 }],
    ['for later', 'not-verified', { from: 10, until: 20 }],
    ['of nobody', 'subject', { attributes: { FirstName: 'Anna' } }],
    ['of two', 'subject', { attributes: { ...anna, PersonIdentifier: [PESEL, '02070803628'] } }]
  ])('%s opens nothing (%s)', async (_, why, saying) => {
    expect(await post(saying)).toEqual(refused);
    expect(await kept('forged')).toMatchObject({ provider: 'node', why });
  });

  it.each<[string, string, () => Partial<Sealing>]>([
    ['nobody signed', 'not-signed', () => ({ signed: false })],
    ['in the clear', 'not-encrypted', () => ({ encrypted: false })],
    ['signed by a stranger', 'not-verified', () => ({ by: stranger })],
    [
      'signed with SHA-1',
      'algorithm',
      () => ({
        signature: 'http://www.w3.org/2000/09/xmldsig#rsa-sha1',
        digest: 'http://www.w3.org/2000/09/xmldsig#sha1'
      })
    ],
    [
      'encrypted so that it can be changed',
      'algorithm',
      () => ({ encryption: 'http://www.w3.org/2001/04/xmlenc#aes256-cbc' })
    ],
    [
      'changed after it was signed',
      'not-verified',
      () => ({ inside: (xml) => xml.replace(PESEL, '02070803628') })
    ],
    [
      'with its signature taken out',
      'not-signed',
      () => ({ inside: (xml) => xml.replace(/<Signature .*<\/Signature>/s, '') })
    ]
  ])('%s opens nothing (%s)', async (_, why, sealing) => {
    expect(await post({}, sealing())).toEqual(refused);
    expect(await kept('forged')).toMatchObject({ provider: 'node', why });
  });

  it.each(['', 'PHNhbWw+', '%%%', 'x'.repeat(300_000), Buffer.from('<a/>').toString('base64')])(
    'that is none opens nothing (%#)',
    async (response) => {
      expect(await takeResponse(here, provider('node'), { response, from })).toEqual(refused);
    }
  );
});

describe('Signature wrapping', () => {
  it.each(Object.entries(WRAPPED))('with %s opens nothing', async (_, inside) => {
    expect(await post({}, { inside })).toEqual(refused);
    expect(await kept('forged')).toMatchObject({ provider: 'node' });
  });

  it('with an assertion in the clear, or a second encrypted one, beside or around the signed one opens nothing', async () => {
    const forged = async (xml: string) => encryptedFor(node, evil(xml));
    const held = /<saml:EncryptedAssertion>.*<\/saml:EncryptedAssertion>/s;
    const plain = '<saml:Assertion ID="_evil" Version="2.0"><saml:Issuer>x</saml:Issuer></saml:Assertion>';
    const ways: Sealing['outside'][] = [
      (xml) => xml.replace(held, (was) => plain + was),
      (xml) => xml.replace(held, (was) => was + plain),
      async (xml) => xml.replace(held, await forged(plain)),
      async (xml) => {
        const more = await forged(plain);
        return xml.replace(held, (was) => more + was);
      },
      (xml) => xml.replace(held, (was) => `<samlp:Extensions>${was}</samlp:Extensions>${plain}`),
      (xml) =>
        `<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="_o">${xml}</samlp:Response>`
    ];
    for (const outside of ways) expect(await post({}, { outside })).toEqual(refused);
  });
});

describe('Entities and comments', () => {
  const laughs = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join(
    ''
  );
  it.each([
    ['<!DOCTYPE x [<!ENTITY who SYSTEM "file:///etc/passwd">]>', '&who;'],
    [`<!DOCTYPE x [<!ENTITY l0 "ha">${laughs}]>`, '&l9;'],
    ['<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">', '']
  ])('of a document type are never read (%#)', async (head, word) => {
    const begun = performance.now();
    expect(
      await post({}, { outside: (xml) => head + xml.replace('<saml:Issuer>', `<saml:Issuer>${word}`) })
    ).toEqual(refused);
    expect(await post({}, { inside: (xml) => head + xml.replace(PESEL, `${PESEL}${word}`) })).toEqual(
      refused
    );
    expect(performance.now() - begun).toBeLessThan(3000);
  });

  it('put into a name cut nothing off it', async () => {
    const { id } = await asked('offices');
    const say = async (inside: Sealing['inside']) => {
      const given = { answers: id, recipient: relier('offices').acs, nameId: 'boss@city.example.evil' };
      const response = await peer.respond(given, { inside });
      return provider('offices').prove(response, () => Promise.resolve(true));
    };
    const whole = await say((xml) => xml);
    const cut = await say((xml) => xml.replace('boss@city.example', 'boss@city.example<!-- -->'));
    expect(whole).toHaveProperty('subject');
    if ('subject' in cut && 'subject' in whole) expect(cut.subject).toBe(whole.subject);
    else expect(cut).toHaveProperty('fault');
  });
});
