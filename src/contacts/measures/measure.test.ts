/** What is changed at the hotline for a day: who may take what, who comes first, and nothing that changes nothing. */
import { describe, expect, it } from 'vitest';
import { hamletHotline } from '#town/hamletHotline.ts';
import {
  isForAnybody,
  lentShown,
  lentTo,
  measureFrom,
  priorityOf,
  WHY_MOST,
  type Measure
} from './measure.ts';

const typed = { what: 'agent', topic: 'taxes', person: 'anna', why: ' Two are ill. ' };
const agents = ['anna', 'bogdan'];

describe('a measure as it is typed', () => {
  it('is kept with its reason', () => {
    expect(measureFrom(typed, hamletHotline, agents)).toEqual({
      what: 'agent',
      topic: 'taxes',
      person: 'anna',
      why: 'Two are ill.'
    });
    expect(measureFrom({ ...typed, what: 'anybody' }, hamletHotline, agents)).toMatchObject({ person: null });
    expect(measureFrom({ ...typed, what: 'first', topic: 'roads' }, hamletHotline, agents)).toMatchObject({
      what: 'first'
    });
  });

  it.each([
    [{ what: 'magic' }, 'measure-missing'],
    [{ topic: 'moon' }, 'measure-no-topic'],
    [{ topic: 'roads' }, 'measure-open'],
    [{ person: 'somebody' }, 'measure-no-agent'],
    [{ why: ' ' }, 'measure-why'],
    [{ why: 'x'.repeat(WHY_MOST + 1) }, 'measure-why-long']
  ])('%o is refused with %s', (wrong, refusal) => {
    const made = measureFrom({ ...typed, ...wrong }, hamletHotline, agents);
    expect(made).toMatchObject({ faults: [{ refusal }] });
  });
});

describe('what it does', () => {
  const all: Measure[] = [
    { what: 'agent', topic: 'taxes', person: 'anna' },
    { what: 'first', topic: 'roads', person: null }
  ];

  it('lends a topic to one person', () => {
    expect([...lentTo(all, hamletHotline, 'anna')]).toEqual(['property-tax']);
    expect([...lentTo(all, hamletHotline, 'bogdan')]).toEqual([]);
  });

  it('opens a topic to anybody, and puts another first', () => {
    expect(isForAnybody(all, 'taxes')).toBe(false);
    expect(isForAnybody([...all, { what: 'anybody', topic: 'taxes', person: null }], 'taxes')).toBe(true);
    expect(priorityOf(all, 'roads')).toBeGreaterThan(9);
    expect(priorityOf(all, null)).toBe(0);
  });
});

describe('what an agent is told of it', () => {
  const now = Temporal.Instant.from('2026-11-16T10:00:00Z');
  const opened = { topic: 'taxes', anybody: false, why: 'Two are ill.', by: 'Ewa', endedAt: null };
  const at = (minutes: number) => now.subtract({ minutes }).toString();

  it('is each topic once with its reason, while it holds and a moment longer', () => {
    const shown = (...all: (typeof opened | { endedAt: string })[]) =>
      lentShown(
        all.map((one) => ({ ...opened, ...one })),
        new Set(),
        now
      );
    expect(shown(opened)).toEqual([{ topic: 'taxes', why: 'Two are ill.', by: 'Ewa', ended: null }]);
    expect(shown({ endedAt: at(5) })).toMatchObject([{ topic: 'taxes', ended: at(5) }]);
    expect(shown({ endedAt: at(25) })).toEqual([]);
    expect(shown({ endedAt: at(25) }, { endedAt: at(5) })).toMatchObject([{ ended: at(5) }]);
    expect(shown({ endedAt: at(5) }, opened)).toMatchObject([{ ended: null }]);
  });

  it('is nothing where a topic they take anyway is opened to everybody', () => {
    const everybody = [{ ...opened, anybody: true }];
    expect(lentShown(everybody, new Set(['taxes']), now)).toEqual([]);
    expect(lentShown(everybody, new Set(['roads']), now)).toHaveLength(1);
  });
});
