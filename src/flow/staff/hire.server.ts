/** Hiring: an administrator names somebody, a letter brings them in. */
import { sql } from 'kysely';
import { isRefusal, refuse, type Faults, type Refusal } from '#world/refusal.ts';
import type { Tx } from '#world/database.server.ts';
import { beginPending, endPendings } from '#people/pending.server.ts';
import { personFaults, type Person } from '#people/person.ts';
import { may } from '#people/rights/rights.ts';
import { keepSecurity } from '#people/security.server.ts';
import { findMember } from '#people/staff/staff.server.ts';
import { placeFaults, type Place } from '#people/staff/staff.ts';
import type { Lang } from '#ui/lang.ts';
import { todayIn, type Here } from '#flow/here.server.ts';
import { linkTo, tellHired } from '#flow/signing/tell.server.ts';

/** How long the letter brings them in. */
export const HIRED_DAYS = 7;

/** An administrator at work, and from where; `fresh` when they have proved who they are a moment ago. */
export type Acting = { person: Person; from: string; lang: Lang; fresh: boolean };

/**
 * May they change who works here now? Not from a screen that was left open: who gives roles or takes second factors
 * away proves once more who they are, as for what changes one's own way of signing in.
 */
export function mayStaff({ person, fresh }: Acting): void | Refusal {
  if (!may(person, 'people')) return refuse('not-allowed');
  if (!fresh) return refuse('prove-first');
}

export type NewMember = Place & { name: string; email: string };
/** Hired; the link is told only where no mail server can bring it. */
export type Hired = { id: string; link?: string };

/** The codes of the units there are today. */
export function unitsNow(here: Here): string[] {
  const day = todayIn(here, here.world.now()).toString();
  return here.city.units.filter(({ until }) => until === undefined || until >= day).map(({ code }) => code);
}

/** Adds them, or brings back who left; nothing when the address is somebody's who works here. */
async function take(tx: Tx, id: string, given: NewMember, at: string): Promise<string | undefined> {
  const { name, email, role, also, unit, head } = given;
  const { rows } = await sql<{ id: string }>`
    insert into people (id, name, email, role, also, unit, head, hired_at)
    values (${id}, ${name.trim()}, ${email.trim()}, ${role}, ${[...also]}, ${unit}, ${head}, ${at})
    on conflict (lower(email)) do update set name = excluded.name, role = excluded.role, also = excluded.also,
      unit = excluded.unit, head = excluded.head, hired_at = excluded.hired_at, left_at = null
    where people.left_at is not null
    returning id`.execute(tx);
  return rows[0]?.id;
}

/** Sends the letter that brings them in, the first time or anew; an older one is worth nothing any more. */
export async function sendIn(
  here: Here,
  tx: Tx,
  acting: Acting,
  hired: { id: string; name: string; email: string }
): Promise<Hired> {
  const owner = { person: hired.id };
  await endPendings(tx, ['hired'], owner);
  const begun = { kind: 'hired', owner, minutes: HIRED_DAYS * 24 * 60 } as const;
  const token = await beginPending(tx, begun, here.world.now());
  await tellHired(here, tx, hired, { token, days: HIRED_DAYS, lang: acting.lang });
  const entry = { kind: 'invited', person: acting.person.id, about: hired.id, from: acting.from } as const;
  await keepSecurity(tx, here.world.newId(), entry, here.world.now());
  return here.world.mail ? { id: hired.id } : { id: hired.id, link: linkTo(here, 'hired', token) };
}

/** Hires somebody: they come in by a letter, with a password and a second factor of their own. Administrators only. */
export async function hire(here: Here, acting: Acting, given: NewMember): Promise<Hired | Faults | Refusal> {
  const stopped = mayStaff(acting);
  if (stopped) return stopped;
  const units = unitsNow(here);
  const named = { name: given.name, email: given.email.trim(), role: 'agent', password: 'x'.repeat(20) };
  const faults = [...personFaults(named, units), ...placeFaults(given, units)];
  if (faults.length > 0) return { faults };
  const done = await here.world.db.transaction().execute(async (tx) => {
    const now = here.world.now().toString();
    const id = await take(tx, here.world.newId(), given, now);
    if (id === undefined) return refuse('email-taken', 'email');
    return sendIn(here, tx, acting, { id, name: given.name.trim(), email: given.email.trim() });
  });
  return isRefusal(done) ? { faults: [done] } : done;
}

/** Sends the letter once more to somebody who has not come yet. Refused with `came-before` when they have. */
export async function hireAgain(here: Here, acting: Acting, id: string): Promise<Hired | Refusal> {
  const stopped = mayStaff(acting);
  if (stopped) return stopped;
  return here.world.db.transaction().execute(async (tx) => {
    const member = await findMember(tx, id);
    if (member?.standing !== 'invited') return refuse('came-before');
    return sendIn(here, tx, acting, member);
  });
}
