/** Whether a talk is recorded: only where the city says so for its topic, and the caller agreed by a key. */
import type { Hotline } from '#catalogue/hotline/hotline.ts';
import type { Call } from '#contacts/call.ts';

/**
 * Is this talk to be recorded from its answer on?
 *
 * Off unless the city switched it on for the topic the caller chose, and never without the key of consent: silence is
 * no consent (RODO art. 4 pkt 11). Calls we make ask nobody, so they are not recorded.
 */
export function isRecorded(
  { recording }: Pick<Hotline, 'recording'>,
  { direction, topic, live }: Pick<Call, 'direction' | 'topic' | 'live'>
): boolean {
  if (!recording.on || direction === 'out' || topic === null) return false;
  return recording.topics.includes(topic) && live.consent === true && live.recording === null;
}

/** The file of a talk that is over, until it is forgotten. */
export function talkRecordingOf({
  answeredAt,
  endedAt,
  live
}: Pick<Call, 'answeredAt' | 'endedAt' | 'live'>): string | undefined {
  return answeredAt !== null && endedAt !== null ? live.recording?.file : undefined;
}
