/** What time does at the hotline: offers run out, desks are lost, the hotline closes, call-backs are due. */
import type { Tx } from '#world/database.server.ts';
import type { Hotline } from '#catalogue/hotline/hotline.ts';
import { hasGoneHome, isLost, setAway, type Agent, type AwayReason } from '#contacts/agent.ts';
import { changeAgent, findAgent, holdAgent, listAgentsOn } from '#contacts/agent.server.ts';
import { CLOSING } from '#contacts/answering/words.ts';
import { listDueCallbacks } from '#contacts/callback.server.ts';
import { hasSound, isWithAgent, type Call } from '#contacts/call.ts';
import { findCall, listSounding } from '#contacts/contact.server.ts';
import { dueOf, type Due, type Moment } from '#contacts/calls/due.ts';
import { line, type CallEntry } from '#contacts/entry.ts';
import { hotlineOf, isOpenAt, isServedAt } from '#contacts/answering/hours.ts';
import { countWorking } from '#contacts/queue.server.ts';
import { NOT_GIVEN } from '#contacts/wrapup.ts';
import type { Here } from '#flow/here.server.ts';
import { queueCallback } from './callback.server.ts';
import { endSilentChats } from './chatting/clock.server.ts';
import { afterSaying, unreached } from './engine.server.ts';
import { onCall, tellHotline } from './on-call.server.ts';
import { hereOf } from './rehearsed.server.ts';
import { announce, Lines, walkTree } from './tree.server.ts';

/** How things stand for what is due: open, served, and how many work. */
async function momentNow(here: Here): Promise<Moment> {
  const now = here.world.now();
  return {
    now,
    open: isOpenAt(here.city, now),
    served: isServedAt(here.city, now),
    working: await countWorking(here.world.db)
  };
}

/**
 * One look at the clock. Gives the calls that are open, as they are now, so that whoever looks need not read them
 * again.
 */
export async function lookAtClock(here: Here): Promise<Call[]> {
  const hotline = hotlineOf(here.city);
  if (!hotline) return [];
  const { db } = here.world;
  const moment = await momentNow(here);
  for (const agent of await listAgentsOn(db)) await lookAtAgent(here, hotline, agent, moment.now);
  for (const call of await listSounding(db)) {
    const due = dueOf(call, hotline, moment);
    if (due) await doDue(here, hotlineOf((await hereOf(here, call)).city) ?? hotline, call.id, due, moment);
  }
  await endSilentChats(here, moment.now);
  if (moment.open) await queueDueCallbacks(here, moment.now);
  return listSounding(db);
}

/** What is due at one call is done, if it is still due once the call is held. */
async function doDue(here: Here, hotline: Hotline, contact: string, due: Due, moment: Moment): Promise<void> {
  await onCall(here, contact, async (call, tx, now): Promise<readonly CallEntry[]> => {
    if (dueOf(call, hotline, { ...moment, now }) !== due) return [];
    const lines = new Lines(call, now);
    switch (due) {
      case 'offer-out':
        await notTaken(tx, lines, call.agent!, now);
        break;
      case 'never-heard':
        lines.add(line('ended', lines.at, { ending: 'fault' }));
        break;
      case 'silence':
        await walkTree(here, tx, hotline, lines, { what: 'silence' }, now);
        break;
      case 'stuck':
        lines.add(line('played', lines.at, { play: call.live.saying!.play }));
        await afterSaying(here, lines, tx, now, hotline);
        break;
      case 'announce':
        await announce(here, tx, lines, now);
        break;
      case 'closing':
        if (call.direction === 'out' || !hasSound(call))
          lines.add(line('ended', lines.at, { ending: 'closed' }));
        else lines.sayAndEnd([CLOSING], 'closed');
        break;
      case 'asked-out':
        await notThere(tx, lines, now);
        break;
      case 'said-enough':
        lines.add(line('ended', lines.at, { ending: 'voicemail' }));
        break;
      case 'unreached':
        unreached(lines);
    }
    return lines.entries;
  });
}

/** Who does not answer is away and told why; nobody is rung who is not there, and the call goes on to the next one. */
async function notTaken(tx: Tx, lines: Lines, person: string, now: Temporal.Instant): Promise<void> {
  await changeAgent(tx, await holdAgent(tx, person, now), setAway('no-answer'), now);
  lines.add(line('unoffered', lines.at, { agent: person, why: 'no-answer' }));
}

/** A colleague who was asked in does not answer: they are away and told why, and the agent has the caller again. */
async function notThere(tx: Tx, lines: Lines, now: Temporal.Instant): Promise<void> {
  const to = lines.call.live.other?.to;
  if (to?.kind !== 'agent') return;
  await changeAgent(tx, await holdAgent(tx, to.person, now), setAway('no-answer'), now);
  lines.add(line('unreached', lines.at, { why: 'no-answer' }));
}

