/** What answers the telephone from now on: a draft that was tried, or an earlier version again. */
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import type { Tx } from '#world/database.server.ts';
import { changeCity, type Decision } from '#catalogue/city.server.ts';
import { hotlineFaults } from '#catalogue/hotline/check.ts';
import type { Answering } from '#catalogue/hotline/hotline.ts';
import { unsaidIn } from '#catalogue/hotline/unsaid.ts';
import { hotlineOf } from '#contacts/answering/hours.ts';
import { findVersion, holdDraft } from '#contacts/answering/versions.server.ts';
import type { Person } from '#people/person.ts';
import { may } from '#people/rights/rights.ts';
import { todayIn, type Here } from '#flow/here.server.ts';
import { addVersion, lockVersions, numberLive } from './versions.server.ts';

const WHY_MOST = 500;

/** What is to answer, and the number it has then. */
type Chosen = { answering: Answering; number: number };
type Choose = (tx: Tx, at: string) => Promise<Chosen | Refusal>;

/**
 * Makes it answer: the fact of the city from today on, as if the folder said so, so that the telephone reads it as it
 * reads everything else. All that is not how it answers (times, the queue, the target) stays.
 */
async function answerWith(here: Here, person: Person, choose: Choose): Promise<number | Refusal> {
  const { db, now, news } = here.world;
  const at = now();
  const day = todayIn(here, at).toString();
  let number = 0;
  const done = await changeCity(db, day, person.id, at, async (city, tx): Promise<Decision | Refusal> => {
    const hotline = hotlineOf(city);
    if (!hotline) return refuse('hotline-none');
    await lockVersions(tx);
    await numberLive(here, tx, hotline, at.toString());
    const chosen = await choose(tx, at.toString());
    if (isRefusal(chosen)) return chosen;
    const { answering } = chosen;
    if (hotlineFaults(answering).length > 0) return refuse('draft-faulty');
    number = chosen.number;
    const document = { ...hotline, ...answering };
    return { facts: [{ kind: 'hotline', code: hotline.code, place: 0, document }], from: day };
  });
  if (isRefusal(done)) return done;
  news.tell({ about: 'city' });
  return number;
}

/** Why it changes, as it stands in the list of versions. */
function whyFrom(typed: string): string | Refusal {
  const why = typed.trim();
  if (why === '') return refuse('version-why', 'why');
  return why.length > WHY_MOST ? refuse('version-why-long', 'why', { most: WHY_MOST }) : why;
}

/** Why it answers although something is not said first; nothing where all is said. */
function despiteFrom(typed: string, answering: Answering): string | null | Refusal {
  if (unsaidIn(answering).length === 0) return null;
  const despite = typed.trim();
  if (despite === '') return refuse('draft-unsaid', 'despite');
  return despite.length > WHY_MOST ? refuse('version-why-long', 'despite', { most: WHY_MOST }) : despite;
}

/**
 * The draft answers from now on.
 *
 * Refused with `draft-untried` until a rehearsal of exactly this content came to an end of the tree: a tree that looks
 * right on a page has sent callers round in circles before. Refused with `draft-faulty` while anything is wrong in it,
 * with `draft-changed` when it is not what was `seen`, and with `draft-unsaid` when callers are not told first about
 * their data, 112 or their language, and nobody says why (`despite`).
 */
export async function goLive(
  here: Here,
  person: Person,
  seen: number,
  why: string,
  despite = ''
): Promise<number | Refusal> {
  if (!may(person, 'hotline-set-up')) return refuse('not-allowed');
  const because = whyFrom(why);
  if (isRefusal(because)) return because;
  return answerWith(here, person, async (tx, at) => {
    const draft = await holdDraft(tx);
    if (!draft) return refuse('draft-gone');
    if (draft.version !== seen) return refuse('draft-changed');
    if (draft.triedAt === null) return refuse('draft-untried');
    const unsaid = despiteFrom(despite, draft.answering);
    if (isRefusal(unsaid)) return unsaid;
    await tx
      .updateTable('answering_versions')
      .set({ live_at: at, live_by: person.id, why: because, despite: unsaid })
      .where('id', '=', draft.id)
      .execute();
    return draft;
  });
}

/** An earlier version answers again, under a new number. It was tried in its time; the draft stays as it is. */
export async function goBack(here: Here, person: Person, to: number, why: string): Promise<number | Refusal> {
  if (!may(person, 'hotline-set-up')) return refuse('not-allowed');
  const because = whyFrom(why);
  if (isRefusal(because)) return because;
  return answerWith(here, person, async (tx, at) => {
    const earlier = await findVersion(tx, to);
    if (!earlier) return refuse('version-gone');
    const { answering } = earlier;
    const number = await addVersion(here, tx, { answering, by: person.id, at, live: { why: because } });
    return { answering, number };
  });
}
