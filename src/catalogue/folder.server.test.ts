import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { SMALL_CITY } from '#tests/cities/small.ts';
import { readCity } from './folder.server.ts';

let folder: string;
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'hejnal-city-')), 'town');
  await cp(SMALL_CITY, folder, { recursive: true });
});

/** Changes one sheet as a clerk would, by hand. */
async function edit(file: string, from: string | RegExp, to: string): Promise<void> {
  const text = await readFile(join(folder, file), 'utf8');
  const edited = text.replace(from, to);
  if (edited === text) throw new Error(`Nothing to edit in ${file}.`);
  await writeFile(join(folder, file), edited);
}

/** The line a text stands on, so that these tests outlive the next edit of the town. */
async function lineOf(file: string, text: string, after = ''): Promise<number> {
  const whole = await readFile(join(folder, file), 'utf8');
  return whole.slice(0, whole.indexOf(text, whole.indexOf(after))).split('\n').length;
}

const faults = () =>
  readCity(folder).then(
    () => [],
    (fault: Error) => fault.message.split('\n  ').slice(1)
  );

test('a good folder is a city, its texts tied', async () => {
  const city = await readCity(folder);
  expect(city.profile.address).toContain('ul. Nadbrzeżna 1, ');
  expect(city.profile.hours.at(-1)!.what.pl).toBe('Straż Miejska');
  expect(city.profile.inside.pl).toMatch(/^w\u00a0\p{L}+$/u);
  expect(city.categories.map((c) => c.group)).toEqual(
    [...city.categories.map((c) => c.group)].toSorted(byGroup(city.groups))
  );
});

const byGroup = (groups: readonly { code: string }[]) => (a: string, b: string) =>
  groups.findIndex((g) => g.code === a) - groups.findIndex((g) => g.code === b);

test('a wrong word names file, line and what was expected', async () => {
  const line = await lineOf('categories/droga.yaml', 'priority: P2', 'code: lampa');
  await edit('categories/droga.yaml', /(code: lampa[\s\S]*?)priority: P2/, '$1priority: urgent');
  expect(await faults()).toEqual([
    `categories/droga.yaml:${line} item 4, priority: expected one of "P0"|"P1"|"P2"|"P3"|"P4"|"P5"`
  ]);
});

test('a missing translation names the name it is missing from', async () => {
  const line = await lineOf('units.yaml', 'name:');
  await edit('units.yaml', /\n {4}uk: .*/, '');
  expect(await faults()).toEqual([`units.yaml:${line} item 1, name, uk: expected string, found nothing`]);
});

test('a reference that leads nowhere names the sheet it stands in', async () => {
  await edit('categories/czysto.yaml', /lead: .*/, 'lead: NONE');
  const line = await lineOf('categories/czysto.yaml', 'lead: NONE');
  expect(await faults()).toEqual([
    `categories/czysto.yaml:${line} item 1, lead: expected a known unit; there is no unit "NONE"`
  ]);
});

test('all faults are told at once, not one a start', async () => {
  await edit('groups.yaml', 'kind: idea', 'kind: dream');
  await edit('city.yaml', 'timezone: Europe/Warsaw\n', '');
  await edit('letters/closed.pl.md', '# ', '');
  expect((await faults()).map((fault) => fault.split(' ')[0])).toEqual([
    expect.stringMatching(/^groups\.yaml:\d+$/),
    'city.yaml:3',
    'letters/closed.pl.md:1'
  ]);
});

test('a sheet that is missing, misspelt or no YAML', async () => {
  await rename(join(folder, 'units.yaml'), join(folder, 'unts.yaml'));
  await writeFile(join(folder, 'groups.yaml'), '- code: [\n');
  expect(await faults()).toEqual(
    expect.arrayContaining([
      'units.yaml: expected this sheet, found nothing',
      'unts.yaml: nobody reads a sheet of this name',
      expect.stringMatching(/^groups\.yaml:2 this is no YAML: /)
    ])
  );
});

test('a letter that is missing, and one with a fill-in nobody fills', async () => {
  await rm(join(folder, 'letters/asked.uk.md'));
  await edit('letters/closed.en.md', '{answer}', '{anwser}');
  expect(await faults()).toEqual([
    'letters: expected the letter asked.uk.md',
    expect.stringMatching(
      /^letters\/closed\.en\.md:1 expected no \{anwser\}: this letter may fill in \{number\}/
    )
  ]);
});

test('a folder that is not there', async () => {
  await rm(folder, { recursive: true });
  await expect(readCity(folder)).rejects.toThrow(
    /cannot be read[\s\S]*city\.yaml: expected this sheet, found nothing/
  );
});

test('a town without territories and rules of its own needs no sheets for them', async () => {
  await rm(join(folder, 'rules.yaml'));
  await rm(join(folder, 'territories.yaml'));
  const { rules, territories } = await readCity(folder);
  expect([rules, territories]).toEqual([[], []]);
});

test('two rules that would both decide are a fault with file and line', async () => {
  const file = join(folder, 'rules.yaml');
  const text = await readFile(file, 'utf8');
  await writeFile(
    file,
    `${text}\n${text.slice(text.indexOf('- code')).replaceAll(/code: (.*)/g, 'code: $1-2')}`
  );
  const [first] = await faults();
  expect(first).toBe(
    `rules.yaml:${await lineOf('rules.yaml', '- code: plaza-latem')} item 1: expected one rule to decide; ` +
      'plaza-latem and plaza-latem-2 are about the same reports on the same days'
  );
});
