/** The file of providers of identities: read and checked at the start, each fault with its file and line. */
import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { isCollection, isMap, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import { z } from 'zod';

const said = z.strictObject({ pl: z.string().min(1), en: z.string().min(1), uk: z.string().min(1) });
const path = z.string().min(1);

/** Plain http is for a provider on this very machine only. */
const address = z
  .url({ protocol: /^https?$/ })
  .refine((text) => !URL.canParse(text) || isSafe(new URL(text)), { error: 'an https address' });

function isSafe({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || isLoopback(hostname);
}

/** Is this host this very machine? */
export function isLoopback(hostname: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}

const claims = z
  .strictObject({
    name: z
      .union([path, z.array(path).min(1)])
      .default('name')
      .transform((given) => [given].flat()),
    email: path.default('email'),
    roles: path.optional(),
    unit: path.optional(),
    map: z
      .strictObject({
        roles: z.record(z.string(), z.string()).default({}),
        units: z.record(z.string(), z.string()).default({})
      })
      .default({ roles: {}, units: {} })
  })
  .prefault({});

const party = {
  code: z.string().regex(/^[a-z][a-z0-9-]{0,30}$/, 'small letters, digits and -'),
  for: z.enum(['staff', 'residents']),
  name: said,
  match: z.literal('email').optional(),
  trustEmail: z.boolean().default(false),
  secondFactor: z
    .union([
      z.boolean(),
      z.strictObject({ amr: z.array(z.string()).default([]), acr: z.array(z.string()).default([]) })
    ])
    .default(false),
  claims
};

const oidc = z
  .strictObject({
    kind: z.literal('oidc'),
    ...party,
    issuer: address,
    clientId: z.string().min(1),
    /** A file with the secret and nothing else, or the name of an environment variable. */
    clientSecretFile: z.string().optional(),
    clientSecretEnv: z.string().optional(),
    clientAuth: z.enum(['basic', 'post']).default('basic'),
    scopes: z.array(z.string()).default(['openid', 'profile', 'email']),
    /** Also ask the provider's own page about the person: some tell little in the token. */
    userInfo: z.boolean().default(false)
  })
  .refine(({ clientSecretFile, clientSecretEnv }) => !clientSecretFile !== !clientSecretEnv, {
    error: 'clientSecretFile or clientSecretEnv, one of them'
  })
  .refine(({ scopes }) => scopes.includes('openid'), { path: ['scopes'], error: 'openid among the scopes' });

/** Levels of assurance of eIDAS (2015/1502), from the lowest. */
const LEVELS = ['low', 'substantial', 'high'].map((level) => `http://eidas.europa.eu/LoA/${level}`);

/** What both ways of speaking SAML have. */
const asserting = {
  ...party,
  /** What the provider calls itself in what it sends. */
  issuer: z.string().min(1),
  entryPoint: address,
  idpCertFiles: z.array(z.string()).min(1),
  keyFile: z.string(),
  certFile: z.string(),
  /** Another key for decryption, where the provider wants two. */
  decryptionKeyFile: z.string().optional(),
  decryptionCertFile: z.string().optional(),
  /** What we call ourselves; without it the address of our metadata. */
  entityId: z.string().optional(),
  levels: z.array(z.string()).min(1).default(LEVELS),
  minimum: z.string(),
  /** The attribute that tells who it is; without it the NameID. Only its keyed hash is kept. */
  subject: z.string().optional()
};

type Asserting = {
  levels: string[];
  minimum: string;
  decryptionKeyFile?: string | undefined;
  decryptionCertFile?: string | undefined;
};
const hasMinimum = ({ levels, minimum }: Asserting) => levels.includes(minimum);
const noMinimum = { path: ['minimum'], error: 'one of the levels' };
const hasBoth = (given: Asserting) => !given.decryptionKeyFile === !given.decryptionCertFile;
const notBoth = {
  path: ['decryptionKeyFile'],
  error: 'both decryptionKeyFile and decryptionCertFile, or neither'
};

const saml = z
  .strictObject({ kind: z.literal('saml'), ...asserting })
  .refine(hasMinimum, noMinimum)
  .refine(hasBoth, notBoth);

/** SAML as the national node speaks it: residents only, elliptic curves, and an answer that is fetched. */
const artifact = z
  .strictObject({
    kind: z.literal('saml-artifact'),
    ...asserting,
    for: z.literal('residents'),
    /** Where what a browser brings is asked about (ArtifactResolutionService). */
    resolveAt: address,
    /** What it calls a person may change with each visit, so an attribute has to tell who it is. */
    subject: z.string().min(1),
    /** Attributes asked for; without it those that are read. */
    attributes: z.array(z.string().min(1)).min(1).optional()
  })
  .refine(hasMinimum, noMinimum)
  .refine(hasBoth, notBoth);

const schema = z.strictObject({ providers: z.array(z.discriminatedUnion('kind', [oidc, saml, artifact])) });

/** The settings of a provider, its secrets read. */
export type OidcSettings = z.infer<typeof oidc> & { secret: string };
type Keys = { idpCerts: string[]; key: string; cert: string; decryptionKey: string; decryptionCert: string };
export type SamlSettings = z.infer<typeof saml> & Keys;
export type ArtifactSettings = z.infer<typeof artifact> & Keys;
export type ProviderSettings = OidcSettings | SamlSettings | ArtifactSettings;

/**
 * The providers in `file`. Throws one plain line per fault; neither a secret nor a key ever stands in one.
 *
 * Secrets are read from files beside it or from `env`, and never from the file itself, which may lie in a repository.
 */
export function readProviders(
  file: string,
  env: Readonly<Record<string, string | undefined>>
): ProviderSettings[] {
  const lines = new LineCounter();
  const text = readText(file, file);
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (path: readonly PropertyKey[]) => lines.linePos(positionOf(document, path)).line;
  const broken = document.errors.map(
    (fault) => `${file}:${lines.linePos(fault.pos[0]).line} this is no YAML: ${fault.message}`
  );
  if (broken.length > 0) throw wrong(broken);
  const read = schema.safeParse(document.toJS());
  if (!read.success)
    throw wrong(
      read.error.issues.map(
        (issue) => `${file}:${lineAt(issue.path)} ${issue.path.map(String).join('.')}: ${issue.message}`
      )
    );
  const { providers } = read.data;
  const twice = providers.findIndex(
    ({ code }, at) => providers.findIndex((other) => other.code === code) !== at
  );
  if (twice >= 0)
    throw wrong([`${file}:${lineAt(['providers', twice, 'code'])} this code stands here twice`]);
  const at = (name: string, index: number) => `${file}:${lineAt(['providers', index, name])} ${name}`;
  return providers.map((given, index) =>
    withSecrets(given, { folder: dirname(file), env, at: (name) => at(name, index) })
  );
}

type Where = {
  folder: string;
  env: Readonly<Record<string, string | undefined>>;
  at: (name: string) => string;
};

function withSecrets(
  given: z.infer<typeof schema>['providers'][number],
  { folder, env, at }: Where
): ProviderSettings {
  const read = (name: string, file: string) => readText(resolve(folder, file), at(name));
  if (given.kind === 'oidc') {
    const { clientSecretFile, clientSecretEnv = '' } = given;
    const secret =
      clientSecretFile === undefined
        ? (env[clientSecretEnv] ?? '')
        : read('clientSecretFile', clientSecretFile);
    if (secret.trim() === '')
      throw wrong([
        `${at(clientSecretFile === undefined ? 'clientSecretEnv' : 'clientSecretFile')}: nothing there`
      ]);
    return { ...given, secret: secret.trim() };
  }
  const keys = keysOf(given, read);
  if (given.kind === 'saml') return { ...given, ...keys };
  if (!isCurveKey(keys.key)) throw wrong([`${at('keyFile')}: not a key of the curve P-256`]);
  if (!isCurveKey(keys.decryptionKey))
    throw wrong([`${at('decryptionKeyFile')}: not a key of the curve P-256`]);
  return { ...given, ...keys };
}

function keysOf(
  given: z.infer<typeof saml> | z.infer<typeof artifact>,
  read: (name: string, file: string) => string
): Keys {
  const key = read('keyFile', given.keyFile);
  const cert = read('certFile', given.certFile);
  const { decryptionKeyFile, decryptionCertFile } = given;
  return {
    key,
    cert,
    idpCerts: given.idpCertFiles.map((file) => read('idpCertFiles', file)),
    decryptionKey: decryptionKeyFile ? read('decryptionKeyFile', decryptionKeyFile) : key,
    decryptionCert: decryptionCertFile ? read('decryptionCertFile', decryptionCertFile) : cert
  };
}

/** Is it a key of the only curve that is spoken here? */
function isCurveKey(pem: string): boolean {
  try {
    return createPrivateKey(pem).asymmetricKeyDetails?.namedCurve === 'prime256v1';
  } catch {
    return false;
  }
}

function readText(file: string, where: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw wrong([`${where}: ${file} cannot be read (${(cause as NodeJS.ErrnoException).code ?? 'broken'})`]);
  }
}

function wrong(faults: readonly string[]): Error {
  return new Error(
    `The providers of identities cannot be read:\n${faults.map((line) => `  ${line}`).join('\n')}`
  );
}

/** Where a path begins; that of what holds it when it is not there. */
function positionOf(document: Document, path: readonly PropertyKey[]): number {
  let node = document.contents as Node | null;
  let position = node?.range?.[0] ?? 0;
  for (const name of path) {
    if (!isCollection(node)) break;
    const pair = isMap(node) ? node.items.find((item) => String(item.key) === String(name)) : undefined;
    const key = pair?.key as Node | undefined;
    const next = isSeq(node) ? (node.items[Number(name)] as Node | undefined) : (pair?.value as Node | null);
    if (!next) break;
    position = key?.range?.[0] ?? next.range?.[0] ?? position;
    node = next;
  }
  return position;
}
