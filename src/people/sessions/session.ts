/** A session: one signing in on one device, and by which factors. */

export const FACTORS = [
  'password',
  'totp',
  'recovery',
  'passkey',
  'letter',
  'oidc',
  'saml',
  'outside'
] as const;

/**
 * What proved who somebody is: a password, the code of an authenticator app, a code kept for the day the phone is
 * lost, a passkey, a letter, or a provider of identities by OpenID Connect or SAML; `outside` is a second factor that
 * such a provider has asked for.
 */
export type Factor = (typeof FACTORS)[number];

/** Whose a session is: somebody's who works here, or a resident's account's. */
export type Owner = { person: string } | { account: string };

export type Session = {
  /** What it is called where its owner ends it; never the token. */
  id: string;
  factors: readonly Factor[];
  began_at: string;
  /** Last looked at, to the minute. */
  seen_at: string;
  /** When they last proved who they are. */
  proved_at: string;
  /** Browser and system, so that an owner knows their own. */
  device: string;
};

/** Who comes with one of these has shown two factors, or another house has asked for them. */
const WHOLE: ReadonlySet<Factor> = new Set(['totp', 'recovery', 'passkey', 'outside']);

/** For how long after proving who they are somebody may do what cannot be taken back. */
export const FRESH_MINUTES = 10;

/**
 * Does the session open the work places?
 *
 * A password or a letter alone does not: whoever works here sees what hundreds of thousands have written, and a
 * password is what is guessed, read over a shoulder or typed into a false page. A passkey with its owner verified is
 * both factors at once (NIST SP 800-63B-4 §2.2.1).
 */
export function isWhole(factors: readonly Factor[]): boolean {
  return factors.some((factor) => WHOLE.has(factor));
}

/** For who comes by another house that does not say when it last asked them: nothing is fresh. */
export const NOT_PROVED = '1970-01-01T00:00:00Z';

/** Have they proved who they are just now? Asked before factors, passwords or other sessions change. */
export function isFresh({ proved_at }: Pick<Session, 'proved_at'>, now: Temporal.Instant): boolean {
  const until = Temporal.Instant.from(proved_at).add({ minutes: FRESH_MINUTES });
  return Temporal.Instant.compare(now, until) < 0;
}

/** Being there is noted at most so often. */
export const SEEN_SECONDS = 60;
/** Being there is noted to the minute, so a minute more passes than was told. */
export const GRACE_MINUTES = 1;

/** How many seconds a session has left when nobody does anything; `there` when this very look was noted. */
export function idleLeft(
  { seen_at }: Pick<Session, 'seen_at'>,
  now: Temporal.Instant,
  { minutes, there }: { minutes: number; there: boolean }
): number {
  const since = now.since(Temporal.Instant.from(seen_at)).total('seconds');
  const unseen = there && since >= SEEN_SECONDS ? 0 : since;
  return Math.max(0, Math.floor((minutes + GRACE_MINUTES) * 60 - unseen));
}
