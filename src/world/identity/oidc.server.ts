/** OpenID Connect: the code flow with PKCE, state and nonce, spoken by `openid-client`. */
import * as client from 'openid-client';
import { isLoopback, type OidcSettings } from './file.server.ts';
import { isStrong, nameIn, textsAt, type OidcProvider, type Proved, type Unproved } from './provider.ts';

/** A provider's own description and keys are asked for anew after so long. */
const KNOWN_MINUTES = 60;
const TIMEOUT_SECONDS = 10;

/** A provider as its settings say. `back` is our address it sends the browser back to. */
export function openOidc(settings: OidcSettings, back: string): OidcProvider {
  const { code, name, match, trustEmail, secondFactor, claims, scopes, userInfo } = settings;
  const configuration = configured(settings);

  async function ask(again = false) {
    const verifier = client.randomPKCECodeVerifier();
    const token = client.randomState();
    const nonce = client.randomNonce();
    try {
      const address = client.buildAuthorizationUrl(await configuration(), {
        redirect_uri: back,
        scope: scopes.join(' '),
        state: token,
        nonce,
        // Asked with an age, a provider has to say when somebody signed in (OpenID Connect Core §3.1.2.1); some never
        // get past an age of nought.
        ...(again ? { prompt: 'login', max_age: '600' } : {}),
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256'
      });
      return { address: address.href, token, keep: { verifier, nonce } };
    } catch (cause) {
      return unprovedBy(cause);
    }
  }

  async function prove(
    search: string,
    { token, keep }: { token: string; keep: Readonly<Record<string, string>> }
  ): Promise<Proved | Unproved> {
    const { verifier = '', nonce = '' } = keep;
    try {
      const config = await configuration();
      const answer = await client.authorizationCodeGrant(config, new URL(back + search), {
        pkceCodeVerifier: verifier,
        expectedNonce: nonce,
        expectedState: token,
        idTokenExpected: true
      });
      const told = answer.claims();
      if (!told) return { fault: 'forged', why: 'no-token' };
      const more = userInfo ? await client.fetchUserInfo(config, answer.access_token, told.sub) : {};
      return provedBy(settings, { ...more, ...told });
    } catch (cause) {
      return unprovedBy(cause);
    }
  }

  async function signOutAddress(after: string): Promise<string | undefined> {
    try {
      const config = await configuration();
      if (!config.serverMetadata().end_session_endpoint) return undefined;
      return client.buildEndSessionUrl(config, { post_logout_redirect_uri: after }).href;
    } catch {
      return undefined;
    }
  }

  const party = { code, for: settings.for, name, match, trustEmail, secondFactor, claims };
  return { ...party, kind: 'oidc', ask, prove, signOutAddress };
}

/** The provider's description: asked for when it is first needed, and again when it has grown old. */
function configured({ issuer, clientId, secret, clientAuth }: OidcSettings) {
  const known: { config?: client.Configuration; until: number } = { until: 0 };
  let asking: Promise<client.Configuration> | undefined;
  const server = new URL(issuer);
  const auth = clientAuth === 'post' ? client.ClientSecretPost(secret) : client.ClientSecretBasic(secret);
  // The signature of every token is checked, also where it came straight from the provider over TLS.
  const execute = [client.enableNonRepudiationChecks];
  if (server.protocol === 'http:' && isLoopback(server.hostname)) execute.push(client.allowInsecureRequests);

  async function discover(): Promise<client.Configuration> {
    try {
      const options = { execute, timeout: TIMEOUT_SECONDS };
      known.config = await client.discovery(server, clientId, undefined, auth, options);
      known.until = performance.now() + KNOWN_MINUTES * 60_000;
    } catch (cause) {
      // What was known an hour ago is better than nothing while the provider's description does not answer.
      if (!known.config) throw cause;
    }
    return known.config;
  }

  return async (): Promise<client.Configuration> => {
    if (known.config && performance.now() < known.until) return known.config;
    asking ??= discover().finally(() => {
      asking = undefined;
    });
    return asking;
  };
}

/** When somebody signed in there: a token of now may rest on a session of hours ago. */
function provedAtIn({ auth_time: at }: Readonly<Record<string, unknown>>): { provedAt?: string } {
  if (typeof at !== 'number' || !Number.isSafeInteger(at) || at <= 0 || at > 1e11) return {};
  return { provedAt: Temporal.Instant.fromEpochMilliseconds(at * 1000).toString() };
}

function provedBy(settings: OidcSettings, told: Readonly<Record<string, unknown>>): Proved {
  const { claims, trustEmail, secondFactor } = settings;
  const confirmed = trustEmail || told['email_verified'] === true;
  const [acr] = textsAt(told, 'acr');
  return {
    subject: String(told['sub']),
    name: nameIn(claims, told),
    email: confirmed ? textsAt(told, claims.email)[0] : undefined,
    strong: isStrong(secondFactor, textsAt(told, 'amr'), acr),
    ...provedAtIn(told),
    told
  };
}

/** Errors of connections, as Node's own fetch throws them. */
function isAway(cause: unknown): boolean {
  if (!(cause instanceof Error)) return false;
  const { name, code } = cause as Error & { code?: string };
  if (name === 'TimeoutError' || code === 'OAUTH_TIMEOUT' || code === 'OAUTH_ABORT') return true;
  return name === 'TypeError' && cause.message === 'fetch failed';
}

/** What an error of the library means. Its message stays here: it may hold what the provider told. */
function unprovedBy(cause: unknown): Unproved {
  if (cause instanceof client.AuthorizationResponseError)
    return cause.error === 'access_denied'
      ? { fault: 'cancelled', why: 'access_denied' }
      : { fault: 'cancelled', why: 'provider-error' };
  const inner = cause instanceof Error ? cause.cause : undefined;
  if (isAway(cause) || isAway(inner)) return { fault: 'away', why: 'no-answer' };
  const { code = 'broken' } = cause as { code?: unknown };
  if (code === 'OAUTH_RESPONSE_IS_NOT_CONFORM') return { fault: 'away', why: 'no-description' };
  return { fault: 'forged', why: typeof code === 'string' ? code.toLowerCase().slice(0, 60) : 'broken' };
}
