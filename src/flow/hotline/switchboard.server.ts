/** The switchboard: makes the sound of every call what its journal says, and records what the engine tells. */
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Engine, EngineEvent, Plan } from '#world/telephone/engine.ts';
import { causeOf } from '#world/log.server.ts';
import type { Call } from '#contacts/call.ts';
import { findSounding, listSounding } from '#contacts/contact.server.ts';
import { RING_SECONDS } from '#contacts/calls/due.ts';
import { legsOf, legsToRing, planOf } from '#contacts/sound.ts';
import type { Here } from '#flow/here.server.ts';
import { lookAtClock } from './clock.server.ts';
import { took } from './engine.server.ts';
import { offerNext } from './offer.server.ts';
import { hereOf } from './rehearsed.server.ts';
import { reconcile } from './reconcile.server.ts';

export type Switchboard = {
  /** Something changed, for one contact or in general. */
  wake(contact?: string): void;
  /** Everything that is under way at this moment is done. */
  settled(): Promise<void>;
  close(): Promise<void>;
};

export type SwitchboardOptions = {
  engine: Engine;
  /** The world and the city as they are now. */
  here(): Here;
  /** Puts files in the place of the names of announcements. */
  inFiles?(here: Here, plan: Plan): Promise<Plan>;
  /** How often the clock is looked at. */
  everyMs?: number;
};

const EVERY_MS = 1_000;
/** How long is waited before each further try to record what the engine told. */
const PAUSES_MS = [100, 400, 1_500, 5_000];
/** Legs that belong to nobody are looked for this often; one seen twice is hung up. */
const STRAYS_EVERY = 10;

