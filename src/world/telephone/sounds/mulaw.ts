/** Mu-law, the telephone's eight bits a sample (ITU-T G.711), to sixteen and back. */

const BIAS = 0x84;
const CLIP = 32_635;

/** What silence is written as. */
export const SILENT = 0xff;

/** Samples of a second, and of a packet of 20 ms. */
export const RATE = 8000;
export const FRAME = 160;

function encoded(sample: number): number {
  const sign = sample < 0 ? 0x80 : 0;
  const biased = Math.min(Math.abs(sample), CLIP) + BIAS;
  const exponent = 24 - Math.clz32(biased);
  return ~(sign | (exponent << 4) | ((biased >> (exponent + 3)) & 0x0f)) & 0xff;
}

function decoded(byte: number): number {
  const turned = ~byte & 0xff;
  const size = (((turned & 0x0f) << 3) + BIAS) << ((turned & 0x70) >> 4);
  return turned & 0x80 ? BIAS - size : size - BIAS;
}

/** All answers, computed once: a table is read faster than it is thought. */
const SAMPLES = Int16Array.from({ length: 256 }, (_, byte) => decoded(byte));
const BYTES = Uint8Array.from({ length: 65_536 }, (_, bits) => encoded((bits << 16) >> 16));

export function fromMulaw(bytes: Uint8Array): Int16Array {
  const samples = new Int16Array(bytes.length);
  for (let i = 0; i < bytes.length; i++) samples[i] = SAMPLES[bytes[i]!]!;
  return samples;
}

export function toMulaw(samples: Int16Array): Uint8Array {
  const bytes = new Uint8Array(samples.length);
  for (let i = 0; i < samples.length; i++) bytes[i] = BYTES[samples[i]! & 0xffff]!;
  return bytes;
}
