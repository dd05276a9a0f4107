/** The synonyms of a city's folder, read and checked. */
import { z } from 'zod';
import { locatedIn, readList, stopAt, type Reading } from '#catalogue/sheets/reading.server.ts';
import { isRefusal } from '#world/refusal.ts';
import { synonymsFrom } from './synonyms.ts';

const SHEET = 'knowledge/synonyms.yaml';

/** The sets of words that mean the same; none for a city without. Throws an Error that lists every fault. */
export async function readSynonyms(folder: string): Promise<string[][]> {
  const reading: Reading = { folder, faults: [] };
  const items = await readList(reading, SHEET, z.array(z.string().min(1)), true);
  const sets = items.flatMap((item) => {
    if (!Array.isArray(item.document)) return [];
    const set = synonymsFrom(item.document.join('\n'));
    if (!isRefusal(set)) return [set];
    reading.faults.push(locatedIn(item, [], 'expected between 2 and 20 different words'));
    return [];
  });
  stopAt(reading);
  return sets;
}
