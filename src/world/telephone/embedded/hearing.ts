/** Who is heard by whom in a plan, and what a recording of it holds. */
import type { Part, Plan } from '#world/telephone/engine.ts';

const isIn = (part: Part) => part.hears.what === 'room';

function mayHear(listener: Part, speaker: Part): boolean {
  if (speaker.leg === listener.leg || !isIn(speaker)) return false;
  if (speaker.heardBy.who === 'everybody') return true;
  return speaker.heardBy.who === 'leg' && speaker.heardBy.leg === listener.leg;
}

/** The legs that this one hears. Only who hears the room is in it: whoever is on hold is not heard either. */
export function voicesFor(plan: Plan, leg: string): string[] {
  const listener = plan.parts.find((part) => part.leg === leg);
  if (!listener || !isIn(listener)) return [];
  return plan.parts.filter((speaker) => mayHear(listener, speaker)).map((speaker) => speaker.leg);
}

export type Channels = { left: string[]; right: string[] };

/**
 * What a recording holds: the caller left, right everybody whom the caller can hear. A word whispered to the agent is
 * no part of the talk with the resident, who may ask for the recording (GDPR art. 15).
 */
export function recordedIn(plan: Plan): Channels {
  const caller = plan.record?.caller;
  const talking = plan.parts.filter((part) => isIn(part) && part.heardBy.who === 'everybody');
  return {
    left: talking.filter((part) => part.leg === caller).map((part) => part.leg),
    right: talking.filter((part) => part.leg !== caller).map((part) => part.leg)
  };
}
