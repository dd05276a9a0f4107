/** The engine on an exchange: Asterisk carries the sound, we command it over its interface for programs (ARI). */
import type { Engine, EngineEvent, LiveLeg, Plan } from '#world/telephone/engine.ts';
import { openAccounts } from './accounts.server.ts';
import { readAddress, type PbxAddress } from './address.ts';
import { openAri, unlessSo, type Ari } from './ari.server.ts';
import type { Heard } from './api.ts';
import { DIALLING, dialled, type Dialling } from './dial.ts';
import { openHearing } from './hearing.server.ts';
import { openLegs } from './legs.server.ts';
import { channelOf } from './names.ts';
import { openRecorder } from './recording.server.ts';
import { openRecovery } from './recovery.server.ts';
import { openShaping } from './shaping.server.ts';
import { openSocket } from './socket.server.ts';
import { openStasis } from './stasis.server.ts';

export type PbxOptions = {
  /** http://name:password@host:8088/ari */
  url: string;
  /** Where browsers find the exchange's socket: wss://…/ws. */
  browserSocket: string;
  /** The folder of sounds as the exchange sees it. */
  sounds: string;
  /** Where recordings come to lie here. */
  recordings: string;
  dialling?: Dialling;
  log?: { warn(what: object, words: string): void; info(what: object, words: string): void };
  /** How long the exchange may take to answer the first time. */
  patienceSeconds?: number;
};

const SWEEP_MS = 60_000;
const NO_LOG = { warn: () => undefined, info: () => undefined };

/**
 * Opens the engine once the exchange answers; throws when it does not for so long.
 *
 * Only one program may command an exchange under one name. Who is replaced by another goes silent for good and says
 * that the engine is gone.
 */
export async function openPbx(options: PbxOptions): Promise<Engine> {
  const address = readAddress(options.url);
  const { log = NO_LOG, patienceSeconds = 20 } = options;
  const listeners = new Set<(event: EngineEvent) => void>();
  const say = (event: EngineEvent) => listeners.forEach((listener) => listener(event));
  const parts = assemble(options, address, say);
  const up = awaitedUp(patienceSeconds);
  const live = (): LiveLeg[] => parts.legs.list().map(({ leg, up: connected }) => ({ leg, connected }));
  const line = openLine(address, parts, up, live, log);
  const sweeping = setInterval(
    () => line.there() && void parts.accounts.sweep().catch(() => undefined),
    SWEEP_MS
  );
  const close = async () => {
    clearInterval(sweeping);
    await line.close();
  };
  try {
    await up.promise;
  } catch (error) {
    await close();
    throw error;
  }
  return {
    ...verbs(parts, options.dialling ?? DIALLING, address.app),
    listLegs: async () => live(),
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close
  };
}

type Parts = ReturnType<typeof assemble>;

/** The line of news: down and up again, with everything read anew before the first word of it is believed. */
function openLine(
  address: PbxAddress,
  { hearing, recovery, say }: Parts,
  first: ReturnType<typeof awaitedUp>,
  live: () => LiveLeg[],
  log: NonNullable<PbxOptions['log']>
) {
  let there = false;
  /** Which standing of the line it is: a recovery that is overtaken by the next loss says nothing. */
  let standing = 0;
  let again: NodeJS.Timeout | undefined;
  const unsaid: Heard[] = [];

  async function up(): Promise<void> {
    const mine = (standing += 1);
    try {
      const missed = await recovery.recover();
      if (mine !== standing) return;
      there = true;
      for (const event of missed) say(event);
      for (const news of unsaid.splice(0)) hearing.heard(news);
      if (first.came()) return;
      log.info({}, 'The exchange is back.');
      say({ what: 'engine-back', legs: live() });
    } catch (error) {
      log.warn({ cause: String(error) }, 'The exchange answers, but not well.');
      if (!first.fail(error) && mine === standing) again = setTimeout(() => void up(), 1000);
    }
  }

  function gone(why: string): void {
    standing += 1;
    clearTimeout(again);
    unsaid.length = 0;
    if (!there) return;
    there = false;
    log.warn({}, why);
    say({ what: 'engine-gone' });
  }

  const socket = openSocket(address, {
    heard: (news) => (there ? hearing.heard(news) : unsaid.push(news)),
    up: () => void up(),
    down: () => gone('The exchange is gone.'),
    replaced: () => gone('Another program commands the exchange under our name.')
  });
  return {
    there: () => there,
    async close(): Promise<void> {
      clearTimeout(again);
      await socket.close();
    }
  };
}

