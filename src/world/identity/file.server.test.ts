/** The file of providers is checked at the start: every fault with its line, and no secret in any of them. */
import { describe, expect, it } from 'vitest';
import { certificateOf } from '#tests/certificate.ts';
import { curveKeysOf } from '#tests/curves.ts';
import { CITY_NAME, providersFile } from '#tests/providers.ts';
import { readProviders } from './file.server.ts';

const SECRET = 'a secret nobody may read';
const city = {
  code: 'city',
  kind: 'oidc',
  for: 'staff',
  name: CITY_NAME,
  issuer: 'https://sso.city.example/realms/city',
  clientId: 'hejnal',
  clientSecretFile: 'secret'
};
const read = (more: object, env = {}) =>
  readProviders(providersFile([{ ...city, ...more }], { secret: `${SECRET}\n` }), env);
const fault = (more: object) => {
  try {
    read(more);
  } catch (cause) {
    return (cause as Error).message;
  }
  return '';
};

describe('A provider', () => {
  it('is read with its secret from a file beside it', () => {
    expect(read({})).toMatchObject([
      {
        code: 'city',
        secret: SECRET,
        scopes: ['openid', 'profile', 'email'],
        secondFactor: false,
        trustEmail: false
      }
    ]);
  });

  it('or from the environment', () => {
    const given = { clientSecretFile: undefined, clientSecretEnv: 'CITY_SECRET' };
    expect(read(given, { CITY_SECRET: SECRET })).toMatchObject([{ secret: SECRET }]);
    expect(() => read(given)).toThrow(/clientSecretEnv: nothing there/);
  });

  it.each([
    [{ issuer: 'http://sso.city.example' }, /sign-in\.yaml:9 providers\.0\.issuer: an https address/],
    [{ code: 'City!' }, /sign-in\.yaml:2 providers\.0\.code: small letters/],
    [{ kind: 'magic' }, /sign-in\.yaml:3 providers\.0\.kind/],
    [{ clientSecret: SECRET }, /sign-in\.yaml:2 providers\.0: .*clientSecret/],
    [{ clientSecretFile: undefined }, /clientSecretFile or clientSecretEnv/],
    [{ clientSecretFile: 'gone' }, /sign-in\.yaml:11 clientSecretFile: .*ENOENT/],
    [{ scopes: ['profile'] }, /openid among the scopes/],
    [{ name: { pl: 'Miasto' } }, /providers\.0\.name\.en/]
  ])('with %j stops the start with a line that says why', (more, words) => {
    expect(fault(more)).toMatch(words);
    expect(fault(more)).not.toContain(SECRET);
  });

  it('has a code of its own', () => {
    expect(() => readProviders(providersFile([city, city], { secret: SECRET }), {})).toThrow(/twice/);
  });

  it('of the machine itself may be asked without TLS, for trying out', () => {
    expect(read({ issuer: 'http://127.0.0.1:8080' })).toHaveLength(1);
  });
});

describe('The national node', async () => {
  const ours = await curveKeysOf('city.example');
  const node = {
    code: 'node',
    kind: 'saml-artifact',
    for: 'residents',
    name: CITY_NAME,
    issuer: 'node.example',
    entryPoint: 'https://node.example/sso',
    resolveAt: 'https://node.example/resolve',
    idpCertFiles: ['node.crt'],
    keyFile: 'ours.key',
    certFile: 'ours.crt',
    minimum: 'http://eidas.europa.eu/LoA/substantial',
    subject: 'PersonIdentifier'
  };
  const beside = { 'node.crt': ours.cert, 'ours.key': ours.key, 'ours.crt': ours.cert };

  it('opens with the key that signs where no other is named', () => {
    const [read] = readProviders(providersFile([node], beside), {});
    expect(read).toMatchObject({ key: ours.key, decryptionKey: ours.key, decryptionCert: ours.cert });
  });

  it.each([
    [{ for: 'staff' }, /providers\.0\.for/],
    [{ subject: undefined }, /providers\.0\.subject/],
    [{ resolveAt: 'http://node.example/resolve' }, /providers\.0\.resolveAt: an https address/],
    [{ minimum: 'high enough' }, /providers\.0\.minimum: one of the levels/],
    [{ decryptionKeyFile: 'ours.key' }, /both decryptionKeyFile and decryptionCertFile/]
  ])('with %j stops the start', (more, words) => {
    const file = providersFile([{ ...node, ...more }], beside);
    expect(() => readProviders(file, {})).toThrow(words);
  });

  it('takes no key of another kind or curve, and tells none of it', async () => {
    for (const keys of [await certificateOf('city.example'), await curveKeysOf('city.example', 'P-384')]) {
      const files = { ...beside, 'ours.key': keys.key };
      const opened = () => readProviders(providersFile([node], files), {});
      expect(opened).toThrow(/keyFile: not a key of the curve P-256/);
      expect(opened).not.toThrow(keys.key.split('\n')[1]!);
    }
  });
});
