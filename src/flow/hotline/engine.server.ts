/** What the engine tells, and what follows from it for the call it happened to. */
import { isRefusal } from '#world/refusal.ts';
import { sql } from 'kysely';
import type { Tx } from '#world/database.server.ts';
import type { EngineEvent } from '#world/telephone/engine.ts';
import type { Hotline } from '#catalogue/hotline/hotline.ts';
import { findRehearsalOfLeg } from '#contacts/answering/rehearsals.server.ts';
import { isOver, isWithAgent, type Call } from '#contacts/call.ts';
import { callFrom } from '#contacts/contact.server.ts';
import { line, type CallEntry } from '#contacts/entry.ts';
import { hotlineOf } from '#contacts/answering/hours.ts';
import { waitOf } from '#contacts/queue.server.ts';
import type { Here } from '#flow/here.server.ts';
import { arrive, endingWhenLeft } from './caller.server.ts';
import { onCall, tellHotline } from './on-call.server.ts';
import { hereOf } from './rehearsed.server.ts';
import { reconcile } from './reconcile.server.ts';
import { askedForCallback, endsAfter, HIDDEN_KEY, isSecretAt, Lines, walkTree } from './tree.server.ts';

/** The open call a leg belongs to, by its caller, its other party or a supervisor's ear. */
async function callOfLeg(here: Here, leg: string): Promise<Call | undefined> {
  const row = await here.world.db
    .selectFrom('contacts')
    .selectAll()
    .where('ended_at', 'is', null)
    .where(
      sql<boolean>`(live ->> 'leg' = ${leg} or live -> 'other' ->> 'leg' = ${leg} or live -> 'ears' @> ${JSON.stringify([{ leg }])}::jsonb)`
    )
    .executeTakeFirst();
  return row ? callFrom(row) : findRehearsalOfLeg(here.world.db, leg);
}

/** An agent's desk is heard, or not any more. */
async function deskHeard(here: Here, leg: string, heard: boolean): Promise<boolean> {
  const { db, now } = here.world;
  const done = await db
    .updateTable('hotline_agents')
    .set({ leg_gone_at: heard ? null : now().toString() })
    .where(sql<string>`leg::text`, '=', leg)
    .executeTakeFirst();
  if (done.numUpdatedRows > 0n) tellHotline(here);
  return done.numUpdatedRows > 0n;
}

type Follow = (
  call: Call,
  lines: Lines,
  tx: Tx,
  now: Temporal.Instant,
  hotline: Hotline
) => Promise<void> | void;

/** Something happened to a leg: the call it belongs to is held, and what follows is recorded. */
async function onLeg(here: Here, leg: string, follow: Follow): Promise<string | undefined> {
  const found = await callOfLeg(here, leg);
  const hotline = found && hotlineOf((await hereOf(here, found)).city);
  if (!found || !hotline) return undefined;
  const done = await onCall(here, found.id, async (call, tx, now): Promise<CallEntry[]> => {
    if (isOver(call)) return [];
    const lines = new Lines(call, now);
    await follow(call, lines, tx, now, hotline);
    return lines.entries;
  });
  return isRefusal(done) ? undefined : found.id;
}

/** Sound flows on a leg. A caller who is heard for the first time is greeted. */
function heard(here: Here, leg: string): Follow {
  return async (call, lines, tx, now, hotline) => {
    const isCaller = call.live.leg === leg;
    if ((isCaller && call.live.connected) || (call.live.other?.leg === leg && call.live.other.connected))
      return;
    lines.add(line('connected', lines.at, { leg }));
    if (isCaller && call.status === 'answering' && call.live.place === null)
      await walkTree(here, tx, hotline, lines, { what: 'begin' }, now);
  };
}

/** Whom we rang did not pick up. */
function notReached(leg: string, why: string): Follow {
  return (call, lines) => {
    if (call.live.leg === leg) return void unreached(lines);
    if (call.live.other?.leg !== leg) return;
    // Put through at once, and nobody is there: the caller comes back to an agent, before all others.
    if (call.status === 'handed') lines.add(line('returned', lines.at, { why: 'unreached' }));
    else lines.add(line('unreached', lines.at, { why }));
  };
}

/** The one we rang is not there: the call is over, and needs no other wrap-up. */
export function unreached(lines: Lines): void {
  const { agent } = lines.call;
  lines.add(line('ended', lines.at, { ending: 'unreached' }));
  const wrapped = { outcome: 'call-back', about: null, flags: [], note: null };
  if (agent !== null) lines.add(line('wrapped', lines.at, wrapped, agent));
}

