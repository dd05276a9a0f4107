/** Somebody of the staff as an administrator looks after them. */
import { refuse, type Refusal } from '#world/refusal.ts';
import { personFaults, type Person } from '#people/person.ts';
import { isRole, ROLES, rolesOf, type Holder, type Role } from '#people/rights/rights.ts';

/** Waits for their first sign-in, works, may not come in for now, or works here no more. */
export type Standing = 'invited' | 'works' | 'suspended' | 'left';

export type Member = Person & {
  standing: Standing;
  demo: boolean;
  /** What proves them besides the password: kinds and how many. */
  totp: boolean;
  passkeys: number;
  hiredAt: string;
  /** Last seen signed in; nothing when no session is left. */
  seenAt: string | null;
};

/** What an administrator gives: the first role, others besides, the unit of an officer, whether they head it. */
export type Place = { role: string; also: readonly string[]; unit: string | null; head: boolean };

/** Roles that can be had besides the first: an officer is one by their unit, so never besides. */
export const BESIDES: readonly Role[] = ROLES.filter((role) => role !== 'officer');

export function standingOf(row: {
  suspended: boolean;
  left: boolean;
  /** They have a password, a passkey or an identity elsewhere. */
  came: boolean;
}): Standing {
  if (row.left) return 'left';
  if (row.suspended) return 'suspended';
  return row.came ? 'works' : 'invited';
}

/**
 * What an administrator has seen of somebody, in one word: it stands in the form, so that of two who change the same
 * person the second is told instead of undoing the first.
 */
export function seenAs({
  role,
  also = [],
  unit,
  head,
  standing
}: Pick<Member, 'role' | 'also' | 'unit' | 'head' | 'standing'>): string {
  return [role, [...also].sort().join('+'), unit ?? '', head ? 'head' : '', standing].join('|');
}

/** Does somebody administer: would the office stand empty without them? */
export function administers(person: Holder): boolean {
  return rolesOf(person).includes('administrator');
}

/** What is wrong with a place; an empty list means it can be given. `units` are the codes of the city's units. */
export function placeFaults({ role, also, unit, head }: Place, units: readonly string[]): Refusal[] {
  const asPerson = { name: 'X', email: 'x@x.example', password: 'x'.repeat(20), role, unit, head };
  const faults = personFaults(asPerson, units);
  const wrong = also.filter((role) => !isRole(role) || !BESIDES.includes(role));
  return [...faults, ...(wrong.length > 0 ? [refuse('unknown-role', 'also')] : [])];
}
