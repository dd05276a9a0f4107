/** Forgetting takes out what is personal and moves no figure. */
import { describe, expect, it } from 'vitest';
import { isRefusal } from '#world/refusal.ts';
import { begin, replay, type Case } from '#cases/case.ts';
import { entry, type Entry, type NewEntry } from '#cases/entry.ts';
import { forgetCase, forgottenIn } from './forget.ts';

const now = Temporal.Instant.from('2026-11-20T10:00:00Z');
const promised = { dueOn: '2026-12-04', from: '2026-11-20', period: { working_days: 10 } };
const words = 'My name is Halina, I live in flat 4.';
const by = { as: 'resident' } as const;
const officer = { as: 'officer', person: 'p', unit: 'ROADS' } as const;
const agent = { as: 'agent', person: 'a' } as const;
const submitted = entry('submitted', by, now, {
  year: 2026,
  number: 7,
  kind: 'problem',
  category: 'ROAD-1',
  priority: 'P3',
  channel: 'portal',
  lang: 'pl',
  description: words,
  answers: { since: words },
  place: { point: { lat: 50, lng: 20 }, address: words, detail: words, district: 'I' },
  contact: { by: 'email', to: 'halina@hejnal.example' },
  photos: ['photo'],
  promised
});
const other = { id: 'other', year: 2026, number: 8 };
/** One of every kind that holds words. */
const news: NewEntry[] = [
  submitted,
  entry('dispatched', officer, now, {
    unit: 'ROADS',
    lead: true,
    dueOn: '2026-12-04',
    why: 'passed-on',
    instead: [],
    reason: words
  }),
  entry('returned', officer, now, { unit: 'ROADS', reason: words }),
  entry('asked', agent, now, { unit: null, question: words }),
  entry('replied', by, now, { text: words, photos: ['photo'], promised }),
  entry('commented', by, now, { text: words, photos: ['photo'] }),
  entry('noted', agent, now, { unit: null, text: words, mentions: ['a'] }),
  entry('extended', agent, now, { unit: null, reason: words, promised }),
  entry('invited', agent, now, {
    invitation: 'i',
    unit: null,
    name: 'Gas works',
    question: words,
    until: '2026-12-01'
  }),
  entry('contributed', { as: 'outside', invitation: 'i' }, now, {
    invitation: 'i',
    name: 'Gas works',
    text: words,
    photos: ['photo']
  }),
  entry('answered', officer, now, { unit: 'ROADS', text: words, outcome: 'resolved', photos: ['photo'] }),
  entry('published', agent, now, { text: words, precision: 'near', photos: ['photo'] }),
  entry('closed', agent, now, { outcome: 'resolved', text: words, photos: ['photo'] }),
  entry('rated', by, now, { rating: 'helped', text: words }),
  entry('settled', agent, now, { from: other, outcome: 'resolved', text: words, photos: ['photo'] }),
  entry('withdrawn', agent, now, { reason: words })
];
const { case: c, entries } = begin('case', news);
const counted = ({
  status,
  outcome,
  category,
  kind,
  channel,
  receivedAt,
  closedAt,
  rating,
  place
}: Case) => ({
  status,
  outcome,
  category,
  kind,
  channel,
  receivedAt,
  closedAt,
  rating,
  district: place.district
});

describe('Forgetting a case', () => {
  it('in all leaves no word, no photo, no address and no way to reach anybody', () => {
    const left = entries.map((e) => forgottenIn(e, 'all'));
    const text = JSON.stringify(left);
    for (const personal of ['Halina', 'halina', 'flat', '"photo"', '"lat"', '"mentions":["a"]'])
      expect(text).not.toContain(personal);
  });

  it('moves nothing that is counted', () => {
    for (const what of ['contact', 'all'] as const) {
      const after = replay(
        'case',
        entries.map((e) => forgottenIn(e, what))
      );
      expect(counted(after)).toEqual(counted(c));
      expect(after.contact).toEqual({ by: 'none' });
    }
  });

  it('of a contact leaves what was reported', () => {
    const after = replay(
      'case',
      entries.map((e) => forgottenIn(e, 'contact'))
    );
    expect(after).toEqual({ ...c, contact: { by: 'none' } });
  });

  it('twice changes no more than once', () => {
    const once = entries.map((e) => forgottenIn(e, 'all'));
    expect(once.map((e) => forgottenIn(e, 'all'))).toEqual(once);
  });
});

describe('What may be forgotten', () => {
  const open: Case = { ...c, status: 'dispatched', outcome: null, closedAt: null };
  const forgotten: Entry = { ...entry('forgotten', agent, now, { what: 'all', why: 'asked' }), seq: 99 };
  const contactOnly: Entry = { ...forgotten, body: { what: 'contact', why: 'retention' } } as Entry;
  it.each([
    ['the contact of an open case', open, [], 'contact', undefined],
    ['the contact of a closed case', c, [], 'contact', undefined],
    ['all of a closed case', c, [], 'all', undefined],
    ['the rest after the contact', { ...c, contact: { by: 'none' } }, [contactOnly], 'all', undefined],
    ['all of an open case', open, [], 'all', 'case-open'],
    ['all of a complaint', { ...c, regime: 'complaint' }, [], 'all', 'law-keeps-it'],
    ['a contact nobody left', { ...c, contact: { by: 'none' } }, [], 'contact', 'forgotten-before'],
    ['what was forgotten', c, [forgotten], 'all', 'forgotten-before']
  ] as const)('%s', (_, of, more, what, refused) => {
    const done = forgetCase(of as Case, [...entries, ...more], what, 'asked', agent, now);
    expect(isRefusal(done) ? done.refusal : undefined).toBe(refused);
  });
});
