/** The music while one waits: a short calm piece of our own, made by this program, that goes round without a seam. */
import { RATE, toMulaw } from './mulaw.ts';

/** A note of the scale above D4, when it begins and for how many beats it sounds. */
type Note = { at: number; step: number; beats: number; loud: number };

const BEAT_SECONDS = 0.75;
const BEATS = 48;
/** Pentatonic on D: any two of its notes go together, so that overlapping ones never rub. */
const SCALE = [293.66, 329.63, 369.99, 440, 493.88, 587.33, 659.26, 739.99, 880];

/** Four phrases of twelve beats: three go up and come back, the last one comes to rest. */
const TUNE = [
  [0, 2, 3, 4, 3, 2, 3, 1, 0],
  [2, 3, 5, 4, 3, 4, 5, 3, 2],
  [5, 6, 7, 5, 6, 5, 4, 3, 4],
  [3, 4, 3, 2, 1, 2, 1, 0, 0]
];
const RHYTHM = [0, 1, 2, 3, 5, 6, 7, 8, 9];
const BASS = [0, 3, 0, 1];

function notes(): Note[] {
  return TUNE.flatMap((phrase, n) => [
    ...phrase.map((step, i) => ({ at: n * 12 + RHYTHM[i]!, step, beats: 5, loud: 1 })),
    ...[0, 3, 6, 9].map((at) => ({ at: n * 12 + at, step: BASS[n]!, beats: 7, loud: 0.5 }))
  ]);
}

/** How loud it is at its loudest: softer than speech, so that a voice that comes in is heard. */
const PEAK = 0.14;

/** Adds a note that swells in a fiftieth of a second and dies away; what sounds past the end is heard at the beginning. */
function strike(sound: Float64Array, { at, step, beats, loud }: Note): void {
  const from = Math.round(at * BEAT_SECONDS * RATE);
  const length = Math.round(beats * BEAT_SECONDS * RATE);
  const turn = (2 * Math.PI * SCALE[step]!) / RATE;
  for (let i = 0; i < length; i++) {
    const shape = Math.min(1, i / 160) * Math.exp((-4 * i) / length) * Math.min(1, (length - i) / 400);
    const wave = Math.sin(turn * i) + 0.3 * Math.sin(2 * turn * i) + 0.08 * Math.sin(3 * turn * i);
    const place = (from + i) % sound.length;
    sound[place] = sound[place]! + loud * shape * wave;
  }
}

/** Thirty-six seconds of it. */
export function music(): Uint8Array {
  const sound = new Float64Array(BEATS * BEAT_SECONDS * RATE);
  for (const note of notes()) strike(sound, note);
  const highest = sound.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return toMulaw(Int16Array.from(sound, (value) => Math.round((value / highest) * PEAK * 32_767)));
}
