/** Puts two recordings of one ear each together into one file of two channels: the caller left, everybody else right. */
import { createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { HEAD_BYTES, wavHead } from '#world/telephone/sounds/wav.ts';

const RATE = 8000;
/** Frames worked on at once: a second and a bit, so that an hour needs no more memory than a minute. */
const BLOCK = 16_384;

/** Writes `file` of two mono WAVs (8 kHz, 16 bit) and says how many seconds it has. The shorter one ends in silence. */
export async function joinSides(left: string, right: string, file: string): Promise<number> {
  await mkdir(dirname(file), { recursive: true });
  const sides = [await open(left), await open(right)];
  const part = `${file}.part`;
  try {
    const sizes = await Promise.all(sides.map(async (side) => (await side.stat()).size));
    const frames = Math.max(0, ...sizes.map((size) => Math.floor((size - HEAD_BYTES) / 2)));
    const out = createWriteStream(part);
    const ended = finished(out);
    ended.catch(() => undefined);
    out.write(wavHead(RATE, 2, frames * 4));
    for (let at = 0; at < frames && !out.errored; at += BLOCK) {
      const block = await interleaved(sides, at, Math.min(BLOCK, frames - at));
      if (!out.write(block)) await Promise.race([once(out, 'drain'), ended]);
    }
    out.end();
    await ended;
    await rename(part, file);
    return frames / RATE;
  } finally {
    await Promise.all(sides.map((side) => side.close()));
    await rm(part, { force: true });
  }
}

async function interleaved(sides: FileHandle[], at: number, frames: number): Promise<Buffer> {
  const both = Buffer.alloc(frames * 4);
  for (const [channel, side] of sides.entries()) {
    const one = Buffer.alloc(frames * 2);
    await side.read(one, 0, one.length, HEAD_BYTES + at * 2);
    for (let frame = 0; frame < frames; frame += 1)
      both.writeInt16LE(one.readInt16LE(frame * 2), frame * 4 + channel * 2);
  }
  return both;
}
