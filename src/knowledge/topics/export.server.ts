/** Courses and topics written back into the city's folder, each course in the sheet it came from. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { headOf, styled } from '#catalogue/export.server.ts';
import { readList, sheetsIn, type Reading } from '#catalogue/sheets/reading.server.ts';
import { courseSchema } from '#knowledge/learning/course.ts';
import { COURSES_BELOW, TOPICS_SHEET, type Handovers } from './folder.server.ts';
import { topicSchema } from './sheet.ts';

type Coded = { code: string };

/** Writes them and gives the files that changed. What stood stays at its place; what is new comes last. */
export async function writeHandovers(folder: string, { courses, topics }: Handovers): Promise<string[]> {
  const reading: Reading = { folder, faults: [] };
  const files = await sheetsIn(reading, COURSES_BELOW);
  const places = new Map<string, string>();
  for (const file of files) for (const code of await codesIn(reading, file)) places.set(code, file);
  const stood = [...places.keys(), ...(await codesIn(reading, TOPICS_SHEET))];
  const sheets = Map.groupBy(
    // The shapes put the parts in the order in which people read them; the database keeps none.
    inOrder(courses, stood).map((course) => courseSchema.parse(course)),
    ({ code }) => places.get(code) ?? `${COURSES_BELOW}/${code.toLowerCase()}.yaml`
  );
  const changed: string[] = [];
  for (const [file, all] of sheets) if (await write(folder, file, all)) changed.push(file);
  for (const file of files.filter((one) => !sheets.has(one))) {
    await rm(join(folder, file));
    changed.push(file);
  }
  const before = await readFile(join(folder, TOPICS_SHEET), 'utf8').catch(() => undefined);
  const sheet = inOrder(topics, await codesIn(reading, TOPICS_SHEET)).map((topic) =>
    topicSchema.parse(topic)
  );
  if ((sheet.length > 0 || before !== undefined) && (await write(folder, TOPICS_SHEET, sheet)))
    changed.push(TOPICS_SHEET);
  return changed;
}

async function codesIn(reading: Reading, file: string): Promise<string[]> {
  const items = await readList(reading, file, z.unknown(), true);
  return items.flatMap(({ document }) => (document as Partial<Coded> | null)?.code ?? []);
}

function inOrder<T extends Coded>(all: readonly T[], stood: readonly string[]): T[] {
  const place = ({ code }: T) => (stood.includes(code) ? stood.indexOf(code) : stood.length);
  return all.toSorted((a, b) => place(a) - place(b));
}

async function write(folder: string, file: string, all: readonly object[]): Promise<boolean> {
  const path = join(folder, file);
  const before = await readFile(path, 'utf8').catch(() => '');
  const after = headOf(before) + styled(all.map(spoken));
  if (after === before) return false;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, after);
  return true;
}

/** Without an empty list of materials, which goes without saying. */
function spoken(one: object): object {
  return Object.fromEntries(
    Object.entries(one).filter(([, part]) => !(Array.isArray(part) && part.length === 0))
  );
}
