/** Ringing back: from the queue, by the desk, or by a unit that must say that it did. */
import { hashOf } from '#world/seal.server.ts';
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import { may } from '#people/rights/rights.ts';
import { mayActFor, type Person } from '#people/person.ts';
import { unitOn } from '#people/unit.ts';
import { closingOn } from '#days/worktime.ts';
import { isAtDesk } from '#contacts/agent.ts';
import { changeAgent, holdAgent } from '#contacts/agent.server.ts';
import { isCallbackResult, nextTry } from '#contacts/callback.ts';
import { addCallback, changeCallback, holdCallback, type Callback } from '#contacts/callback.server.ts';
import type { Call } from '#contacts/call.ts';
import { findByToken, recordMore } from '#contacts/contact.server.ts';
import { line } from '#contacts/entry.ts';
import { hotlineOf } from '#contacts/answering/hours.ts';
import { callerFrom, numberKept } from '#contacts/number.ts';
import { calendarsOf, todayIn, type Here } from '#flow/here.server.ts';
import { tellMissed } from '#flow/texting/missed.server.ts';
import { endEars } from './ears.server.ts';
import { beginOut } from './kept.server.ts';
import { hotlineHere, onCall, tellHotline } from './on-call.server.ts';
import { askedForCallback, Lines } from './tree.server.ts';

/**
 * A caller who waits asks to be rung back, and their place is kept. Refused with `phone-wrong` when there is no number
 * that can be rung, `call-gone` when the call is over.
 */
export async function askCallback(
  here: Here,
  { token, number }: { token: string; number?: string | undefined }
): Promise<Call | Refusal> {
  const found = await findByToken(here.world.db, hashOf(token).toString('hex'));
  if (!found) return refuse('no-such-call');
  return onCall(here, found.id, async (call, tx, now) => {
    if (call.status !== 'queued' && call.status !== 'offered')
      return call.ending === 'callback' ? [] : refuse('call-gone');
    const to = number === undefined ? call.number : numberKept(number);
    if (to === null) return refuse('phone-wrong', 'number');
    const lines = new Lines(call, now);
    if (call.status === 'offered')
      lines.add(line('unoffered', lines.at, { agent: call.agent!, why: 'moved' }));
    await askedForCallback(here, tx, lines, now, to);
    return lines.entries;
  });
}

/**
 * A unit is to ring the caller by a day, and must say that it did. Refused with `unknown-unit`, without words
 * (`callback-words`), and when the day lies behind us (`callback-day`).
 */
export async function askUnitToCall(
  here: Here,
  person: Person,
  contact: string,
  given: { unit: string; words: string; dueOn: string; number?: string | undefined }
): Promise<Call | Refusal> {
  if (!may(person, 'hotline')) return refuse('not-allowed');
  const words = given.words.trim();
  if (words === '' || words.length > 2000) return refuse('callback-words', 'words', { most: 2000 });
  return onCall(here, contact, async (call, tx, now) => {
    if (call.agent !== person.id && !may(person, 'board')) return refuse('call-not-yours');
    const today = todayIn(here, now);
    const unit = unitOn(here.city.units, given.unit, today.toString());
    if (!unit) return refuse('unknown-unit', 'unit');
    if (!/^\d{4}-\d\d-\d\d$/.test(given.dueOn) || given.dueOn < today.toString())
      return refuse('callback-day', 'dueOn');
    const number = given.number === undefined ? call.number : numberKept(given.number);
    if (number === null) return refuse('phone-wrong', 'number');
    const id = here.world.newId();
    const at = now.toString();
    const due = closingOn(Temporal.PlainDate.from(given.dueOn), calendarsOf(here.city));
    await addCallback(tx, {
      id,
      contact,
      number,
      lang: call.lang,
      topic: call.topic,
      keep_at: null,
      from_at: at,
      due_at: (Temporal.Instant.compare(due, now) < 0 ? now : due).toString(),
      next_at: null,
      unit: unit.code,
      words,
      settled_by: null,
      settled_at: null,
      result: null,
      asked_at: at,
      asked_by: person.id
    });
    return [line('asked-unit', at, { unit: unit.code, callback: id }, person.id)];
  });
}

