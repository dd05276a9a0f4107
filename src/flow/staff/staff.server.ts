/** What administrators do with those who work here: give them a place, suspend, resume, let them in again. */
import { refuse, type Refusal } from '#world/refusal.ts';
import type { Tx } from '#world/database.server.ts';
import { forgetFactors } from '#people/factors/factors.server.ts';
import { endPendings } from '#people/pending.server.ts';
import { may } from '#people/rights/rights.ts';
import { keepSecurity, type SecurityEntry } from '#people/security.server.ts';
import { endOthers } from '#people/sessions/session.server.ts';
import { findMember, holdMember, isOtherAdministrator } from '#people/staff/staff.server.ts';
import { administers, placeFaults, seenAs, type Member, type Place } from '#people/staff/staff.ts';
import type { Here } from '#flow/here.server.ts';
import { mayStaff, sendIn, unitsNow, type Acting } from './hire.server.ts';
import { tellChanged } from '#flow/signing/tell.server.ts';

/** Whom it is about, and how the administrator has seen them. */
export type Looked = { id: string; seen: string };

/**
 * A step on one of the staff: holds them, decides, keeps an entry of security, in one transaction.
 *
 * Whoever acts is looked at again when it is their turn: of two administrators who put each other out at once, the
 * second has no say any more.
 *
 * Refused with `prove-first` for who has not proved who they are just now, with `person-changed` when they are not any more as the administrator has seen them.
 */
export async function onMember(
  here: Here,
  acting: Acting,
  { id, seen }: Looked,
  decide: (tx: Tx, member: Member) => Promise<Refusal | Pick<SecurityEntry, 'kind' | 'detail'>>
): Promise<void | Refusal> {
  const stopped = mayStaff(acting);
  if (stopped) return stopped;
  const { person, from } = acting;
  const refused = await here.world.db.transaction().execute(async (tx) => {
    const member = await holdMember(tx, id);
    const actor = await findMember(tx, person.id);
    if (actor?.standing !== 'works' || !may(actor, 'people')) return refuse('not-allowed');
    if (!member || member.standing === 'left') return refuse('no-such-person');
    if (seenAs(member) !== seen) return refuse('person-changed');
    const done = await decide(tx, member);
    if ('refusal' in done) return done;
    const entry = { ...done, person: person.id, about: id, from };
    await keepSecurity(tx, here.world.newId(), entry, here.world.now());
    return undefined;
  });
  // Pages they have open stop hearing of changes at once, in every process.
  if (!refused) here.world.news.tell({ about: 'access', people: [id] });
  return refused;
}

/** Would nobody who can come in administer any more without them? */
export async function isLast(tx: Tx, member: Member): Promise<boolean> {
  return administers(member) && member.standing === 'works' && !(await isOtherAdministrator(tx, member));
}

/** Gives them other roles or another unit. The last administrator stays one. */
export async function givePlace(
  here: Here,
  acting: Acting,
  looked: Looked,
  place: Place
): Promise<void | Refusal> {
  const [fault] = placeFaults(place, unitsNow(here));
  if (fault) return fault;
  return onMember(here, acting, looked, async (tx, member) => {
    const { role, also, unit, head } = place;
    const next = { role, also: also.filter((one) => one !== role) } as Pick<Member, 'role' | 'also'>;
    if (!administers(next as Member) && (await isLast(tx, member))) return refuse('last-administrator');
    await tx
      .updateTable('people')
      .set({ role, also: [...(next.also ?? [])], unit, head: head && unit !== null })
      .where('id', '=', member.id)
      .execute();
    const was = [member.role, ...(member.also ?? [])].join('+');
    return {
      kind: 'roles-changed',
      detail: { was, now: [role, ...(next.also ?? [])].join('+'), unit: unit ?? '' }
    };
  });
}

/** They may not come in until resumed; whatever they are signed in with ends at once. */
export async function suspend(here: Here, acting: Acting, looked: Looked): Promise<void | Refusal> {
  if (acting.person.id === looked.id) return refuse('not-yourself');
  return onMember(here, acting, looked, async (tx, member) => {
    if (await isLast(tx, member)) return refuse('last-administrator');
    const at = here.world.now().toString();
    await tx.updateTable('people').set({ suspended_at: at }).where('id', '=', member.id).execute();
    await endOthers(tx, { person: member.id });
    await endPendings(tx, ['factor', 'password', 'hired', 'passkey'], { person: member.id });
    return { kind: 'suspended' };
  });
}

/** They may come in again, as before. */
export async function resume(here: Here, acting: Acting, looked: Looked): Promise<void | Refusal> {
  return onMember(here, acting, looked, async (tx, member) => {
    await tx.updateTable('people').set({ suspended_at: null }).where('id', '=', member.id).execute();
    return { kind: 'resumed' };
  });
}

/**
 * Takes everything away by which somebody who lost their phone signs in: they are signed out, told by letter, and
 * come in anew by the link of another one. Their password goes too: alone it would set up a new second factor, for
 * whoever knows it. Gives the link where no mail server can bring it.
 */
export async function resetFactors(
  here: Here,
  acting: Acting,
  looked: Looked
): Promise<void | Refusal | { link: string }> {
  if (acting.person.id === looked.id) return refuse('not-yourself');
  let link: string | undefined;
  const refused = await onMember(here, acting, looked, async (tx, member) => {
    if (member.demo) return refuse('demo-stays');
    await forgetFactors(tx, member.id);
    await tx.updateTable('people').set({ password: null }).where('id', '=', member.id).execute();
    await endOthers(tx, { person: member.id });
    await endPendings(tx, ['factor', 'passkey', 'password'], { person: member.id });
    await tellChanged(here, tx, member, 'reset', acting.lang);
    ({ link } = await sendIn(here, tx, acting, member));
    return { kind: 'factor-removed', detail: { what: 'reset' } };
  });
  return refused ?? (link === undefined ? undefined : { link });
}
