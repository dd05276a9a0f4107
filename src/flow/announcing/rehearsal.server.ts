/** Rehearsals: somebody at the office calls and hears the draft, before anybody else does. */
import { hashOf, newToken } from '#world/seal.server.ts';
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import { hotlineFaults } from '#catalogue/hotline/check.ts';
import { beginCall, isOver, type Call } from '#contacts/call.ts';
import { line } from '#contacts/entry.ts';
import { addRehearsal, findRehearsalByToken } from '#contacts/answering/rehearsals.server.ts';
import { findDraft } from '#contacts/answering/versions.server.ts';
import type { Person } from '#people/person.ts';
import { may } from '#people/rights/rights.ts';
import type { Here } from '#flow/here.server.ts';
import { hotlineHere, onCall, tellHotline } from '#flow/hotline/on-call.server.ts';

const hashed = (token: string) => hashOf(token).toString('hex');

/** As if the hotline were open or closed, whatever the clock says. */
export type AsIf = 'now' | 'open' | 'closed';

/**
 * Calls the draft. Gives the leg the page connects, and the secret by which it asks how it stands.
 *
 * No agent is rung and nothing is kept: where the tree leads to somebody that is said instead. Refused with
 * `draft-faulty` while anything is wrong in the draft, and with `hotline-away` where no sound can be had.
 */
export async function rehearse(
  here: Here,
  person: Person,
  asIf: AsIf
): Promise<{ leg: string; token: string } | Refusal> {
  if (!may(person, 'hotline-set-up')) return refuse('not-allowed');
  const hotline = hotlineHere(here);
  if (isRefusal(hotline)) return hotline;
  const { db, newId, now, line: telephone } = here.world;
  const draft = await findDraft(db);
  if (!draft) return refuse('draft-gone');
  if (hotlineFaults(draft.answering).length > 0) return refuse('draft-faulty');
  const { engine, there } = await telephone.state();
  if (!there) return refuse('hotline-away');
  const [id, leg, token] = [newId(), newId(), newToken()];
  const began = line('began', now().toString(), {
    channel: 'browser',
    direction: 'in',
    carriedBy: engine ?? 'embedded',
    outerId: null,
    number: null,
    account: null,
    lang: draft.answering.languages[0]!.lang,
    topic: null,
    leg,
    tokenHash: hashed(token),
    earlier: null,
    callback: null
  });
  const call = beginCall(id, began);
  const rehearsal = { open: asIf === 'now' ? null : asIf === 'open' };
  const heard = { answering: draft.id, version: draft.version, document: draft.answering, by: person.id };
  await db
    .transaction()
    .execute((tx) => addRehearsal(tx, { ...call, live: { ...call.live, rehearsal } }, heard));
  tellHotline(here, id);
  return { leg, token };
}

/** How it stands with a rehearsal: where in the tree it is, what was chosen, whether it is over. */
export type RehearsalStanding = {
  leg: string | null;
  over: boolean;
  /** It came to an end of the tree. */
  reached: boolean;
  place: string | null;
  lang: string;
  topic: string | null;
};

export async function rehearsalStanding(
  here: Here,
  person: Person,
  token: string
): Promise<RehearsalStanding | Refusal> {
  if (!may(person, 'hotline-set-up')) return refuse('not-allowed');
  const call = await findRehearsalByToken(here.world.db, hashed(token));
  if (!call) return refuse('no-such-call');
  const { place, leg } = call.live;
  const last = place?.node === '*';
  return {
    leg,
    over: isOver(call),
    reached: last || call.ending === 'told',
    place: last ? null : (place?.node ?? null),
    lang: call.lang,
    topic: call.topic
  };
}

/** Whoever rehearses hangs up, or closed the page. */
export async function hangUpRehearsal(here: Here, person: Person, token: string): Promise<Call | Refusal> {
  if (!may(person, 'hotline-set-up')) return refuse('not-allowed');
  const call = await findRehearsalByToken(here.world.db, hashed(token));
  if (!call) return refuse('no-such-call');
  return onCall(here, call.id, (held, _tx, now) =>
    isOver(held) ? [] : [line('ended', now.toString(), { ending: 'caller' })]
  );
}
