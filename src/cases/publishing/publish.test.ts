import { describe, expect, it } from 'vitest';
import type { Category } from '#catalogue/category.ts';
import { begin, follow, type Case } from '#cases/case.ts';
import { entry, type By, type Entry, type NewEntry } from '#cases/entry.ts';
import { isRefusal } from '#world/refusal.ts';
import {
  copyOf,
  isFollowable,
  leavesMap,
  precisionsOf,
  publicPlace,
  publishCase,
  withholdCase,
  withoutFlat
} from './publish.ts';

const now = Temporal.Instant.from('2026-11-20T10:00:00Z');
const by: By = { as: 'agent', person: '01900000-0000-7000-8000-000000000001' };
const open: Pick<Category, 'published' | 'precision'> = { published: true };

const first = entry('submitted', { as: 'resident' }, now, {
  year: 2026,
  number: 7,
  kind: 'problem',
  category: 'ROAD-1',
  priority: 'P2',
  channel: 'portal',
  lang: 'pl',
  description: 'Dziura. Tel. 600 100 200',
  answers: {},
  place: {
    point: { lat: 50.0612345, lng: 19.9387654 },
    address: 'ul. Długa 5/12',
    detail: 'za bramą',
    district: 'I'
  },
  contact: { by: 'email', to: 'halina@hejnal.example' },
  photos: ['a'],
  promised: { dueOn: '2026-12-01', from: '2026-11-20', period: { working_days: 7 } }
});
const begun = begin('01900000-0000-7000-8000-000000000007', [first]);
const words = { text: 'Dziura w jezdni.', precision: 'exact' as const, photos: [] };

function then(told: { case: Case; entries: Entry[] }, news: NewEntry) {
  const next = follow(told.case, [news]);
  return { case: next.case, entries: [...told.entries, ...next.entries] };
}
function published(told = begun) {
  const done = publishCase(told.case, told.entries, open, { ...words, seen: told.case.version }, by, now);
  if (isRefusal(done)) throw new Error(done.refusal);
  return then(told, done);
}

describe('showing a case to everybody', () => {
  it('is an entry with the words, the precision and the photos', () => {
    const { case: c, entries } = published();
    expect(entries.at(-1)).toMatchObject({ kind: 'published', body: words });
    expect(c.shown).toBe('public');
    expect(c.status).toBe('received');
  });

  it('may be done again, otherwise', () => {
    expect(published(published()).case.shown).toBe('public');
  });

  const given = { ...words, seen: 1 };
  it.each<[string, string, () => unknown]>([
    [
      'never-published',
      'in a category that is never published',
      () => publishCase(begun.case, [], { published: false }, given, by, now)
    ],
    [
      'never-published',
      'in a category the city no longer has',
      () => publishCase(begun.case, [], undefined, given, by, now)
    ],
    [
      'nothing-written',
      'without words',
      () => publishCase(begun.case, [], open, { ...given, text: ' ' }, by, now)
    ],
    [
      'too-long',
      'with too many words',
      () => publishCase(begun.case, [], open, { ...given, text: 'x'.repeat(5001) }, by, now)
    ],
    [
      'too-exact',
      'more exactly than its category allows',
      () => publishCase(begun.case, [], { published: true, precision: 'near' }, given, by, now)
    ],
    [
      'changed-meanwhile',
      'without having seen it',
      () => publishCase(begun.case, begun.entries, open, { ...given, seen: Number.NaN }, by, now)
    ],
    [
      'changed-meanwhile',
      'when somebody decided meanwhile',
      () => publishCase(published().case, published().entries, open, given, by, now)
    ],
    [
      'merged-not-shown',
      'when it was merged into another',
      () => publishCase({ ...begun.case, mergedInto: 'x' }, begun.entries, open, given, by, now)
    ]
  ])('is refused with %s %s', (refusal, _, refused) => {
    expect(refused()).toMatchObject({ refusal });
  });

  it('stands in nobody’s way, and an answer given meanwhile not in its', () => {
    const answered = then(begun, entry('rated', { as: 'resident' }, now, { rating: 'helped', text: '' }));
    expect(publishCase(answered.case, answered.entries, open, given, by, now)).toMatchObject({
      kind: 'published'
    });
  });
});

