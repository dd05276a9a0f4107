/** Who may do what: the one table that pages, steps and the office's own page of it read. */

export const ROLES = [
  'agent',
  'supervisor',
  'officer',
  'editor',
  'analyst',
  'administrator',
  'guardian',
  'trustee'
] as const;

/**
 * What somebody does here.
 *
 * An agent answers at the desk and a supervisor leads them; an officer answers for a unit; an editor keeps the words
 * and what the public sees; an analyst reads figures and logs without people in them; an administrator looks after the
 * office; the guardian watches over personal data (data protection officer, RODO art. 37–39); a trustee may open
 * sensitive cases, beside another role.
 */
export type Role = (typeof ROLES)[number];

/** Roles that may stand alone; a trustee is always something else as well. */
export const FIRST_ROLES: readonly Role[] = ROLES.filter((role) => role !== 'trustee');

/**
 * Every right, and the roles that have it.
 *
 * A right of an officer reaches as far as their unit. What is not in this table nobody may do.
 */
export const RIGHTS = {
  /** See every case, dispatch it, answer and close it. */
  desk: ['agent', 'supervisor', 'administrator'],
  /** See and answer what one's own unit was given. */
  unit: ['officer'],
  /** See how the city is set up. */
  office: ['agent', 'supervisor', 'editor', 'analyst', 'administrator', 'guardian'],
  /** Change how the city is set up: units, rules of dispatch, territories. */
  'set-up': ['administrator'],
  /** Hire people, give them roles, suspend them. */
  people: ['administrator'],
  /** Make keys for programs and addresses that are told. */
  programs: ['administrator'],
  /** Take out or forget what is kept of a resident. */
  personal: ['administrator'],
  /** See who read which case. */
  readings: ['administrator', 'guardian'],
  /** See what happened around signing in, rights and attacks. */
  security: ['administrator', 'guardian'],
  /** Look over sensitive cases that were opened without the role for it. */
  openings: ['guardian'],
  /** Open cases of sensitive categories, as far as desk or unit reach. */
  sensitive: ['trustee'],
  /** Open a sensitive case without the role, with a reason that is looked over. */
  'break-glass': ['agent', 'supervisor', 'officer', 'administrator']
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type Right = keyof typeof RIGHTS;

/** As much of a person as rights need. */
export type Holder = { role: Role; also?: readonly Role[] };

export function isRole(value: string): value is Role {
  return (ROLES as readonly string[]).includes(value);
}

/** The roles somebody has, the first one first. */
export function rolesOf({ role, also = [] }: Holder): readonly Role[] {
  return [role, ...also.filter((one) => one !== role)];
}

/** Has this person this right, by any of their roles? Nobody signed in has none. */
export function may(person: Holder | undefined, right: Right): boolean {
  return (
    person !== undefined && rolesOf(person).some((role) => (RIGHTS[right] as readonly Role[]).includes(role))
  );
}
