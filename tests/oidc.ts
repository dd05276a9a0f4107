/** A provider of OpenID Connect on loopback: a real one, with people, roles and a page where one says who one is. */
import { randomBytes } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { SignJWT, exportJWK, generateKeyPair } from 'jose';
import Provider from 'oidc-provider';
import { whenDone } from './closing.ts';

/** Somebody the provider knows: what it tells of them. */
export type Citizen = Readonly<Record<string, unknown>>;

export type OidcPeer = {
  issuer: string;
  clientId: string;
  secret: string;
  /** Whom it knows, by what they type. Changed by a test as an administrator would. */
  people: Record<string, Citizen>;
  /** Spoils the next tokens it gives, as somebody between would. */
  spoil: ((token: string) => string | Promise<string>) | undefined;
  /** How often its description was asked for. */
  described(): number;
  /** Signs claims with the provider's own key, or with one that only says so. */
  sign(claims: Readonly<Record<string, unknown>>, by?: 'own' | 'other'): Promise<string>;
  /** Goes there as a browser without eyes would, says who it is, and gives the address it is sent back to. */
  visit(address: string, who: string): Promise<string>;
  stop(): Promise<void>;
};

const page = (
  uid: string
) => `<!doctype html><html lang="en"><title>Sign in</title><main><h1>City accounts</h1>
<form method="post" action="/interaction/${uid}"><label>Who are you? <input name="who" autofocus></label>
<button name="do" value="in">Sign in</button> <button name="do" value="no">Cancel</button></form></main></html>`;

/** Opens it for these addresses of ours; stopped when the test file is done. */
export async function openOidcPeer(redirects: readonly string[]): Promise<OidcPeer> {
  const [own, other] = await Promise.all([
    generateKeyPair('RS256', { extractable: true }),
    generateKeyPair('RS256')
  ]);
  const server = http.createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const peer = { people: {} as Record<string, Citizen>, spoil: undefined as OidcPeer['spoil'] };
  const [clientId, secret] = ['hejnal', randomBytes(24).toString('hex')];
  let descriptions = 0;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: clientId,
        client_secret: secret,
        require_auth_time: true,
        redirect_uris: [...redirects],
        post_logout_redirect_uris: redirects.map((one) => `${new URL(one).origin}/sign-in`)
      }
    ],
    jwks: { keys: [{ ...(await exportJWK(own.privateKey)), kid: 'own', use: 'sig', alg: 'RS256' }] },
    cookies: { keys: [randomBytes(16).toString('hex')] },
    claims: {
      openid: ['sub', 'roles', 'unit', 'amr'],
      profile: ['name'],
      email: ['email', 'email_verified']
    },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true } },
    interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_ctx, id) => ({
      accountId: id,
      claims: () => Promise.resolve({ ...peer.people[id], sub: id })
    }),
    async loadExistingGrant(ctx) {
      const grant = new ctx.oidc.provider.Grant({
        accountId: ctx.oidc.session!.accountId!,
        clientId: ctx.oidc.client!.clientId
      });
      grant.addOIDCScope('openid profile email');
      await grant.save();
      return grant;
    },
    renderError(ctx, out) {
      ctx.body = JSON.stringify(out);
    }
  });
  const answer = provider.callback();
  server.on('request', (request, response) => {
    const { pathname } = new URL(request.url ?? '/', issuer);
    if (pathname.startsWith('/.well-known/')) descriptions += 1;
    if (pathname.startsWith('/interaction/')) return void interact(provider, peer.people, request, response);
    if (pathname === '/token' && peer.spoil) spoilAnswer(response, peer.spoil);
    void answer(request, response);
  });
  let stopping: Promise<void> | undefined;
  const stop = () => {
    server.closeAllConnections();
    return (stopping ??= new Promise((done) => server.close(() => done())));
  };
  whenDone(stop);
  return Object.assign(peer, {
    issuer,
    clientId,
    secret,
    described: () => descriptions,
    sign: (claims: Readonly<Record<string, unknown>>, by: 'own' | 'other' = 'own') =>
      new SignJWT({ ...claims })
        .setProtectedHeader({ alg: 'RS256', kid: 'own' })
        .sign((by === 'own' ? own : other).privateKey),
    visit: (address: string, who: string) => walk(issuer, address, who),
    stop
  });
}

async function interact(
  provider: Provider,
  people: Readonly<Record<string, Citizen>>,
  request: http.IncomingMessage,
  response: http.ServerResponse
): Promise<void> {
  const { uid } = await provider.interactionDetails(request, response);
  if (request.method !== 'POST') {
    response.setHeader('content-type', 'text/html');
    response.end(page(uid));
    return;
  }
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const form = new URLSearchParams(Buffer.concat(parts).toString());
  const who = form.get('who') ?? '';
  const known = Object.hasOwn(people, who) && form.get('do') !== 'no';
  const result = known
    ? { login: { accountId: who, amr: (people[who]!['amr'] as string[] | undefined) ?? [] } }
    : { error: 'access_denied', error_description: 'They said no.' };
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
}

/** Puts another token in the place of the one the provider gives. */
function spoilAnswer(response: http.ServerResponse, spoil: NonNullable<OidcPeer['spoil']>): void {
  const end = response.end.bind(response) as (body: string) => http.ServerResponse;
  response.end = ((body: string | Buffer) => {
    const said = JSON.parse(String(body)) as { id_token?: string };
    void Promise.resolve(said.id_token === undefined ? undefined : spoil(said.id_token)).then((id_token) => {
      const text = JSON.stringify({ ...said, ...(id_token === undefined ? {} : { id_token }) });
      response.setHeader('content-length', Buffer.byteLength(text));
      end(text);
    });
    return response;
  }) as typeof response.end;
}

async function walk(issuer: string, address: string, who: string): Promise<string> {
  const jar = new Map<string, string>();
  let at = new URL(address);
  let sent: RequestInit = {};
  for (let step = 0; step < 10; step += 1) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(at, { ...sent, redirect: 'manual', headers: { cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      jar.set(name, value);
    }
    const location = answer.headers.get('location');
    if (location !== null) {
      at = new URL(location, at);
      sent = {};
      if (at.origin !== issuer) return at.href;
    } else if (at.pathname.startsWith('/interaction/')) {
      sent = { method: 'POST', body: new URLSearchParams({ who, do: who === '' ? 'no' : 'in' }) };
    } else throw new Error(`The provider says ${answer.status}: ${await answer.text()}`);
  }
  throw new Error('The provider leads in circles.');
}
