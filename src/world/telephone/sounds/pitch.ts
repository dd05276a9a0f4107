/** How much of a tone is in a piece of sound: Goertzel's way, which asks for one frequency only. */

/** The amplitude of `hz` in the samples, 0 to 1. */
export function toneIn(samples: Int16Array, hz: number, rate: number): number {
  const turn = 2 * Math.cos((2 * Math.PI * hz) / rate);
  let [before, last] = [0, 0];
  for (const sample of samples) [before, last] = [last, sample + turn * last - before];
  const power = last * last + before * before - turn * last * before;
  return (2 * Math.sqrt(Math.max(0, power))) / samples.length / 32_768;
}

/** A tone of so many seconds. */
export function toneOf(hz: number, seconds: number, rate: number, amplitude = 0.3): Int16Array {
  return Int16Array.from({ length: Math.round(seconds * rate) }, (_, i) =>
    Math.round(32_767 * amplitude * Math.sin((2 * Math.PI * hz * i) / rate))
  );
}
