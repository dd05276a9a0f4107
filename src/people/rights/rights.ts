/** Who may do what: the one table that pages, steps and the office's own page of it read. */

export const ROLES = [
  'agent',
  'supervisor',
  'officer',
  'editor',
  'analyst',
  'administrator',
  'guardian',
  'trustee',
  'interpreter'
] as const;

/**
 * What somebody does here.
 *
 * An agent answers at the desk and a supervisor leads them; an officer answers for a unit; an editor keeps the words
 * and what the public sees; an analyst reads figures and logs without people in them; an administrator looks after the
 * office; the guardian watches over personal data (data protection officer, RODO art. 37–39); a trustee may open
 * sensitive cases, and an interpreter speaks sign language, each beside another role.
 */
export type Role = (typeof ROLES)[number];

/** Roles that only stand beside another one. */
const BESIDE: ReadonlySet<Role> = new Set(['trustee', 'interpreter']);

/** Roles that may stand alone. */
export const FIRST_ROLES: readonly Role[] = ROLES.filter((role) => !BESIDE.has(role));

/**
 * Every right, and the roles that have it.
 *
 * A right of an officer reaches as far as their unit. What is not in this table nobody may do.
 */
export const RIGHTS = {
  /** See every case, dispatch it, answer and close it. */
  desk: ['agent', 'supervisor', 'administrator'],
  /** See and answer what one's own unit was given, and keep its templates. */
  unit: ['officer'],
  /** Do one deed to many cases, and undo it. */
  many: ['agent', 'supervisor', 'administrator'],
  /** Bring in reports from a file. */
  import: ['supervisor', 'administrator'],
  /** Open sensitive cases, as far as desk or unit reach. */
  sensitive: ['trustee'],
  /** Open a sensitive case without the role, with a reason that is looked over. */
  'break-glass': ['agent', 'supervisor', 'officer', 'administrator'],
  /** Decide what everybody may see of a case. */
  publish: ['agent', 'supervisor', 'editor', 'administrator'],
  /** Keep the desk's templates of answers. */
  templates: ['agent', 'supervisor', 'editor', 'administrator'],
  /** See whom to ring up and which letters did not arrive, and send them again. */
  outbox: ['agent', 'supervisor', 'administrator'],
  /** Read the whole knowledge base, with what is for agents only, and say what is wrong in it. */
  knowledge: ['agent', 'supervisor', 'officer', 'editor', 'analyst', 'administrator', 'guardian'],
  /** Write articles; an officer those of their own unit. */
  write: ['supervisor', 'officer', 'editor', 'administrator'],
  /** Say whether an article is true: its unit, or an administrator on its behalf and with a reason. */
  approve: ['officer', 'administrator'],
  /** Check the language of articles, publish them and take them away. */
  language: ['editor', 'administrator'],
  /** Keep the words that mean the same, and settle what was looked for and not found. */
  finding: ['supervisor', 'editor', 'administrator'],
  /** Read courses, take their tests, see one's own attestations. */
  learn: ['agent', 'supervisor', 'editor', 'administrator'],
  /** Keep topics and courses, and see how people did in the tests. */
  topics: ['supervisor', 'editor', 'administrator'],
  /** Attest who may take a topic, take topics over from units and give them back. */
  attest: ['supervisor', 'administrator'],
  /** Take calls of the hotline, ring up, wrap up. */
  hotline: ['agent', 'supervisor', 'administrator'],
  /** Talk in sign language by video. */
  interpret: ['interpreter'],
  /** Lead the hotline: see everybody, listen, take over, set states. */
  board: ['supervisor', 'administrator'],
  /** Change how the hotline answers: the tree, its words and sounds. */
  'hotline-set-up': ['supervisor', 'editor', 'administrator'],
  /** Listen to talks that were recorded with consent. */
  recordings: ['supervisor', 'administrator'],
  /** Read the figures of the hotline, plan with them. */
  'hotline-figures': ['supervisor', 'analyst', 'administrator'],
  /** Find and hand out what is kept of one person. */
  export: ['administrator', 'guardian'],
  /** Forget what is kept of one person. */
  forget: ['administrator'],
  /** See who read which case. */
  readings: ['administrator', 'guardian'],
  /** See what happened around signing in, rights and attacks. */
  security: ['administrator', 'guardian'],
  /** Look over sensitive cases that were opened without the role for it. */
  openings: ['guardian'],
  /** See how the city is set up: units, rules of dispatch, territories. */
  office: ['agent', 'supervisor', 'editor', 'analyst', 'administrator', 'guardian'],
  /** Read the logs the office counts from; without people in them for whoever is not at the desk. */
  logs: ['agent', 'supervisor', 'analyst', 'administrator'],
  /** Change how the city is set up. */
  'set-up': ['administrator'],
  /** Hire people, give them roles, suspend them. */
  people: ['administrator'],
  /** Make keys for programs and addresses that are told. */
  programs: ['administrator']
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type Right = keyof typeof RIGHTS;

/** The rights as they are read: by what they are about. */
export const GROUPS = {
  cases: ['desk', 'unit', 'many', 'import', 'sensitive', 'break-glass'],
  words: ['publish', 'templates', 'outbox'],
  knowledge: ['knowledge', 'write', 'approve', 'language', 'finding'],
  learning: ['learn', 'topics', 'attest'],
  hotline: ['hotline', 'interpret', 'board', 'hotline-set-up', 'recordings', 'hotline-figures'],
  data: ['export', 'forget', 'readings', 'security', 'openings'],
  office: ['office', 'logs', 'set-up', 'people', 'programs']
} as const satisfies Readonly<Record<string, readonly Right[]>>;
export type RightGroup = keyof typeof GROUPS;

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

/** How far a right reaches: every case of the city, those of one's own unit, or as far as one's other role. */
export type Reach = 'everywhere' | 'unit' | 'beside';

/** How far this role's right reaches; nowhere when it has not got it. */
export function reachOf(role: Role, right: Right): Reach | undefined {
  if (!may({ role }, right)) return undefined;
  return role === 'officer' ? 'unit' : BESIDE.has(role) ? 'beside' : 'everywhere';
}
