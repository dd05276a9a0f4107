/** Asking servers whose address somebody typed: never one of our own network, never longer or larger than it may be. */
import { lookup as systemLookup } from 'node:dns/promises';
import http from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { isPrivate } from './private.server.ts';
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';

type Address = { address: string; family: number };
/** Finds the addresses of a name. */
export type Lookup = (host: string) => Promise<Address[]>;

/** What was answered. The body is cut where it grew too large; a redirect is an answer like any other and not followed. */
export type Answered = { status: number; body: string };
/** Why nothing was answered. */
export type FetchFault = 'private' | 'no-address' | 'late' | 'untrusted' | 'no-answer';
export type Unanswered = { fault: FetchFault };

export type Sent = { method?: 'GET' | 'POST'; headers?: Readonly<Record<string, string>>; body?: string };

export type GuardedFetch = {
  /** May this address be asked at all? Looks its name up once, and asks nothing of the server. */
  check(address: string): Promise<Refusal | undefined>;
  fetch(address: string, sent?: Sent): Promise<Answered | Unanswered>;
};

export type FetchOptions = {
  /** `host:port` that may be asked although they are private, over http too. */
  allow?: readonly string[];
  lookup?: Lookup;
  /** Certificates trusted instead of those of the system. */
  ca?: string;
  limits?: { milliseconds: number; bytes: number };
};

const ADDRESS_MAX = 500;
const LIMITS = { milliseconds: 15_000, bytes: 64 * 1024 };

function portOf(url: URL): string {
  return url.port === '' ? (url.protocol === 'https:' ? '443' : '80') : url.port;
}

/** The host as a connection needs it: an IPv6 address without its brackets. */
function hostOf(url: URL): string {
  return url.hostname.replace(/^\[(.*)\]$/, '$1');
}

/** A web address that could be asked. The parser writes every spelling of an IPv4 address (0x7f.1, 2130706433) as the one it is. */
function urlFrom(address: string): URL | Refusal {
  const text = address.trim();
  if (text.length > ADDRESS_MAX || !URL.canParse(text)) return refuse('not-an-outside-address', 'url');
  const url = new URL(text);
  const plain = url.username === '' && url.password === '';
  if (!plain || !['https:', 'http:'].includes(url.protocol)) return refuse('not-an-outside-address', 'url');
  url.hash = '';
  return url;
}

async function systemAddresses(host: string): Promise<Address[]> {
  return systemLookup(host, { all: true, verbatim: true });
}

/** The addresses of a name; a name nobody answers for in time has none. */
async function within(found: Promise<Address[]>, milliseconds: number): Promise<Address[]> {
  return Promise.race([found.catch(() => []), pause(milliseconds, [], { ref: false })]);
}

/** Where a fetch goes: the address and what its name means right now. */
type Target = { url: URL; addresses: Address[] };

/** Connects to the addresses that were looked at, whatever the name means by now (DNS rebinding). */
function pinned(addresses: readonly Address[]): LookupFunction {
  return (_host, options, done) => {
    if (options.all) done(null, [...addresses]);
    else done(null, addresses[0]!.address, addresses[0]!.family);
  };
}

function faultOf(cause: unknown): FetchFault {
  const { code = '', name = '' } = cause as { code?: string; name?: string };
  if (name === 'TimeoutError' || name === 'AbortError' || code === 'ETIMEDOUT') return 'late';
  return /CERT|SELF_SIGNED|ERR_TLS|ERR_SSL|UNABLE_TO_|^EPROTO/.test(code) ? 'untrusted' : 'no-answer';
}

/** Reads an answer up to the most bytes; the rest is left where it is. */
async function bodyOf(answer: http.IncomingMessage, most: number): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of answer as AsyncIterable<Buffer>) {
    parts.push(part);
    size += part.length;
    if (size >= most) break;
  }
  return Buffer.concat(parts).subarray(0, most).toString('utf8');
}

/**
 * A fetch for addresses that are not ours.
 *
 * https only, and no address of a private, local or reserved network (OWASP, Server Side Request Forgery
 * Prevention): a name is looked up by us, every address it has is checked, and the connection goes to exactly
 * these. What `allow` names is excepted, for a city's own systems and for tests.
 */
export function openFetch({
  allow = [],
  lookup = systemAddresses,
  ca,
  limits = LIMITS
}: FetchOptions = {}): GuardedFetch {
  const allowed = new Set(allow);

  async function targetOf(address: string): Promise<Target | Refusal> {
    const url = urlFrom(address);
    if (isRefusal(url)) return url;
    const [host, port] = [hostOf(url), portOf(url)];
    const literal = isIP(host);
    const addresses =
      literal === 0 ? await within(lookup(host), limits.milliseconds) : [{ address: host, family: literal }];
    if (addresses.length === 0) return refuse('no-outside-address', 'url');
    const excepted =
      allowed.has(`${host}:${port}`) || addresses.every((one) => allowed.has(`${one.address}:${port}`));
    if (excepted) return { url, addresses };
    if (url.protocol !== 'https:') return refuse('not-an-outside-address', 'url');
    return addresses.some((one) => isPrivate(one.address))
      ? refuse('private-address', 'url')
      : { url, addresses };
  }

  function ask({ url, addresses }: Target, { method = 'GET', headers = {}, body }: Sent): Promise<Answered> {
    const { request } = url.protocol === 'https:' ? https : http;
    return new Promise((done, fail) => {
      const asking = request(
        url,
        {
          method,
          headers: { 'user-agent': 'Hejnal', ...headers },
          lookup: pinned(addresses),
          agent: false,
          signal: AbortSignal.timeout(limits.milliseconds),
          ...(ca === undefined ? {} : { ca })
        },
        (answer) => {
          bodyOf(answer, limits.bytes)
            .then((text) => done({ status: answer.statusCode ?? 0, body: text }), fail)
            .finally(() => asking.destroy());
        }
      );
      asking.on('error', fail);
      asking.end(body);
    });
  }

  return {
    async check(address) {
      const target = await targetOf(address);
      return isRefusal(target) ? target : undefined;
    },
    async fetch(address, sent = {}) {
      const target = await targetOf(address);
      if (isRefusal(target))
        return { fault: target.refusal === 'no-outside-address' ? 'no-address' : 'private' };
      return ask(target, sent).catch((cause: unknown) => ({ fault: faultOf(cause) }));
    }
  };
}
