/** A city with a hotline, for journeys: the small town of the repository, with the smallest hotline there can be. */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { inject } from 'vitest';
import { stringify } from 'yaml';
import { hamletHotline } from '#town/hamletHotline.ts';

/** Writes its folder and gives it; nobody needs an attestation to take a call. */
export function hotlineCity(): string {
  const folder = join(inject('runFolder'), 'cities', `ringing-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  cpSync('cities/brzegowo', folder, { recursive: true });
  const topics = hamletHotline.topics.map((topic) => ({ ...topic, needs: [] }));
  writeFileSync(join(folder, 'hotline.yaml'), stringify([{ ...hamletHotline, topics }]));
  return relative('.', folder);
}
