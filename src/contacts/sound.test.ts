/** What each leg of a call hears follows from the call alone. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STATUSES, type Call } from './call.ts';
import { QUIET } from './calls/live.ts';
import { legsOf, legsToRing, planOf, soundFile, soundFiles } from './sound.ts';

const other = (connected: boolean) => ({
  to: { kind: 'unit', unit: 'ROADS', number: '+48120000001' },
  leg: 'unit',
  connected,
  reason: 'case-file',
  words: '',
  warm: true
});
const call = (status: string, live: object = {}, more: object = {}) =>
  ({
    id: 'c',
    status,
    direction: 'in',
    number: '+48600100200',
    endedAt: null,
    ...more,
    live: { ...QUIET, leg: 'caller', connected: true, agentLeg: 'desk', ...live }
  }) as unknown as Call;
/** Who hears what, in short. */
const heard = (one: Call) => Object.fromEntries(planOf(one).parts.map(({ leg, hears }) => [leg, hears.what]));

describe('Heard', () => {
  it.each<[string, Call, Record<string, string>]>([
    [
      'greeting',
      call('answering', { saying: { play: 'p', sounds: ['pl/greeting.wav'] } }),
      { caller: 'sounds' }
    ],
    ['waiting', call('queued'), { caller: 'music' }],
    ['offered', call('offered'), { caller: 'music' }],
    ['talk', call('talking'), { caller: 'room', desk: 'room' }],
    ['hold', call('held'), { caller: 'music', desk: 'nothing' }],
    [
      'asking somebody who is rung',
      call('consulting', { other: other(false) }),
      { caller: 'music', desk: 'ringing' }
    ],
    [
      'asking somebody',
      call('consulting', { other: other(true) }),
      { caller: 'music', desk: 'room', unit: 'room' }
    ],
    [
      'three together',
      call('conferring', { other: other(true) }),
      { caller: 'room', desk: 'room', unit: 'room' }
    ],
    ['put through', call('handed', { agentLeg: null, other: other(false) }), { caller: 'ringing' }],
    [
      'with the unit',
      call('handed', { agentLeg: null, other: other(true) }),
      { caller: 'room', unit: 'room' }
    ],
    ['we ring somebody', call('talking', { connected: false }, { direction: 'out' }), { desk: 'ringing' }],
    ['over', call('wrapping', {}, { endedAt: 'x' }), {}],
    ['a text chat', call('talking', { leg: null, agentLeg: null }), {}]
  ])('%s', (_, one, parts) => {
    expect(heard(one)).toEqual(parts);
  });

  it('a supervisor hears and is heard by nobody, by the agent alone, or by everybody', () => {
    const ears = (how: string) =>
      planOf(call('talking', { ears: [{ person: 'x', leg: 'ear', how }] })).parts.at(-1);
    expect(ears('listen')).toEqual({ leg: 'ear', hears: { what: 'room' }, heardBy: { who: 'nobody' } });
    expect(ears('whisper')?.heardBy).toEqual({ who: 'leg', leg: 'desk' });
    expect(ears('join')?.heardBy).toEqual({ who: 'everybody' });
  });
});

describe('A recording', () => {
  const recording = { recording: { file: 'c.wav', paused: false } };
  it('pauses on hold, on demand, and while another party is asked', () => {
    expect(planOf(call('talking', recording)).record).toEqual({
      file: 'c.wav',
      caller: 'caller',
      paused: false
    });
    expect(planOf(call('held', recording)).record?.paused).toBe(true);
    expect(planOf(call('consulting', { ...recording, other: other(true) })).record?.paused).toBe(true);
    expect(planOf(call('talking', { recording: { file: 'c.wav', paused: true } })).record?.paused).toBe(true);
  });

  it('is none without being asked for, after the agent left, and while the words before a message are said', () => {
    expect(planOf(call('talking')).record).toBeUndefined();
    expect(planOf(call('handed', { ...recording, other: other(true) })).record).toBeUndefined();
    expect(
      planOf(call('voicemail', { ...recording, saying: { play: 'p', sounds: ['a'] } })).record
    ).toBeUndefined();
    expect(planOf(call('voicemail', recording)).record).toMatchObject({ file: 'c.wav' });
  });
});

describe('Legs', () => {
  it('to ring are those of whom we call and have not reached', () => {
    expect(legsToRing(call('consulting', { other: other(false) }))).toEqual([
      { leg: 'unit', number: '+48120000001' }
    ]);
    expect(legsToRing(call('consulting', { other: other(true) }))).toEqual([]);
    expect(legsToRing(call('talking', { connected: false }, { direction: 'out' }))).toEqual([
      { leg: 'caller', number: '+48600100200' }
    ]);
    expect(legsToRing(call('queued', { connected: false }, { direction: 'out' }))).toEqual([]);
    expect(legsToRing(call('talking', { connected: false }, { direction: 'out', endedAt: 'x' }))).toEqual([]);
  });

  it('in a plan each stand once, and belong to the call', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...STATUSES),
        fc.boolean(),
        fc.option(fc.boolean()),
        (status, connected, there) => {
          const one = call(status, { connected, other: there === null ? null : other(there) });
          const legs = planOf(one).parts.map(({ leg }) => leg);
          expect(new Set(legs).size).toBe(legs.length);
          for (const leg of legs) expect(legsOf(one)).toContain(leg);
        }
      )
    );
  });
});

it('A sound lies in the folder of its language', () => {
  expect(soundFile('uk', 'greeting')).toBe('uk/greeting.wav');
  expect(soundFiles('pl', ['a', 'b'])).toEqual(['pl/a.wav', 'pl/b.wav']);
});
