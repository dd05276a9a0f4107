/** The telephone process: holds the telephone, opens an engine, runs the switchboard, and answers the other processes. */
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { newToken, sameText } from '#world/seal.server.ts';
import type { Admitted, Described, Engine } from '#world/telephone/engine.ts';
import {
  endLease,
  engineThere,
  RENEW_MS,
  renewLease,
  takeLease,
  type Held
} from '#world/telephone/lease.server.ts';
import { relaysFor } from '#world/telephone/relay.server.ts';
import { causeOf } from '#world/log.server.ts';
import type { World } from '#world/world.server.ts';
import { findByLeg } from '#contacts/agent.server.ts';
import { listSounding } from '#contacts/contact.server.ts';
import { legsOf } from '#contacts/sound.ts';
import type { Here } from '#flow/here.server.ts';
import type { Sayings } from './sayings.server.ts';
import { openSwitchboard, type Switchboard } from './switchboard.server.ts';

export type Telephone = { close(): Promise<void>; lost: Promise<void> };

export type TelephoneOptions = {
  here(): Here;
  openEngine(): Promise<Engine>;
  sayings?: Pick<Sayings, 'inFiles'>;
  kind: 'embedded' | 'pbx';
  /** Asked to stop, also before it is open. */
  closing: AbortSignal;
};

type Asked = { leg?: string; offer?: Described; contact?: string };
type Ask = (asked: Asked) => Promise<object | undefined>;

/** Does this leg belong to a call that is on, or to a desk? Nobody else is let in. */
async function isExpected({ world }: Here, leg: string): Promise<boolean> {
  if (await findByLeg(world.db, leg)) return true;
  return (await listSounding(world.db)).some((call) => legsOf(call).includes(leg));
}

/** What other processes may ask. */
function asksOf(here: () => Here, engine: Engine, board: Switchboard): Readonly<Record<string, Ask>> {
  return {
    async meet({ leg, offer }) {
      if (!leg || !offer || !(await isExpected(here(), leg))) return undefined;
      return { answer: await engine.meet(leg, { type: 'offer', sdp: offer.sdp }) };
    },
    async admit({ leg }) {
      if (!leg || !(await isExpected(here(), leg))) return undefined;
      const { settings, now } = here().world;
      const account = await engine.admit?.(leg);
      return { ...(account ? { account } : {}), servers: relaysFor(settings, now()) } satisfies Admitted;
    },
    async dismiss({ leg }) {
      if (leg) await engine.dismiss?.(leg);
      return {};
    },
    async wake({ contact }) {
      board.wake(contact);
      return {};
    },
    async health() {
      return { engine: engine.kind, pid: process.pid };
    }
  };
}

/** Listens on loopback alone; whoever asks shows the secret that stands in the lease. */
async function openDoor(
  world: World,
  secret: string,
  asks: () => Readonly<Record<string, Ask>> | undefined
): Promise<{ server: Server; address: string }> {
  async function answer(request: IncomingMessage): Promise<{ status: number; body?: object }> {
    const shown = request.headers.authorization?.replace(/^Bearer /, '') ?? '';
    if (!sameText(shown, secret)) return { status: 401 };
    const ask = asks()?.[request.url?.slice(1) ?? ''];
    if (!ask) return { status: asks() ? 404 : 503 };
    const asked = request.method === 'POST' ? ((await json(request)) as Asked) : {};
    const body = await ask(asked);
    return body ? { status: 200, body } : { status: 404 };
  }
  const server = createServer((request, response) => {
    answer(request)
      .catch((cause: unknown) => {
        world.log.warn({ cause: causeOf(cause) }, 'the telephone could not answer');
        return { status: 500, body: undefined };
      })
      .then(({ status, body }) => {
        response.writeHead(status, { 'content-type': 'application/json' });
        response.end(JSON.stringify(body ?? {}));
      });
  });
  await new Promise<void>((open, fail) => {
    server.once('error', fail);
    server.listen(0, '127.0.0.1', open);
  });
  return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

/** Waits until the lease is ours; another process that holds it may live long. */
async function waitForLease({ world }: Here, held: Held, closing: AbortSignal): Promise<boolean> {
  while (!closing.aborted) {
    if (await takeLease(world.db, held)) return true;
    await new Promise((again) => setTimeout(again, RENEW_MS).unref());
  }
  return false;
}

/** Renews the lease. When it is lost, or the database is away for longer than it holds, the telephone is let go. */
function keepLease({ world }: Here, held: Held, lost: () => void): { stop(): void } {
  let renewed = performance.now();
  const timer = setInterval(() => {
    renewLease(world.db, held).then(
      (mine) => {
        if (mine) renewed = performance.now();
        else lost();
      },
      () => performance.now() - renewed > 2 * RENEW_MS && lost()
    );
  }, RENEW_MS);
  return { stop: () => clearInterval(timer) };
}

/**
 * Opens the telephone once the lease is ours: first the engine, then the calls of before are found again, then others
 * may ask. `lost` tells that somebody else holds it now, and that this process must go.
 */
export async function openTelephone(options: TelephoneOptions): Promise<Telephone> {
  const { here, kind, sayings } = options;
  const lost = Promise.withResolvers<void>();
  const { world } = here();
  let asks: Readonly<Record<string, Ask>> | undefined;
  const secret = newToken();
  const door = await openDoor(world, secret, () => asks);
  const held: Held = { owner: world.newId(), engine: kind, address: door.address, secret };
  if (!(await waitForLease(here(), held, options.closing))) {
    door.server.close();
    throw new Error('Closed while waiting.');
  }
  const lease = keepLease(here(), held, lost.resolve);
  const parts: { close(): Promise<void> }[] = [];
  async function close(): Promise<void> {
    lease.stop();
    for (const part of parts.splice(0).reverse()) await part.close();
    await endLease(world.db, held).catch(() => undefined);
    door.server.closeAllConnections();
    await new Promise((done) => door.server.close(done));
  }
  try {
    const engine = await options.openEngine();
    parts.push(engine);
    const board = await openSwitchboard({ here, engine, inFiles: sayings?.inFiles });
    parts.push(board);
    asks = asksOf(here, engine, board);
    if (options.closing.aborted) throw new Error('Closed while opening.');
    await engineThere(world.db, held);
  } catch (cause) {
    await close();
    throw cause;
  }
  world.news.tell({ about: 'hotline' });
  return { close, lost: lost.promise };
}
