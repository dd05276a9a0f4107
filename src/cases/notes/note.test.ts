import { describe, expect, it } from 'vitest';
import { entry, type Entry } from '#cases/entry.ts';
import {
  callsIn,
  isNotedTwice,
  mayBeCalled,
  mayTakePart,
  noteCase,
  whomToCall,
  type Colleague
} from './note.ts';

const anna: Colleague = { id: 'a', name: 'Anna Gawlik', role: 'agent', unit: null };
const annaNowak: Colleague = { id: 'n', name: 'Anna Gawlik-Nowak', role: 'agent', unit: null };
const marek: Colleague = { id: 'm', name: 'Marek Ziębiński', role: 'officer', unit: 'ROADS' };
const ewa: Colleague = { id: 'e', name: 'Ewa Turek', role: 'officer', unit: 'PARKS' };
const ewaRoads: Colleague = { id: 'f', name: 'Ewa Turek', role: 'officer', unit: 'ROADS' };
const people = [anna, annaNowak, marek, ewa];
const c = { tasks: [{ unit: 'ROADS' }] } as unknown as Parameters<typeof mayBeCalled>[0];
const now = Temporal.Instant.from('2026-11-20T08:00:00Z');
const by = { as: 'agent' as const, person: 'a' };
const other = { id: 'other', year: 2026, number: 2 };
const called = (text: string) => callsIn(text, people).map((call) => call.people.map(({ id }) => id));
const whom = (text: string, chosen: string[] = [], all = people) => whomToCall(c, { text, chosen }, all, 'x');

describe('whom a text calls', () => {
  it.each([
    ['everybody named whole after an @', 'Zobacz @Marek Ziębiński i @Ewa Turek.', [['m'], ['e']]],
    ['in capitals or not, and with spaces that do not break', '@MAREK\u00A0ZIĘBIŃSKI, jest?', [['m']]],
    ['the longest name that fits', '@Anna Gawlik-Nowak, a potem @Anna Gawlik', [['n'], ['a']]],
    ['nobody by an address', 'Pisz na marek@ziebinski.example', []],
    ['nobody by an hour', 'Spotkanie @ 15:00', []],
    ['nobody by half a name', '@Marek', [[]]],
    ['nobody by a longer name', '@Ewa Turekowa', [[]]]
  ])('calls %s', (_, text, ids) => expect(called(text)).toEqual(ids));

  it('says where the name begins', () => {
    expect(callsIn('Zobacz @Marek Ziębiński', people)[0]).toMatchObject({ at: 7, typed: '@Marek Ziębiński' });
  });
});

describe('who is called to a case', () => {
  it('is whoever the text names or is chosen beside it, each once and never the writer', () => {
    expect(whom('@Marek Ziębiński i @Anna Gawlik', ['m', 'n'])).toEqual(['m', 'a', 'n']);
    expect(whomToCall(c, { text: '@Anna Gawlik', chosen: ['a'] }, people, 'a')).toEqual([]);
  });

  it('are people at the desk and officers of a unit with a task', () => {
    expect([anna, marek, ewa].map((who) => mayBeCalled(c, who))).toEqual([true, true, false]);
    expect(mayBeCalled(c, { ...anna, role: 'administrator' })).toBe(true);
    expect(mayBeCalled(c, { ...ewa, also: ['agent'] })).toBe(true);
  });

  it('is nobody who opens no cases: they would never find it', () => {
    for (const role of ['analyst', 'editor', 'guardian'] as const)
      expect(mayBeCalled(c, { ...anna, role })).toBe(false);
    expect(whom('@Jan Liczba', [], [{ ...anna, name: 'Jan Liczba', role: 'analyst' }])).toMatchObject({
      refusal: 'mention-no-cases',
      fill: { name: 'Jan Liczba' }
    });
  });

  it('of two of one name is the one who may see the case', () => {
    expect(whom('@Ewa Turek', [], [...people, ewaRoads])).toEqual(['f']);
  });

  it.each([
    ['mention-elsewhere', 'whose unit has no task', '@Ewa Turek', []],
    ['mention-elsewhere', 'chosen, whose unit has no task', 'Zobacz', ['e']],
    ['mention-unknown', 'nobody knows', '@Kto To', []],
    ['mention-unknown', 'chosen who is not there', 'Zobacz', ['z']]
  ])('is refused with %s for somebody %s', (refusal, _, text, chosen) =>
    expect(whom(text, chosen)).toMatchObject({ refusal })
  );

  it('says the name nobody has', () => {
    expect(whom('@Kowalska, zobacz')).toMatchObject({ fill: { name: '@Kowalska' } });
  });
});

describe('a note', () => {
  it('is an entry with its unit, its words and whom it calls', () => {
    expect(noteCase({ unit: 'ROADS', text: ' Byłem. ', mentions: ['a'] }, by, now)).toMatchObject({
      kind: 'noted',
      body: { unit: 'ROADS', text: 'Byłem.', mentions: ['a'] }
    });
  });

  it('is refused without words', () => {
    expect(noteCase({ unit: null, text: ' ', mentions: [] }, by, now)).toMatchObject({
      refusal: 'nothing-written',
      field: 'text'
    });
  });

  it('is one note when it is pressed twice, and two when it is said again later', () => {
    const note = entry('noted', by, now, { unit: null, text: 'Byłem.', mentions: [] });
    const before = (seconds: number, person = 'a') => [
      {
        ...entry('noted', { as: 'agent', person }, now.subtract({ seconds }), note.body),
        seq: 2
      }
    ];
    expect(isNotedTwice(before(5), note)).toBe(true);
    expect(isNotedTwice(before(90), note)).toBe(false);
    expect(isNotedTwice(before(5, 'b'), note)).toBe(false);
  });
});

describe('who has a say in a case', () => {
  const standing = (status: string, more: object = {}) =>
    ({ ...more, tasks: [{ unit: 'ROADS', status }] }) as unknown as Parameters<typeof mayTakePart>[0];
  const may = (one: ReturnType<typeof standing>, journal: Entry[] = [], unit = 'ROADS') =>
    mayTakePart(one, journal, { unit, person: 'm' });
  const merged = [{ seq: 1, ...entry('merged', by, now, { into: other, ended: ['ROADS'] }) } as Entry];
  const calling = [
    { seq: 1, ...entry('noted', by, now, { unit: null, text: 'x', mentions: ['m'] }) } as Entry
  ];

  it.each([
    ['open', {}, true],
    ['answered', {}, true],
    ['returned', {}, false],
    ['ended', { status: 'dispatched' }, false]
  ])('a unit whose task is %s %j: %s', (status, more, said) => {
    expect(may(standing(status, more))).toBe(said);
  });

  it('a unit whose task ended only because the case was merged', () => {
    const one = standing('ended', { status: 'closed', mergedInto: 'other' });
    expect(may(one, merged)).toBe(true);
    expect(may(one, [])).toBe(false);
  });

  it('an officer a note called, but of no other unit', () => {
    expect(may(standing('returned'), calling)).toBe(true);
    expect(may(standing('returned'), calling, 'PARKS')).toBe(false);
  });
});
