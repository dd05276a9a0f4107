/** How two browsers of a talk by video find each other: kept in rows, so that any machine can tell it. */
import { hashOf } from '#world/seal.server.ts';
import { relaysFor } from '#world/telephone/relay.server.ts';
import type { Db, Tx } from '#world/database.server.ts';
import type { Relay } from '#world/telephone/engine.ts';
import { refuse, type Refusal } from '#world/refusal.ts';
import { countInterpreters } from '#contacts/queue.server.ts';
import { hotlineOf } from '#contacts/answering/hours.ts';
import { findByToken } from '#contacts/contact.server.ts';
import type { Here } from '#flow/here.server.ts';

/**
 * What both pages read. Connections are numbered: the `wanted` one is described by the resident's page (`offer` of
 * `offered`) and then by the interpreter's (`answer` of `answered`). A page that is read anew wants the next one.
 */
export type Signals = {
  on: boolean;
  wanted: number;
  offered: number;
  offer: string | null;
  answered: number;
  answer: string | null;
  servers: Relay[];
};

/** What a page says: that it came, or its description of a connection. */
export type Said = { came?: boolean | undefined; number?: number | undefined; sdp?: string | undefined };

/** Has the city interpreters, and does one work now? */
export async function isInterpreterThere(here: Here): Promise<boolean> {
  return hotlineOf(here.city)?.interpreter !== undefined && (await countInterpreters(here.world.db)) > 0;
}

export async function addVideo(tx: Tx, contact: string): Promise<void> {
  await tx.insertInto('video_talks').values({ contact, offer: null, answer: null }).execute();
}

/** A page that came anew wants another connection than the one that is described already. */
async function come(db: Db, contact: string): Promise<void> {
  await db
    .updateTable('video_talks')
    .set((eb) => ({ wanted: eb('offered', '+', 1) }))
    .where('contact', '=', contact)
    .whereRef('wanted', '=', 'offered')
    .execute();
}

/** Takes what one side says. A description of a connection nobody wants any more changes nothing. */
export async function takeSaid(
  { world }: Here,
  contact: string,
  side: 'resident' | 'agent',
  { came, number, sdp }: Said
): Promise<void> {
  const { db } = world;
  if (came) await come(db, contact);
  if (number === undefined || sdp === undefined) return;
  const set = side === 'resident' ? { offered: number, offer: sdp } : { answered: number, answer: sdp };
  await db
    .updateTable('video_talks')
    .set(set)
    .where('contact', '=', contact)
    .where('wanted', '=', number)
    .execute();
  world.news.tell({ about: 'chat' });
}

export async function signalsOf({ world }: Here, contact: string, on: boolean): Promise<Signals | undefined> {
  const row = await world.db
    .selectFrom('video_talks')
    .selectAll()
    .where('contact', '=', contact)
    .executeTakeFirst();
  if (!row) return undefined;
  const { wanted, offered, offer, answered, answer } = row;
  return { on, wanted, offered, offer, answered, answer, servers: relaysFor(world.settings, world.now()) };
}

/** What the resident's page says and is told. Only a talk that somebody answered is seen. */
export async function seeAsResident(here: Here, token: string, said: Said): Promise<Signals | Refusal> {
  const call = await findByToken(here.world.db, hashOf(token).toString('hex'));
  if (call?.channel !== 'video') return refuse('no-such-call');
  const on = call.status === 'talking';
  if (on) await takeSaid(here, call.id, 'resident', said);
  return (await signalsOf(here, call.id, on)) ?? refuse('no-such-call');
}
