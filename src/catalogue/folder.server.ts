/** A city's folder, read: every sheet checked, each fault with its file and line. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LANGS } from '#ui/lang.ts';
import { calendarSchema } from '#days/calendar.ts';
import { unitSchema } from '#people/unit.ts';
import { districtSchema, neighbourSchema } from '#places/district.ts';
import { territorySchema } from '#places/territory.ts';
import { categorySchema, groupSchema } from './category.ts';
import { checkCity } from './check.ts';
import { citySchema, profileSchema, redirectSchema, type City } from './city.ts';
import { hotlineSchema } from './hotline/hotline.ts';
import { lifeEventSchema, serviceGroupSchema } from './cards/card.ts';
import { faultsOf, type Fault } from './fault.ts';
import { LETTER_CODES, letterSchema } from './letter.ts';
import { ruleSchema } from './rules/rule.ts';
import type { Sheet } from './sheet.server.ts';
import {
  checked,
  locatedIn,
  openSheet,
  readList,
  sheetsIn,
  stopAt,
  type Item,
  type Reading
} from './sheets/reading.server.ts';
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
  rules: { file: 'rules.yaml', schema: ruleSchema },
  serviceGroups: { file: 'services/groups.yaml', schema: serviceGroupSchema },
  lifeEvents: { file: 'services/events.yaml', schema: lifeEventSchema },
  hotlines: { file: 'hotline.yaml', schema: hotlineSchema }
} as const;

/** Sheets a small city does without. */
export const OPTIONAL: readonly string[] = [
  SHEETS.territories.file,
  SHEETS.rules.file,
  SHEETS.serviceGroups.file,
  SHEETS.lifeEvents.file,
  SHEETS.hotlines.file
];

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

/** A fault of the city, found again in its sheet. */
function located(
  items: Readonly<Record<string, Item[]>>,
  { path: [list, ...rest], expected }: Fault
): string {
  const read = items[String(list)] ?? [];
  const [at, ...within] = list === 'profile' ? [0, ...rest] : rest;
  const item = typeof at === 'number' ? read[at] : undefined;
  if (!item) return `${String(list)}: expected ${expected}`;
  return locatedIn(item, within, `expected ${expected}`);
}

async function readItems(reading: Reading): Promise<Record<keyof City, Item[]>> {
  const lists = await Promise.all(
    Object.entries(SHEETS).map(
      async ([list, { file, schema }]) =>
        [list, await readList(reading, file, schema, OPTIONAL.includes(file))] as const
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

async function readProfile(reading: Reading): Promise<Item[]> {
  const sheet = await openSheet(reading, 'city.yaml', false);
  return sheet
    ? [{ document: checked(reading, sheet, profileSchema, sheet.value, []), sheet, at: undefined }]
    : [];
}

/** The sheets of categories, one for each group of problems and one of ideas. Another YAML file is a misspelt one. */
async function categorySheets(reading: Reading): Promise<string[]> {
  const { folder, faults } = reading;
  const above = await readdir(folder).catch(() => []);
  const known = ['city.yaml', 'ideas.yaml', ...Object.values(SHEETS).map(({ file }) => file)];
  const strange = above.filter((file) => /\.ya?ml$/.test(file) && !known.includes(file));
  faults.push(...strange.map((file) => `${file}: nobody reads a sheet of this name`));
  return [...(await sheetsIn(reading, 'categories')), 'ideas.yaml'];
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
