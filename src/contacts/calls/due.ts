/** What is due at a call when time goes by: an offer runs out, nobody presses a key, the hotline closes. */
import type { Hotline } from '#catalogue/hotline/hotline.ts';
import type { Call } from '#contacts/call.ts';

/** What must be done now. */
export type Due =
  | 'offer-out'
  | 'never-heard'
  | 'silence'
  | 'announce'
  | 'closing'
  | 'stuck'
  | 'unreached'
  | 'asked-out'
  | 'said-enough';

/** The moment: may those who wait still be served, and does anybody work who could? */
export type Moment = { now: Temporal.Instant; served: boolean; working: number; open: boolean };

/** A page that does not connect, or a telephone nobody picks up, within so many seconds never will. */
export const CONNECT_SECONDS = 30;
export const RING_SECONDS = 30;
/** The end of a call at another call centre that is not told within so long never will be. */
const OUTER_SECONDS = 6 * 3600;
/** No prompt lasts longer, as no recording longer than 110 seconds is taken; the engine forgot to say that it is over. */
const SAYING_SECONDS = 120;
/** A message may last so long; what is left then is a line that nobody hung up. */
export const MESSAGE_SECONDS = 180;

function isPast(since: string | null, seconds: number, now: Temporal.Instant): boolean {
  return since !== null && Temporal.Instant.compare(Temporal.Instant.from(since).add({ seconds }), now) <= 0;
}

/** What is due at this call, or nothing. One thing at a time: what follows is looked at again a second later. */
export function dueOf(
  call: Call,
  hotline: Pick<Hotline, 'queue' | 'offerSeconds'>,
  moment: Moment
): Due | undefined {
  const { status, live } = call;
  const { now } = moment;
  // Another call centre rings, plays and waits by itself; only its silence is noticed.
  if (call.carriedBy === 'cti')
    return call.endedAt === null && isPast(call.beganAt, OUTER_SECONDS, now) ? 'never-heard' : undefined;
  if (live.saying && isPast(live.saidAt, SAYING_SECONDS, now)) return 'stuck';
  switch (status) {
    case 'offered':
      return isPast(call.offeredUntil, 0, now) ? 'offer-out' : undefined;
    case 'answering':
      if (!live.connected && live.leg !== null)
        return isPast(call.beganAt, CONNECT_SECONDS, now) ? 'never-heard' : undefined;
      return !live.saying && isPast(live.quietSince, live.listen, now) ? 'silence' : undefined;
    case 'queued':
      return dueInQueue(call, hotline, moment);
    case 'talking':
      return !live.connected && call.direction === 'out' && isPast(live.talkFrom, RING_SECONDS + 5, now)
        ? 'unreached'
        : undefined;
    case 'consulting':
      return isAskedTooLong(call, hotline, now) ? 'asked-out' : undefined;
    case 'voicemail':
      return !live.saying && isPast(live.quietSince, MESSAGE_SECONDS, now) ? 'said-enough' : undefined;
    default:
      return undefined;
  }
}

/** A colleague who is asked in is rung no longer than for a call that is offered to them. */
function isAskedTooLong(
  { live: { other } }: Call,
  { offerSeconds }: Pick<Hotline, 'offerSeconds'>,
  now: Temporal.Instant
): boolean {
  if (other?.to.kind !== 'agent' || other.connected) return false;
  return isPast(other.since ?? null, offerSeconds, now);
}

/**
 * Who waits while the hotline is open is told from time to time where they stand. After closing time they are served
 * while somebody still works, as long as the city says; then they are told.
 */
function dueInQueue(
  { live, direction }: Call,
  { queue }: Pick<Hotline, 'queue'>,
  { now, served, working, open }: Moment
): Due | undefined {
  if (live.place !== null) return undefined;
  if (!served || (!open && working === 0)) return 'closing';
  if (direction === 'out' || live.saying || !live.connected) return undefined;
  return isPast(live.quietSince, queue.musicSeconds, now) ? 'announce' : undefined;
}
