import { mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fromMulaw } from '#world/telephone/sounds/mulaw.ts';
import { toneIn, toneOf } from '#world/telephone/sounds/pitch.ts';
import { writeWav } from '#world/telephone/sounds/wav.ts';
import { openShelf } from './shelf.server.ts';

const folder = mkdtempSync(join(tmpdir(), 'hejnal-shelf-'));
const put = (name: string, rate: number, hz: number, seconds = 1) =>
  writeFileSync(join(folder, name), writeWav({ rate, channels: 1, samples: toneOf(hz, seconds, rate) }));

it('reads sounds of any rate, plain ones too, and says which cannot be played', async () => {
  const told: string[] = [];
  const shelf = openShelf(folder, (line) => told.push(line));
  put('a.wav', 8000, 500);
  put('b.wav', 44_100, 700);
  writeFileSync(join(folder, 'c.ulaw'), Uint8Array.of(1, 2, 3));
  writeFileSync(join(folder, 'd.wav'), 'no sound');
  expect(toneIn(fromMulaw(await shelf.find('a.wav')), 500, 8000)).toBeCloseTo(0.3, 1);
  expect(toneIn(fromMulaw(await shelf.find('b.wav')), 700, 8000)).toBeCloseTo(0.3, 1);
  expect([...(await shelf.find('c.ulaw'))]).toEqual([1, 2, 3]);
  for (const name of ['d.wav', 'none.wav', '../shelf.wav', '/etc/passwd'])
    expect((await shelf.find(name)).length, name).toBe(0);
  expect(told).toHaveLength(4);
});

it('keeps what it read while there is room, and reads anew what was changed', async () => {
  const shelf = openShelf(folder, () => expect.unreachable(), 20_000);
  put('one.wav', 8000, 500);
  put('two.wav', 8000, 500);
  put('three.wav', 8000, 500);
  const one = await shelf.find('one.wav');
  expect(await shelf.find('one.wav')).toBe(one);
  await shelf.find('two.wav');
  await shelf.find('three.wav');
  expect(await shelf.find('one.wav')).not.toBe(one);
  put('one.wav', 8000, 900);
  utimesSync(join(folder, 'one.wav'), 1, 1);
  expect(toneIn(fromMulaw(await shelf.find('one.wav')), 900, 8000)).toBeCloseTo(0.3, 1);
});
