import { cp, mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SMALL_CITY } from '#tests/cities/small.ts';
import { filesOf, writeCity } from './export.server.ts';
import { readCity } from './folder.server.ts';

const town = await readCity(SMALL_CITY);
const fresh = async () => join(await mkdtemp(join(tmpdir(), 'hejnal-export-')), 'town');

test('a city written into an empty folder and read again is the same city', async () => {
  const folder = await fresh();
  await writeCity(folder, town);
  expect(await readCity(folder)).toEqual(town);
});

test('writing twice changes nothing the second time', async () => {
  const folder = await fresh();
  expect((await writeCity(folder, town)).length).toBeGreaterThan(15);
  expect(await writeCity(folder, town)).toEqual([]);
});

test('one changed fact changes one sheet, by one line, and keeps the remarks at its head', async () => {
  const folder = await fresh();
  await cp(SMALL_CITY, folder, { recursive: true });
  const city = structuredClone(town);
  city.districts[0]!.coarse = false;
  expect(await writeCity(folder, city)).toEqual(['districts.yaml']);
  const [before, after] = await Promise.all(
    [SMALL_CITY, folder].map((at) => readFile(join(at, 'districts.yaml'), 'utf8'))
  );
  const lines = after!.split('\n');
  expect(lines[0]).toBe('# Invented, like the town.');
  expect(before!.split('\n').filter((line, at) => line !== lines[at])).toEqual(['  coarse: true']);
});

test('a group that is gone takes its sheet with it', async () => {
  const folder = await fresh();
  await writeCity(folder, town);
  const categories = town.categories.filter((c) => c.group !== 'zielono');
  const groups = town.groups.filter((g) => g.code !== 'zielono');
  expect(await writeCity(folder, { ...town, categories, groups })).toEqual([
    'groups.yaml',
    'categories/zielono.yaml'
  ]);
  expect(await readdir(join(folder, 'categories'))).not.toContain('zielono.yaml');
});

test('what goes without saying is not written, and no hard space ever', () => {
  const files = [...filesOf(town).values()].join('\n');
  expect(files).not.toMatch(/required: false|further: \[\]|published: true/);
  expect(files).toContain('published: false');
});
