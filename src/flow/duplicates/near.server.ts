/** Before a report is sent: has somebody reported the same here, and joining them instead. */
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import { listAtAddress, listNear, type NearCase } from '#cases/alike/near.server.ts';
import { entry } from '#cases/entry.ts';
import { isToldOf } from '#cases/publishing/publish.ts';
import type { Category } from '#catalogue/category.ts';
import { isStopped } from '#people/limit.server.ts';
import { networkOf } from '#people/network.ts';
import type { Draft } from '#reports/draft.ts';
import type { Lang } from '#ui/lang.ts';
import { changeDraft, holdDraft } from '#reports/draft.server.ts';
import { openDraft, type AtDraft } from '#flow/draft.server.ts';
import { categoryOf, onCase, type Here } from '#flow/here.server.ts';
import { askToFollow } from './follow.server.ts';

/** Reports of one thing come within some hundred steps and some weeks. */
export const NEAR_METRES = 100;
const NEAR_DAYS = 30;
/** How many are offered: more would be a list to search in. */
const OFFERED = 5;
/** Joining from one network within an hour. */
const TRIES = { network: 20, minutes: 60 } as const;
/** Looking from one network within an hour: nobody asks place after place through a city. */
const LOOKS = { network: 120, minutes: 60 } as const;

/** What somebody may join: `token` names it to this draft only and tells nothing. */
export type Offered = NearCase & { token: string };

/** Instants that many days ago. */
export function daysAgo({ world }: Here, days: number): string {
  return world
    .now()
    .subtract({ hours: 24 * days })
    .toString();
}

/**
 * Open cases of the same category where a draft's place is, as far as everybody may know of them: near its point,
 * or at the very address it names when it has none.
 */
export async function nearDraft(
  here: Here,
  id: string,
  category: Category,
  place: Pick<Draft, 'point' | 'address'>
): Promise<Offered[]> {
  if (!isToldOf(category)) return [];
  const asked = { categories: [category.code], since: daysAgo(here, NEAR_DAYS), publicly: true };
  const { point, address } = place;
  const { db } = here.world;
  const found = point
    ? await listNear(db, { ...asked, point, metres: NEAR_METRES }, OFFERED)
    : await listAtAddress(db, { ...asked, address: address.trim() }, OFFERED);
  return found.map((one) => ({ ...one, token: tokenOf(here, id, one.id) }));
}

/** What somebody is shown who looks from a network; after too many looks nothing, and the report goes on without it. */
export async function lookNearDraft(
  here: Here,
  draft: { id: string; category: Category; place: Pick<Draft, 'point' | 'address'> },
  from: string
): Promise<Offered[]> {
  if (!isToldOf(draft.category)) return [];
  const { network: max, minutes } = LOOKS;
  const limited = { max, minutes, what: 'near network', who: networkOf(from), from };
  if (await isStopped(here.world, limited, here.world.now())) return [];
  return nearDraft(here, draft.id, draft.category, draft.place);
}

function tokenOf({ world }: Here, draft: string, id: string): string {
  return world.seal.keyed(`near ${draft} ${id}`).toString('base64url').slice(0, 22);
}

/** What somebody chose on the page: which case, and where they want to hear of it, if at all. */
export type Joining = { token: string; email: string; lang: Lang; from: string };

/**
 * Somebody says that theirs is the same as an open case, instead of sending it: the case counts one more, and
 * they hear how it ends if they left an address. The draft stays, in case they go on with it after all.
 *
 * A second press is the first one again. Refused with `near-gone` when the case was closed or is not offered
 * to this draft, for an address that is none, and after too many from one network.
 */
export async function joinCase(here: Here, at: AtDraft, given: Joining): Promise<void | Refusal> {
  const kept = await openDraft(here, at);
  if (isRefusal(kept)) return kept;
  const { draft } = kept;
  if (kept.caseId !== null) return refuse('draft-sent');
  if (draft.joined !== undefined) return;
  const { network: max, minutes } = TRIES;
  const limited = { max, minutes, what: 'join network', who: networkOf(given.from), from: given.from };
  if (await isStopped(here.world, limited, here.world.now()))
    return refuse('follow-tries-used', 'email', { minutes: TRIES.minutes });
  const category = categoryOf(here.city, draft.category);
  const offered = category ? await nearDraft(here, at.id, category, draft) : [];
  const chosen = offered.find(({ token }) => token === given.token);
  if (!chosen) return refuse('near-gone');
  if (given.email.trim() !== '') {
    const asked = await askToFollow(here, chosen.id, given.email, given.lang);
    if (asked) return asked;
  }
  return joinOnce(here, at, chosen.id);
}

/** The case and the draft in one transaction: of two presses at once one counts. */
async function joinOnce(here: Here, at: AtDraft, id: string): Promise<void | Refusal> {
  const now = here.world.now();
  const done = await onCase(here, id, async (c, _journal, tx) => {
    if (c.status === 'closed') return refuse('near-gone');
    const held = await holdDraft(tx, at.id);
    if (!held || held.draft.joined !== undefined) return refuse('joined-before');
    await changeDraft(tx, at.id, { draft: { ...held.draft, joined: id } }, now);
    return { entries: [entry('joined', { as: 'resident' }, now, { other: null })] };
  });
  return isRefusal(done) && done.refusal !== 'joined-before' ? done : undefined;
}
