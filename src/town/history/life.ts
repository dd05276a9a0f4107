/** The life of one made-up case: what happens to it after receipt, and when. */
import type { Kind } from '#reports/report.ts';
import type { Outcome } from '#cases/entry.ts';
import type { Matter } from '#town/matters.ts';
import type { Done } from '#town/story.ts';
import { dayOf, officeDay, type Clock } from '#town/when.ts';
import { around, oneOf, weighted, type Chance } from './chance.ts';
import { answersAbout, COMMENTS, CONTESTS, QUESTIONS, REASONS, REPLIES } from './words.ts';

/** Of a thousand closed cases so many end this way; of all together 88 of 100 are resolved, as in March 2025. */
const ENDS = {
  problem: {
    resolved: 925,
    'not-done': 30,
    'not-city': 22,
    planned: 10,
    merged: 8,
    forwarded: 3,
    rejected: 2
  },
  idea: {
    resolved: 240,
    planned: 260,
    'not-done': 380,
    'not-city': 60,
    forwarded: 30,
    merged: 30,
    rejected: 0
  }
} as const satisfies Record<Exclude<Kind, 'question'>, Record<Outcome, number>>;

/** Outcomes the desk finds by itself, without a unit. */
const BY_DESK: ReadonlySet<Outcome> = new Set(['merged', 'forwarded', 'rejected']);

/** Answers come after this share of the promised time, as often earlier as later; about one in nine is late. */
const MIDDLE = 0.55;
const SPREAD = 0.5;

export type Happening = { step: Done; at: Temporal.Instant };

/** What life needs to know of a report. */
export type Born = {
  at: Temporal.Instant;
  kind: Exclude<Kind, 'question'>;
  about: Matter;
  /** Calendar days from receipt to the promised one. */
  promisedDays: number;
  /** Somebody left an address and can be asked. */
  reachable: boolean;
  /** No unit was named by its category: the desk gives it to one. */
  deskLed: boolean;
  /** How many units it went to beside the leading one. */
  further: number;
};

/** A step with the share of the way to closing at which it is due; officials act in office hours. */
type Planned = { share: number; step: Done; office: boolean };

function onTheWay(born: Born, outcome: Outcome, chance: Chance): Planned[] {
  const planned: Planned[] = [];
  const plan = (share: number, step: Done, office = true) => planned.push({ share, step, office });
  const luck = chance();
  const given = oneOf(['pavement', 'grass', 'litter'] as const, chance);
  if (born.deskLed) plan(0.04, { dispatches: [given] });
  else if (luck < 0.03) {
    plan(0.15, { givesBack: oneOf(REASONS, chance) });
    plan(0.3, { dispatches: [given], by: 'krzysztof' });
  } else if (luck < 0.08 && born.reachable) {
    plan(0.2, { asks: oneOf(QUESTIONS, chance) });
    plan(0.45, { replies: oneOf(REPLIES, chance) }, false);
  }
  if (chance() < 0.04) plan(0.5, { comments: oneOf(COMMENTS, chance) }, false);
  for (let part = 1; part <= born.further; part++) {
    if (luck >= 0.03 && chance() < 0.8)
      plan(0.7, { answers: oneOf(answersAbout(born.about, outcome), chance), outcome, part });
  }
  if (!BY_DESK.has(outcome))
    plan(0.86, { answers: oneOf(answersAbout(born.about, outcome), chance), outcome });
  plan(1, {
    closes: oneOf(answersAbout(born.about, outcome), chance),
    outcome,
    by: chance() < 0.6 ? 'anna' : 'krzysztof'
  });
  return planned;
}

/** An hour of the office on this day or the next working day. */
function inOffice(clock: Clock, at: Temporal.Instant, chance: Chance): Temporal.Instant {
  const seconds = (7 * 60 + 45) * 60 + Math.floor(chance() * 455 * 60);
  return officeDay(clock, dayOf(clock, at)).add({ seconds }).toInstant();
}

function later(at: Temporal.Instant, days: number): Temporal.Instant {
  return at.add({ seconds: Math.round(days * 86_400) });
}

/** After the answer: some say whether it helped, a few do not accept it and get a second one. */
function afterClosing(born: Born, closed: Temporal.Instant, clock: Clock, chance: Chance): Happening[] {
  const luck = chance();
  if (luck < 0.022) {
    const contested = later(closed, 0.5 + chance() * 9);
    const given = inOffice(clock, later(contested, 1), chance);
    const answered = inOffice(
      clock,
      later(given, 1 + born.promisedDays * 0.4 * around(SPREAD, chance)),
      chance
    );
    const outcome = chance() < 0.6 ? 'resolved' : 'not-done';
    return [
      { step: { contests: oneOf(CONTESTS, chance) }, at: contested },
      { step: { dispatches: ['other'] }, at: given },
      { step: { answers: oneOf(answersAbout(born.about, outcome), chance), outcome }, at: answered },
      {
        step: { closes: oneOf(answersAbout(born.about, outcome), chance), outcome },
        at: inOffice(clock, later(answered, 1), chance)
      }
    ];
  }
  if (luck > 0.24) return [];
  const rates = weighted(
    [
      ['helped', 62],
      ['partly', 20],
      ['not', 18]
    ] as const,
    chance
  );
  return [{ step: { rates }, at: later(closed, 0.1 + chance() * 3) }];
}

function reminders(born: Born, closed: Temporal.Instant, clock: Clock): Happening[] {
  const due = dayOf(clock, born.at).add({ days: born.promisedDays });
  return [
    { day: due, reminds: 100 },
    { day: due.add({ days: Math.max(1, Math.ceil(born.promisedDays * 0.2)) }), reminds: 120 }
  ].flatMap(({ day, reminds }) => {
    const at = day.toZonedDateTime({ timeZone: clock.timezone, plainTime: '08:00' }).toInstant();
    return Temporal.Instant.compare(at, closed) < 0 ? [{ step: { reminds }, at }] : [];
  });
}

/** How long the answer takes. Of what would be late today most is answered in time: the desk's lists are to be read. */
function daysToAnswer(born: Born, clock: Clock, chance: Chance): number {
  const days = Math.max(0.4, born.promisedDays * MIDDLE * around(SPREAD, chance));
  const age = clock.now.since(born.at).total('hours') / 24;
  const isLateNow = born.promisedDays < age && age < days;
  return isLateNow && chance() < 0.7 ? born.promisedDays * MIDDLE : days;
}

/** Everything that has happened to the case by now, in its order. */
export function lifeOf(born: Born, clock: Clock, chance: Chance): Happening[] {
  const outcome = weighted(Object.entries(ENDS[born.kind]) as [Outcome, number][], chance);
  const days = BY_DESK.has(outcome) ? 0.3 + chance() * 2 : daysToAnswer(born, clock, chance);
  let last = born.at.add({ minutes: 4 });
  const way = onTheWay(born, outcome, chance).map(({ share, step, office }): Happening => {
    const wanted = later(born.at, days * share);
    const at = office ? inOffice(clock, wanted, chance) : wanted;
    last = Temporal.Instant.compare(at, last) > 0 ? at : last.add({ minutes: 3 + Math.floor(chance() * 40) });
    return { step, at: last };
  });
  const asked = way.some(({ step }) => 'asks' in step);
  const reminded = asked ? [] : reminders(born, last, clock);
  return [...way, ...reminded, ...afterClosing(born, last, clock, chance)]
    .toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))
    .filter(({ at }) => Temporal.Instant.compare(at, clock.now) <= 0);
}
