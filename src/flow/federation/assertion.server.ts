/** A visit to a provider of SAML ends in two steps: its answer is posted from its site, and taken up from ours. */
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import { isUnproved, type Asserted, type Proved, type SamlProvider } from '#world/identity/provider.ts';
import { beginPending, findPending } from '#people/pending.server.ts';
import type { Here } from '#flow/here.server.ts';
import { mayTry, placeOf } from '#flow/signing/limits.server.ts';
import {
  takeUnbound,
  takeVisit,
  unprovedHere,
  untrusted,
  visitIn,
  wasUsed,
  type Visited
} from './visit.server.ts';

/** Between the two steps the browser only follows a redirect. */
const FOLLOW_MINUTES = 2;

type Posted = { response: string; from: string };

/**
 * Takes a posted response, or the word by which it is fetched: what the browser takes to our own site.
 *
 * A form posted from another site comes without our cookies, so this step cannot know whose browser it is. It checks
 * the response and uses its question up; what it proved waits, sealed, for the browser that asked. Who brings
 * somebody else's response gets nothing by it.
 */
export async function takeResponse(
  here: Here,
  provider: SamlProvider,
  { response, from }: Posted
): Promise<string | Refusal> {
  const { db } = here.world;
  const limit = provider.answersBy === 'artifact' ? { artifact: placeOf(from) } : {};
  const stopped = await mayTry(here, limit, { from, field: 'provider' });
  if (stopped) return stopped;
  let asked: string | undefined;
  const asserted = await provider.prove(response, async (token) => {
    asked = token;
    const pending = await findPending(db, 'saml', token, here.world.now());
    return pending !== undefined && pending.body['proved'] === undefined;
  });
  if (!isUnproved(asserted)) return keepProved(here, provider, asserted, from);
  const replayed = asserted.fault === 'forged' && asked !== undefined && (await wasUsed(here, asked));
  if (replayed) return untrusted(here, provider, { kind: 'replayed', why: 'response', from });
  return unprovedHere(here, provider, asserted, from);
}

async function keepProved(
  here: Here,
  provider: SamlProvider,
  { answers, ...proved }: Asserted,
  from: string
): Promise<string | Refusal> {
  const { db, seal, now } = here.world;
  const pending = await takeUnbound(here, provider, { kind: 'saml', token: answers, from });
  if (isRefusal(pending)) return pending;
  const body = { ...pending.body, proved: seal.hidden(JSON.stringify(proved)) };
  const { owner } = pending;
  const begun = { kind: 'saml', body, minutes: FOLLOW_MINUTES, ...(owner ? { owner } : {}) } as const;
  return beginPending(db, begun, now());
}

/** Ends the visit in the browser that asked; in any other it opens nothing. */
export async function endAsserted(
  here: Here,
  provider: SamlProvider,
  given: { token: string; binder: string | undefined; from: string }
): Promise<Visited | Refusal> {
  const pending = await takeVisit(here, provider, { kind: 'saml', ...given });
  if (isRefusal(pending)) return pending;
  const kept = here.world.seal.shown(String(pending.body['proved'] ?? ''));
  if (kept === undefined) return refuse('identity-refused');
  return { visit: visitIn(pending), proved: JSON.parse(kept) as Proved };
}
