/** What is changed at the hotline for a day: who may take what, who comes first, and nothing that changes nothing. */
import { describe, expect, it } from 'vitest';
import { hamletHotline } from '#town/hamletHotline.ts';
import { isForAnybody, lentTo, measureFrom, priorityOf, WHY_MOST, type Measure } from './measure.ts';

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