/** A key. In the tree it leads somewhere; while waiting only the one that was offered does anything. */
function keyed(here: Here, leg: string, key: string): Follow {
  return async (call, lines, tx, now, hotline) => {
    if (call.live.leg !== leg || !/^[0-9*#A-D]$/.test(key)) return;
    if (call.status === 'answering' && endsAfter(call.live.place) === undefined) {
      const told = isSecretAt(hotline, call.live.place) ? HIDDEN_KEY : key;
      await walkTree(here, tx, hotline, lines, { what: 'key', key }, now);
      if (lines.entries.length > 0) lines.entries.unshift(line('pressed', lines.at, { key: told }));
      return;
    }
    if (call.status !== 'queued' || key !== '1' || call.number === null || call.live.place !== null) return;
    const wait = await waitOf(tx, here.city, call, now);
    if (!wait?.callbackOffered) return;
    lines.add(line('pressed', lines.at, { key }));
    await askedForCallback(here, tx, lines, now);
  };
}

/** What was said is over: the tree goes on, or the call ends. */
function played(here: Here, leg: string, play: string): Follow {
  return async (call, lines, tx, now, hotline) => {
    if (call.live.leg !== leg || call.live.saying?.play !== play) return;
    lines.add(line('played', lines.at, { play }));
    await afterSaying(here, lines, tx, now, hotline);
  };
}

/** What follows when nothing is said any more. */
export async function afterSaying(
  here: Here,
  lines: Lines,
  tx: Tx,
  now: Temporal.Instant,
  hotline: Hotline
): Promise<void> {
  const { place, listen } = lines.call.live;
  const ending = endsAfter(place);
  if (ending) return void lines.add(line('ended', lines.at, { ending }));
  if (lines.call.status === 'answering' && listen === 0)
    await walkTree(here, tx, hotline, lines, { what: 'played' }, now);
}

/** A leg is over. Callers who went with the engine did not hang up: their calls are looked through when it is back. */
function gone({ leg, why }: EngineEvent & { what: 'gone' }): Follow {
  return (call, lines) => {
    const { live, status } = call;
    if (live.leg === leg && why === 'engine') return;
    if (live.leg === leg) return void lines.add(line('ended', lines.at, { ending: endingWhenLeft(call) }));
    if (live.ears.some((ear) => ear.leg === leg))
      return void lines.add(line('unlistening', lines.at, { leg }));
    if (live.other?.leg !== leg) return;
    if (status === 'handed') return void lines.add(line('ended', lines.at, { ending: 'unit' }));
    if (isWithAgent(call)) lines.add(line('unreached', lines.at, { why: 'gone' }));
  };
}

/** A recording is finished, or failed; also when the call is over already. */
async function recorded(here: Here, event: EngineEvent & { what: 'recorded' | 'not-recorded' }) {
  const row = await here.world.db
    .selectFrom('contacts')
    .select('id')
    .where(sql<boolean>`live -> 'recording' ->> 'file' = ${event.file}`)
    .orderBy('began_at', 'desc')
    .executeTakeFirst();
  if (!row) return undefined;
  const { file } = event;
  await onCall(here, row.id, (_call, _tx, now) => [
    event.what === 'recorded'
      ? line('recorded', now.toString(), { file, seconds: event.seconds })
      : line('not-recorded', now.toString(), { file, why: event.why })
  ]);
  return row.id;
}

/** The engine is gone or back: everybody who asks is told so, and what has no sound any more is looked through. */
async function engineIs(here: Here, gone: boolean): Promise<void> {
  const { db, now } = here.world;
  await db
    .updateTable('telephone')
    .set({ gone_at: gone ? now().toString() : null })
    .execute();
  tellHotline(here);
}

/**
 * What the engine tells. Gives the contact that changed, so that its sound can be shaped anew.
 *
 * Whatever is told twice, too late, or about a leg nobody knows changes nothing.
 */
export async function took(here: Here, event: EngineEvent): Promise<string | undefined> {
  switch (event.what) {
    case 'arrived': {
      if (!(await callOfLeg(here, event.leg)) && isRefusal(await arrive(here, event))) return undefined;
      // They are on the line already: the exchange answers as soon as there is a word to say.
      return onLeg(here, event.leg, heard(here, event.leg));
    }
    case 'answered':
      if (await deskHeard(here, event.leg, true)) return undefined;
      return onLeg(here, event.leg, heard(here, event.leg));
    case 'refused':
      return onLeg(here, event.leg, notReached(event.leg, event.why));
    case 'key':
      return onLeg(here, event.leg, keyed(here, event.leg, event.key));
    case 'played':
      return onLeg(here, event.leg, played(here, event.leg, event.play));
    case 'gone':
      await deskHeard(here, event.leg, false);
      return onLeg(here, event.leg, gone(event));
    case 'recorded':
    case 'not-recorded':
      return recorded(here, event);
    case 'engine-gone':
      await engineIs(here, true);
      return undefined;
    case 'engine-back':
      await engineIs(here, false);
      await reconcile(here, event.legs);
      return undefined;
  }
}

/** A key pressed on the page of somebody who calls from the browser. */
export async function pressKey(here: Here, leg: string, key: string): Promise<string | undefined> {
  return took(here, { what: 'key', leg, key });
}
