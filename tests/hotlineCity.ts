/** A city with a hotline, for journeys: the small town of the repository, with the smallest hotline there can be. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { inject } from 'vitest';
import { parse, stringify } from 'yaml';
import { hamletHotline } from '#town/hamletHotline.ts';

/**
 * Writes its folder and gives it. Units get the telephones that are said; nobody needs an attestation to take a call but
 * for the topics that are said.
 */
export function hotlineCity(
  phones: Readonly<Record<string, string>> = {},
  needs: Readonly<Record<string, string[]>> = {}
): string {
  const folder = join(inject('runFolder'), 'cities', `ringing-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  cpSync('cities/brzegowo', folder, { recursive: true });
  const topics = hamletHotline.topics.map((topic) => ({ ...topic, needs: needs[topic.code] ?? [] }));
  writeFileSync(join(folder, 'hotline.yaml'), stringify([{ ...hamletHotline, topics }]));
  const units = join(folder, 'units.yaml');
  const listed = parse(readFileSync(units, 'utf8')) as { code: string; phone?: string }[];
  for (const unit of listed) if (phones[unit.code]) unit.phone = phones[unit.code];
  writeFileSync(units, stringify(listed));
  return relative('.', folder);
}
