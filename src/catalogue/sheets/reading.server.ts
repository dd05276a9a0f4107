/** Reading a folder sheet by sheet: every document checked by its shape, each fault kept with its file and line. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { faultsOf, pathInWords } from '#catalogue/fault.ts';
import { readSheet, type Sheet } from '#catalogue/sheet.server.ts';

/** A document with the sheet it stands in, and at which place there when the sheet is a list. */
export type Item = { document: unknown; sheet: Sheet; at: number | undefined };

/** A folder that is being read, and the faults found so far, one a line. */
export type Reading = { readonly folder: string; readonly faults: string[] };

/** Throws an Error that lists every fault, when there is one. */
export function stopAt({ folder, faults }: Reading): void {
  if (faults.length === 0) return;
  const count = faults.length === 1 ? 'one fault' : `${faults.length} faults`;
  throw new Error(
    `The city in ${folder} cannot be read: ${count}.\n${faults.map((line) => `  ${line}`).join('\n')}`
  );
}

/** A fault as a clerk finds it: file, line, where in the sheet, what is wrong. */
export function inWords(sheet: Sheet, path: readonly PropertyKey[], words: string): string {
  const where = `${sheet.file}:${sheet.lineOf(path)}`;
  return path.length > 0 ? `${where} ${pathInWords(path)}: ${words}` : `${where} ${words}`;
}

/** A fault within a document that was read, found again in its sheet. */
export function locatedIn(item: Item, within: readonly PropertyKey[], words: string): string {
  return inWords(item.sheet, item.at === undefined ? within : [item.at, ...within], words);
}

/** Opens a sheet; nothing when it is no YAML, or missing where it may not be, which are faults. */
export async function openSheet(
  { folder, faults }: Reading,
  file: string,
  optional: boolean
): Promise<Sheet | undefined> {
  const sheet = await readSheet(folder, file);
  if (!sheet && !optional) faults.push(`${file}: expected this sheet, found nothing`);
  for (const { line, expected } of sheet?.broken ?? [])
    faults.push(`${file}:${line} this is no YAML: ${expected}`);
  return sheet?.broken.length === 0 ? sheet : undefined;
}

/** The checked document; nothing when it has faults. */
export function checked<T>(
  { faults }: Reading,
  sheet: Sheet,
  schema: z.ZodType<T>,
  value: unknown,
  above: readonly PropertyKey[]
): T | undefined {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  faults.push(
    ...faultsOf(read.error).map(({ path, expected }) => inWords(sheet, [...above, ...path], expected))
  );
  return undefined;
}

/** The documents of a sheet that is one list; those with faults have none. An empty sheet is an empty list. */
export async function readList(
  reading: Reading,
  file: string,
  schema: z.ZodType,
  optional = false
): Promise<Item[]> {
  const sheet = await openSheet(reading, file, optional);
  if (!sheet || (optional && sheet.value === null)) return [];
  const list = checked(reading, sheet, z.array(z.unknown()), sheet.value, []);
  return (list ?? []).map((value, at) => ({
    document: checked(reading, sheet, schema, value, [at]),
    sheet,
    at
  }));
}

/** The YAML sheets of a folder below, in the order of their names; none when there is no such folder. */
export async function sheetsIn({ folder }: Reading, below: string): Promise<string[]> {
  const files = await readdir(join(folder, below)).catch(() => []);
  return files
    .filter((file) => file.endsWith('.yaml'))
    .toSorted()
    .map((file) => `${below}/${file}`);
}
