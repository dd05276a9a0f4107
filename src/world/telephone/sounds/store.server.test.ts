import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SPEECH_LEVEL } from './loudness.ts';
import { toneIn, toneOf } from './pitch.ts';
import { takeSound, type KeptSound } from './store.server.ts';
import { readWav, writeWav, type Wav } from './wav.ts';

const folder = mkdtempSync(join(tmpdir(), 'hejnal-sounds-'));
const twice = (samples: Int16Array) =>
  Int16Array.from({ length: samples.length * 2 }, (_, i) => samples[i >> 1]!);
const wav = (rate: number, samples: Int16Array, channels = 1) => writeWav({ rate, channels, samples });

describe('a recording taken in', () => {
  it.each([8000, 16_000, 44_100, 48_000])('of %i Hz is 8 kHz, as loud as all the others', async (rate) => {
    const kept = (await takeSound(folder, wav(rate, toneOf(600, 2, rate, 0.02)))) as KeptSound;
    expect(kept.seconds).toBeCloseTo(2, 2);
    const sound = readWav(readFileSync(join(folder, kept.file))) as Wav;
    expect([sound.rate, sound.channels]).toEqual([8000, 1]);
    expect(toneIn(sound.samples, 600, 8000)).toBeCloseTo(SPEECH_LEVEL * Math.SQRT2, 2);
  });

  it('of two channels is heard from both', async () => {
    const kept = (await takeSound(folder, wav(16_000, twice(toneOf(700, 1, 16_000)), 2))) as KeptSound;
    expect(kept.seconds).toBe(1);
    const sound = readWav(readFileSync(join(folder, kept.file))) as Wav;
    expect(toneIn(sound.samples, 700, 8000)).toBeGreaterThan(0.12);
  });

  it('twice is one file', async () => {
    const before = readdirSync(join(folder, 'taken')).length;
    const one = wav(8000, toneOf(333, 1, 8000));
    expect(await takeSound(folder, one)).toEqual(await takeSound(folder, one));
    expect(readdirSync(join(folder, 'taken')).length).toBe(before + 1);
  });

  const tone = toneOf(600, 1, 8000);
  it.each([
    ['nothing', new Uint8Array(), 'sound-none'],
    ['a WAV without sound', wav(8000, new Int16Array()), 'sound-none'],
    ['a picture', new Uint8Array(5000).fill(7), 'sound-not-wav'],
    ['eight bits', wav(8000, tone).map((byte, i) => (i === 34 ? 8 : byte)), 'sound-not-16-bit'],
    ['a compressed WAV', wav(8000, tone).map((byte, i) => (i === 20 ? 85 : byte)), 'sound-not-16-bit'],
    ['too low a rate', wav(6000, tone), 'sound-rate'],
    ['too high a rate', wav(96_000, tone), 'sound-rate'],
    ['six channels', wav(48_000, toneOf(600, 6, 8000), 6), 'sound-channels'],
    ['longer than an announcement may last', wav(8000, new Int16Array(8000 * 111)), 'sound-too-long'],
    ['an empty room', wav(8000, new Int16Array(8000)), 'sound-silent']
  ])('is refused: %s', async (_, bytes, refusal) => {
    expect(await takeSound(folder, bytes, 'greeting')).toEqual({ refusal, field: 'greeting' });
  });
});
