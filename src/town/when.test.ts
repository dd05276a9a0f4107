/** Stories hold on whatever day the town is filled: at night, on a Monday, after a long weekend. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LETTER_CODES } from '#catalogue/letter.ts';
import { noticeOf } from '#notices/notice.ts';
import { STORIES } from './cases.ts';
import { hamlet } from './hamlet.ts';
import { workersOf } from './people.ts';
import { beginsAt, tell } from './tell.ts';
import type { Town } from './told.ts';
import { dayOf, receivedAt, workingDays, type Clock } from './when.ts';

const [office] = hamlet.calendars;
const clockAt = (now: Temporal.Instant): Clock => ({
  now,
  timezone: 'Europe/Warsaw',
  working: office!,
  statutory: office!,
  office: { from: '07:30', to: '15:30' }
});
/** A place where every story can happen: it takes in ideas too, and nothing there must be answered. */
const city = {
  ...hamlet,
  categories: hamlet.categories.flatMap((c) => [
    { ...c, questions: [] },
    { ...c, questions: [], code: `${c.code}-idea`, kind: 'idea' as const, priority: 'P5' as const }
  ])
};
const letters = LETTER_CODES.map((code) => ({ code, lang: 'pl' as const, subject: code, body: code }));
const minutes = fc.integer({ min: 0, max: 3 * 365 * 24 * 60 });

it('every story can be told at any minute of any day, and nothing in it is still to come', () => {
  fc.assert(
    fc.property(minutes, (after) => {
      const now = Temporal.Instant.from('2026-01-01T00:00:00Z').add({ minutes: after });
      const town: Town = {
        city,
        clock: clockAt(now),
        workers: workersOf(city, '2026-11-20'),
        letters: (code, c, at, more) => noticeOf(code, c, { ...city, letters }, more, 'a-letter', at)
      };
      for (const story of STORIES) {
        const { case: told, entries } = tell(story, '01990000-0000-7000-8000-000000000001', 1, town);
        const times = entries.map(({ at }) => at);
        expect(
          times.toSorted((a, b) => Temporal.Instant.compare(a, b)),
          story.key
        ).toEqual(times);
        expect(Temporal.Instant.compare(times.at(-1)!, now), story.key).toBeLessThanOrEqual(0);
        expect(told.receivedAt).toBe(beginsAt(story, town).toString());
      }
    }),
    // After two holidays and their weekends a fortnight is over in a few working days.
    { numRuns: 30, examples: [[11_460]] }
  );
});

it('"late by three" is three working days past the promised day, whatever the period', () => {
  fc.assert(
    fc.property(minutes, fc.integer({ min: 1, max: 30 }), (after, days) => {
      const clock = clockAt(Temporal.Instant.from('2026-01-01T00:00:00Z').add({ minutes: after }));
      const received = dayOf(
        clock,
        receivedAt(clock, { lateBy: 3, at: '12:00' }, { working_days: days }, false)
      );
      const due = workingDays(clock.working, received, days);
      expect(due.toString()).toBe(workingDays(clock.working, dayOf(clock, clock.now), -3).toString());
    }),
    { numRuns: 40 }
  );
});
