/** What a checked assertion proves here: who it is, and nothing that is not needed. */
import type { Seal } from '#world/seal.server.ts';
import type { Said } from './assertion.server.ts';
import { isStrong, nameIn, textsAt, type Asserted, type Party, type Unproved } from './provider.ts';

/** What a provider's settings say of the people it tells about. */
type Asserting = Party & {
  levels: readonly string[];
  minimum: string;
  subject?: string | undefined;
};

/**
 * What the assertion proves. Who they are is kept as a keyed hash only: what stands there may be a number that names
 * a person everywhere (PESEL), and nothing here needs it.
 */
export function assertedBy(settings: Asserting, seal: Seal, said: Said): Asserted | Unproved {
  const { code, levels, minimum, claims, secondFactor, trustEmail } = settings;
  if (levels.indexOf(said.level) < levels.indexOf(minimum)) return { fault: 'weak', why: 'level' };
  const who = subjectIn(settings, said);
  if (who === undefined) return { fault: 'forged', why: 'subject' };
  const { attributes, provedAt } = said;
  const wanted = [claims.roles, claims.unit].filter((path) => path !== undefined);
  return {
    subject: seal.keyed(`identity ${code} ${who}`).toString('base64url'),
    name: nameIn(claims, attributes),
    email: trustEmail ? textsAt(attributes, claims.email)[0] : undefined,
    strong: isStrong(secondFactor, [], said.level),
    ...(provedAt === undefined
      ? {}
      : { provedAt: Temporal.Instant.fromEpochMilliseconds(provedAt).toString() }),
    told: Object.fromEntries(wanted.map((path) => [path, textsAt(attributes, path)])),
    answers: said.answers
  };
}

/** The one value that tells who it is; a name that is another each time tells nobody. */
function subjectIn({ subject }: Asserting, { nameId, attributes }: Said): string | undefined {
  if (subject !== undefined) {
    const values = textsAt(attributes, subject);
    return values.length === 1 ? values[0] : undefined;
  }
  if (!nameId || nameId.format.endsWith(':transient') || nameId.text === '') return undefined;
  return nameId.text;
}
