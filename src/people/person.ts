/** A person who works here, and what they may do. */
import { refuse, type Refusal } from '#world/refusal.ts';
import { FIRST_ROLES, isRole, may, type Role } from './rights/rights.ts';

/** Somebody who works here. Their first role says where their day begins. */
export type Person = {
  id: string;
  name: string;
  email: string;
  role: Role;
  /** Roles besides. */
  also?: readonly Role[];
  unit: string | null;
  /** Heads their unit: is told when its cases run late. */
  head?: boolean;
};

/** A person as an administrator types them. */
export type NewPerson = {
  name: string;
  email: string;
  role: string;
  also?: readonly Role[];
  unit?: string | null;
  head?: boolean;
  password: string;
};

/** The shortest password; length is what makes guessing hopeless, so no sign or digit is demanded (NIST SP 800-63B §3.1.1). */
export const PASSWORD_MIN = 12;
const PASSWORD_MAX = 200;
const EMAIL = /^[^\s@<>,;"]{1,64}@[^\s@<>,;"]+$/;

/** May they work at the desk: see every case, dispatch, close? */
export function mayUseDesk(person: Person | undefined): boolean {
  return may(person, 'desk');
}

/** May they act for this unit? Only its own officers. */
export function mayActFor(person: Person | undefined, unit: string): boolean {
  return may(person, 'unit') && person?.unit === unit;
}

/** May they change how the city is set up? */
export function mayAdminister(person: Person | undefined): boolean {
  return may(person, 'set-up');
}

/** Where a person's day begins. */
export function homeOf(person: Person): string {
  if (may(person, 'unit')) return '/unit';
  return may(person, 'desk') ? '/desk' : '/office';
}

/** What is wrong with a new password: too short to be safe, or longer than anybody types. */
export function passwordFaults(password: string): Refusal[] {
  if (password.length < PASSWORD_MIN) return [refuse('password-short', 'password', { min: PASSWORD_MIN })];
  if (password.length > PASSWORD_MAX) return [refuse('password-long', 'password', { max: PASSWORD_MAX })];
  return [];
}

/**
 * What is wrong with a new person; an empty list means they can be added.
 *
 * `units` are the codes of the city's units. An officer has exactly one and nobody else has any, because
 * the unit is what an officer may see.
 */
export function personFaults(given: NewPerson, units: readonly string[]): Refusal[] {
  const faults: Refusal[] = [];
  if (given.name.trim() === '' || given.name.length > 100) faults.push(refuse('name-missing', 'name'));
  if (!EMAIL.test(given.email) || given.email.length > 254) faults.push(refuse('not-an-email', 'email'));
  if (!isRole(given.role) || !FIRST_ROLES.includes(given.role)) faults.push(refuse('unknown-role', 'role'));
  const unit = given.unit ?? undefined;
  if (given.role === 'officer' && (unit === undefined || !units.includes(unit)))
    faults.push(refuse('unknown-unit', 'unit'));
  if (given.role !== 'officer' && unit !== undefined) faults.push(refuse('unit-for-officers', 'unit'));
  faults.push(...passwordFaults(given.password));
  return faults;
}