/** Has the agent written no result for longer than the hotline waits, and than they asked for? */
function hasForgotten(
  { state, since }: Agent,
  hotline: Hotline,
  now: Temporal.Instant,
  longer: number
): boolean {
  const lasted = now.since(Temporal.Instant.from(since)).total('seconds');
  return state === 'wrapping' && lasted > hotline.wrapUp.mostSeconds + longer;
}

/** An agent whose desk died, or who forgot to wrap up. */
async function lookAtAgent(here: Here, hotline: Hotline, agent: Agent, now: Temporal.Instant): Promise<void> {
  const call = agent.contact === null ? undefined : await findCall(here.world.db, agent.contact);
  // A call of another call centre goes on there, whether our page is open or not.
  if (call?.carriedBy !== 'cti' && isLost(agent, now)) {
    if (hasGoneHome(agent, now)) return goHome(here, agent);
    if (agent.state === 'away' && agent.reason === 'lost') return;
    return loseAgent(here, agent, 'lost', isLost);
  }
  if (!hasForgotten(agent, hotline, now, 0)) return;
  const forgot = (one: Agent, at: Temporal.Instant) => hasForgotten(one, hotline, at, call?.live.longer ?? 0);
  if (forgot(agent, now)) await loseAgent(here, agent, 'forgotten', forgot);
}

/** Whoever did not come back is offline. */
async function goHome(here: Here, agent: Agent): Promise<void> {
  await here.world.db.transaction().execute(async (tx) => {
    const now = here.world.now();
    const held = await holdAgent(tx, agent.person, now);
    const offline = { state: 'offline', reason: null, contact: null, next: null } as const;
    if (hasGoneHome(held, now)) await changeAgent(tx, held, offline, now);
  });
  tellHotline(here);
}

/**
 * Takes an agent out of what they were in, and sets them away with the reason, if it is `still` so once they are held:
 * their page may have been heard of meanwhile.
 *
 * A caller they talked to hears music and comes first in the queue; a call that rang at them goes on to the next.
 */
async function loseAgent(
  here: Here,
  agent: Agent,
  reason: AwayReason,
  still: (held: Agent, now: Temporal.Instant) => boolean
): Promise<void> {
  const away = (tx: Tx, now: Temporal.Instant) =>
    holdAgent(tx, agent.person, now).then((held) => changeAgent(tx, held, setAway(reason), now));
  if (agent.contact === null) {
    await here.world.db.transaction().execute(async (tx) => {
      const now = here.world.now();
      const held = await holdAgent(tx, agent.person, now);
      if (held.contact === null && held.state === agent.state && still(held, now))
        await changeAgent(tx, held, setAway(reason), now);
    });
    return tellHotline(here);
  }
  await onCall(here, agent.contact, async (call, tx, now): Promise<CallEntry[]> => {
    const held = await findAgent(tx, agent.person);
    if (held?.contact !== call.id || held.state !== agent.state || !still(held, now)) return [];
    await away(tx, now);
    return leftBy(call, agent.person, now.toString());
  });
  tellHotline(here);
}

/** What becomes of a call whose agent is lost. */
function leftBy(call: Call, person: string, at: string): CallEntry[] {
  const { other } = call.live;
  if (other?.to.kind === 'agent' && other.to.person === person)
    return [line('unreached', at, { why: 'lost' })];
  if (call.agent !== person) return [];
  if (call.status === 'offered') return [line('unoffered', at, { agent: person, why: 'lost' })];
  if (!isWithAgent(call)) return [];
  if (call.live.connected || !hasSound(call)) return [line('returned', at, { why: 'lost' })];
  return [line('ended', at, { ending: 'lost' })];
}

/** Call-backs whose time has come join the queue where they stood, where there is a way out to ring them. */
async function queueDueCallbacks(here: Here, now: Temporal.Instant): Promise<void> {
  const { engine, there } = await here.world.line.state();
  if (!there || engine !== 'pbx') return;
  for (const { id } of await listDueCallbacks(here.world.db, now)) {
    const contact = await queueCallback(here, id);
    if (contact) tellHotline(here, contact);
  }
}

/** Talks that nobody wrapped up for a day have that as their result: a call without one cannot be counted. */
export async function closeUnwrapped(here: Here): Promise<void> {
  const { db, now } = here.world;
  const rows = await db
    .selectFrom('contacts')
    .select('id')
    .where('wrapped_at', 'is', null)
    .where('answered_at', 'is not', null)
    .where('ended_at', '<', now().subtract({ hours: 24 }).toString())
    .limit(500)
    .execute();
  for (const { id } of rows)
    await onCall(here, id, (call, _tx, at) =>
      call.wrappedAt === null
        ? [line('wrapped', at.toString(), { outcome: NOT_GIVEN, about: null, flags: [], note: null })]
        : []
    );
}
