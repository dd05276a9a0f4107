/** A busy day is steered: a topic opened to one more person or to everybody, a topic put first; all with a record. */
import { beforeEach, describe, expect, it } from 'vitest';
import { findAgent } from '#contacts/agent.server.ts';
import { listCallEntries } from '#contacts/contact.server.ts';
import { listMeasuresOf } from '#contacts/measures/measure.server.ts';
import { waitOf } from '#contacts/queue.server.ts';
import type { Here } from '#flow/here.server.ts';
import { answerCall } from '#flow/hotline/agent.server.ts';
import { offerNext } from '#flow/hotline/offer.server.ts';
import type { Person } from '#people/person.ts';
import { readBoard } from '#statistics/hotline/board.server.ts';
import { at, openHere } from '#tests/here.ts';
import { callIn, callNow, callReplayed, comeToDesk, hireAgent, holdTelephone, sure } from '#tests/hotline.ts';
import { hamlet } from '#town/hamlet.ts';
import { hamletHotline } from '#town/hamletHotline.ts';
import { isFaults, type Faults, type Refusal } from '#world/refusal.ts';
import { endMeasure, takeMeasure } from './measures.server.ts';

const monday = '2026-11-16T09:00:00Z';
let here: Here;
let [ewa, anna]: Person[] = [];
beforeEach(async () => {
  here = at(await openHere(hamlet), monday);
  await holdTelephone(here);
  ewa = await hireAgent(here, 'Ewa', 'supervisor');
  anna = await hireAgent(here, 'Anna');
});

const good = <T>(value: T | Refusal | Faults): T => {
  if (isFaults(value)) throw new Error(JSON.stringify(value));
  return sure(value);
};
const taxes = () => ({ what: 'agent', topic: 'taxes', person: anna!.id, why: 'Two are ill' });
const board = (when = here) => readBoard(when.world.db, when.city, hamletHotline, when.world.now());
const status = async (contact: string, when = here) => (await callNow(when, contact)).status;

describe('a topic nobody may take', () => {
  it('is said on the wallboard, and one more person takes it from the next call on, which its journal says', async () => {
    await comeToDesk(here, anna!);
    const { contact } = await callIn(here, { topic: 'taxes' });
    expect(await offerNext(here)).toBe(0);
    expect((await board()).alarms).toContainEqual({ what: 'untaken', topic: 'taxes', waiting: 1 });
    good(await takeMeasure(here, ewa!, taxes()));
    expect((await board()).takers).toContainEqual({ topic: 'taxes', working: 1, ready: 1 });
    expect((await board()).alarms).toEqual([]);
    expect(await offerNext(here)).toBe(1);
    sure(await answerCall(here, anna!, contact));
    const offered = (await listCallEntries(here.world.db, contact)).find(({ what }) => what === 'offered');
    expect(offered!.detail).toMatchObject({ agent: anna!.id, lent: true });
    expect(await callReplayed(here, contact)).toEqual(await callNow(here, contact));
  });

  it('is nobody’s again when the measure is ended, and on the next day', async () => {
    const id = good(await takeMeasure(here, ewa!, taxes()));
    const tomorrow = at(here, '2026-11-17T09:00:00Z');
    await comeToDesk(tomorrow, anna!);
    const late = await callIn(tomorrow, { topic: 'taxes' });
    expect(await offerNext(tomorrow)).toBe(0);
    good(await endMeasure(here, ewa!, id));
    good(await endMeasure(here, ewa!, id));
    expect(await offerNext(at(here, '2026-11-16T09:01:00Z'))).toBe(0);
    expect(await status(late.contact)).toBe('queued');
    expect(await listMeasuresOf(here.world.db, '2026-11-16')).toMatchObject([
      { what: 'agent', topic: 'taxes', agent: 'Anna', by: 'Ewa', endedBy: 'Ewa', why: 'Two are ill' }
    ]);
  });

  it('is everybody’s at once, where that is said', async () => {
    await comeToDesk(here, anna!);
    const { contact } = await callIn(here, { topic: 'taxes' });
    good(await takeMeasure(here, ewa!, { ...taxes(), what: 'anybody' }));
    expect(await offerNext(here)).toBe(1);
    expect(await findAgent(here.world.db, anna!.id)).toMatchObject({ state: 'ringing', contact });
  });
});

describe('a topic that comes first', () => {
  it('is offered before who waits longer, and callers are told their new place', async () => {
    const old = await callIn(here, { topic: 'roads' });
    const later = at(here, '2026-11-16T09:01:00Z');
    const young = await callIn(later, { topic: 'taxes' });
    good(await takeMeasure(later, ewa!, { ...taxes(), what: 'first', topic: 'taxes' }));
    const wait = await waitOf(
      later.world.db,
      later.city,
      await callNow(later, old.contact),
      later.world.now()
    );
    expect(wait!.position).toBe(2);
    good(await takeMeasure(later, ewa!, { ...taxes(), what: 'anybody' }));
    await comeToDesk(later, anna!);
    await offerNext(later);
    expect(await status(young.contact)).toBe('offered');
    expect(await status(old.contact)).toBe('queued');
  });
});

describe('who steers', () => {
  it('leads the hotline; the same twice is told, and two at once make one', async () => {
    expect(await takeMeasure(here, anna!, taxes())).toMatchObject({ refusal: 'not-allowed' });
    const both = await Promise.all([takeMeasure(here, ewa!, taxes()), takeMeasure(here, ewa!, taxes())]);
    expect(both.filter((one) => typeof one === 'string')).toHaveLength(1);
    expect(both).toContainEqual(expect.objectContaining({ refusal: 'measure-taken' }));
    expect(await takeMeasure(here, ewa!, { ...taxes(), why: '', topic: 'roads' })).toMatchObject({
      faults: [{ refusal: 'measure-open' }, { refusal: 'measure-why' }]
    });
    expect(await endMeasure(here, ewa!, anna!.id)).toMatchObject({ refusal: 'measure-gone' });
  });
});
