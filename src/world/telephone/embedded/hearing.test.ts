import { describe, expect, it } from 'vitest';
import type { Part, Plan } from '#world/telephone/engine.ts';
import { recordedIn, voicesFor } from './hearing.ts';

const room = (leg: string, heardBy: Part['heardBy'] = { who: 'everybody' }): Part => ({
  leg,
  hears: { what: 'room' },
  heardBy
});
const plan = (...parts: Part[]): Plan => ({
  contact: 'c',
  parts,
  record: { file: 'f', caller: 'caller', paused: false }
});
const all = (of: Plan) => Object.fromEntries(of.parts.map(({ leg }) => [leg, voicesFor(of, leg)]));

describe('who hears whom', () => {
  it('everybody everybody else, and nobody themselves', () => {
    expect(all(plan(room('caller'), room('agent'), room('third')))).toEqual({
      caller: ['agent', 'third'],
      agent: ['caller', 'third'],
      third: ['caller', 'agent']
    });
  });

  it('a whisper one only, and who listens nobody', () => {
    expect(
      all(
        plan(
          room('caller'),
          room('agent'),
          room('boss', { who: 'leg', leg: 'agent' }),
          room('ear', { who: 'nobody' })
        )
      )
    ).toEqual({
      caller: ['agent'],
      agent: ['caller', 'boss'],
      boss: ['caller', 'agent'],
      ear: ['caller', 'agent']
    });
  });

  it('whoever is on hold hears nobody and is not heard', () => {
    const held: Part = { leg: 'caller', hears: { what: 'music' }, heardBy: { who: 'everybody' } };
    expect(all(plan(held, room('agent')))).toEqual({ caller: [], agent: [] });
  });
});

describe('what is recorded', () => {
  it('left the caller, right whom the caller hears: no whisper, nobody on hold', () => {
    const whisper = room('boss', { who: 'leg', leg: 'agent' });
    expect(recordedIn(plan(room('caller'), room('agent'), whisper))).toEqual({
      left: ['caller'],
      right: ['agent']
    });
    const held: Part = { leg: 'caller', hears: { what: 'music' }, heardBy: { who: 'everybody' } };
    expect(recordedIn(plan(held, room('agent')))).toEqual({ left: [], right: ['agent'] });
  });

  it('a voice message: the caller alone', () => {
    expect(recordedIn(plan(room('caller')))).toEqual({ left: ['caller'], right: [] });
  });
});
