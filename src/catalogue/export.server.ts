/** A city written back into a folder, in one fixed style, so that git shows what changed and nothing else. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Document, isMap, isPair, isScalar, isSeq, visit } from 'yaml';
import type { Category } from './category.ts';
import type { City } from './city.ts';
import { OPTIONAL, SHEETS } from './folder.server.ts';
import { untieCity } from './tie.ts';

/** What goes without saying and is left out of the sheets. */
const SILENT: Readonly<Record<string, unknown>> = {
  required: false,
  danger: false,
  published: true,
  sensitive: false
};
const SILENT_WHEN_EMPTY = ['further', 'questions', 'phones', 'closures', 'deadlines'];

/**
 * Writes the city into its folder and gives the files that changed.
 *
 * A sheet keeps the remarks at its head. Sheets of categories and letters that the city no longer has
 * are removed; other files in the folder are left alone.
 */
export async function writeCity(folder: string, city: City): Promise<string[]> {
  const files = filesOf(untieCity(city));
  const changed: string[] = [];
  for (const [file, text] of files) {
    const before = await readFile(join(folder, file), 'utf8').catch(() => '');
    const after = file.endsWith('.yaml') ? headOf(before) + text : text;
    if (after === before) continue;
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), after);
    changed.push(file);
  }
  return [...changed, ...(await removeOthers(folder, files))];
}

/** The remarks a sheet begins with, and the empty line after them. */
export function headOf(text: string): string {
  return /^(?:#.*\n)+\n?/.exec(text)?.[0] ?? '';
}

async function removeOthers(folder: string, files: ReadonlyMap<string, string>): Promise<string[]> {
  const removed: string[] = [];
  for (const file of OPTIONAL) {
    if (files.has(file) || !(await readFile(join(folder, file)).catch(() => undefined))) continue;
    await rm(join(folder, file));
    removed.push(file);
  }
  for (const below of ['categories', 'letters']) {
    for (const name of await readdir(join(folder, below)).catch(() => [])) {
      const file = `${below}/${name}`;
      if (files.has(file) || !/\.(yaml|md)$/.test(name)) continue;
      await rm(join(folder, file));
      removed.push(file);
    }
  }
  return removed;
}

/** Every file of the folder with its text. */
export function filesOf(city: City): Map<string, string> {
  const lists = Object.entries(SHEETS) as [keyof typeof SHEETS, { file: string }][];
  const problems = Map.groupBy(
    city.categories.filter((c) => c.kind === 'problem'),
    (c) => c.group
  );
  return new Map([
    ['city.yaml', inYaml(city.profile)],
    ...lists
      .filter(([list, { file }]) => city[list].length > 0 || !OPTIONAL.includes(file))
      .map(([list, { file }]) => [file, inYaml(city[list])] as const),
    ...[...problems].map(
      ([group, categories]) => [`categories/${group.toLowerCase()}.yaml`, inYaml(categories)] as const
    ),
    ['ideas.yaml', inYaml(city.categories.filter((c: Category) => c.kind === 'idea'))],
    ...city.letters.map((l) => [`letters/${l.code}.${l.lang}.md`, `# ${l.subject}\n\n${l.body}\n`] as const)
  ]);
}

/** The city's documents, without what goes without saying. */
function inYaml(value: object): string {
  return styled(withoutSilent(value));
}

/** A document in the style of the folder: a thing a line, points on one line, an empty line between items. */
export function styled(value: unknown): string {
  const document = new Document(value);
  visit(document, {
    Seq(_, node) {
      const numbers = node.items.every((item) => isScalar(item) && typeof item.value === 'number');
      if (numbers) node.flow = true;
    },
    Map(_, node) {
      if (
        node.items.length === 2 &&
        node.items.every(
          (pair) => isPair(pair) && isScalar(pair.value) && typeof pair.value.value === 'number'
        )
      )
        node.flow = true;
    }
  });
  if (isSeq(document.contents)) {
    for (const item of document.contents.items.slice(1)) if (isMap(item)) item.spaceBefore = true;
  }
  return document.toString({ lineWidth: 0, indentSeq: false, flowCollectionPadding: true });
}

function withoutSilent(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSilent);
  if (typeof value !== 'object' || value === null) return value;
  const spoken = Object.entries(value).filter(
    ([name, part]) =>
      part !== undefined &&
      SILENT[name] !== part &&
      !(SILENT_WHEN_EMPTY.includes(name) && (part as unknown[]).length === 0)
  );
  return Object.fromEntries(spoken.map(([name, part]) => [name, withoutSilent(part)]));
}
