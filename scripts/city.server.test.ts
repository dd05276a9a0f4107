import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, expect, test } from 'vitest';
import { freshDatabase } from '#tests/database.ts';

const url = await freshDatabase();
const folder = join(await mkdtemp(join(tmpdir(), 'hejnal-script-')), 'town');
const run = promisify(execFile);

/** Runs the script as an administrator would, and gives what it says. */
async function city(...args: string[]): Promise<string> {
  const env = { ...process.env, DATABASE_URL: url, CITY: folder };
  const { stdout } = await run(process.execPath, ['scripts/city.ts', ...args], { env });
  return stdout;
}
const refused = (...args: string[]) =>
  city(...args).catch((fault: { stderr: string; code: number }) => ({
    says: fault.stderr,
    code: fault.code
  }));

async function edit(file: string, from: string, to: string): Promise<void> {
  const path = join(folder, file);
  await writeFile(path, (await readFile(path, 'utf8')).replace(from, to));
}

beforeAll(async () => {
  await cp('cities/brzegowo', folder, { recursive: true });
});

/** Each command is a program of its own that begins anew. */
const LONG = { timeout: 240_000 };

test('a folder is loaded once, edited, compared, applied from a day, and exported again', LONG, async () => {
  expect(await refused('diff')).toEqual({
    says: 'No city is loaded yet: npm run city -- load\n',
    code: 1
  });
  const loaded = await city('load');
  expect(loaded).toContain(`City: Brzegowo loaded from ${folder} (16 categories, 5 units, 3 districts)\n`);
  expect(loaded).toMatch(/Knowledge: .*\d+ cards.* and \d+ sets of synonyms loaded/);
  expect(await city('reindex')).toBe('Finding: the index is made anew.\n');
  expect(await city('load')).toBe('City: already in the database\n');
  expect(await city('diff')).toBe('No difference.\n');

  await edit('categories/droga.yaml', 'working_days: 5', 'working_days: 3');
  const difference = '~ category dziura (Dziura w\u00a0ulicy)\n    deadline.working_days: 5 → 3\n';
  expect(await city('diff', '--from', '2026-12-01')).toBe(difference);
  expect(await refused('apply', '--from', '2026-12-01')).toMatchObject({
    says: 'Nobody is there to ask: say --yes.\n'
  });
  expect(await city('apply', '--from', '2026-12-01', '--yes')).toBe(
    `${difference}Recorded, effective from 2026-12-01.\n`
  );
  expect(await city('diff', '--from', '2026-11-30')).toBe(difference);
  expect(await city('diff', '--from', '2026-12-01')).toBe('No difference.\n');
  expect(await city('export', '--from', '2026-12-01')).toBe(`${folder} is as the database has it.\n`);

  await cp('cities/brzegowo', folder, { recursive: true });
  expect(await city('export', '--from', '2026-12-01')).toBe(
    `Written in ${folder}:\n  categories/droga.yaml\n`
  );
  expect(await readFile(join(folder, 'categories/droga.yaml'), 'utf8')).toContain('working_days: 3');
});

test('exact outlines come in from GeoJSON; what does not match is told and stays coarse', async () => {
  const square = [
    [
      [16.9, 53.42],
      [16.95, 53.42],
      [16.95, 53.45],
      [16.9, 53.42]
    ]
  ];
  const feature = (name: string) => ({
    type: 'Feature',
    properties: { name },
    geometry: { type: 'Polygon', coordinates: square }
  });
  const file = join(folder, 'areas.geojson');
  await writeFile(
    file,
    JSON.stringify({
      type: 'FeatureCollection',
      features: [feature('Srodmiescie'), feature('Gdzie Indziej')]
    })
  );
  const said = await city('import-districts', file, '--from', '2027-01-01', '--yes');
  expect(said).toContain(
    '1 of 3 districts found.\nLeft coarse, not in the file: 2, 3\nNot used, nobody knows them: Gdzie Indziej\n'
  );
  expect(said).toContain(
    'outline: an outline of 10 points → an outline of 4 points\n    coarse: true → false'
  );
  await city('export', '--from', '2027-01-01');
  expect((await readFile(join(folder, 'districts.yaml'), 'utf8')).match(/coarse: (true|false)/g)).toEqual([
    'coarse: false',
    'coarse: true',
    'coarse: true'
  ]);
});

test('a faulty folder is told with file and line, and recorded nowhere', async () => {
  await edit('units.yaml', 'kind: department', 'kind: wydział');
  const { says, code } = (await refused('apply', '--yes')) as { says: string; code: number };
  expect(says).toMatch(/cannot be read: one fault\.\n {2}units\.yaml:\d+ item 1, kind: expected one of/);
  expect(code).toBe(1);
});

test('a command nobody knows shows which there are', async () => {
  expect(await refused('aply')).toMatchObject({
    says: expect.stringContaining('Usage: npm run city -- COMMAND'),
    code: 2
  });
});
