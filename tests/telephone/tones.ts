/** Sound as proof: tones made, spoken in the telephone's own code (G.711 A-law), and found again in what was heard. */

const RATE = 8000;

/** Who speaks in which tone, in Hz. None is a multiple of another. */
export const TONES = {
  caller: 440,
  agent: 660,
  unit: 910,
  supervisor: 1130,
  announcement: 1250,
  second: 1370,
  music: 520,
  fallback: 1490,
  /** The tone of ringing in Poland. */
  ringing: 425
} as const;
export type Speaker = keyof typeof TONES;

/** How strong a tone is in what was heard, between nothing (0) and as loud as can be (1). */
export function strength(samples: Float32Array, hz: number, rate = RATE): number {
  const turn = 2 * Math.cos((2 * Math.PI * hz) / rate);
  let [before, now] = [0, 0];
  for (const [at, sample] of samples.entries()) {
    // A soft beginning and end (Hann): else a loud tone is heard beside its own place too.
    const window = 1 - Math.cos((2 * Math.PI * at) / (samples.length - 1));
    [before, now] = [now, sample * window + turn * now - before];
  }
  const power = now * now + before * before - turn * now * before;
  return (2 * Math.sqrt(Math.max(0, power))) / samples.length;
}

/** Whose tones are in it. */
export function heardIn(samples: Float32Array, rate = RATE): Speaker[] {
  return (Object.keys(TONES) as Speaker[]).filter((who) => strength(samples, TONES[who], rate) > 0.03).sort();
}

/** One channel of a WAV file between two seconds. */
export function cut(wav: DataView, channel: number, from: number, until: number): Float32Array {
  const channels = wav.getUint16(22, true);
  const samples = new Float32Array(Math.round((until - from) * RATE));
  for (const at of samples.keys()) {
    const byte = 44 + ((Math.round(from * RATE) + at) * channels + channel) * 2;
    samples[at] = byte + 2 <= wav.byteLength ? wav.getInt16(byte, true) / 32_768 : 0;
  }
  return samples;
}

/** G.711 A-law (ITU-T G.711), one byte a sample. */
export function toAlaw(value: number): number {
  let sample = Math.max(-32_767, Math.min(32_767, Math.round(value))) >> 3;
  const sign = sample >= 0 ? 0xd5 : 0x55;
  if (sample < 0) sample = -sample - 1;
  let segment = 0;
  for (let top = sample >> 5; top > 0 && segment < 7; top >>= 1) segment += 1;
  const low = segment < 2 ? (sample >> 1) & 0x0f : (sample >> segment) & 0x0f;
  return ((segment << 4) | low) ^ sign;
}

export function fromAlaw(byte: number): number {
  const code = byte ^ 0x55;
  const segment = (code & 0x70) >> 4;
  let value = ((code & 0x0f) << 4) + 8;
  if (segment > 0) value += 0x100;
  if (segment > 1) value <<= segment - 1;
  return code & 0x80 ? value : -value;
}
