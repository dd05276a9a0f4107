/** The tone that tells a caller that it rings: 425 Hz, a second on, four seconds off (ITU-T E.180, Poland). */
import { RATE, toMulaw } from './mulaw.ts';

/** As loud as speech is: about a fifth of what the line carries. */
const AMPLITUDE = 0.16;
/** Swells and fades for a hundredth of a second, so that it does not click. */
const EDGE = RATE / 100;

export function ringing(): Uint8Array {
  const samples = new Int16Array(5 * RATE);
  for (let i = 0; i < RATE; i++) {
    const edge = Math.min(1, i / EDGE, (RATE - i) / EDGE);
    samples[i] = Math.round(32_767 * AMPLITUDE * edge * Math.sin((2 * Math.PI * 425 * i) / RATE));
  }
  return toMulaw(samples);
}
