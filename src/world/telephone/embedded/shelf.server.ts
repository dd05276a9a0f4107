/** The sounds at hand: read from their folder once, and kept while there is room. */
import { readFile, stat } from 'node:fs/promises';
import { isAbsolute, join, normalize } from 'node:path';
import { RATE, toMulaw } from '#world/telephone/sounds/mulaw.ts';
import { openResampler } from '#world/telephone/sounds/resample.ts';
import { readWav } from '#world/telephone/sounds/wav.ts';

/** An hour of sound is 29 million bytes. */
const BYTES_MAX = 32_000_000;

export type Shelf = {
  /** The sound of a file as mu-law; nothing of one that is missing or no sound, which `told` is told. */
  find(name: string): Promise<Uint8Array>;
};

/** WAV of any rate from 8 kHz, one channel or more (the first is heard), or plain mu-law called `.ulaw`. */
function soundOf(name: string, bytes: Uint8Array): Uint8Array {
  if (name.endsWith('.ulaw')) return bytes;
  const wav = readWav(bytes);
  if (typeof wav === 'string') throw new Error(wav);
  const one =
    wav.channels === 1
      ? wav.samples
      : Int16Array.from(
          { length: wav.samples.length / wav.channels },
          (_, i) => wav.samples[i * wav.channels]!
        );
  if (wav.rate === RATE) return toMulaw(one);
  const to = openResampler(wav.rate);
  return toMulaw(to.part(one, 0, to.length(one.length)));
}

export function openShelf(folder: string, told: (line: string) => void, bytesMax = BYTES_MAX): Shelf {
  /** By the name and the moment of the last change: a sound that was put in the place of another is read anew. */
  const kept = new Map<string, Promise<Uint8Array>>();
  const sizes = new Map<string, number>();
  let held = 0;

  function forget(key: string): void {
    kept.delete(key);
    held -= sizes.get(key) ?? 0;
    sizes.delete(key);
  }
  function keep(key: string, reading: Promise<Uint8Array>): void {
    kept.set(key, reading);
    reading.then(
      ({ length }) => {
        sizes.set(key, length);
        held += length;
        for (const oldest of sizes.keys()) {
          if (held <= bytesMax) break;
          if (oldest !== key) forget(oldest);
        }
      },
      () => forget(key)
    );
  }
  async function read(name: string): Promise<Uint8Array> {
    if (isAbsolute(name) || normalize(name).startsWith('..')) throw new Error('no name of a sound');
    const path = join(folder, name);
    const key = `${name} ${(await stat(path)).mtimeMs}`;
    if (!kept.has(key))
      keep(
        key,
        readFile(path).then((bytes) => soundOf(name, bytes))
      );
    return kept.get(key)!;
  }

  return {
    find: (name) =>
      read(name).catch((cause: unknown) => {
        told(`The sound ${name} cannot be played: ${cause instanceof Error ? cause.message : String(cause)}`);
        return new Uint8Array();
      })
  };
}
