/** Cases as a journey needs them: of any age and standing, on any city, recorded with a true journal. */
import { randomUUIDv7 } from 'node:crypto';
import type { Locator, Page } from 'playwright-core';
import { begin, follow, type Case } from '#cases/case.ts';
import { listEntries, nextNumber, recordNew } from '#cases/case.server.ts';
import { answerFault } from '#reports/check.ts';
import type { NewEntry } from '#cases/entry.ts';
import { receive } from '#cases/receive.ts';
import type { Contact } from '#reports/report.ts';
import { askResident } from '#cases/talk.ts';
import { closeCase } from '#cases/work.ts';
import type { Category } from '#catalogue/category.ts';
import { unitsFor } from '#dispatch/units.ts';
import { deadlineNow, periodFor } from '#flow/here.server.ts';
import { isRefusal, type Refusal } from '#world/refusal.ts';
import type { App } from './app.ts';

/** What happens to the case next, `now` being when. */
export type Deed = (c: Case, now: Temporal.Instant) => NewEntry | Refusal;

type Given = {
  daysAgo: number;
  contact?: Contact;
  description?: string;
  category?: (c: Category) => boolean;
  /** In a sensitive category, of which a city may have few. */
  sensitive?: boolean;
};

/** Answers whatever must be answered. */
function answersOf({ questions }: Category) {
  const tried = (choices: readonly { code: string }[] | undefined) => [
    choices?.[0]?.code ?? '',
    '2',
    '2026-03-01',
    'x'
  ];
  return Object.fromEntries(
    questions
      .filter(({ required }) => required)
      .map((question) => [
        question.code,
        tried(question.choices).find((one) => !answerFault(question, one)) ?? ''
      ])
  );
}

/**
 * Records a case received so many days ago at noon, and what happened to it an hour apart since; the last
 * deed happens now, so that what counts from it has just begun.
 */
export async function recordCase(
  app: Pick<App, 'city' | 'db'>,
  given: Given,
  ...deeds: Deed[]
): Promise<Case> {
  const { city, db } = app;
  const { timezone } = city.profile;
  const present = Temporal.Now.instant().round('millisecond');
  const received = present.subtract({ hours: 24 * given.daysAgo });
  const day = received.toZonedDateTimeISO(timezone).toPlainDate();
  const category = city.categories.find(
    (c) =>
      c.kind === 'problem' &&
      (given.sensitive ? c.sensitive : c.published && !c.diversion) &&
      (given.category?.(c) ?? true)
  );
  if (!category) throw new Error('This city has no such category.');
  const contact = given.contact ?? { by: 'email' as const, to: 'halina@hejnal.example' };
  const { promised } = deadlineNow(city, periodFor(city, category), received, contact.by !== 'none');
  const number = { year: day.year, number: await nextNumber(db, day.year) };
  const report = {
    kind: category.kind,
    category: category.code,
    description: given.description ?? 'Barierka wygięta po kolizji, wystaje na chodnik.',
    place: { point: city.profile.map.centre, address: 'ul. Sygnałowa 3' },
    answers: answersOf(category),
    contact,
    photos: [],
    lang: 'pl' as const,
    channel: 'portal' as const
  };
  const first = receive(
    report,
    category,
    number,
    promised,
    unitsFor(category, city, report.place, day.toString()),
    { as: 'resident' },
    received
  );
  const begun = begin(randomUUIDv7(), first);
  const whole = deeds.reduce((told, deed, n) => {
    const at = n === deeds.length - 1 ? present : received.add({ hours: n + 1 });
    const entry = deed(told.case, at);
    if (isRefusal(entry)) throw new Error(entry.refusal);
    const next = follow(told.case, [entry]);
    return { case: next.case, entries: [...told.entries, ...next.entries] };
  }, begun);
  await recordNew(db, [whole]);
  return whole.case;
}

const AGENT = { as: 'agent' as const, person: '01900000-0000-7000-8000-000000000001' };

/** The leading unit asks the resident. */
export const asks =
  (question: string): Deed =>
  (c, now) =>
    askResident(c, c.lead, question, AGENT, now);

/** The desk closes the case as resolved. */
export const closes =
  (text: string): Deed =>
  (c, now) =>
    closeCase(c, { outcome: 'resolved', text, photos: [] }, AGENT, now);

/** What the journal holds, by kind. */
export async function kindsIn(app: App, c: Case): Promise<string[]> {
  return (await listEntries(app.db, c.id)).map((entry) => entry.kind);
}

/** A station of the story on a case's page. */
export function station(page: Page, what: string): Locator {
  return page.locator('.journal > li', { has: page.getByText(what, { exact: true }) });
}
