/** Call-backs from inside the other steps: a place that is kept, a call that carries one out, what came of it. */
import type { Tx } from '#world/database.server.ts';
import { callbackDue, nextTry, opens } from '#contacts/callback.ts';
import { addCallback, changeCallback, holdCallback, type Callback } from '#contacts/callback.server.ts';
import { isOver, type Call } from '#contacts/call.ts';
import { recordNew } from '#contacts/contact.server.ts';
import { line } from '#contacts/entry.ts';
import { hotlineOf } from '#contacts/answering/hours.ts';
import { calendarsOf, type Here } from '#flow/here.server.ts';
import { tellMissed } from '#flow/texting/missed.server.ts';

/** Keeps the place of a call in the queue for a call-back, and gives its id. */
export async function keepPlace(
  here: Here,
  tx: Tx,
  call: Call,
  number: string | null,
  now: Temporal.Instant
): Promise<string> {
  const id = here.world.newId();
  const calendars = calendarsOf(here.city);
  const settings = hotlineOf(here.city)!.callback;
  const at = now.toString();
  await addCallback(tx, {
    id,
    contact: call.id,
    number,
    lang: call.lang,
    topic: call.topic,
    keep_at: call.queuedAt,
    from_at: at,
    due_at: callbackDue(now, settings, calendars).toString(),
    next_at: (opens(now, calendars) ?? now).toString(),
    unit: null,
    words: null,
    settled_by: null,
    settled_at: null,
    result: null,
    asked_at: at,
    asked_by: null
  });
  return id;
}

/** A new outgoing contact for a number, first line and all. */
export async function beginOut(
  here: Here,
  tx: Tx,
  {
    number,
    lang,
    topic,
    earlier,
    callback
  }: Pick<Callback, 'lang' | 'topic'> & {
    number: string;
    earlier: string | null;
    callback: string | null;
  },
  now: Temporal.Instant
): Promise<Call> {
  const began = line('began', now.toString(), {
    channel: 'telephone',
    direction: 'out',
    carriedBy: 'pbx',
    outerId: null,
    number,
    account: null,
    lang: lang as Call['lang'],
    topic,
    leg: here.world.newId(),
    tokenHash: null,
    earlier,
    callback
  });
  return recordNew(tx, here.world.newId(), began);
}

/** What a call that carried out a call-back came to: reached, or tried again at another hour, or given up. */
export async function settleByCall(here: Here, tx: Tx, call: Call, now: Temporal.Instant): Promise<void> {
  const id = call.live.callback;
  if (id === null || !isOver(call)) return;
  const held = await holdCallback(tx, id);
  if (held?.status !== 'ringing') return;
  const settings = hotlineOf(here.city)?.callback;
  const calendars = calendarsOf(here.city);
  const at = now.toString();
  if (call.ending === 'agent' || call.ending === 'caller' || call.ending === 'unit') {
    const done = { status: 'done', result: 'reached', tries: held.tries + 1, next_at: null };
    return changeCallback(tx, held, { ...done, settled_at: at, settled_by: call.agent });
  }
  if (call.ending !== 'unreached')
    return changeCallback(tx, held, { status: 'open', next_at: (opens(now, calendars) ?? now).toString() });
  await tellMissed(here, tx, held, now);
  const tries = held.tries + 1;
  const due = Temporal.Instant.from(held.due_at);
  const next = settings && nextTry(tries, now, due, settings, calendars);
  const tried = { tries, result: 'not-reached', keep_at: null };
  if (next) return changeCallback(tx, held, { ...tried, status: 'open', next_at: next.toString() });
  return changeCallback(tx, held, { ...tried, status: 'failed', next_at: null, settled_at: at });
}
