/** The desk says that two cases are related, or no longer. */
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import { mayUseDesk, type Person } from '#people/person.ts';
import { follow, parseCaseNumber, type Case } from '#cases/case.ts';
import { findCaseId, listEntries } from '#cases/case.server.ts';
import { holdCases, recordMany } from '#cases/many.server.ts';
import { relateCases, unrelateCases } from '#cases/notes/relate.ts';
import { tellOf, type Here } from '#flow/here.server.ts';
import { closedAmong } from '#flow/sensitive/gate.server.ts';

/** The highest number a column holds. */
const NUMBER_MAX = 2_147_483_647;

/** Holds both, always in one order, so that two people who relate the same pair wait and never lock each other out. */
async function onBoth(
  here: Here,
  at: { person: Person; id: string },
  typed: string,
  decide: typeof relateCases
): Promise<Case | Refusal> {
  if (!mayUseDesk(at.person)) return refuse('not-allowed');
  const number = parseCaseNumber(typed);
  if (!number || number.number > NUMBER_MAX) return refuse('case-number-wrong', 'number');
  const now = here.world.now();
  const done = await here.world.db.transaction().execute(async (tx) => {
    const otherId = await findCaseId(tx, number);
    if (otherId === undefined) return refuse('no-such-number', 'number', { number: typed.trim() });
    const held = await holdCases(tx, [...new Set([at.id, otherId])]);
    const one = held.find(({ id }) => id === at.id);
    const other = held.find(({ id }) => id === otherId);
    if (!one || !other) return refuse('no-such-case');
    if ((await closedAmong(here, tx, at.person, held)).size > 0) return refuse('sensitive');
    const by = { as: 'agent' as const, person: at.person.id };
    const decided = decide(one, await listEntries(tx, one.id), other, by, now);
    if (isRefusal(decided)) return decided;
    const both = { one: follow(one, [decided.one]), other: follow(other, [decided.other]) };
    await recordMany(tx, [both.one, both.other]);
    return both;
  });
  if (isRefusal(done)) return done;
  tellOf(here, done.one.case);
  tellOf(here, done.other.case);
  return done.one.case;
}

/** Relates the case to the one with this number, in both journals. Refused as `relateCases`, and for a number nobody has. */
export function relate(
  here: Here,
  at: { person: Person; id: string },
  number: string
): Promise<Case | Refusal> {
  return onBoth(here, at, number, relateCases);
}

/** The two are no longer related. */
export function unrelate(
  here: Here,
  at: { person: Person; id: string },
  number: string
): Promise<Case | Refusal> {
  return onBoth(here, at, number, unrelateCases);
}