function assemble(options: PbxOptions, address: PbxAddress, say: (event: EngineEvent) => void) {
  const ari: Ari = openAri(address);
  const legs = openLegs();
  const stasis = openStasis();
  const { app } = address;
  const recorder = openRecorder({ ari, app, legs, stasis, folder: options.recordings, say });
  const soundAt = (file: string) => `${options.sounds.replace(/\/$/, '')}/${file.replace(/\.wav$/, '')}`;
  const shaping = openShaping({ ask: ari.ask, app, legs, stasis, recorder, soundAt });
  const accounts = openAccounts(ari.ask, options.browserSocket, () => Date.now());
  const warn = (error: unknown) =>
    (options.log ?? NO_LOG).warn({ cause: String(error) }, 'The exchange said no.');
  const hearing = openHearing({ ask: ari.ask, app, legs, stasis, shaping, recorder, say, warn });
  const recovery = openRecovery({ ask: ari.ask, app, legs, stasis, recorder });
  return { ari, legs, shaping, accounts, hearing, recovery, say };
}

function verbs({ ari: { ask }, legs, shaping, accounts, say }: Parts, dialling: Dialling, app: string) {
  return {
    kind: 'pbx' as const,
    meet: () => Promise.reject(new Error('A browser calls the exchange by itself: admit it.')),
    admit: (leg: string) => accounts.make(leg),
    dismiss: (leg: string) => accounts.drop(leg),
    shape: (plan: Plan) => shaping.shape(plan),
    async ring(leg, target, { seconds, shown, contact }) {
      const endpoint = dialled(target, dialling);
      if (endpoint === undefined) return say({ what: 'refused', leg, why: 'unreachable' });
      const channel = channelOf(leg);
      legs.add({
        leg,
        kind: 'rung',
        channel,
        up: false,
        rang: false,
        dropped: false,
        heard: { what: 'nothing' },
        contact,
        count: 0
      });
      try {
        const callerId = shown === undefined ? {} : { callerId: shown.replace(/[^+0-9A-Za-z -]/g, '') };
        const whom = { endpoint, app, appArgs: 'rung', channelId: channel, timeout: seconds, ...callerId };
        await ask('POST /channels', whom, { variables: { HEJNAL_CONTACT: contact } });
      } catch {
        // Nobody signed in there, or no such trunk: the exchange says so at once and tells no news of it.
        const waiting = legs.find(leg);
        if (waiting?.channel !== channel) return;
        legs.drop(waiting);
        say({ what: 'refused', leg, why: 'unreachable' });
      }
    },
    async hangUp(leg) {
      const found = legs.find(leg);
      if (found === undefined) return;
      found.dropped = true;
      await unlessSo(ask('DELETE /channels/{channelId}', { channelId: found.channel, reason: 'normal' }));
    }
  } satisfies Partial<Engine>;
}

/** The first time the exchange answers, or that it did not in time. */
function awaitedUp(seconds: number) {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  let open = true;
  const late = setTimeout(() => {
    open = false;
    reject(new Error(`The exchange did not answer in ${seconds} s: is PBX_URL right, and is it running?`));
  }, seconds * 1000);
  const settle = (then: () => void) => {
    if (!open) return false;
    open = false;
    clearTimeout(late);
    then();
    return true;
  };
  return { promise, came: () => settle(resolve), fail: (error: unknown) => settle(() => reject(error)) };
}
