/** A sensitive case is opened without the role for it, with a reason; and the guardian looks such openings over. */
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import { findCase } from '#cases/case.server.ts';
import { isOpened, markOpeningSeen, recordOpening } from '#cases/sensitive/opening.server.ts';
import { openUntil, reasonFor } from '#cases/sensitive/opening.ts';
import { closedTo } from '#cases/sensitive/sensitive.ts';
import { listGuardians } from '#people/person.server.ts';
import { mayUseDesk, type Person } from '#people/person.ts';
import { keepReading } from '#people/reading.server.ts';
import { may } from '#people/rights/rights.ts';
import { keepSecurity } from '#people/security.server.ts';
import { momentInWords } from '#ui/dates.ts';
import { FIRST_LANG } from '#ui/lang.ts';
import type { Here } from '#flow/here.server.ts';
import { sendLetter } from '#flow/letters.server.ts';
import type { Tx } from '#world/database.server.ts';

/** Who opens which case, why, and from which network address. */
export type Breaking = { person: Person; id: string; reason: string; from: string };

/**
 * Opens one sensitive case to one person for an hour.
 *
 * Kept three times: as an opening, in the log of security, and in the log of readings with the reason; each guardian
 * gets a letter that names neither case nor person. Nothing is kept where nothing is closed to them, or it is open
 * already. Refused with `reason-short`, and with `no-such-case` to an officer whose unit never had it.
 */
export async function breakGlass(here: Here, at: Breaking): Promise<void | Refusal> {
  const { person, id } = at;
  if (!may(person, 'break-glass')) return refuse('not-allowed');
  const { db, newId, now } = here.world;
  const c = await findCase(db, id);
  const reached = mayUseDesk(person) || c?.tasks.some(({ unit }) => unit === person.unit);
  if (!c || !reached) return refuse('no-such-case');
  const reason = reasonFor(at.reason);
  if (isRefusal(reason)) return reason;
  const since = now();
  if (!closedTo(here.city, person).includes(c.category) || (await isOpened(db, person.id, id, since))) return;
  await db.transaction().execute(async (tx) => {
    const opening = { id: newId(), person: person.id, caseId: id, reason };
    await recordOpening(tx, { ...opening, at: since.toString(), until: openUntil(since).toString() });
    const detail = { case: `${c.number}/${c.year}` };
    await keepSecurity(
      tx,
      newId(),
      { kind: 'glass-broken', person: person.id, from: at.from, detail },
      since
    );
    await keepReading(tx, newId(), { person: person.id, caseId: id, what: 'case', reason }, since);
    await tellGuardians(here, tx, since);
  });
}

async function tellGuardians(here: Here, tx: Tx, at: Temporal.Instant): Promise<void> {
  const lang = FIRST_LANG;
  const when = momentInWords(at.toString(), lang, here.city.profile.timezone);
  const fill = { when, link: `${here.world.publicUrl}/office/openings` };
  for (const to of await listGuardians(tx)) await sendLetter(here, tx, { letter: 'opened', lang, to, fill });
}

/** The guardian has looked an opening over. */
export async function lookOver(here: Here, person: Person, id: string): Promise<void | Refusal> {
  if (!may(person, 'openings')) return refuse('not-allowed');
  await markOpeningSeen(here.world.db, id, here.world.now());
}
