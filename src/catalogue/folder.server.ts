/** A city's folder, read: every sheet checked, each fault with its file and line. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { LANGS } from '#ui/lang.ts';
import { calendarSchema } from '#days/calendar.ts';
import { unitSchema } from '#people/unit.ts';
import { districtSchema, neighbourSchema } from '#places/district.ts';
import { territorySchema } from '#places/territory.ts';
import { categorySchema, groupSchema } from './category.ts';
import { checkCity } from './check.ts';
import { citySchema, profileSchema, redirectSchema, type City } from './city.ts';
import { faultsOf, pathInWords, type Fault } from './fault.ts';
import { LETTER_CODES, letterSchema } from './letter.ts';
import { ruleSchema } from './rules/rule.ts';
import { readSheet, type Sheet } from './sheet.server.ts';
import { tieCity } from './tie.ts';

/** The sheets that hold one list each, beside `city.yaml` and the sheets of categories. */
export const SHEETS = {
  calendars: { file: 'calendars.yaml', schema: calendarSchema },
  units: { file: 'units.yaml', schema: unitSchema },
  districts: { file: 'districts.yaml', schema: districtSchema },
  neighbours: { file: 'neighbours.yaml', schema: neighbourSchema },
  groups: { file: 'groups.yaml', schema: groupSchema },
  redirects: { file: 'redirects.yaml', schema: redirectSchema },
  territories: { file: 'territories.yaml', schema: territorySchema },
  rules: { file: 'rules.yaml', schema: ruleSchema }
} as const;

/** Sheets a small city does without. */
export const OPTIONAL: readonly string[] = [SHEETS.territories.file, SHEETS.rules.file];

/** A document with the sheet it stands in, and at which place there when the sheet is a list. */
type Item = { document: unknown; sheet: Sheet; at: number | undefined };
type Reading = { readonly folder: string; readonly faults: string[] };

/**
 * The city a folder describes.
 *
 * Throws an Error whose message lists every fault, one a line: file, line, where in the sheet, what was
 * expected. A program that is handed a wrong city does not start.
 */
export async function readCity(folder: string): Promise<City> {
  const reading: Reading = { folder, faults: [] };
  const items = await readItems(reading);
  stopAt(reading);
  const documents = Object.entries(items).map(
    ([list, read]) => [list, read.map((item) => item.document)] as const
  );
  const { profile, ...lists } = Object.fromEntries(documents);
  const whole = citySchema.safeParse({ profile: profile?.[0], ...lists });
  const faults = whole.success ? checkCity(whole.data) : faultsOf(whole.error);
  reading.faults.push(...faults.map((fault) => located(items, fault)));
  stopAt(reading);
  return tieCity(citySchema.parse(whole.data));
}

function stopAt({ folder, faults }: Reading): void {
  if (faults.length === 0) return;
  const count = faults.length === 1 ? 'one fault' : `${faults.length} faults`;
  throw new Error(
    `The city in ${folder} cannot be read: ${count}.\n${faults.map((line) => `  ${line}`).join('\n')}`
  );
}

/** A fault of the city, found again in its sheet. */
function located(
  items: Readonly<Record<string, Item[]>>,
  { path: [list, ...rest], expected }: Fault
): string {
  const read = items[String(list)] ?? [];
  const [at, ...within] = list === 'profile' ? [0, ...rest] : rest;
  const item = typeof at === 'number' ? read[at] : undefined;
  if (!item) return `${String(list)}: expected ${expected}`;
  const path = item.at === undefined ? within : [item.at, ...within];
  return inWords(item.sheet, path, `expected ${expected}`);
}

function inWords(sheet: Sheet, path: readonly PropertyKey[], words: string): string {
  const where = `${sheet.file}:${sheet.lineOf(path)}`;
  return path.length > 0 ? `${where} ${pathInWords(path)}: ${words}` : `${where} ${words}`;
}

