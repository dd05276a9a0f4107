/** Articles written back into the city's folder, each in the sheet it came from. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { FILINGS } from '#catalogue/cards/card.ts';
import { headOf, styled } from '#catalogue/export.server.ts';
import { readList, sheetsIn, type Reading } from '#catalogue/sheets/reading.server.ts';
import type { Db, Tx } from '#world/database.server.ts';
import { KINDS, type Kind } from './article.ts';
import { SHAPES } from './check.ts';
import type { Given } from './content.ts';
import { WHERE } from './folder.server.ts';
import { listArticles } from './article.server.ts';

/** Every article that can be read on a day, in the order of kinds and codes. */
export async function listGiven(db: Db | Tx, day: string): Promise<Given[]> {
  const lists = await Promise.all(KINDS.map((kind) => listArticles(db, kind, day)));
  return lists.flat().map(ordered);
}

/** An article with its parts in the order in which people read them; the database keeps none. */
function ordered({ kind, content }: { kind: Kind; content: unknown }): Given {
  const given = { kind, content: (SHAPES[kind] as z.ZodType).parse(content) } as Given;
  if (given.kind !== 'card') return given;
  const ways = FILINGS.filter((way) => given.content.filing[way] !== undefined);
  const filing = Object.fromEntries(ways.map((way) => [way, given.content.filing[way]]));
  return { kind: 'card', content: { ...given.content, filing } };
}

/** Where each article stands in the folder now, by its kind and code, and the order it stands in. */
async function placesIn(
  folder: string,
  files: readonly (readonly [Kind, string])[]
): Promise<Map<string, string>> {
  const places = new Map<string, string>();
  const reading: Reading = { folder, faults: [] };
  for (const [kind, file] of files)
    for (const { document } of await readList(reading, file, z.unknown(), true))
      places.set(`${kind} ${(document as { code?: string } | null)?.code}`, file);
  return places;
}

async function filesNow(folder: string): Promise<(readonly [Kind, string])[]> {
  const reading: Reading = { folder, faults: [] };
  const lists = await Promise.all(
    KINDS.map(async (kind) => {
      const where = WHERE[kind];
      const files = 'sheet' in where ? [where.sheet] : await sheetsIn(reading, where.below);
      return files.map((file) => [kind, file] as const);
    })
  );
  return lists.flat();
}

/** The sheet of an article that is new in the folder: cards by their group, the others by their unit. */
function newPlace({ kind, content }: Given): string {
  const where = WHERE[kind];
  if ('sheet' in where) return where.sheet;
  return `${where.below}/${('group' in content ? content.group : content.unit).toLowerCase()}.yaml`;
}

/**
 * Writes the articles into the folder and gives the files that changed.
 *
 * An article stays in the sheet and at the place where it stood; sheets that hold none any more are removed.
 */
export async function writeArticles(folder: string, given: readonly Given[]): Promise<string[]> {
  const files = await filesNow(folder);
  const places = await placesIn(folder, files);
  const order = [...places.keys()];
  const keyOf = ({ kind, content }: Given) => `${kind} ${content.code}`;
  const stood = (one: Given) => (places.has(keyOf(one)) ? order.indexOf(keyOf(one)) : Infinity);
  const sheets = Map.groupBy(
    given.toSorted((a, b) => (stood(a) === stood(b) ? 0 : stood(a) - stood(b))),
    (one) => places.get(keyOf(one)) ?? newPlace(one)
  );
  const changed: string[] = [];
  for (const [file, articles] of sheets) {
    const before = await readFile(join(folder, file), 'utf8').catch(() => '');
    const after = headOf(before) + styled(articles.map((one) => spoken(ordered(one).content)));
    if (after === before) continue;
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), after);
    changed.push(file);
  }
  for (const [, file] of files) {
    if (sheets.has(file) || !(await readFile(join(folder, file)).catch(() => undefined))) continue;
    await rm(join(folder, file));
    changed.push(file);
  }
  return changed;
}

const SILENT: Readonly<Record<string, unknown>> = { audience: 'everyone', urgent: false };

/** The content without what goes without saying: empty lists, and what is so unless somebody says otherwise. */
function spoken(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(spoken);
  if (typeof value !== 'object' || value === null) return value;
  const empty = (part: unknown) =>
    typeof part === 'object' && part !== null && Object.keys(part).length === 0;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, part]) => part !== undefined && SILENT[name] !== part && !empty(part))
      .map(([name, part]) => [name, spoken(part)])
  );
}
