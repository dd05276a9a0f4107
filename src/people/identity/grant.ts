/** What a provider's roles and units mean here: the role, the roles besides, and the unit somebody gets. */
import { refuse, type Refusal } from '#world/refusal.ts';
import { textsAt, type Claims } from '#world/identity/provider.ts';
import { FIRST_ROLES, isRole, type Role } from '#people/rights/rights.ts';

/** What somebody may be here by what their provider says of them today. */
export type Grant = { role: Role; also: Role[]; unit: string | null };

/**
 * The roles and the unit a provider's words give.
 *
 * The file's own order says which role comes first, but an officer is always one first, because a unit belongs to
 * the first role. `units` are the codes of the city's units. Refused with `identity-no-role` when nothing they are
 * there means anything here, with `identity-no-unit` when an officer comes without one of our units.
 */
export function grantFrom(
  { roles: rolesAt, unit: unitAt, map }: Claims,
  told: Readonly<Record<string, unknown>>,
  units: readonly string[]
): Grant | Refusal {
  const theirs = new Set(rolesAt === undefined ? [] : textsAt(told, rolesAt));
  const found = Object.entries(map.roles).flatMap(([word, role]) =>
    theirs.has(word) && isRole(role) ? [role] : []
  );
  const given = [...new Set(found)];
  const role = given.find((one) => one === 'officer') ?? given.find((one) => FIRST_ROLES.includes(one));
  if (role === undefined) return refuse('identity-no-role');
  const also = given.filter((one) => one !== role);
  if (role !== 'officer') return { role, also, unit: null };
  const named = unitAt === undefined ? [] : textsAt(told, unitAt);
  const unit = named
    .map((word) => (Object.hasOwn(map.units, word) ? map.units[word]! : word))
    .find((code) => units.includes(code));
  return unit === undefined ? refuse('identity-no-unit') : { role, also, unit };
}

/** Roles in a provider's file that there are none of. */
export function unknownRoles({ map }: Claims): string[] {
  return Object.values(map.roles).filter((role) => !isRole(role));
}

/** Is this somebody's standing already? */
export function isGranted(
  person: { role: Role; also?: readonly Role[]; unit: string | null },
  { role, also, unit }: Grant
): boolean {
  const has = [...(person.also ?? [])].sort().join(' ');
  return person.role === role && person.unit === unit && has === [...also].sort().join(' ');
}
