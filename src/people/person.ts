/** A person who works here, and what they may do. */
import { refuse, type Refusal } from '#world/refusal.ts';

export const ROLES = ['agent', 'officer', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

/** An agent answers at the desk, an officer for their unit, an administrator looks after the office. */
export type Person = {
  id: string;
  name: string;
  email: string;
  role: Role;
  unit: string | null;
  /** Heads their unit: is told when its cases run late. */
  head?: boolean;
};

/** A person as an administrator types them. */
export type NewPerson = {
  name: string;
  email: string;
  role: string;
  unit?: string | null;
  head?: boolean;
  password: string;
};

/** The shortest password; length is what makes guessing hopeless, so no sign or digit is demanded (NIST SP 800-63B §3.1.1). */
export const PASSWORD_MIN = 12;
const PASSWORD_MAX = 200;
const EMAIL = /^[^\s@<>,;"]{1,64}@[^\s@<>,;"]+$/;

export function isRole(value: string): value is Role {
  return (ROLES as readonly string[]).includes(value);
}

/** May they work at the desk: see every case, dispatch, close? Agents, and administrators who help out. */
export function mayUseDesk(person: Person | undefined): boolean {
  return person?.role === 'agent' || person?.role === 'administrator';
}

/** May they act for this unit? Only its own officers. */
export function mayActFor(person: Person | undefined, unit: string): boolean {
  return person?.role === 'officer' && person.unit === unit;
}

/** May they see the office: the outbox and the settings? */
export function mayUseOffice(person: Person | undefined): boolean {
  return person?.role === 'administrator' || person?.role === 'agent';
}

/** May they change how the city is set up, and look after what is kept of people? Administrators only. */
export function mayAdminister(person: Person | undefined): boolean {
  return person?.role === 'administrator';
}

/** Where a person's day begins. */
export function homeOf(person: Person): string {
  return person.role === 'officer' ? '/unit' : '/desk';
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
  if (!isRole(given.role)) faults.push(refuse('unknown-role', 'role'));
  const unit = given.unit ?? undefined;
  if (given.role === 'officer' && (unit === undefined || !units.includes(unit)))
    faults.push(refuse('unknown-unit', 'unit'));
  if (given.role !== 'officer' && unit !== undefined) faults.push(refuse('unit-for-officers', 'unit'));
  faults.push(...passwordFaults(given.password));
  return faults;
}
