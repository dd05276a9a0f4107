/** The line to the telephone process: where it is, and the two things that are asked of it. */
import { sql } from 'kysely';
import type { Db } from '#world/database.server.ts';
import type { Admitted, Described } from './engine.ts';

export type LineState = { there: boolean; engine: string | null };

export type Line = {
  /** Connects a browser's leg. Nothing when the telephone process is not there or does not take it. */
  meet(leg: string, offer: Described): Promise<Described | undefined>;
  /** How a browser connects this leg; nothing when the telephone process is not there or does not take it. */
  admit(leg: string): Promise<Admitted | undefined>;
  /** Takes it away again. */
  dismiss(leg: string): Promise<void>;
  /** Says that something changed for a contact. Never fails: the switchboard also looks by itself once a second. */
  wake(contact?: string): void;
  /** Does somebody hold the telephone, and is its engine there? */
  state(): Promise<LineState>;
  isThere(): Promise<boolean>;
};

const MEET_MS = 10_000;
const WAKE_MS = 2_000;
/** How long what was read of the lease is believed. */
const KNOWN_MS = 1_000;

type Lease = { address: string; secret: string; engine: string; gone: boolean };

/** The line, as the lease in the database says. */
export function openLine(db: Db): Line {
  let known: { at: number; lease: Lease | undefined } | undefined;

  async function lease(fresh = false): Promise<Lease | undefined> {
    if (!fresh && known && performance.now() - known.at < KNOWN_MS) return known.lease;
    const row = await db
      .selectFrom('telephone')
      .select(['address', 'secret', 'engine', 'gone_at'])
      .where('until', '>', sql<string>`now()`)
      .executeTakeFirst();
    known = { at: performance.now(), lease: row && { ...row, gone: row.gone_at !== null } };
    return known.lease;
  }

  async function ask(path: string, body: object, timeout: number): Promise<Response | undefined> {
    const to = await lease();
    if (!to) return undefined;
    const answer = await fetch(`${to.address}${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${to.secret}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(timeout)
    }).catch(() => undefined);
    if (!answer?.ok) known = undefined;
    return answer?.ok ? answer : undefined;
  }

  return {
    async meet(leg, offer) {
      const answer = await ask('/meet', { leg, offer }, MEET_MS);
      const read = (await answer?.json().catch(() => undefined)) as { answer?: Described } | undefined;
      return read?.answer;
    },
    async admit(leg) {
      const answer = await ask('/admit', { leg }, MEET_MS);
      return (await answer?.json().catch(() => undefined)) as Admitted | undefined;
    },
    async dismiss(leg) {
      await ask('/dismiss', { leg }, WAKE_MS).catch(() => undefined);
    },
    wake(contact) {
      ask('/wake', { contact }, WAKE_MS)
        .then((answer) => answer?.body?.cancel())
        .catch(() => undefined);
    },
    async state() {
      const held = await lease(true).catch(() => undefined);
      return { there: held !== undefined && !held.gone, engine: held?.engine ?? null };
    },
    async isThere() {
      const held = await lease().catch(() => undefined);
      return held !== undefined && !held.gone;
    }
  };
}
