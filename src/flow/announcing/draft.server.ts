/** The draft of how the hotline answers: begun, changed place by place, thrown away. */
import { isFaults, isRefusal, refuse, type Faults, type Refusal } from '#world/refusal.ts';
import { answeringSchema, type Answering } from '#catalogue/hotline/hotline.ts';
import type { NodeKind } from '#catalogue/hotline/tree.ts';
import { withNewPlace, withoutPlace, withPlace, type PlaceTyped } from '#contacts/answering/editing.ts';
import { withMoved, withStart, type Move } from '#contacts/answering/order.ts';
import { withTopics, type TopicsTyped } from '#contacts/answering/topics.ts';
import {
  answeringOf,
  findVersion,
  holdDraft,
  isSameAnswering,
  type Version
} from '#contacts/answering/versions.server.ts';
import type { Person } from '#people/person.ts';
import { may } from '#people/rights/rights.ts';
import type { Here } from '#flow/here.server.ts';
import { hotlineHere } from '#flow/hotline/on-call.server.ts';
import { addVersion, lockVersions, numberLive } from './versions.server.ts';

/**
 * Begins a draft, from what answers now or from an earlier version. There is one draft for everybody; where there is
 * one already it is gone on with, and `draft-there` is said when another beginning was asked for.
 */
export async function beginDraft(here: Here, person: Person, from?: number): Promise<number | Refusal> {
  if (!may(person, 'hotline-set-up')) return refuse('not-allowed');
  const hotline = hotlineHere(here);
  if (isRefusal(hotline)) return hotline;
  return here.world.db.transaction().execute(async (tx): Promise<number | Refusal> => {
    await tx.selectFrom('city_facts').select('code').where('kind', '=', 'hotline').forUpdate().execute();
    await lockVersions(tx);
    const draft = await holdDraft(tx);
    if (draft) return from === undefined ? draft.number : refuse('draft-there');
    const at = here.world.now().toString();
    await numberLive(here, tx, hotline, at);
    const earlier = from === undefined ? undefined : await findVersion(tx, from);
    if (from !== undefined && !earlier) return refuse('version-gone');
    const answering = earlier?.answering ?? answeringOf(hotline);
    return addVersion(here, tx, { answering, by: person.id, at });
  });
}

type Change = (draft: Answering) => Answering | Faults | Refusal;

/**
 * Changes the draft. It has to be tried anew then.
 *
 * Refused with `draft-gone` where there is none, and with `draft-changed` when somebody else changed it since it was
 * `seen`: nothing of either is lost, the second one sees both and saves again.
 */
async function changeDraft(
  here: Here,
  person: Person,
  seen: number,
  change: Change
): Promise<Version | Refusal | Faults> {
  if (!may(person, 'hotline-set-up')) return refuse('not-allowed');
  const { db, now } = here.world;
  return db.transaction().execute(async (tx): Promise<Version | Refusal | Faults> => {
    const draft = await holdDraft(tx);
    if (!draft) return refuse('draft-gone');
    if (draft.version !== seen) return refuse('draft-changed');
    const changed = change(draft.answering);
    if (isRefusal(changed) || isFaults(changed)) return changed;
    const answering = answeringSchema.parse(changed);
    if (isSameAnswering(draft.answering, answering)) return draft;
    const after = {
      version: draft.version + 1,
      changed_at: now().toString(),
      changed_by: person.id,
      tried_at: null,
      tried_by: null
    };
    await tx
      .updateTable('answering_versions')
      .set({ ...after, document: JSON.stringify(answering) })
      .where('id', '=', draft.id)
      .execute();
    return { ...draft, answering, version: after.version, triedAt: null };
  });
}

/** What is said and which keys lead where at one place. */
export async function changePlace(
  here: Here,
  person: Person,
  seen: number,
  place: string,
  typed: PlaceTyped
): Promise<Version | Refusal | Faults> {
  return changeDraft(here, person, seen, (draft) => withPlace(draft, place, typed));
}

/** A new place; another place has to lead to it then. */
export async function addPlace(
  here: Here,
  person: Person,
  seen: number,
  { kind, name, typed }: { kind: NodeKind; name: string; typed: PlaceTyped }
): Promise<Version | Refusal | Faults> {
  return changeDraft(here, person, seen, (draft) => {
    const done = withNewPlace(draft, kind, name, typed);
    return 'answering' in done ? done.answering : done;
  });
}

export async function removePlace(
  here: Here,
  person: Person,
  seen: number,
  place: string
): Promise<Version | Refusal | Faults> {
  return changeDraft(here, person, seen, (draft) => withoutPlace(draft, place));
}

/** A place is heard earlier or later than the one beside it. */
export async function movePlace(
  here: Here,
  person: Person,
  seen: number,
  place: string,
  move: Move
): Promise<Version | Refusal | Faults> {
  return changeDraft(here, person, seen, (draft) => withMoved(draft, place, move));
}

/** Callers come to this place first. */
export async function beginAt(
  here: Here,
  person: Person,
  seen: number,
  place: string
): Promise<Version | Refusal | Faults> {
  return changeDraft(here, person, seen, (draft) => withStart(draft, place));
}

/** Topics with their keys, which of them are recorded, and the keys of languages. */
export async function changeTopics(
  here: Here,
  person: Person,
  seen: number,
  typed: TopicsTyped
): Promise<Version | Refusal | Faults> {
  return changeDraft(here, person, seen, (draft) => withTopics(draft, typed));
}

/** Throws the draft away as it was seen; what answers now goes on. */
export async function dropDraft(here: Here, person: Person, seen: number): Promise<void | Refusal> {
  if (!may(person, 'hotline-set-up')) return refuse('not-allowed');
  return here.world.db.transaction().execute(async (tx): Promise<void | Refusal> => {
    const draft = await holdDraft(tx);
    if (!draft) return refuse('draft-gone');
    if (draft.version !== seen) return refuse('draft-changed');
    await tx.deleteFrom('answering_versions').where('id', '=', draft.id).execute();
  });
}
