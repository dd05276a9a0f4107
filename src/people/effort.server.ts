/** A little work a browser does before it sends, so that sending by the thousand costs something (ALTCHA). */
import { createChallenge, extractParams, verifySolution } from 'altcha-lib/v1';
import type { World } from '#world/world.server.ts';

/** What the browser is given: find the number below `maxnumber` whose hash with the salt is the challenge. */
export type Effort = {
  algorithm: string;
  challenge: string;
  maxnumber: number;
  salt: string;
  signature: string;
};

/** Hashes at most: half of them on average, which an old telephone does within a second. */
const MOST = 10_000;
/** How long somebody may look at a page before they send it. */
const HOURS = 24;
/** Longer than any answer of ours. */
const ANSWER_MAX = 2000;

function keyOf({ seal }: Pick<World, 'seal'>): string {
  return seal.keyed('effort').toString('hex');
}

/** Something to work out for one thing that is sent once: `what` names it, so that the answer is worth nothing elsewhere. */
export async function newEffort(
  world: Pick<World, 'seal'>,
  what: string,
  now: Temporal.Instant
): Promise<Effort> {
  const { algorithm, challenge, salt, signature } = await createChallenge({
    hmacKey: keyOf(world),
    maxnumber: MOST,
    expires: new Date(now.add({ hours: HOURS }).epochMilliseconds),
    params: { what }
  });
  return { algorithm, challenge, maxnumber: MOST, salt, signature };
}

/** Was it worked out, for this and in time? Whatever else is sent is no answer. */
export async function isWorkedOut(
  world: Pick<World, 'seal'>,
  what: string,
  answer: string,
  now: Temporal.Instant
): Promise<boolean> {
  if (answer === '' || answer.length > ANSWER_MAX) return false;
  try {
    const said = extractParams(answer);
    const inTime = Number(said['expires']) * 1000 > now.epochMilliseconds;
    return said['what'] === what && inTime && (await verifySolution(answer, keyOf(world), false));
  } catch {
    return false;
  }
}
