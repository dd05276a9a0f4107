import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { SMALL_CITY } from '#tests/cities/small.ts';
import { openHere } from '#tests/here.ts';
import { readCity } from '#catalogue/folder.server.ts';
import { articles, movingHouse, serviceGroup } from '#town/articles.ts';
import { styled } from '#catalogue/export.server.ts';
import type { AnyContent } from './content.ts';
import { listGiven, writeArticles } from './export.server.ts';
import { readArticles } from './folder.server.ts';
import { loadArticles } from './load.server.ts';
import { findArticle } from './article.server.ts';

const folder = join(await mkdtemp(join(tmpdir(), 'hejnal-articles-')), 'town');
const unit = (await readCity(SMALL_CITY)).units[1]!.code;
const own = articles.map(({ kind, content }) => ({ kind, content: { ...content, unit } as AnyContent }));

async function put(file: string, content: unknown): Promise<void> {
  await mkdir(join(folder, file, '..'), { recursive: true });
  await writeFile(join(folder, file), typeof content === 'string' ? content : styled(content));
}
const of = (kind: string) => own.flatMap((one) => (one.kind === kind ? [one.content] : []));
const read = async () => readArticles(folder, await readCity(folder));
const faults = () =>
  read().then(
    () => [],
    (fault: Error) => fault.message.split('\n').slice(1)
  );

beforeEach(async () => {
  await rm(folder, { recursive: true, force: true });
  await cp(SMALL_CITY, folder, { recursive: true });
  for (const below of ['services', 'knowledge'])
    await rm(join(folder, below), { recursive: true, force: true });
  await put('services/groups.yaml', [serviceGroup]);
  await put('services/events.yaml', [movingHouse]);
  await put('services/cards/streets.yaml', of('card'));
  await put('knowledge/guides/roads.yaml', of('guide'));
  await put('knowledge/scripts/roads.yaml', of('script'));
  await put('knowledge/announcements.yaml', of('announcement'));
  await put('knowledge/contacts.yaml', of('contact'));
});

describe('a folder', () => {
  test('holds articles of every kind, groups of services and life events', async () => {
    expect((await read()).map(({ kind, content, file }) => [kind, content.code, file])).toEqual([
      ['card', 'ROADS-1', 'services/cards/streets.yaml'],
      ['guide', 'winter', 'knowledge/guides/roads.yaml'],
      ['script', 'crane', 'knowledge/scripts/roads.yaml'],
      ['announcement', 'ice', 'knowledge/announcements.yaml'],
      ['contact', 'roads', 'knowledge/contacts.yaml']
    ]);
    expect(await readCity(folder)).toMatchObject({
      serviceGroups: [{ code: 'streets' }],
      lifeEvents: [{ code: 'moving' }]
    });
  });

  test('of a small city does without them', async () => {
    for (const below of ['services', 'knowledge']) await rm(join(folder, below), { recursive: true });
    expect(await read()).toEqual([]);
    expect((await readCity(folder)).serviceGroups).toEqual([]);
  });

  test('tells every fault with file and line at once', async () => {
    const text = await readFile(join(folder, 'services/cards/streets.yaml'), 'utf8');
    await put(
      'services/cards/streets.yaml',
      text.replace('Zapłać.', '<b>Zapłać</b>').replace('days: 14', 'days: -1')
    );
    await put('services/cards/more.yaml', 'steps: [');
    await put('services/cards/card.yml', '');
    await put('knowledge/guide.yaml', '');
    const told = await faults();
    expect(told).toContainEqual(
      expect.stringMatching(/^ {2}services\/cards\/streets\.yaml:\d+ item 1, times 1, days: /)
    );
    expect(told).toContainEqual(expect.stringMatching(/^ {2}services\/cards\/more\.yaml:1 this is no YAML/));
    expect(told).toContain('  services/cards/card.yml: nobody reads a sheet of this name');
    expect(told).toContain('  knowledge/guide.yaml: nobody reads a sheet of this name');
    // The card that has faults of its shape is no card, so that what leads to it is told as well.
    expect(told).toContainEqual(
      expect.stringMatching(/^ {2}services\/events\.yaml:\d+ item 1, steps 1, card: .*"ROADS-1"/)
    );
  });

  test('tells what is wrong between sheets', async () => {
    const [one] = of('card');
    await put('services/cards/more.yaml', [
      { ...one, code: 'ROADS-2', name: { ...movingHouse.name, pl: '<i>Dom</i>' } }
    ]);
    expect(await faults()).toEqual([
      expect.stringMatching(
        /^ {2}services\/cards\/more\.yaml:\d+ item 1, name, pl: expected a text without HTML$/
      ),
      // Sheets are read in the order of their names, so the second is the one called later.
      expect.stringMatching(/^ {2}services\/cards\/streets\.yaml:2 item 1, symbol: expected each symbol once/)
    ]);
  });
});

test('what is loaded and exported again is the same folder, and stays where it stood', async () => {
  const city = await readCity(folder);
  const { world } = await openHere(city);
  const loading = {
    newId: world.newId,
    now: Temporal.Instant.from('2026-11-21T10:00:00Z'),
    zone: 'Europe/Warsaw'
  };
  expect(await loadArticles(world.db, await read(), loading)).toBe(5);
  expect(await loadArticles(world.db, await read(), loading)).toBe(0);
  const given = await listGiven(world.db, '2026-11-21');
  expect(given.map(({ content }) => content)).toEqual(own.map(({ content }) => content));
  await writeArticles(folder, given);
  expect(await writeArticles(folder, given)).toEqual([]);
  expect((await read()).map(({ content }) => content)).toEqual(own.map(({ content }) => content));

  const found = await findArticle(world.db, 'card', 'ROADS-1', '2026-11-21');
  expect(found).toMatchObject({ standing: 'read', reviewOn: '2027-02-21', version: { number: 1 } });
  const later = await listGiven(world.db, '2026-11-23');
  expect(later.map(({ kind }) => kind)).not.toContain('announcement');
  expect(await writeArticles(folder, later)).toEqual(['knowledge/announcements.yaml']);
});
