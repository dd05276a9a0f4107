import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { styled } from '#catalogue/export.server.ts';
import { readCity } from '#catalogue/folder.server.ts';
import { articles } from '#town/articles.ts';
import { crane, craneTopic } from '#town/courses.ts';
import { SMALL_CITY } from '#tests/cities/small.ts';
import { openHere } from '#tests/here.ts';
import { writeHandovers } from './export.server.ts';
import { readHandovers } from './folder.server.ts';
import { listHandovers, loadHandovers } from './load.server.ts';
import { findTopic, listLines } from './topic.server.ts';

const folder = join(await mkdtemp(join(tmpdir(), 'hejnal-topics-')), 'town');
const { code: unit } = (await readCity(SMALL_CITY)).units[1]!;
const topic = { ...craneTopic, unit };

async function put(file: string, content: unknown): Promise<void> {
  await mkdir(join(folder, file, '..'), { recursive: true });
  await writeFile(join(folder, file), styled(content));
}
const read = async () => readHandovers(folder, await readCity(folder), articles);
const faults = () =>
  read().then(
    () => [],
    (fault: Error) => fault.message.split('\n').slice(1)
  );

beforeEach(async () => {
  await rm(folder, { recursive: true, force: true });
  await cp(SMALL_CITY, folder, { recursive: true });
  await rm(join(folder, 'knowledge'), { recursive: true, force: true });
  await put('knowledge/courses/streets.yaml', [crane]);
  await put('knowledge/topics.yaml', [topic]);
});

test('a folder holds courses and topics, and a small city does without', async () => {
  expect(await read()).toEqual({ courses: [crane], topics: [topic] });
  await rm(join(folder, 'knowledge'), { recursive: true });
  expect(await read()).toEqual({ courses: [], topics: [] });
});

test('every fault is told with file and line', async () => {
  await put('knowledge/courses/streets.yaml', [
    { ...crane, topic: 'nowhere', lessons: [{ head: { pl: 'A' }, text: { pl: '<b>B</b>' } }] },
    { ...crane, questions: [] }
  ]);
  await put('knowledge/topics.yaml', [
    { ...topic, unit: 'NOBODY', course: 'unwritten', materials: [{ kind: 'card', code: 'LOST' }] },
    topic
  ]);
  const told = await faults();
  const at = (words: string) => told.filter((line) => line.includes(words));
  expect(told).toContainEqual(
    expect.stringMatching(/^ {2}knowledge\/courses\/streets\.yaml:\d+ item 1, topic: .*"nowhere"/)
  );
  expect(at('expected a text without HTML')).toHaveLength(1);
  expect(at('item 2, questions')).toHaveLength(1);
  for (const words of [
    'no unit "NOBODY"',
    'no course "unwritten"',
    'no article "card LOST"',
    'each code once'
  ])
    expect(at(words), words).toHaveLength(1);
});

test('what is loaded once and exported again is the same folder', async () => {
  const { world } = await openHere(await readCity(folder));
  const loading = { newId: world.newId, now: Temporal.Instant.from('2026-11-21T10:00:00Z') };
  const both = await Promise.all([read(), read()]);
  const loaded = await Promise.all(both.map((one) => loadHandovers(world.db, one, loading)));
  expect(loaded.toSorted()).toEqual([false, true]);
  expect(await listHandovers(world.db)).toEqual(await read());
  expect(await writeHandovers(folder, await listHandovers(world.db))).toEqual([]);
  await rm(join(folder, 'knowledge'), { recursive: true });
  await writeHandovers(folder, await listHandovers(world.db));
  expect(await read()).toEqual({ courses: [crane], topics: [topic] });
  const [line] = await listLines(world.db, (await findTopic(world.db, 'crane'))!.id);
  expect(line).toMatchObject({ what: 'loaded', person: null });
});