async function readItems(reading: Reading): Promise<Record<keyof City, Item[]>> {
  const lists = await Promise.all(
    Object.entries(SHEETS).map(
      async ([list, { file, schema }]) => [list, await readList(reading, file, schema)] as const
    )
  );
  const categories = await Promise.all(
    (await categorySheets(reading)).map((file) => readList(reading, file, categorySchema))
  );
  const read = Object.fromEntries(lists) as Record<keyof typeof SHEETS, Item[]>;
  return {
    profile: await readProfile(reading),
    ...read,
    categories: inGroupOrder(categories.flat(), read.groups),
    letters: await readLetters(reading)
  };
}

/** Reads a sheet; nothing when it is missing or no YAML, which is a fault. */
async function open({ folder, faults }: Reading, file: string): Promise<Sheet | undefined> {
  const sheet = await readSheet(folder, file);
  if (!sheet && !OPTIONAL.includes(file)) faults.push(`${file}: expected this sheet, found nothing`);
  for (const { line, expected } of sheet?.broken ?? [])
    faults.push(`${file}:${line} this is no YAML: ${expected}`);
  return sheet?.broken.length === 0 ? sheet : undefined;
}

/** The checked document; nothing when it has faults. */
function checked<T>(
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

async function readProfile(reading: Reading): Promise<Item[]> {
  const sheet = await open(reading, 'city.yaml');
  return sheet
    ? [{ document: checked(reading, sheet, profileSchema, sheet.value, []), sheet, at: undefined }]
    : [];
}

async function readList(reading: Reading, file: string, schema: z.ZodType): Promise<Item[]> {
  const sheet = await open(reading, file);
  const list = sheet && checked(reading, sheet, z.array(z.unknown()), sheet.value, []);
  return list
    ? list.map((value, at) => ({ document: checked(reading, sheet, schema, value, [at]), sheet, at }))
    : [];
}

/** The sheets of categories, one for each group of problems and one of ideas. Another YAML file is a misspelt one. */
async function categorySheets({ folder, faults }: Reading): Promise<string[]> {
  const list = (below: string) => readdir(join(folder, below)).catch(() => []);
  const [above, categories] = [await list('.'), await list('categories')];
  const known = ['city.yaml', 'ideas.yaml', ...Object.values(SHEETS).map(({ file }) => file)];
  const strange = above.filter((file) => /\.ya?ml$/.test(file) && !known.includes(file));
  faults.push(...strange.map((file) => `${file}: nobody reads a sheet of this name`));
  return [
    ...categories
      .filter((file) => file.endsWith('.yaml'))
      .toSorted()
      .map((file) => `categories/${file}`),
    'ideas.yaml'
  ];
}

/** Categories stand in the order of their groups, whatever their sheets are called. */
function inGroupOrder(categories: readonly Item[], groups: readonly Item[]): Item[] {
  const codes = groups.map(({ document }) => (document as { code?: string } | undefined)?.code);
  const placeOf = ({ document }: Item) => codes.indexOf((document as { group?: string } | undefined)?.group);
  return categories.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** Letters are Markdown: the first line is the subject, the rest the body. */
async function readLetters(reading: Reading): Promise<Item[]> {
  const files = LETTER_CODES.flatMap((code) =>
    LANGS.map((lang) => ({ code, lang, file: `letters/${code}.${lang}.md` }))
  );
  const read = await Promise.all(
    files.map(async ({ code, lang, file }): Promise<Item[]> => {
      const text = await readFile(join(reading.folder, file), 'utf8').catch(() => undefined);
      if (text === undefined) return [];
      const sheet: Sheet = {
        file,
        value: undefined,
        broken: [],
        lineOf: (path) => (path[0] === 'body' ? 3 : 1)
      };
      const [, subject, body] = /^# (.+)\n\n([\s\S]+)$/.exec(text) ?? [];
      if (subject === undefined || body === undefined)
        reading.faults.push(`${file}:1 expected "# Subject", an empty line and the letter`);
      return [
        {
          document: checked(
            reading,
            sheet,
            letterSchema,
            { code, lang, subject: subject ?? '…', body: body?.trim() ?? '…' },
            []
          ),
          sheet,
          at: undefined
        }
      ];
    })
  );
  return read.flat();
}
