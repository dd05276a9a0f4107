/** News of another call centre, in their order and out of it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterCall, beginCall, type Call } from '#contacts/call.ts';
import { beginOuter, OUTER_NEWS, outerLines, type Meant, type OuterNews } from './outer.ts';

const at = '2026-11-16T09:00:00.000Z';
const anna: Meant = { agent: 'anna', topic: null };
const nobody: Meant = { agent: null, topic: null };
const news = (event: OuterNews['event'], more: Partial<OuterNews> = {}): OuterNews => ({
  event,
  from: '48600100200',
  to: '48126161500',
  direction: 'in',
  callId: '1',
  ...more
});
const begun = (first: OuterNews): Call =>
  beginCall('c', beginOuter(first, { outerId: 'pbx:1', lang: 'pl', topic: null }, at));
/** The call after all of these, as the step takes them one by one. */
const after = (all: OuterNews[], meant: Meant = anna): Call =>
  all.reduce((call, one) => outerLines(call, one, meant, at).reduce(afterCall, call), begun(all[0]!));
const newCall = news('newCall');
const answer = news('answer');
const hangup = news('hangup', { cause: 'normalClearing' });

describe('a call of another call centre', () => {
  it('rings at who is named, is answered, ends, and waits for its wrap-up', () => {
    expect(after([newCall])).toMatchObject({ status: 'offered', agent: 'anna', number: '+48600100200' });
    expect(after([newCall, answer])).toMatchObject({ status: 'talking', agent: 'anna', answeredAt: at });
    expect(after([newCall, answer, hangup])).toMatchObject({ status: 'wrapping', ending: 'caller' });
  });

  it('rings at nobody where nobody of ours is named', () => {
    expect(after([newCall], nobody)).toMatchObject({ status: 'queued', agent: null });
  });

  it.each([
    ['cancel', 'abandoned'],
    ['noAnswer', 'abandoned'],
    ['busy', 'overflow'],
    ['congestion', 'overflow'],
    ['notFound', 'closed'],
    ['forwarded', 'unit'],
    [undefined, 'abandoned']
  ] as const)('that nobody took, with the cause %s, ends as %s', (cause, ending) => {
    expect(after([newCall, news('hangup', { cause })])).toMatchObject({ status: 'ended', ending });
  });

  it('that the city makes has the number of who is called, and is unreached when nobody picks up', () => {
    const out = { direction: 'out', from: '48126161500', to: '600 300 400' } as const;
    expect(after([news('newCall', out)])).toMatchObject({
      number: '+48600300400',
      direction: 'out',
      agent: null
    });
    expect(after([news('newCall', out), news('hangup', { ...out, cause: 'noAnswer' })]).ending).toBe(
      'unreached'
    );
    expect(after([news('newCall', out), news('answer', out)])).toMatchObject({
      status: 'talking',
      agent: 'anna'
    });
  });

  it('of somebody who is none of ours is over without a wrap-up', () => {
    expect(after([newCall, answer, hangup], nobody)).toMatchObject({
      status: 'ended',
      ending: 'caller',
      outcome: 'not-given'
    });
  });

  it('handed on there ended with the unit', () => {
    expect(after([newCall, answer, news('hangup', { cause: 'forwarded' })]).ending).toBe('unit');
  });

  it('whose news come twice is the same call', () => {
    for (const one of [newCall, answer, hangup])
      expect(outerLines(after([newCall, answer, hangup].slice(0, 3)), one, anna, at)).toEqual([]);
    expect(outerLines(after([newCall]), newCall, anna, at)).toEqual([]);
  });

  it('ends the same in whatever order its news come', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([newCall, answer, hangup], { minLength: 3 }), (all) => {
        const call = after([...all, ...all]);
        expect(call).toMatchObject({ status: 'wrapping', ending: 'caller', agent: 'anna' });
        expect(call.answeredAt).toBe(at);
      })
    );
  });
});

describe('what is sent', () => {
  it('is read with one name or several, and with words we do not know', () => {
    const read = OUTER_NEWS.parse({ ...newCall, user: 'Anna Nowak', colour: 'red' });
    expect(read.user).toEqual(['Anna Nowak']);
    expect(OUTER_NEWS.parse({ ...newCall, user: ['A', 'B'] }).user).toEqual(['A', 'B']);
    expect(OUTER_NEWS.parse({ ...hangup, cause: 'somethingNew' }).cause).toBeUndefined();
  });

  it.each([
    [{ event: 'ring' }],
    [{ direction: 'sideways' }],
    [{ callId: '' }],
    [{ callId: 'x'.repeat(251) }],
    [{ from: undefined }]
  ])('is refused with %j', (wrong) => {
    expect(OUTER_NEWS.safeParse({ ...newCall, ...wrong }).success).toBe(false);
  });
});
