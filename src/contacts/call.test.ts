/** A contact is the fold of its journal: what each line does, and that a journal always gives the same call. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterCall, beginCall, callOf, isOver, isWithAgent, STATUSES, type Call } from './call.ts';
import { line, type CallEntry, type Details, type What } from './entry.ts';

const at = (second: number) =>
  Temporal.Instant.fromEpochMilliseconds(1_780_000_000_000 + second * 1000).toString();
const began = line('began', at(0), {
  channel: 'browser',
  direction: 'in',
  carriedBy: 'embedded',
  outerId: null,
  number: '+48600100200',
  account: null,
  lang: 'pl',
  topic: null,
  leg: 'caller',
  tokenHash: 'h',
  earlier: null,
  callback: null
});
const anna = 'anna';

/** The call after these lines, one every ten seconds. */
function call(...lines: [What, object?, string?][]): Call {
  return callOf('c', [
    began,
    ...lines.map(([what, detail = {}, by], index) =>
      line(what, at(10 * (index + 1)), detail as Details[What], by ?? null)
    )
  ]);
}
const queued: [What, object] = ['queued', { topic: 'roads', priority: 2 }];
const offered: [What, object] = ['offered', { agent: anna, until: at(999) }];
const answered: [What, object, string] = ['answered', { leg: 'desk' }, anna];

describe('A call', () => {
  it('begins in the answering tree', () => {
    expect(beginCall('c', began)).toMatchObject({ status: 'answering', version: 1, live: { leg: 'caller' } });
    expect(() => beginCall('c', line('held', at(0), {}))).toThrow();
    expect(() => callOf('c', [])).toThrow();
  });

  it('counts the wait, the talk and the hold apart', () => {
    const over = call(queued, offered, answered, ['held'], ['resumed'], ['ended', { ending: 'caller' }]);
    expect(over).toMatchObject({
      status: 'wrapping',
      waitSeconds: 20,
      talkSeconds: 20,
      holdSeconds: 10,
      agent: anna
    });
    expect(
      afterCall(
        over,
        line('wrapped', at(100), { outcome: 'informed', about: null, flags: [], note: null }, anna)
      )
    ).toMatchObject({ status: 'ended', wrapSeconds: 40, outcome: 'informed' });
  });

  it('that nobody answered is owed no wrap-up', () => {
    expect(call(queued, offered, ['ended', { ending: 'abandoned' }])).toMatchObject({
      status: 'ended',
      agent: null,
      answeredAt: null,
      talkSeconds: null,
      waitSeconds: 20
    });
  });

  it('goes back to the head of the queue when its agent is lost, and the first wait stays', () => {
    const back = call(queued, offered, answered, ['returned', { why: 'lost' }]);
    expect(back).toMatchObject({
      status: 'queued',
      agent: null,
      waitSeconds: 20,
      live: { head: true, talkMs: 10_000 }
    });
    expect(back.queuedAt).toBe(at(10));
  });

  it('that came back owes a result of whoever talks next, timed from their own talk', () => {
    const to = { kind: 'unit', unit: 'ROADS', number: '+48120000001' };
    const back = call(
      queued,
      offered,
      answered,
      ['consulting', { to, leg: 'unit', reason: 'case-file', words: '', warm: false }],
      ['wrapped', { outcome: 'handed-case-file', about: null, flags: ['rude'], note: 'A note.' }, anna],
      ['returned', { why: 'unreached' }]
    );
    const none = { wrappedAt: null, wrapSeconds: null, outcome: null, flags: [], note: null };
    expect(back).toMatchObject({ status: 'queued', ...none });
    const lines = [
      line('offered', at(70), { agent: 'bogdan', until: at(999) }),
      line('answered', at(70), { leg: 'desk' }, 'bogdan'),
      line('ended', at(100), { ending: 'caller' })
    ] as CallEntry[];
    const over = lines.reduce(afterCall, back);
    expect(over).toMatchObject({ status: 'wrapping', agent: 'bogdan', ...none });
    const said = { outcome: 'informed', about: null, flags: [], note: null };
    expect(afterCall(over, line('wrapped', at(120), said, 'bogdan'))).toMatchObject({
      status: 'ended',
      wrapSeconds: 20,
      outcome: 'informed'
    });
  });

  it('is handed on: the talk of the agent ends there, and a wrap-up may come before the end', () => {
    const to = { kind: 'unit', unit: 'ROADS', number: '+48120000001' };
    const asked = call(queued, offered, answered, [
      'consulting',
      { to, leg: 'unit', reason: 'case-file', words: '', warm: true }
    ]);
    expect(asked).toMatchObject({ status: 'consulting', unit: 'ROADS', handedFor: 'case-file' });
    const handed = afterCall(asked, line('handed', at(60), {}, anna));
    expect(handed).toMatchObject({ status: 'handed', live: { agentLeg: null, other: { leg: 'unit' } } });
    const wrapped = afterCall(
      handed,
      line('wrapped', at(70), { outcome: 'handed-case-file', about: null, flags: [], note: null }, anna)
    );
    expect(wrapped).toMatchObject({ status: 'handed', wrapSeconds: 10 });
    expect(afterCall(wrapped, line('ended', at(200), { ending: 'unit' }))).toMatchObject({
      status: 'ended',
      talkSeconds: 10,
      holdSeconds: 20
    });
  });

  it('remembers who did not take it', () => {
    const passed = call(queued, offered, ['unoffered', { agent: anna, why: 'no-answer' }]);
    expect(passed).toMatchObject({ status: 'queued', agent: null, live: { passed: [anna] } });
  });

  it('forgets a number and nothing else of it', () => {
    expect(call(queued, ['forgotten', { what: 'number' }])).toMatchObject({ number: null, topic: 'roads' });
  });

  it('hears a played prompt only once, and only its own', () => {
    const said = call(['saying', { play: 'p1', sounds: ['a'], place: null, listen: 5 }]);
    expect(afterCall(said, line('played', at(50), { play: 'p0' })).live.saying).toEqual(said.live.saying);
    expect(afterCall(said, line('played', at(50), { play: 'p1' })).live).toMatchObject({
      saying: null,
      quietSince: at(50)
    });
  });
});

