/** From the rate of a recording to the telephone's, without what a telephone cannot carry. */
import { RATE } from './mulaw.ts';

/** Zero crossings of the filter on each side: enough that nothing above 4 kHz folds back into speech. */
const CROSSINGS = 12;
/** Where the filter begins to close, of the highest frequency that 8 kHz can carry. */
const PASS = 0.92;

export type Resampler = {
  /** How many samples come out of so many. */
  length(samples: number): number;
  /** Those from `from` to `to`. A long file is made in pieces, so that nobody waits for all of it. */
  part(samples: Int16Array, from: number, to: number): Int16Array;
};

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

/** One set of weights for each place that a new sample can have between two old ones. */
function weightsFor(rate: number, phases: number, half: number): Float64Array[] {
  const cut = (PASS * RATE) / rate;
  return Array.from({ length: phases }, (_, phase) => {
    const weights = Float64Array.from({ length: 2 * half }, (_, i) => {
      const x = i - half + 1 - phase / phases;
      const window = 0.5 + 0.5 * Math.cos((Math.PI * x) / half);
      return (x === 0 ? cut : Math.sin(Math.PI * cut * x) / (Math.PI * x)) * window;
    });
    const sum = weights.reduce((a, b) => a + b);
    return weights.map((weight) => weight / sum);
  });
}

/** Makes 8 kHz of a rate of 8 kHz or more: a windowed sinc, with a set of weights for each phase. */
export function openResampler(rate: number): Resampler {
  if (rate < RATE) throw new RangeError('A rate below that of the telephone.');
  const phases = RATE / gcd(rate, RATE);
  const half = Math.ceil((CROSSINGS * rate) / RATE);
  const weights = rate === RATE ? [] : weightsFor(rate, phases, half);
  const length = (samples: number) => Math.floor((samples * RATE) / rate);
  return {
    length,
    part(samples, from, to) {
      if (rate === RATE) return samples.slice(from, to);
      return Int16Array.from({ length: to - from }, (_, n) => {
        const at = (from + n) * rate;
        const phase = weights[((at % RATE) * phases) / RATE]!;
        const first = Math.floor(at / RATE) - half + 1;
        let sum = 0;
        for (let i = Math.max(0, -first); i < phase.length && first + i < samples.length; i++)
          sum += phase[i]! * samples[first + i]!;
        return Math.max(-32_768, Math.min(32_767, Math.round(sum)));
      });
    }
  };
}
