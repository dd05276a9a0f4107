import { describe, expect, it } from 'vitest';
import { begin } from '#cases/case.ts';
import { entry, type By, type NewEntry } from '#cases/entry.ts';
import { receive } from '#cases/receive.ts';
import { closeCase } from '#cases/work.ts';
import { hamlet, pothole, report } from '#town/hamlet.ts';
import { isRefusal } from '#world/refusal.ts';
import { wholeCaseSchema } from './answers.ts';
import { categoryView, publicView, sentView, unitView, wholeView, withoutContact } from './view.ts';

const now = Temporal.Instant.from('2026-11-20T12:00:00Z');
const anna: By = { as: 'agent', person: '01900000-0000-7000-8000-000000000001' };
const URL = 'https://city.example';
const promised = { dueOn: '2026-12-01', from: '2026-11-20', period: { working_days: 7 } };
const contact = { by: 'email', to: 'halina@hejnal.example' } as const;
const description = 'A hole. Write to halina@hejnal.example or ring 600 100 200.';

function journal(...more: NewEntry[]) {
  const news = receive(
    { ...report, description, contact },
    pothole,
    { year: 2026, number: 7 },
    promised,
    undefined,
    { as: 'resident' },
    now
  );
  const to = { unit: 'ROADS', lead: true, dueOn: '2026-12-01', why: 'category' as const, instead: [] };
  const given = entry('dispatched', { as: 'clock' }, now, to);
  return begin('01900000-0000-7000-8000-000000000777', [...news, given, ...more]);
}

describe('A case for programs of the city', () => {
  const noted = entry('noted', anna, now, { unit: null, text: 'Halina again', mentions: [] });
  const { case: c, entries } = journal(noted);
  const view = wholeView(c, entries, URL);

  it('is whole and fits its schema', () => {
    expect(wholeCaseSchema.parse(view)).toEqual(view);
    expect(view).toMatchObject({ number: '7/2026', lead: 'ROADS', dueOn: '2026-12-01' });
    expect(view.journal.map(({ kind }) => kind)).toEqual(['submitted', 'dispatched']);
  });

  it('says nobody’s name, address, telephone or id, and no note', () => {
    const said = JSON.stringify(view);
    for (const word of ['halina', 'Halina', '600 100 200', '01900000', 'contact'])
      expect(said).not.toContain(word);
    expect(view.description).toBe('A hole. Write to […] or ring […].');
  });
});

it('A text without contact keeps every other word', () => {
  expect(withoutContact('Lamp 11487/2026 by number 12')).toBe('Lamp 11487/2026 by number 12');
  expect(withoutContact('')).toBe('');
});

it('A report tells its answer once there is one', () => {
  const open = journal();
  expect(sentView(open.case, open.entries, URL).answer).toBeNull();
  const closing = closeCase(open.case, { outcome: 'resolved', text: 'Filled.', photos: [] }, anna, now);
  if (isRefusal(closing)) throw new Error(closing.refusal);
  const closed = journal(closing);
  expect(sentView(closed.case, closed.entries, URL)).toMatchObject({ status: 'closed', answer: 'Filled.' });
});

it('Categories and units are shown without what only the city works with', () => {
  expect(Object.keys(categoryView(pothole))).not.toContain('priority');
  expect(unitView({ ...hamlet.units[0]!, email: 'roads@hejnal.example' })).not.toHaveProperty('email');
});

it('A published case tells its times to the day where its place is only rough', () => {
  const at = '2026-11-20T10:14:05.123Z';
  const copy = {
    year: 2026,
    number: 7,
    kind: 'problem',
    category: 'ROAD-1',
    status: 'closed',
    outcome: 'resolved',
    words: 'A hole.',
    lat: 50,
    lng: 20,
    address: null,
    district: null,
    photos: [] as string[],
    joined: 0,
    receivedAt: at,
    closedAt: at,
    publishedAt: at,
    changedAt: at
  } as const;
  expect(JSON.stringify(publicView({ ...copy, precision: 'near' }, hamlet, URL, '/photo'))).not.toContain(
    ':14'
  );
  expect(publicView({ ...copy, precision: 'exact' }, hamlet, URL, '/photo')).toMatchObject({
    receivedAt: at
  });
});
