/** A person who works here, and what they may do. */

export const ROLES = ['agent', 'officer', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

/** An agent answers at the desk, an officer for their unit, an administrator looks after the office. */
export type Person = { id: string; name: string; email: string; role: Role; unit: string | null };

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