/** Tasks of one name one after the other, and asked again while waiting, once. */
class Turns {
  readonly #waiting = new Map<string, Promise<void>>();
  readonly #failed: (cause: unknown) => void;
  constructor(failed: (cause: unknown) => void) {
    this.#failed = failed;
  }
  take(name: string, task: () => Promise<unknown>): Promise<void> {
    const before = this.#waiting.get(name) ?? Promise.resolve();
    const done = before
      .then(task)
      .then(() => undefined)
      .catch(this.#failed)
      .finally(() => {
        if (this.#waiting.get(name) === done) this.#waiting.delete(name);
      });
    this.#waiting.set(name, done);
    return done;
  }
  async settled(): Promise<void> {
    while (this.#waiting.size > 0) await Promise.all(this.#waiting.values());
  }
}

class Board implements Switchboard {
  readonly #options: SwitchboardOptions;
  readonly #turns: Turns;
  /** What each open call's sound was last made to be. */
  readonly #shaped = new Map<string, string>();
  /** The legs of each call that are ours to hang up. */
  readonly #legs = new Map<string, Set<string>>();
  readonly #rung = new Set<string>();
  #strays = new Set<string>();
  #timer: NodeJS.Timeout | undefined;
  #looks = 0;
  #offering = false;
  #closed = false;
  readonly #stop: () => void;

  constructor(options: SwitchboardOptions) {
    this.#options = options;
    this.#turns = new Turns((cause) =>
      this.#here().world.log.error({ cause: causeOf(cause) }, 'the switchboard stumbled')
    );
    this.#stop = options.engine.listen((event) => void this.#heard(event));
  }

  #here(): Here {
    const here = this.#options.here();
    const line = { ...here.world.line, wake: (contact?: string) => this.wake(contact) };
    return { ...here, world: { ...here.world, line } };
  }

  /** Finds the calls of before, and begins to look at the clock. */
  async begin(): Promise<void> {
    await reconcile(this.#here(), await this.#options.engine.listLegs());
    for (const call of await listSounding(this.#here().world.db)) this.wake(call.id);
    this.#look();
  }

  #heard(event: EngineEvent): Promise<void> {
    const name = 'leg' in event ? `leg ${event.leg}` : 'engine';
    return this.#turns.take(name, async () => {
      if (event.what === 'engine-back') this.#forget();
      const contact = await this.#took(event);
      if (contact) this.wake(contact);
    });
  }

  /** News that could not be recorded are tried again: the engine tells nothing twice, and what comes after them on the same leg waits. */
  async #took(event: EngineEvent): Promise<string | undefined> {
    for (const ms of PAUSES_MS)
      try {
        return await took(this.#here(), event);
      } catch (cause) {
        if (this.#closed) throw cause;
        this.#here().world.log.warn(
          { cause: causeOf(cause), what: event.what },
          'news of the engine is tried again'
        );
        await pause(ms);
      }
    return took(this.#here(), event);
  }

  /** After the engine broke nothing of what was shaped is there any more. */
  #forget(): void {
    this.#shaped.clear();
    this.#rung.clear();
  }

  wake(contact?: string): void {
    if (this.#closed) return;
    if (contact) void this.#turns.take(`call ${contact}`, () => this.#shape(contact));
    this.#offer();
  }

  /** Offers once more after what is under way, however often it was asked for meanwhile. */
  #offer(): void {
    if (this.#offering) return;
    this.#offering = true;
    void this.#turns.take('offer', async () => {
      this.#offering = false;
      await offerNext(this.#here());
    });
  }

  #look(): void {
    if (this.#closed) return;
    void this.#turns
      .take('clock', async () => {
        const calls = await lookAtClock(this.#here());
        for (const call of calls) if (this.#isStale(call)) this.wake(call.id);
        for (const id of this.#legs.keys()) if (!calls.some((call) => call.id === id)) this.wake(id);
        this.#offer();
        this.#looks += 1;
        if (this.#looks % STRAYS_EVERY === 0) await this.#hangUpStrays(calls);
      })
      .finally(() => {
        this.#timer = setTimeout(() => this.#look(), this.#options.everyMs ?? EVERY_MS);
      });
  }

  #isStale(call: Call): boolean {
    return this.#shaped.get(call.id) !== JSON.stringify(planOf(call));
  }

  /** The sound of one call as it shall be now; who is to be rung is rung, and who is not in it any more hung up. */
  async #shape(contact: string): Promise<void> {
    const here = this.#here();
    const call = await findSounding(here.world.db, contact);
    if (!call || call.carriedBy === 'cti') return;
    const { engine, inFiles } = this.#options;
    const plan = planOf(call);
    const wanted = JSON.stringify(plan);
    if (this.#shaped.get(contact) !== wanted) {
      await engine.shape(inFiles ? await inFiles(await hereOf(here, call), plan) : plan);
      this.#shaped.set(contact, wanted);
    }
    for (const { leg, number } of legsToRing(call)) await this.#ring(here, call, leg, number);
    await this.#letGo(here, call);
  }

  async #ring(here: Here, call: Call, leg: string, number: string): Promise<void> {
    if (this.#rung.has(leg)) return;
    this.#rung.add(leg);
    const how = { seconds: RING_SECONDS, shown: here.city.profile.hotline.number, contact: call.id };
    await this.#options.engine.ring(leg, { number }, how).catch((cause: unknown) => {
      here.world.log.warn({ cause: causeOf(cause) }, 'a number could not be rung');
      void this.#heard({ what: 'refused', leg, why: 'unreachable' });
    });
  }

  /** Hangs up the legs that a call had and has no more; those of desks stay for the next call. */
  async #letGo(here: Here, call: Call): Promise<void> {
    const now = new Set(legsOf(call));
    const before = this.#legs.get(call.id) ?? new Set(call.live.leg ? [call.live.leg] : []);
    const over = [...before].filter((leg) => !now.has(leg));
    if (over.length > 0) {
      const desks = await desksOf(here, over);
      for (const leg of over) {
        this.#rung.delete(leg);
        if (desks.has(leg)) continue;
        await this.#options.engine.hangUp(leg).catch(() => undefined);
        await this.#options.engine.dismiss?.(leg).catch(() => undefined);
      }
    }
    if (call.endedAt === null) this.#legs.set(call.id, now);
    else {
      this.#legs.delete(call.id);
      this.#shaped.delete(call.id);
    }
  }

  /** Legs the engine has and nobody knows: left from before a crash. */
  async #hangUpStrays(calls: readonly Call[]): Promise<void> {
    const legs = (await this.#options.engine.listLegs()).map(({ leg }) => leg);
    const known = new Set(calls.flatMap(legsOf));
    const desks = await desksOf(this.#here(), legs);
    const strays = new Set(legs.filter((leg) => !known.has(leg) && !desks.has(leg)));
    for (const leg of strays) if (this.#strays.has(leg)) await this.#options.engine.hangUp(leg);
    this.#strays = strays;
  }

  settled(): Promise<void> {
    return this.#turns.settled();
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#stop();
    clearTimeout(this.#timer);
    await this.#turns.settled();
    clearTimeout(this.#timer);
  }
}

/** Which of these legs are desks of agents. */
async function desksOf({ world }: Here, legs: readonly string[]): Promise<Set<string>> {
  if (legs.length === 0) return new Set();
  const rows = await world.db
    .selectFrom('hotline_agents')
    .select('leg')
    .where(sql<string>`leg::text`, 'in', [...legs])
    .execute();
  return new Set(rows.flatMap(({ leg }) => (leg === null ? [] : [leg])));
}

/**
 * Opens the switchboard.
 *
 * It holds nothing that cannot be read again: what sound there shall be follows from the stored calls, what there is
 * the engine says. It is woken by steps and looks once a second by itself, so that a lost word loses no call.
 */
export async function openSwitchboard(options: SwitchboardOptions): Promise<Switchboard> {
  const board = new Board(options);
  await board.begin();
  return board;
}
