/** The folder of sounds: what people recorded and what the program spoke, as 8 kHz WAV of one channel. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Settings } from '#world/config.ts';
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import { evened, loudnessOf } from './loudness.ts';
import { RATE } from './mulaw.ts';
import { openResampler } from './resample.ts';
import { readWav, writeWav, type Wav } from './wav.ts';

/** An announcement is over before the hotline takes it for stuck, which it does after two minutes. */
const SECONDS_MAX = 110;
/** The longest of the best that is taken, and its head. */
export const SOUND_BYTES_MAX = 48_000 * 2 * 2 * SECONDS_MAX + 65_536;
const RATE_MAX = 48_000;
/** Quieter than this is an empty room. */
const SILENT = 0.002;

/** The folder sounds lie in, beside the photos. */
export function soundsIn({ FILES_DIR, DATA_DIR }: Pick<Settings, 'FILES_DIR' | 'DATA_DIR'>): string {
  return join(FILES_DIR ?? join(DATA_DIR, 'files'), 'sounds');
}

/** Names are made by the program: of what is in the file. */
const NAME = /^(taken|spoken)\/[0-9a-f]{32}\.wav$/;

/** A whole sound (WAV, 8 kHz); nothing when it is not there. */
export async function readSound(folder: string, file: string): Promise<Buffer | undefined> {
  if (!NAME.test(file)) return undefined;
  return readFile(join(folder, file)).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return undefined;
    throw cause;
  });
}

/** Writes a file whole or not at all. */
export async function writeSound(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true });
  const half = `${path}.${randomUUID()}`;
  const file = await open(half, 'wx', 0o640);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(half, path);
}

/** Is it a recording we can play? Says what is wrong beside the field. */
export function checkSound(bytes: Uint8Array, field = 'sound'): Wav | Refusal {
  if (bytes.length === 0) return refuse('sound-none', field);
  if (bytes.length > SOUND_BYTES_MAX) return refuse('sound-too-long', field);
  const wav = readWav(bytes);
  if (wav === 'not-wav') return refuse('sound-not-wav', field);
  if (wav === 'not-16-bit') return refuse('sound-not-16-bit', field);
  if (wav.channels > 2) return refuse('sound-channels', field);
  if (wav.rate < RATE || wav.rate > RATE_MAX) return refuse('sound-rate', field);
  const seconds = wav.samples.length / wav.channels / wav.rate;
  if (seconds > SECONDS_MAX) return refuse('sound-too-long', field);
  if (seconds === 0) return refuse('sound-none', field);
  return wav;
}

/** Both channels together. */
function oneChannel({ channels, samples }: Wav): Int16Array {
  if (channels === 1) return samples;
  return Int16Array.from({ length: samples.length / 2 }, (_, i) =>
    Math.round((samples[2 * i]! + samples[2 * i + 1]!) / 2)
  );
}

export type KeptSound = { file: string; seconds: number };

/**
 * Takes in a recording: a WAV of 8 to 48 kHz, 16 bits, one channel or two, five minutes at most. It is brought to the
 * telephone's rate and to the loudness of all the others a second at a time, so that nobody else waits for it, and
 * bears the name of what is in it: the same recording taken twice is one file.
 */
export async function takeSound(
  folder: string,
  bytes: Uint8Array,
  field = 'sound'
): Promise<KeptSound | Refusal> {
  const wav = checkSound(bytes, field);
  if (isRefusal(wav)) return wav;
  const one = oneChannel(wav);
  const to = openResampler(wav.rate);
  const made = new Int16Array(to.length(one.length));
  for (let at = 0; at < made.length; at += RATE) {
    made.set(to.part(one, at, Math.min(made.length, at + RATE)), at);
    await setImmediate();
  }
  if (loudnessOf(made) < SILENT) return refuse('sound-silent', field);
  const sound = writeWav({ rate: RATE, channels: 1, samples: evened(made) });
  const file = `taken/${createHash('sha256').update(sound).digest('hex').slice(0, 32)}.wav`;
  await writeSound(folder, file, sound);
  return { file, seconds: made.length / RATE };
}
