/** Telling a story: the report received as the portal would receive it, then each step as it was decided. */
import { districtAt } from '#places/district.ts';
import type { Category } from '#catalogue/category.ts';
import { periodOf } from '#catalogue/period.ts';
import { begin } from '#cases/case.ts';
import { reportFaults } from '#reports/check.ts';
import type { By } from '#cases/entry.ts';
import { receive } from '#cases/receive.ts';
import type { Contact, Report } from '#reports/report.ts';
import { toAccept } from '#dispatch/accept.ts';
import { reasonInWords } from '#dispatch/reason.ts';
import { unitsFor } from '#dispatch/units.ts';
import { answersFor } from './answers.ts';
import { categoryAbout } from './matters.ts';
import { RESIDENTS } from './people.ts';
import { pointAt } from './spot.ts';
import { nextStep } from './step.ts';
import type { Done, Story } from './story.ts';
import { takenFor, withLetter, type Told, type Town } from './told.ts';
import { dayOf, deadlineOn, happenedAt, receivedAt } from './when.ts';

/** When a story begins in this town; cases are numbered in this order. */
export function beginsAt(story: Story, { city, clock }: Pick<Town, 'city' | 'clock'>): Temporal.Instant {
  return receivedAt(
    clock,
    story.received,
    periodOf(categoryAbout(city, story.about), city.profile.deadlines),
    isNamed(story)
  );
}

/** Can the resident be told? */
function isNamed({ from, hears }: Story): boolean {
  return from !== undefined && hears !== undefined;
}

function contactOf({ from, hears }: Story): Contact {
  if (from === undefined || hears === undefined) return { by: 'none' };
  return { by: hears, to: RESIDENTS[from][hears] };
}

/** Where a story without a place lies in a city that wants one. */
const MIDDLE = [0, 0] as const;

function reportOf(story: Story, category: Category, photos: string[], day: string, { city }: Town): Report {
  const spot = story.spot ?? (category.place === 'required' ? MIDDLE : undefined);
  const point = story.point ?? (spot && pointAt(city, spot));
  const district = point && districtAt(city.districts, point)?.code;
  return {
    kind: category.kind,
    category: category.code,
    description: story.text,
    place: {
      ...(point ? { point } : {}),
      ...(story.street ? { address: story.street } : {}),
      ...(story.detail ? { detail: story.detail } : {}),
      ...(district ? { district } : {})
    },
    answers: answersFor(category.questions, story.answers ?? {}, day),
    contact: contactOf(story),
    photos,
    lang: story.from ? RESIDENTS[story.from].lang : 'pl',
    channel: story.channel ?? 'portal'
  };
}

function senderOf({ channel }: Story, { workers }: Town): By {
  if (channel === 'open311') return { as: 'api' };
  return channel === 'phone' || channel === 'counter'
    ? { as: 'agent', person: workers.anna.id }
    : { as: 'resident' };
}

/** The case as it was received. Throws when the report is one the portal would not take. */
function received(story: Story, id: string, number: number, at: Temporal.Instant, town: Town): Told {
  const { city, clock } = town;
  const today = dayOf(clock, at);
  const category = categoryAbout(city, story.about);
  const photos = takenFor(id, 0, story.photos ?? [], at);
  const report = reportOf(
    story,
    category,
    photos.map((photo) => photo.id),
    today.toString(),
    town
  );
  const [fault] = reportFaults(report, city, today.toString());
  if (fault) throw new Error(`"${story.key}" is no report: ${JSON.stringify(fault)}.`);
  const deadline = deadlineOn(clock, periodOf(category, city.profile.deadlines), today, isNamed(story));
  const units = unitsFor(category, city, report.place, today.toString());
  const numbered = { year: today.year, number };
  const news = receive(report, category, numbered, deadline.promised, units, senderOf(story, town), at);
  const told: Told = { ...begin(id, toAccept(news, category.priority, clock)), notices: [], photos };
  return withLetter(
    told,
    'recorded',
    () => ({ reason: reasonInWords(deadline, report.lang) }),
    at,
    town,
    story
  );
}

/** A case from its first entry through steps that happened when they say. */
export function tellThrough(
  story: Story,
  at: Temporal.Instant,
  steps: readonly { step: Done; at: Temporal.Instant }[],
  named: { id: string; number: number },
  town: Town
): Told {
  const begun = received(story, named.id, named.number, at, town);
  return andShown(story, begun.case, at, steps, town).reduce(
    (told, { step, at: then }) => nextStep(told, step, then, town, story),
    begun
  );
}

/** How long after receipt the desk looks whether a case can be shown: what came since yesterday still waits. */
const SHOWN_AFTER_HOURS = 26;

/** Was it turned away (a test, an advertisement), so that the desk shows it to nobody? */
function isNothingToShow(step: Done): boolean {
  return 'closes' in step && step.outcome === 'rejected';
}

/** The steps with the one by which the desk shows the case to everybody, where its category allows that. */
function andShown(
  story: Story,
  c: Told['case'],
  at: Temporal.Instant,
  steps: readonly { step: Done; at: Temporal.Instant }[],
  { city, clock }: Town
): readonly { step: Done; at: Temporal.Instant }[] {
  const shownAt = at.add({ hours: SHOWN_AFTER_HOURS });
  const category = city.categories.find(({ code }) => code === c.category);
  if (category?.published !== true || Temporal.Instant.compare(shownAt, clock.now) > 0) return steps;
  const before = steps.filter((one) => Temporal.Instant.compare(one.at, shownAt) <= 0);
  if (steps.some(({ step }) => isNothingToShow(step))) return steps;
  const step: Done = { shows: true, by: 'krzysztof', ...(story.photos ? { photos: story.photos } : {}) };
  return [...before, { step, at: shownAt }, ...steps.slice(before.length)];
}

/** The whole story as far as it has come. */
export function tell(story: Story, id: string, number: number, town: Town): Told {
  const at = beginsAt(story, town);
  const steps = story.steps.map((step) => ({ step, at: happenedAt(town.clock, step, at) }));
  return tellThrough(story, at, steps, { id, number }, town);
}
