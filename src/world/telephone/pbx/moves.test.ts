/** Plans compared with what is heard. */
import { describe, expect, it } from 'vitest';
import type { Part, Plan } from '#world/telephone/engine.ts';
import { isHeard, movesFor, wantedBy, type Heard } from './moves.ts';

const everybody = { who: 'everybody' } as const;
const nobody = { who: 'nobody' } as const;
const room = { what: 'room' } as const;
const talk: Plan = {
  contact: 'c',
  parts: [
    { leg: 'caller', hears: room, heardBy: everybody },
    { leg: 'agent', hears: room, heardBy: everybody }
  ]
};
const withOne = (part: Part): Plan => ({ ...talk, parts: [...talk.parts, part] });

describe('what each leg shall hear', () => {
  it('whoever talks sits in the room', () => {
    expect([...wantedBy(talk).values()]).toEqual([
      { what: 'room', contact: 'c' },
      { what: 'room', contact: 'c' }
    ]);
  });

  it('whoever listens has an ear at somebody seated', () => {
    const plan = withOne({ leg: 'boss', hears: room, heardBy: nobody });
    expect(wantedBy(plan).get('boss')).toEqual({ what: 'ear', on: 'caller', whispers: false });
  });

  it('whoever whispers has an ear at whom they whisper to', () => {
    const plan = withOne({ leg: 'boss', hears: room, heardBy: { who: 'leg', leg: 'agent' } });
    expect(wantedBy(plan).get('boss')).toEqual({ what: 'ear', on: 'agent', whispers: true });
  });

  it('whispers to nobody when that one is not in the room', () => {
    const plan = withOne({ leg: 'boss', hears: room, heardBy: { who: 'leg', leg: 'gone' } });
    expect(wantedBy(plan).get('boss')).toEqual({ what: 'ear', on: 'caller', whispers: false });
    const alone: Plan = { contact: 'c', parts: [{ leg: 'boss', hears: room, heardBy: nobody }] };
    expect(wantedBy(alone).get('boss')).toEqual({ what: 'nothing' });
  });
});

describe('moves', () => {
  it('are none when everybody hears it already', () => {
    const wanted = wantedBy(withOne({ leg: 'boss', hears: room, heardBy: nobody }));
    expect(movesFor(new Map<string, Heard>(wanted), wanted)).toEqual([]);
  });

  it('are all after a restart, and leave out legs that are not there', () => {
    const heard = new Map<string, Heard>([['agent', { what: 'unknown' }]]);
    expect(movesFor(heard, wantedBy(talk))).toEqual([
      { leg: 'agent', from: { what: 'unknown' }, to: { what: 'room', contact: 'c' } }
    ]);
  });

  it('let leave first, sit down next, and listen last', () => {
    const plan: Plan = {
      contact: 'c',
      parts: [
        { leg: 'boss', hears: room, heardBy: nobody },
        { leg: 'agent', hears: room, heardBy: everybody },
        { leg: 'caller', hears: { what: 'music' }, heardBy: nobody }
      ]
    };
    const heard = new Map<string, Heard>(plan.parts.map(({ leg }) => [leg, { what: 'nothing' }]));
    expect(movesFor(heard, wantedBy(plan)).map(({ leg }) => leg)).toEqual(['caller', 'agent', 'boss']);
  });

  it('a playing goes on under its name and begins anew under another', () => {
    const sounds = { what: 'sounds', sounds: ['a.wav'] } as const;
    expect(isHeard({ ...sounds, play: '1' }, { ...sounds, play: '1', sounds: ['b.wav'] })).toBe(true);
    expect(isHeard({ ...sounds, play: '1' }, { ...sounds, play: '2' })).toBe(false);
  });
});
