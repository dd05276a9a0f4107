/** The embedded engine: browsers connect to this program itself, and no telephone exchange is needed. */
import { createRequire } from 'node:module';
import { setTimeout as after } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Described, Engine, EngineEvent, LiveLeg } from '#world/telephone/engine.ts';
import { BadOffer } from './offer.ts';
import type { StudioSettings } from './studio.server.ts';
import type { Asked, Said } from './words.ts';

export type EmbeddedOptions = Pick<StudioSettings, 'sounds' | 'recordings'> &
  Partial<Pick<StudioSettings, 'network' | 'legsMax' | 'lostSeconds'>> & {
    log?: (line: string) => void;
    /** The program of the thread; another one in tests of what happens when it breaks. */
    program?: string;
  };

const PROGRAM = '#world/telephone/embedded/thread.server.ts';
const LEGS_MAX = 200;
const LOST_SECONDS = 3;
/** A thread that broke is begun anew after a moment; one that breaks at once again, after a longer one. */
const AGAIN_MS = [100, 1000, 5000];
/** Recordings are written to their end, but nobody waits for ever. */
const CLOSE_MS = 5000;
/** Broken so soon after the beginning counts as breaking at once. */
const SOON_MS = 10_000;

type Waiting = { done: (answer: never) => void; failed: (cause: Error) => void };

/** The thread under way, and questions to it that wait for an answer. */
class Thread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #number = 0;
  readonly ready: Promise<void>;
  readonly ended: Promise<void>;

  constructor(
    program: string,
    settings: StudioSettings,
    heard: (said: Said & { say: 'event' | 'line' }) => void
  ) {
    this.#worker = new Worker(createRequire(import.meta.url).resolve(program), { workerData: settings });
    const open = Promise.withResolvers<void>();
    const over = Promise.withResolvers<void>();
    this.ready = open.promise;
    this.ended = over.promise;
    this.ready.catch(() => undefined);
    this.#worker.on('message', (said: Said) => {
      if (said.say === 'ready') open.resolve();
      else if (said.say === 'event' || said.say === 'line') heard(said);
      else this.#answered(said);
    });
    this.#worker.on('error', (cause) =>
      heard({ say: 'line', line: `The engine's thread broke: ${String(cause)}` })
    );
    this.#worker.on('exit', () => {
      const gone = new Error('The engine is gone.');
      open.reject(gone);
      for (const { failed } of this.#waiting.values()) failed(gone);
      this.#waiting.clear();
      over.resolve();
    });
  }

  #answered(said: Said & { say: 'answer' | 'fault' }): void {
    const waiting = this.#waiting.get(said.number);
    this.#waiting.delete(said.number);
    if (said.say === 'answer') waiting?.done(said.answer as never);
    else waiting?.failed(said.why ? new BadOffer(said.why) : new Error(said.message));
  }

  async ask<Answer>(asked: Asked): Promise<Answer> {
    await this.ready;
    const number = ++this.#number;
    return new Promise<Answer>((done, failed) => {
      this.#waiting.set(number, { done: done as Waiting['done'], failed });
      this.#worker.postMessage({ ...asked, number });
    });
  }

  async stop(): Promise<void> {
    await this.#worker.terminate();
  }
}

/** The engine, with a thread that is begun anew whenever it breaks. */
class Embedded implements Engine {
  readonly kind = 'embedded';
  readonly #program: string;
  readonly #settings: StudioSettings;
  readonly #log: (line: string) => void;
  readonly #listeners = new Set<(event: EngineEvent) => void>();
  #thread: Thread;
  #closed = false;
  #broken = 0;

  constructor({ log = () => undefined, program = PROGRAM, ...given }: EmbeddedOptions) {
    const { network = {}, legsMax = LEGS_MAX, lostSeconds = LOST_SECONDS } = given;
    this.#settings = { sounds: given.sounds, recordings: given.recordings, network, legsMax, lostSeconds };
    this.#program = program;
    this.#log = log;
    this.#thread = this.#begin();
  }

  #begin(): Thread {
    const begun = performance.now();
    const thread = new Thread(this.#program, this.#settings, (said) =>
      said.say === 'event' ? this.#tell(said.event) : this.#log(said.line)
    );
    void thread.ended.then(() => {
      if (this.#closed) return;
      this.#broken = performance.now() - begun < SOON_MS ? this.#broken + 1 : 0;
      this.#tell({ what: 'engine-gone' });
      setTimeout(() => this.#beginAgain(), AGAIN_MS[Math.min(this.#broken, AGAIN_MS.length - 1)]);
    });
    return thread;
  }

  #beginAgain(): void {
    if (this.#closed) return;
    this.#thread = this.#begin();
    this.#thread.ready.then(
      () => this.#tell({ what: 'engine-back', legs: [] }),
      () => undefined
    );
  }

  #tell(event: EngineEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  opened = () => this.#thread.ready;
  meet = (leg: string, offer: Described) => this.#thread.ask<Described>({ ask: 'meet', leg, offer });
  shape = (plan: Parameters<Engine['shape']>[0]) => this.#thread.ask<void>({ ask: 'shape', plan });
  hangUp = (leg: string) => this.#thread.ask<void>({ ask: 'hangUp', leg });
  listLegs = () => this.#thread.ask<readonly LiveLeg[]>({ ask: 'listLegs' });

  /** There is no way out to the telephone network: whoever is rung is unreachable. */
  async ring(leg: string): Promise<void> {
    queueMicrotask(() => this.#tell({ what: 'refused', leg, why: 'unreachable' }));
  }

  listen(listener: (event: EngineEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await Promise.race([
      this.#thread.ask({ ask: 'close' }).catch(() => undefined),
      after(CLOSE_MS, undefined, { ref: false })
    ]);
    await this.#thread.stop();
    this.#listeners.clear();
  }
}

/** Opens it: recordings that were cut off are mended first, and the first browser finds it warm. */
export async function openEmbedded(options: EmbeddedOptions): Promise<Engine> {
  const engine = new Embedded(options);
  await engine.opened();
  return engine;
}
