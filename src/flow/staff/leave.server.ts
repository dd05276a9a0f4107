/** Somebody works here no more: they are out at once, and what only they held goes to a colleague or back. */
import { refuse, type Refusal } from '#world/refusal.ts';
import { forgetFactors } from '#people/factors/factors.server.ts';
import { endPendings } from '#people/pending.server.ts';
import { may } from '#people/rights/rights.ts';
import { endOthers } from '#people/sessions/session.server.ts';
import { handOverHolding } from '#people/staff/handover.server.ts';
import { findMember } from '#people/staff/staff.server.ts';
import type { Member } from '#people/staff/staff.ts';
import type { Here } from '#flow/here.server.ts';
import { endAttested } from '#flow/topics/attested.server.ts';
import type { Acting } from './hire.server.ts';
import { isLast, onMember, type Looked } from './staff.server.ts';

/**
 * May this colleague take over what somebody leaves: do they work where those cases are? An officer's work stays in
 * the unit, the desk's at the desk, because that is how far the right to see those cases reaches.
 */
export function mayInherit(heir: Member, from: Member): boolean {
  if (heir.id === from.id || heir.standing !== 'works') return false;
  return may(from, 'unit') ? may(heir, 'unit') && heir.unit === from.unit : may(heir, 'desk');
}

/**
 * Lets somebody go. Their name stays with what they did; everything they could sign in with is gone.
 *
 * Refused with `no-heir` for a colleague who may not see those cases, with `last-administrator`, for oneself.
 */
export async function letGo(
  here: Here,
  acting: Acting,
  looked: Looked,
  heirId: string | undefined
): Promise<void | Refusal> {
  if (acting.person.id === looked.id) return refuse('not-yourself');
  return onMember(here, acting, looked, async (tx, member) => {
    if (await isLast(tx, member)) return refuse('last-administrator');
    const heir = heirId === undefined ? undefined : await findMember(tx, heirId);
    if (heirId !== undefined && !(heir && mayInherit(heir, member))) return refuse('no-heir', 'heir');
    const now = here.world.now();
    await handOverHolding(tx, member.id, heir?.id, now);
    const owner = { person: member.id };
    await endOthers(tx, owner);
    await endPendings(tx, ['factor', 'password', 'hired', 'passkey', 'oidc', 'saml'], owner);
    await endAttested(here, tx, owner, 'left', { person: acting.person.id, at: now.toString() });
    await forgetFactors(tx, member.id);
    await tx.deleteFrom('identities').where('person', '=', member.id).execute();
    const gone = { left_at: now.toString(), suspended_at: null, password: null, head: false };
    await tx.updateTable('people').set(gone).where('id', '=', member.id).execute();
    return heir ? { kind: 'left', detail: { heir: heir.id } } : { kind: 'left' };
  });
}
