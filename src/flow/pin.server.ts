/** A case found by number and PIN, with a limit on tries. */
import { refuse, type Refusal } from '#world/refusal.ts';
import { sameText } from '#world/seal.server.ts';
import { parseCaseNumber } from '#cases/case.ts';
import { findCaseId } from '#cases/case.server.ts';
import { limitKey, stoppedAt } from '#people/limit.server.ts';
import { aroundOf, networkOf } from '#people/network.ts';
import { forgetTries, takeBackTry } from '#people/tries.server.ts';
import type { Here } from './here.server.ts';

/**
 * How often a PIN may be tried: for one case, from one network, and from all networks of one customer or provider of
 * IPv6, so that nobody guesses at a city's cases one after the other. What is right counts for no place.
 */
const TRIES = {
  case: { max: 5, minutes: 15 },
  network: { max: 20, minutes: 15 },
  site: { max: 100, minutes: 15 },
  provider: { max: 1000, minutes: 15 }
} as const;

type Place = 'network' | 'site' | 'provider';

/** The places an address counts for, the narrowest first: who is stopped there uses nothing up of what others share. */
function placesOf(from: string): { by: Place; what: string; who: string }[] {
  const { site, provider } = aroundOf(from);
  const all = { network: networkOf(from), site, provider };
  return (Object.entries(all) as [Place, string | undefined][]).flatMap(([by, who]) =>
    who === undefined ? [] : [{ by, what: `pin ${by}`, who }]
  );
}
/** Compared with when there is no such case, so that the answer takes as long. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/**
 * Finds a case by its number and PIN, on the page or by the keys of a telephone, and gives its id.
 *
 * Refused in the same words and after the same work whether the number or the PIN is wrong, so that nobody
 * learns which numbers exist. Six digits are only as safe as the limit on tries; the counts stand in the
 * database, for all processes together, under a keyed hash.
 */
export async function findByPin(
  here: Here,
  given: { number: string; pin: string; from: string }
): Promise<string | Refusal> {
  const { db, seal } = here.world;
  const number = parseCaseNumber(given.number);
  if (!number) return refuse('no-case-number', 'number');
  const pin = given.pin.replaceAll(/[\s\p{Pd}\p{Cf}]/gu, '');
  if (!/^\d{6}$/.test(pin)) return refuse('no-pin', 'pin');
  const now = here.world.now();
  const who = `${number.number}/${number.year}`;
  const { from } = given;
  const places = placesOf(from);
  const limits = [
    ...places.map(({ by, ...place }) => ({ ...TRIES[by], ...place, from })),
    { ...TRIES.case, what: 'pin case', who, from }
  ];
  if (await stoppedAt(here.world, limits, now))
    return refuse('pin-tries-used', 'pin', { minutes: TRIES.case.minutes });
  const id = await findCaseId(db, number);
  const right = sameText(seal.pin(id ?? NOBODY), pin);
  if (!right || id === undefined) return refuse('wrong-pin', 'pin');
  await forgetTries(db, limitKey(here.world, 'pin case', who));
  for (const place of places) await takeBackTry(db, limitKey(here.world, place.what, place.who), now);
  return id;
}
