/** Moving a promised day: a unit or the desk, once, with a reason the resident is told. */
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import type { Case } from '#cases/case.ts';
import type { By } from '#cases/entry.ts';
import { unchanged } from '#cases/work.ts';
import { extendCase, limitsOf, needsNotice } from '#dispatch/promise/extend.ts';
import type { Agent } from '#flow/agent.server.ts';
import { calendarsOf, onCase, type Decided, type Here } from '#flow/here.server.ts';
import { letterFor } from '#flow/letters.server.ts';
import type { Officer } from '#flow/unit.server.ts';
import { mayActFor, mayUseDesk, type Person } from '#people/person.ts';
import { dayInWords } from '#ui/dates.ts';
import { regimeTexts } from '#ui/texts/regimes.ts';

/** The new day as it was typed, nothing when it is none, and why. */
export type Extension = { day: Temporal.PlainDate | undefined; reason: string };

/** The desk moves the day. */
export function extendAtDesk(here: Here, at: Agent, to: Extension): Promise<Case | Refusal> {
  if (!mayUseDesk(at.person)) return Promise.resolve(refuse('not-allowed'));
  return extend(here, at, { ...to, unit: null }, { as: 'agent', person: at.person.id });
}

/** A unit with an open task asks for more time, and moves the day. */
export function extendInUnit(here: Here, at: Officer, to: Extension): Promise<Case | Refusal> {
  const { person, unit } = at;
  if (!mayActFor(person, unit)) return Promise.resolve(refuse('not-allowed'));
  return extend(here, at, { ...to, unit }, { as: 'officer', person: person.id, unit });
}

/** Beyond the month, and in every matter of the law, the letter names the basis it is told on. */
function lawOf(c: Case, beyond: boolean): string {
  return c.regime === 'report' && !beyond ? '' : regimeTexts[c.lang].told.laws[c.regime];
}

function extend(
  here: Here,
  at: { person: Person; id: string; seen: number },
  to: Extension & { unit: string | null },
  by: By
): Promise<Case | Refusal> {
  const now = here.world.now();
  const calendars = calendarsOf(here.city);
  return onCase(here, at, (c, journal): Decided | Refusal => {
    const decided = unchanged(c, journal, at.seen) ?? extendCase(c, journal, to, calendars, by, now);
    if (isRefusal(decided)) return decided;
    const { promised, reason } = decided.body;
    const beyond = needsNotice(promised.dueOn, limitsOf(c, journal, calendars));
    const was = c.dueOn === null ? '' : dayInWords(c.dueOn, c.lang);
    return {
      entries: [decided],
      notices: (after) => letterFor(here, 'extended', after, now, { reason, was, law: lawOf(c, beyond) })
    };
  });
}
