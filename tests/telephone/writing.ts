/** Tones as files, for those who speak by playing one. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { toneOf } from '#world/telephone/sounds/pitch.ts';
import { writeWav } from '#world/telephone/sounds/wav.ts';

export function writeTone(file: string, hz: number, seconds: number, rate = 8000): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, writeWav({ rate, channels: 1, samples: toneOf(hz, seconds, rate) }));
}
