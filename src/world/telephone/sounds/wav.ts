/** WAV files: reading what people upload, and the head of what we write. */

/** Sixteen bits a sample, the channels one beside the other. */
export type Wav = { rate: number; channels: number; samples: Int16Array };

export const HEAD_BYTES = 44;

/** The head of a file of sixteen bits a sample with so many bytes of sound. */
export function wavHead(rate: number, channels: number, soundBytes: number): Uint8Array {
  const head = new Uint8Array(HEAD_BYTES);
  const view = new DataView(head.buffer);
  const word = (at: number, text: string) =>
    [...text].forEach((c, i) => view.setUint8(at + i, c.charCodeAt(0)));
  // Four bytes of length are all there are: a file of more than 37 hours would say the largest.
  const bytes = Math.min(soundBytes, 0xffff_ffff - 36);
  word(0, 'RIFF');
  view.setUint32(4, 36 + bytes, true);
  word(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, channels, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, rate * channels * 2, true);
  view.setUint16(32, channels * 2, true);
  view.setUint16(34, 16, true);
  word(36, 'data');
  view.setUint32(40, bytes, true);
  return head;
}

/** A whole file. */
export function writeWav({ rate, channels, samples }: Wav): Uint8Array {
  const file = new Uint8Array(HEAD_BYTES + samples.length * 2);
  file.set(wavHead(rate, channels, samples.length * 2));
  const view = new DataView(file.buffer, HEAD_BYTES);
  samples.forEach((sample, i) => view.setInt16(i * 2, sample, true));
  return file;
}

export type WavFault = 'not-wav' | 'not-16-bit';

/** WAVE_FORMAT_PCM, and WAVE_FORMAT_EXTENSIBLE whose first two bytes of the sub-format say PCM. */
const PCM = 1;
const EXTENSIBLE = 0xfffe;

type Format = { rate: number; channels: number; bits: number; kind: number };

function formatAt(view: DataView, at: number, size: number): Format {
  const kind = view.getUint16(at, true);
  return {
    kind: kind === EXTENSIBLE && size >= 26 ? view.getUint16(at + 24, true) : kind,
    channels: view.getUint16(at + 2, true),
    rate: view.getUint32(at + 4, true),
    bits: view.getUint16(at + 14, true)
  };
}

/**
 * What a WAV file holds, or why it is none of ours. The sound of a file that was cut goes as far as there is any; one
 * whose head says no length goes to the end.
 */
export function readWav(bytes: Uint8Array): Wav | WavFault {
  if (bytes.length < 12) return 'not-wav';
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const word = (at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));
  if (word(0) !== 'RIFF' || word(8) !== 'WAVE') return 'not-wav';
  let format: Format | undefined;
  for (let at = 12; at + 8 <= bytes.length;) {
    const [name, size] = [word(at), view.getUint32(at + 4, true)];
    const from = at + 8;
    if (name === 'fmt ' && size >= 16 && from + size <= bytes.length) format = formatAt(view, from, size);
    if (name === 'data') {
      if (!format || format.channels < 1 || format.channels > 8 || format.rate < 1) return 'not-wav';
      if (format.kind !== PCM || format.bits !== 16) return 'not-16-bit';
      const end = size === 0 ? bytes.length : Math.min(bytes.length, from + size);
      const samples = new Int16Array(Math.floor((end - from) / 2 / format.channels) * format.channels);
      for (let i = 0; i < samples.length; i++) samples[i] = view.getInt16(from + i * 2, true);
      return { rate: format.rate, channels: format.channels, samples };
    }
    at = from + size + (size % 2);
  }
  return 'not-wav';
}
