/** Somebody is answering a case: says so, takes it over, lets it go. */
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import type { Case } from '#cases/case.ts';
import { findCase, listEntries } from '#cases/case.server.ts';
import type { Claim } from '#cases/notes/claim.ts';
import { findClaim, holdClaim, releaseClaim, takeClaim } from '#cases/notes/claim.server.ts';
import { tellOf, type Here } from '#flow/here.server.ts';
import { isClosedTo } from '#flow/sensitive/gate.server.ts';
import { isTheirs, mayWork, type Writer } from './note.server.ts';
import { isId } from '#world/key.ts';

async function opened(here: Here, at: Writer): Promise<Case | Refusal> {
  const { db } = here.world;
  const c = mayWork(at) ? await findCase(db, at.id) : undefined;
  if (!c || !isTheirs(c, await listEntries(db, c.id), at)) return refuse('not-allowed');
  return (await isClosedTo(here, db, at.person, c, true)) ? refuse('sensitive') : c;
}

/** They begin to answer, or go on. Gives the claim as it then stands: theirs, or somebody else's. */
export async function claim(here: Here, at: Writer): Promise<Claim | undefined | Refusal> {
  const c = await opened(here, at);
  if (isRefusal(c)) return c;
  const { claim, changed } = await holdClaim(here.world.db, c.id, at.person.id, here.world.now());
  if (changed) tellOf(here, c);
  return claim;
}

/**
 * They take a case over from the person they saw answering it, who is told on their page.
 *
 * Refused with `claimed-meanwhile` when somebody else took it in between.
 */
export async function takeOver(here: Here, at: Writer, from: string): Promise<Claim | undefined | Refusal> {
  const c = await opened(here, at);
  if (isRefusal(c)) return c;
  const now = here.world.now();
  if (!isId(from)) return refuse('claimed-meanwhile');
  const taken = await takeClaim(here.world.db, c.id, { person: at.person.id, from }, now);
  if (!taken) return refuse('claimed-meanwhile');
  tellOf(here, c);
  return findClaim(here.world.db, c.id, now);
}

/** They do not answer it after all. */
export async function letGo(here: Here, at: Writer): Promise<void | Refusal> {
  const c = mayWork(at) ? await findCase(here.world.db, at.id) : undefined;
  if (!c) return refuse('not-allowed');
  if (await releaseClaim(here.world.db, c.id, at.person.id)) tellOf(here, c);
}
