/** How loud a piece of speech is, and making all of them alike. */
import { FRAME } from './mulaw.ts';

/** What every announcement is brought to: as loud as a good telephone voice, of what the line carries at most. */
export const SPEECH_LEVEL = 0.1;
const PEAK_MAX = 0.85;
/** Pauses do not count: frames less than a tenth as loud as the loudest. */
const PAUSE = 0.1;

function levels(samples: Int16Array): number[] {
  return Array.from({ length: Math.ceil(samples.length / FRAME) }, (_, n) => {
    const frame = samples.subarray(n * FRAME, (n + 1) * FRAME);
    const power = frame.reduce((sum, sample) => sum + sample * sample, 0) / frame.length;
    return Math.sqrt(power) / 32_768;
  });
}

/** How loud it is while somebody speaks, 0 to 1. */
export function loudnessOf(samples: Int16Array): number {
  const all = levels(samples);
  const most = all.reduce((a, b) => Math.max(a, b), 0);
  const spoken = all.filter((level) => level > most * PAUSE);
  return spoken.length === 0
    ? 0
    : Math.sqrt(spoken.reduce((sum, level) => sum + level * level, 0) / spoken.length);
}

/** The same sound as loud as all the others, and nowhere louder than the line carries. */
export function evened(samples: Int16Array): Int16Array {
  const loud = loudnessOf(samples);
  if (loud === 0) return samples;
  const peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0) / 32_768;
  const by = Math.min(SPEECH_LEVEL / loud, PEAK_MAX / peak);
  return samples.map((sample) => Math.round(sample * by));
}
