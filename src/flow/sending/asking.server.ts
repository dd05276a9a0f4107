/** Before we write to an address that somebody typed who is not signed in: a person, or a program that fills strangers' mailboxes? */
import { refuse, type Refusal } from '#world/refusal.ts';
import { isWorkedOut, newEffort, type Effort } from '#people/effort.server.ts';
import { isStopped } from '#people/limit.server.ts';
import { networkOf } from '#people/network.ts';
import { isFirstTry } from '#people/tries.server.ts';
import type { Here } from '#flow/here.server.ts';

/** Letters asked for from one network within an hour, as for reports: many with a little work done, few without. */
const ASKED = {
  worked: { max: 120, minutes: 60 },
  plain: { max: 20, minutes: 60 },
  doubted: { max: 40, minutes: 60 }
} as const;
/** How long somebody who is doubted waits before they press once more, and how long that second press is good for. */
const WAIT_SECONDS = 10;
const GOOD_SECONDS = 60 * 60;
/** The work of one page is worth one letter. */
const USED_MINUTES = 24 * 60;

/** What a form that makes us write carries: which form it is, and the work that belongs to it. */
export type Asking = { form: string; effort: Effort };

/** What comes with the press: `trap` is a field people do not see, `waited` what an earlier press was given. */
export type Asked = { form: string; effort: string; trap: string; waited: string; from: string };

export async function askingFor({ world }: Here): Promise<Asking> {
  const id = world.newId();
  return { form: world.seal.hidden(id, 'press'), effort: await newEffort(world, id, world.now()) };
}

/** Did a browser work for this very press? What was worked out once counts once. */
async function hasWorked({ world }: Here, { form, effort }: Asked): Promise<boolean> {
  const id = world.seal.shown(form, 'press');
  const now = world.now();
  if (id === undefined || !(await isWorkedOut(world, id, effort, now))) return false;
  return isFirstTry(world.db, world.seal.keyed(`asked with ${id}`), USED_MINUTES, now);
}

async function isDoubted(here: Here, asked: Asked): Promise<boolean> {
  const { world } = here;
  const limited = (await hasWorked(here, asked))
    ? { ...ASKED.worked, what: 'ask worked' }
    : { ...ASKED.plain, what: 'ask plain' };
  const { from } = asked;
  const stopped = await isStopped(world, { ...limited, who: networkOf(from), from }, world.now());
  return stopped || asked.trap !== '';
}

/**
 * Since when a wait given to this network is good, in seconds; less than nothing while it lasts still. Bound to where
 * it was given, so that one wait does not serve a thousand machines. Nothing when there is none, or it is over.
 */
function waitedSince({ world }: Here, { waited, from }: Asked): number | undefined {
  const [place, until] = (world.seal.shown(waited, 'press') ?? '').split('|');
  const seconds = (world.now().epochMilliseconds - Number(until)) / 1000;
  return place === networkOf(from) && seconds <= GOOD_SECONDS ? seconds : undefined;
}

/**
 * May we write? `waited` goes into the form for the next press.
 *
 * Whoever is doubted waits a moment and presses once more; nobody is asked to solve anything. Refused with
 * `ask-again`, or `ask-stopped` when a network goes on like this.
 */
export async function mayAsk(here: Here, asked: Asked): Promise<undefined | (Refusal & { waited: string })> {
  if (!(await isDoubted(here, asked))) return undefined;
  const { world } = here;
  const { from } = asked;
  const place = networkOf(from);
  const now = world.now();
  const since = waitedSince(here, asked);
  if (since === undefined || since < 0) {
    const until = now.epochMilliseconds + 1000 * WAIT_SECONDS;
    const waited = since === undefined ? world.seal.hidden(`${place}|${until}`, 'press') : asked.waited;
    return { ...refuse('ask-again', 'email', { seconds: WAIT_SECONDS }), waited };
  }
  const limited = { ...ASKED.doubted, what: 'ask doubted', who: place, from };
  const stopped = await isStopped(world, limited, now);
  return stopped
    ? { ...refuse('ask-stopped', 'email', { minutes: limited.minutes }), waited: asked.waited }
    : undefined;
}
