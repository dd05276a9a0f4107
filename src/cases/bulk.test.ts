import { describe, expect, it } from 'vitest';
import { pothole, report } from '#town/hamlet.ts';
import { BULK_MAX, intentSchema, isUntouched, leftOutOf, undoCase } from './bulk.ts';
import { begin, follow, replay, type Case } from './case.ts';
import { entry, type Entry, type NewEntry } from './entry.ts';
import { receive } from './receive.ts';
import { askResident } from './talk.ts';
import { answerTask, closeCase, dispatchCase } from './work.ts';

const AT = Temporal.Instant.from('2026-11-10T08:00:00Z');
const LATER = AT.add({ minutes: 5 });
const anna = { as: 'agent' as const, person: '01900000-0000-7000-8000-000000000001' };
const promised = { dueOn: '2026-11-20', from: '2026-11-10', period: { working_days: 7 } };
const begun = begin(
  '01900000-0000-7000-8000-0000000000aa',
  receive(
    report,
    pothole,
    { year: 2026, number: 1 },
    promised,
    { lead: 'ROADS', further: ['PARKS'] },
    { as: 'resident' },
    AT
  )
);

/** The case after what is decided on it, with its whole journal. */
function then(told: { case: Case; entries: Entry[] }, decided: NewEntry | NewEntry[] | { refusal: string }) {
  if ('refusal' in decided) throw new Error(decided.refusal);
  const next = follow(told.case, [decided].flat());
  return { case: next.case, entries: [...told.entries, ...next.entries] };
}
const given = { outcome: 'resolved' as const, text: 'Mended.', photos: [] };
const closed = then(begun, closeCase(begun.case, given, anna, AT) as NewEntry);
const done = { before: begun.case.version, after: closed.case.version };

describe('A deed for many', () => {
  it('says what is meant by it, and nothing else', () => {
    expect(intentSchema.safeParse({ what: 'close', outcome: 'resolved', text: 'x' }).success).toBe(true);
    expect(intentSchema.safeParse({ what: 'dispatch', units: [] }).success).toBe(false);
    expect(intentSchema.safeParse({ what: 'forget' }).success).toBe(false);
    expect(BULK_MAX).toBe(500);
  });

  it('leaves a case out whose resident is asked, when it is closing', () => {
    const asked = then(begun, askResident(begun.case, null, 'Which lane?', anna, AT) as NewEntry).case;
    expect(leftOutOf('close', asked)).toEqual({ refusal: 'resident-is-asked' });
    expect(leftOutOf('merge', asked)).toBeUndefined();
    expect(leftOutOf('close', begun.case)).toBeUndefined();
  });
});

describe('Undoing it', () => {
  it('opens a closed case as it was, with the tasks it had', () => {
    const undone = undoCase('close', closed.case, closed.entries, done, anna, LATER);
    const back = then(closed, undone).case;
    expect(back).toMatchObject({
      status: 'dispatched',
      outcome: null,
      closedAt: null,
      reopened: false,
      lead: 'ROADS'
    });
    expect(back.tasks).toEqual(begun.case.tasks);
  });

  it('gives a case back to the units it was taken from', () => {
    const decided = dispatchCase(begun.case, { lead: 'WATER', further: [] }, anna, AT) as NewEntry[];
    const sent = then(begun, decided);
    const range = { before: begun.case.version, after: sent.case.version };
    const back = then(sent, undoCase('dispatch', sent.case, sent.entries, range, anna, LATER)).case;
    expect(back.lead).toBe('ROADS');
    expect(back.tasks.map(({ unit, status, lead }) => [unit, status, lead])).toEqual([
      ['ROADS', 'open', true],
      ['PARKS', 'open', false],
      ['WATER', 'ended', false]
    ]);
  });

  it('leaves answers, returns and open tasks dispatched again as they were', () => {
    const started = then(begun, [
      answerTask(begun.case, 'ROADS', { ...given }, anna, AT) as NewEntry,
      entry('accepted', anna, AT, { unit: 'PARKS' })
    ]);
    const range = (sent: { case: Case }) => ({ before: started.case.version, after: sent.case.version });
    const units = { lead: 'PARKS', further: ['ROADS', 'WATER'] };
    const sent = then(started, dispatchCase(started.case, units, anna, LATER) as NewEntry[]);
    const back = then(sent, undoCase('dispatch', sent.case, sent.entries, range(sent), anna, LATER));
    const { tasks } = back.case;
    expect(tasks.filter(({ unit }) => unit !== 'WATER')).toEqual(
      expect.arrayContaining([...started.case.tasks])
    );
    expect(tasks.find(({ unit }) => unit === 'WATER')?.status).toBe('ended');
    expect(back.case.lead).toBe('ROADS');
    expect(replay(back.case.id, back.entries)).toEqual(back.case);
  });

  it('names the unit that was given once more what it had, and leaves its task as it was', () => {
    const started = then(begun, entry('accepted', anna, AT, { unit: 'ROADS' }));
    const units = { lead: 'ROADS', further: ['PARKS'] };
    const sent = then(started, dispatchCase(started.case, units, anna, LATER) as NewEntry[]);
    const range = { before: started.case.version, after: sent.case.version };
    const undone = undoCase('dispatch', sent.case, sent.entries, range, anna, LATER);
    expect(undone).toMatchObject({ body: { units: ['ROADS', 'PARKS'], tasks: ['ROADS', 'PARKS'] } });
    expect(then(sent, undone).case.tasks).toEqual(started.case.tasks);
  });

  it('takes no unit’s task back once the clock closed the case', () => {
    const sent = then(
      begun,
      dispatchCase(begun.case, { lead: 'WATER', further: [] }, anna, AT) as NewEntry[]
    );
    const over = then(sent, entry('closed', { as: 'clock' }, LATER, given));
    const range = { before: begun.case.version, after: sent.case.version };
    expect(undoCase('dispatch', over.case, over.entries, range, anna, LATER)).toEqual({
      refusal: 'touched-since'
    });
  });

  it('keeps what the clock did meanwhile to a task that stands again', () => {
    const sent = then(
      begun,
      dispatchCase(begun.case, { lead: 'PARKS', further: [] }, anna, AT) as NewEntry[]
    );
    const moved = { ...promised, dueOn: '2026-11-27' };
    const later = then(sent, entry('recounted', { as: 'clock' }, LATER, { calendar: 'c', promised: moved }));
    const range = { before: begun.case.version, after: sent.case.version };
    const back = then(later, undoCase('dispatch', later.case, later.entries, range, anna, LATER)).case;
    expect(back.tasks.map(({ dueOn }) => dueOn)).toEqual(['2026-11-27', '2026-11-27']);
  });

  it('is refused once a person worked on the case; a letter that went out and a note are no work', () => {
    const quiet = then(closed, entry('informed', { as: 'clock' }, LATER, { notice: 'n', by: 'email' }));
    expect(isUntouched(quiet.entries, done.after)).toBe(true);
    const rated = then(closed, entry('rated', { as: 'resident' }, LATER, { rating: 'helped', text: '' }));
    expect(undoCase('close', rated.case, rated.entries, done, anna, LATER)).toEqual({
      refusal: 'touched-since'
    });
  });

  it('of a case that is open already is refused', () => {
    expect(undoCase('close', begun.case, closed.entries, done, anna, LATER)).toEqual({
      refusal: 'touched-since'
    });
  });
});
