/** Two recordings put together. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { joinSides } from './stereo.server.ts';

const folder = mkdtempSync(join(tmpdir(), 'hejnal-stereo-'));
afterAll(() => rmSync(folder, { recursive: true }));

function side(name: string, seconds: number, value: number): string {
  const file = join(folder, name);
  const sound = Buffer.alloc(seconds * 16_000);
  for (let at = 0; at < sound.length; at += 2) sound.writeInt16LE(value, at);
  writeFileSync(file, Buffer.concat([Buffer.alloc(44), sound]));
  return file;
}

describe('two sides of a talk', () => {
  it('become the left and the right of one file, the shorter one silent at its end', async () => {
    const file = join(folder, '2026/talk.wav');
    expect(await joinSides(side('l.wav', 3, 111), side('r.wav', 5, -222), file)).toBe(5);
    const wav = readFileSync(file);
    expect(wav.length).toBe(44 + 5 * 8000 * 4);
    expect([wav.readUInt16LE(22), wav.readUInt32LE(24), wav.readUInt32LE(40)]).toEqual([2, 8000, 160_000]);
    const at = (second: number) => [0, 2].map((ear) => wav.readInt16LE(44 + second * 32_000 + ear));
    expect(at(2.5)).toEqual([111, -222]);
    expect(at(4)).toEqual([0, -222]);
  });

  it('leave nothing half behind when one of them is missing', async () => {
    const file = join(folder, 'half/talk.wav');
    await expect(joinSides(join(folder, 'none.wav'), side('r2.wav', 1, 1), file)).rejects.toThrow();
    expect(readdirSync(join(folder, 'half'))).toEqual([]);
  });
});