describe('not showing a case', () => {
  it('is decided before it is shown, or after', () => {
    for (const told of [begun, published()]) {
      const done = withholdCase(
        told.case,
        told.entries,
        { reason: 'osoba', seen: told.case.version },
        by,
        now
      );
      if (isRefusal(done)) throw new Error(done.refusal);
      expect(then(told, done).case.shown).toBe('withheld');
    }
  });

  it.each<[string, Parameters<typeof withholdCase>[2], Case]>([
    ['nothing-written', { reason: '', seen: 1 }, begun.case],
    ['withheld-before', { reason: 'x', seen: 1 }, { ...begun.case, shown: 'withheld' }],
    ['changed-meanwhile', { reason: 'x', seen: 9 }, begun.case]
  ])('is refused with %s', (refusal, given, c) => {
    expect(withholdCase(c, begun.entries, given, by, now)).toMatchObject({ refusal });
  });

  it('happens by itself when the case turns out to be about what is never published', () => {
    const shown = published().case;
    const other = { ...shown, category: 'HUSH' };
    expect(leavesMap(shown, other, { published: false }, now)).toMatchObject({ kind: 'withdrawn' });
    expect(leavesMap(shown, other, { published: true }, now)).toBeUndefined();
    for (const precision of ['near', 'district'] as const)
      expect(leavesMap(shown, other, { published: true, precision }, now)).toMatchObject({
        kind: 'withdrawn'
      });
    expect(leavesMap(shown, shown, { published: false }, now)).toBeUndefined();
    expect(leavesMap(begun.case, other, { published: false }, now)).toBeUndefined();
  });

  it('happens when all that is personal is taken out, not when the contact alone is', () => {
    const forgets = (what: 'all' | 'contact') =>
      then(published(), entry('forgotten', { as: 'clock' }, now, { what, why: 'asked' })).case.shown;
    expect([forgets('all'), forgets('contact')]).toEqual(['withheld', 'public']);
  });
});

describe('the public copy', () => {
  it('holds what was agreed to and nothing else of the case', () => {
    const c = published().case;
    const copy = copyOf(c, words, now.toString());
    expect(copy).toMatchObject({
      words: 'Dziura w jezdni.',
      address: 'ul. Długa 5',
      lat: 50.06123,
      lng: 19.93877,
      district: 'I'
    });
    expect(JSON.stringify(copy)).not.toMatch(/600 100 200|halina|za bramą|5\/12/);
  });

  it('coarsened tells neither street nor door, of a district only not even the place', () => {
    const place = begun.case.place;
    const near = publicPlace(place, 'near');
    expect(near.address).toBeNull();
    expect(Math.abs(near.lat! - place.point!.lat)).toBeGreaterThan(0);
    expect(publicPlace(place, 'district')).toEqual({ lat: null, lng: null, address: null, district: 'I' });
    expect(publicPlace({}, 'exact')).toEqual({ lat: null, lng: null, address: null, district: null });
  });

  it.each([
    ['ul. Długa 5/12', 'ul. Długa 5'],
    ['ul. Długa 5A m. 12', 'ul. Długa 5A'],
    ['ul. Długa 5 lok. 3', 'ul. Długa 5'],
    ['os. Zielone 14', 'os. Zielone 14'],
    ['al. 29 Listopada 130', 'al. 29 Listopada 130'],
    ['ul. 3 Maja 7', 'ul. 3 Maja 7']
  ])('%s is shown as %s', (address, shown) => {
    expect(withoutFlat(address)).toBe(shown);
  });

  it('may be as exact as its category allows', () => {
    expect(precisionsOf({})).toEqual(['exact', 'near', 'district']);
    expect(precisionsOf({ precision: 'near' })).toEqual(['near', 'district']);
    expect(precisionsOf({ precision: 'district' })).toEqual(['district']);
  });
});

describe('those who follow a case', () => {
  it.each([
    ['public', open, true],
    ['public', { published: false }, false],
    ['public', undefined, false],
    ['public', { published: true, precision: 'near' }, true],
    ['unchecked', open, true],
    ['unchecked', { published: true, precision: 'near' }, false],
    ['unchecked', { published: false }, false],
    ['withheld', open, false]
  ] as const)('of one that is %s, of a category %j, are told of it: %s', (shown, category, told) => {
    expect(isFollowable({ shown }, category)).toBe(told);
  });
});
