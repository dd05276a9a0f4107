/** Before a report is sent by somebody without an account: is it a person, or a program that sends by the thousand? */
import { refuse, type Refusal } from '#world/refusal.ts';
import { isWorkedOut, newEffort, type Effort } from '#people/effort.server.ts';
import { isStopped } from '#people/limit.server.ts';
import { networkOf } from '#people/network.ts';
import type { Here } from '#flow/here.server.ts';

/**
 * How many reports from one network within an hour before it is doubted: more for browsers that did their little
 * work (a school, an office behind one address), few for those that did none.
 */
const SENT = {
  worked: { max: 120, minutes: 60 },
  plain: { max: 20, minutes: 60 },
  doubted: { max: 40, minutes: 60 }
} as const;
/** Nobody fills in five pages faster, not even with everything copied beforehand. */
const HAND_SECONDS = 1;
/** How long somebody who is doubted waits before they press once more. */
const WAIT_SECONDS = 10;

/** What comes with the last press: `trap` is a field people do not see, `waited` what an earlier press was given. */
export type Pressed = { draft: string; effort: string; trap: string; waited: string; from: string };

/** What the page before the last press needs. */
export function effortFor({ world }: Here, draft: string): Promise<Effort> {
  return newEffort(world, draft, world.now());
}

/** When a draft was begun: its id begins with the time (RFC 9562 §5.7, version 7). */
function begunAt(draft: string): number {
  return Number.parseInt(draft.replaceAll('-', '').slice(0, 12), 16);
}

async function isDoubted({ world }: Here, { draft, effort, trap, from }: Pressed): Promise<boolean> {
  const now = world.now();
  const worked = await isWorkedOut(world, draft, effort, now);
  const limited = worked ? { ...SENT.worked, what: 'send worked' } : { ...SENT.plain, what: 'send plain' };
  if (await isStopped(world, { ...limited, who: networkOf(from), from }, now)) return true;
  return trap !== '' || (!worked && now.epochMilliseconds - begunAt(draft) < 1000 * HAND_SECONDS);
}

function hasWaited({ world }: Here, { draft, waited }: Pressed): boolean {
  const [own, until] = (world.seal.shown(waited, 'press') ?? '').split(' ');
  return own === draft && Number(until) <= world.now().epochMilliseconds;
}

/**
 * May it be sent now? `waited` goes into the form for the next press.
 *
 * Whoever is doubted waits a moment and presses once more; nothing that was written is lost, because the draft stays.
 * Refused with `send-again`, or `send-stopped` when a network goes on like this.
 */
export async function maySend(
  here: Here,
  pressed: Pressed
): Promise<undefined | (Refusal & { waited: string })> {
  const { world } = here;
  if (!(await isDoubted(here, pressed))) return undefined;
  const until = world.now().epochMilliseconds + 1000 * WAIT_SECONDS;
  const waited = world.seal.hidden(`${pressed.draft} ${until}`, 'press');
  if (pressed.waited === '' || !hasWaited(here, pressed))
    return {
      ...refuse('send-again', undefined, { seconds: WAIT_SECONDS }),
      waited: pressed.waited || waited
    };
  const { from } = pressed;
  const limited = { ...SENT.doubted, what: 'send doubted', who: networkOf(from), from };
  const stopped = await isStopped(world, limited, world.now());
  return stopped
    ? { ...refuse('send-stopped', undefined, { minutes: limited.minutes }), waited: pressed.waited }
    : undefined;
}
