/** What each leg of a call hears, worked out from the call alone. */
import type { Lang } from '#ui/lang.ts';
import type { Hears, Part, Plan } from '#world/telephone/engine.ts';
import { isWithAgent, type Call } from './call.ts';

/** The file of an announcement in a language. */
export function soundFile(lang: Lang, code: string): string {
  return `${lang}/${code}.wav`;
}

/** Announcements as files, in the language of the call. */
export function soundFiles(lang: Lang, codes: readonly string[]): string[] {
  return codes.map((code) => soundFile(lang, code));
}

const NOTHING: Hears = { what: 'nothing' };
const MUSIC: Hears = { what: 'music' };
const RINGING: Hears = { what: 'ringing' };
const ROOM: Hears = { what: 'room' };
const everybody = { who: 'everybody' } as const;

/** What the caller hears. */
function callerHears({ status, live }: Call): Hears {
  if (live.saying) return { what: 'sounds', ...live.saying };
  switch (status) {
    case 'queued':
    case 'offered':
    case 'held':
    case 'consulting':
      return MUSIC;
    case 'talking':
    case 'conferring':
    case 'voicemail':
      return ROOM;
    case 'handed':
      return live.other?.connected ? ROOM : RINGING;
    default:
      return NOTHING;
  }
}

/** What the agent hears: a caller who is rung rings, and so does another party. */
function agentHears({ status, live }: Call): Hears {
  if (status === 'held') return NOTHING;
  if (status === 'consulting') return live.other?.connected ? ROOM : RINGING;
  return live.connected ? ROOM : RINGING;
}

/** Supervisors: one listens, whispers to the agent alone, or talks to everybody. On hold there is nothing to hear. */
function earParts({ status, live }: Call): Part[] {
  return live.ears.map(({ leg, how }): Part => {
    const hears = status === 'held' ? NOTHING : ROOM;
    if (how === 'join') return { leg, hears, heardBy: everybody };
    if (how === 'whisper' && live.agentLeg !== null)
      return { leg, hears, heardBy: { who: 'leg', leg: live.agentLeg } };
    return { leg, hears, heardBy: { who: 'nobody' } };
  });
}

/** A recording goes on while caller and agent talk; on hold and while another party is asked it pauses. */
function recordOf(call: Call): Plan['record'] {
  const { live, status } = call;
  if (!live.recording || live.leg === null || !live.connected) return undefined;
  const { file, paused } = live.recording;
  if (status === 'voicemail') return live.saying ? undefined : { file, caller: live.leg, paused: false };
  if (!isWithAgent(call)) return undefined;
  const talks = status === 'talking' || status === 'conferring';
  return { file, caller: live.leg, paused: paused || !talks };
}

/**
 * All the sound of a call as it shall be now.
 *
 * Only legs that have sound are in it: a caller who is still being rung is added when they answer. A text chat has none.
 */
export function planOf(call: Call): Plan {
  const { live, status } = call;
  const parts: Part[] = [];
  if (status === 'wrapping' || status === 'ended') return { contact: call.id, parts };
  if (live.leg !== null && live.connected)
    parts.push({ leg: live.leg, hears: callerHears(call), heardBy: everybody });
  if (isWithAgent(call)) {
    if (live.agentLeg !== null)
      parts.push({ leg: live.agentLeg, hears: agentHears(call), heardBy: everybody });
    parts.push(...earParts(call));
  }
  if (live.other?.connected) parts.push({ leg: live.other.leg, hears: ROOM, heardBy: everybody });
  const record = recordOf(call);
  return record ? { contact: call.id, parts, record } : { contact: call.id, parts };
}

/** The legs a call wants rung: an outgoing call's own, and another party that is no colleague at a desk. */
export function legsToRing(call: Call): { leg: string; number: string }[] {
  if (call.endedAt !== null) return [];
  const { live, direction, number } = call;
  const out: { leg: string; number: string }[] = [];
  const rings = direction === 'out' && live.leg !== null && !live.connected && number !== null;
  if (rings && isWithAgent(call)) out.push({ leg: live.leg!, number });
  const other = live.other;
  if (other && !other.connected && other.to.kind !== 'agent')
    out.push({ leg: other.leg, number: other.to.number });
  return out;
}

/** Every leg that belongs to a call that is on: all others may be hung up, but those of the desks. */
export function legsOf({ live, endedAt }: Pick<Call, 'live' | 'endedAt'>): string[] {
  if (endedAt !== null) return [];
  return [live.leg, live.agentLeg, live.other?.leg, ...live.ears.map(({ leg }) => leg)].filter(
    (leg) => typeof leg === 'string'
  );
}