/** Somebody says that they rang, and what came of it: the unit it was given to, or the desk. */
export async function settleCallback(
  here: Here,
  person: Person,
  id: string,
  { result, words }: { result: string; words?: string | undefined }
): Promise<Callback | Refusal> {
  const { db, now } = here.world;
  if (!may(person, 'hotline') && !may(person, 'unit')) return refuse('not-allowed');
  if (!isCallbackResult(result)) return refuse('callback-result', 'result');
  const done = await db.transaction().execute(async (tx): Promise<Callback | Refusal> => {
    const held = await holdCallback(tx, id);
    const mine = held && (may(person, 'hotline') || (held.unit !== null && mayActFor(person, held.unit)));
    if (!held || !mine) return refuse('no-such-callback');
    if (held.status !== 'open' && held.status !== 'ringing')
      return held.result === result ? held : refuse('callback-settled');
    const tries = held.tries + 1;
    const settings = hotlineOf(here.city)?.callback;
    const due = Temporal.Instant.from(held.due_at);
    const next =
      result === 'not-reached' && settings && held.unit === null
        ? nextTry(tries, now(), due, settings, calendarsOf(here.city))
        : undefined;
    // A unit rings from its own telephone, as often as it likes until the day it was asked for.
    const stays = next !== undefined || (held.unit !== null && Temporal.Instant.compare(now(), due) < 0);
    const status = result === 'not-reached' && stays ? 'open' : result === 'not-reached' ? 'failed' : 'done';
    const at = now().toString();
    const change = {
      tries,
      status,
      result,
      next_at: next?.toString() ?? null,
      ...(words?.trim() ? { words: [held.words, words.trim()].filter(Boolean).join('\n') } : {}),
      ...(status === 'open' ? {} : { settled_by: person.id, settled_at: at })
    };
    await changeCallback(tx, held, change);
    if (result === 'not-reached') await tellMissed(here, tx, held, now());
    return { ...held, ...change };
  });
  if (!isRefusal(done)) tellHotline(here);
  return done;
}

/** A call-back whose time has come takes its kept place in the queue, as a call to be made by who is free next. */
export async function queueCallback(here: Here, id: string): Promise<string | undefined> {
  const { db, now } = here.world;
  return db.transaction().execute(async (tx) => {
    const held = await holdCallback(tx, id);
    if (held?.status !== 'open' || held.number === null) return undefined;
    await changeCallback(tx, held, { status: 'ringing' });
    const { number, lang, topic, contact } = held;
    const call = await beginOut(here, tx, { number, lang, topic, earlier: contact, callback: id }, now());
    const hotline = hotlineOf(here.city);
    const priority = hotline?.topics.find(({ code }) => code === topic)?.priority ?? 0;
    const since = held.keep_at ?? held.from_at;
    await recordMore(tx, call, [line('queued', now().toString(), { topic, priority, since })]);
    return call.id;
  });
}

/**
 * An agent rings a number, or carries out a call-back. Their own telephone rings nobody before they are free
 * (`agent-not-ready`); without an exchange there is no way out to the network (`no-way-out`).
 */
export async function callOut(
  here: Here,
  person: Person,
  to: { number: string } | { callback: string },
  earlier: string | null = null
): Promise<{ contact: string } | Refusal> {
  if (!may(person, 'hotline')) return refuse('not-allowed');
  const hotline = hotlineHere(here);
  if (isRefusal(hotline)) return hotline;
  const { engine, there } = await here.world.line.state();
  if (!there) return refuse('hotline-away');
  if (engine !== 'pbx') return refuse('no-way-out');
  const done = await here.world.db.transaction().execute(async (tx) => {
    const now = here.world.now();
    const callback = 'callback' in to ? await holdCallback(tx, to.callback) : undefined;
    if ('callback' in to && callback?.status !== 'open') return refuse('callback-settled');
    const caller = callerFrom('number' in to ? to.number : callback?.number);
    if (!('number' in caller)) return refuse('phone-wrong', 'number');
    const agent = await holdAgent(tx, person.id, now);
    const free = agent.contact === null && (agent.state === 'ready' || agent.state === 'away');
    if (!free || !isAtDesk(agent)) return refuse('agent-not-ready');
    if (callback) await changeCallback(tx, callback, { status: 'ringing' });
    const { lang, topic } = callback ?? { lang: hotline.languages[0]!.lang, topic: null };
    const from = callback?.contact ?? earlier;
    const about = { number: caller.number, lang, topic, earlier: from, callback: callback?.id ?? null };
    const call = await beginOut(here, tx, about, now);
    const next = agent.state === 'away' ? agent.reason : null;
    await changeAgent(tx, agent, { state: 'talking', reason: null, contact: call.id, next }, now);
    await recordMore(tx, call, [line('answered', now.toString(), { leg: agent.leg }, person.id)]);
    return { contact: call.id };
  });
  if (isRefusal(done)) return done;
  await endEars(here, person.id);
  tellHotline(here, done.contact);
  return done;
}