const person = fc.constantFrom('anna', 'bogdan');
const leg = fc.constantFrom('caller', 'desk', 'unit');
const nothing = fc.constant({});
const DETAILS: Record<Exclude<What, 'began'>, fc.Arbitrary<object>> = {
  connected: fc.record({ leg }),
  saying: fc.record({
    play: fc.string(),
    sounds: fc.array(fc.string()),
    place: fc.constant(null),
    listen: fc.nat(9)
  }),
  played: fc.record({ play: fc.string() }),
  pressed: fc.record({ key: fc.string() }),
  chose: fc.record({ lang: fc.constantFrom('pl', 'en'), consent: fc.boolean() }, { requiredKeys: [] }),
  queued: fc.record({ topic: fc.constantFrom('roads', null), priority: fc.nat(9) }),
  offered: fc.record({ agent: person, until: fc.constant(at(9999)) }),
  unoffered: fc.record({ agent: person, why: fc.constantFrom('refused', 'lost') }),
  answered: fc.record({ leg: fc.option(leg) }),
  held: nothing,
  resumed: nothing,
  consulting: fc.record({
    to: fc.constantFrom({ kind: 'number', number: '+48' }, { kind: 'agent', person: 'bogdan' }),
    leg,
    reason: fc.constant('complicated'),
    words: fc.string(),
    warm: fc.boolean()
  }),
  unreached: fc.record({ why: fc.constant('busy') }),
  conferred: nothing,
  handed: nothing,
  'taken-back': nothing,
  returned: fc.record({ why: fc.constantFrom('lost', 'unreached') }),
  listening: fc.record({ person, leg, how: fc.constantFrom('listen', 'whisper') }),
  unlistening: fc.record({ leg }),
  'taken-over': fc.record({ leg }),
  voicemail: fc.record({ file: fc.string() }),
  recording: fc.record({ file: fc.string() }),
  paused: nothing,
  unpaused: nothing,
  recorded: fc.record({ file: fc.string(), seconds: fc.nat(99) }),
  'not-recorded': fc.record({ file: fc.string(), why: fc.constant('disk') }),
  'called-back': fc.record({ callback: fc.uuid() }),
  'asked-unit': fc.record({ unit: fc.constant('ROADS'), callback: fc.uuid() }),
  tied: fc.record({ case: fc.uuid() }),
  ended: fc.record({ ending: fc.constantFrom('caller', 'agent', 'lost') }),
  longer: fc.record({ seconds: fc.constant(120), reason: fc.constant('note') }),
  wrapped: fc.record({
    outcome: fc.constant('informed'),
    about: fc.constant(null),
    flags: fc.constant([]),
    note: fc.constant(null)
  }),
  settled: fc.record({ outcome: fc.constant('call-back'), note: fc.constant(null) }),
  heard: fc.record({ file: fc.constant('a.wav') }),
  sent: fc.constant({ notice: 'n', letter: 'text-number', by: 'text' as const }),
  forgotten: fc.record({ what: fc.constantFrom('number', 'recording') })
};
const anyEntry = fc
  .constantFrom(...(Object.keys(DETAILS) as (keyof typeof DETAILS)[]))
  .chain((what) => fc.tuple(fc.constant(what), DETAILS[what], fc.option(person), fc.nat(100)));

describe('Every journal', () => {
  it('gives the same call however often it is read, one version a line, and never a negative time', () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 25 }), (lines) => {
        let clock = 0;
        const journal: CallEntry[] = [
          began,
          ...lines.map(([what, detail, by, later]) => {
            clock += later;
            return line(what, at(clock), detail as Details[What], by) as CallEntry;
          })
        ];
        const once = callOf('c', journal);
        const stored = JSON.parse(JSON.stringify(journal)) as CallEntry[];
        expect(JSON.parse(JSON.stringify(callOf('c', stored)))).toEqual(JSON.parse(JSON.stringify(once)));
        const step = journal
          .slice(1)
          .reduce(
            (c, entry) => JSON.parse(JSON.stringify(afterCall(c, entry))) as Call,
            beginCall('c', began)
          );
        expect(step).toEqual(JSON.parse(JSON.stringify(once)));
        expect(once.version).toBe(journal.length);
        expect(STATUSES).toContain(once.status);
        for (const seconds of [once.waitSeconds, once.holdSeconds, once.wrapSeconds])
          expect(seconds ?? 0).toBeGreaterThanOrEqual(0);
        expect(isOver(once) && isWithAgent(once)).toBe(false);
      })
    );
  });
});
