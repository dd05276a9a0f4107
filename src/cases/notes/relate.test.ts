import { describe, expect, it } from 'vitest';
import { pothole, report } from '#town/hamlet.ts';
import { isRefusal } from '#world/refusal.ts';
import { begin, follow, type Case } from '#cases/case.ts';
import type { Entry } from '#cases/entry.ts';
import { receive } from '#cases/receive.ts';
import { relateCases, relatedOf, unrelateCases } from './relate.ts';

const now = Temporal.Instant.from('2026-11-20T08:00:00Z');
const by = { as: 'agent' as const, person: 'p' };
const promised = { dueOn: '2026-11-27', from: '2026-11-20', period: { working_days: 5 } };

function begun(number: number): { case: Case; entries: Entry[] } {
  const at = { year: 2026, number };
  return begin(`c${number}`, receive(report, pothole, at, promised, undefined, { as: 'resident' }, now));
}
const one = begun(1);
const other = begun(2);
const related = relateCases(one.case, one.entries, other.case, by, now);
if (isRefusal(related)) throw new Error(related.refusal);
const after = [...one.entries, ...follow(one.case, [related.one]).entries];

describe('related cases', () => {
  it('name each other in both journals', () => {
    expect(related.one.body).toEqual({ other: { id: 'c2', year: 2026, number: 2 } });
    expect(related.other.body).toEqual({ other: { id: 'c1', year: 2026, number: 1 } });
    expect(relatedOf(after).map(({ id }) => id)).toEqual(['c2']);
  });

  it('are no longer related once that is said', () => {
    const back = unrelateCases(one.case, after, other.case, by, now);
    if (isRefusal(back)) throw new Error(back.refusal);
    expect(relatedOf([...after, { ...back.one, seq: 9 } as Entry])).toEqual([]);
  });

  it.each([
    ['related-to-itself', one.case, one.entries, one.case],
    ['related-before', one.case, after, other.case],
    ['related-merged', one.case, one.entries, { ...other.case, mergedInto: 'c1' }],
    ['related-merged', { ...one.case, mergedInto: 'c2' }, one.entries, other.case]
  ])('are refused with %s', (refusal, c, journal, to) =>
    expect(relateCases(c, journal, to, by, now)).toMatchObject({ refusal, field: 'number' })
  );

  it('cannot be parted when they are not related', () => {
    expect(unrelateCases(one.case, one.entries, other.case, by, now)).toMatchObject({
      refusal: 'not-related'
    });
  });
});
