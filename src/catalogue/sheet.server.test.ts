import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSheet } from './sheet.server.ts';

const folder = await mkdtemp(join(tmpdir(), 'hejnal-sheet-'));

async function sheetOf(text: string) {
  await writeFile(join(folder, 'x.yaml'), text);
  return (await readSheet(folder, 'x.yaml'))!;
}

test('a part has the line it begins on, a missing one the line of what should hold it', async () => {
  const sheet = await sheetOf('# head\n\n- code: a\n  name:\n    pl: A\n- code: b\n  words: []\n');
  expect(sheet.value).toEqual([
    { code: 'a', name: { pl: 'A' } },
    { code: 'b', words: [] }
  ]);
  expect(sheet.lineOf([0])).toBe(3);
  expect(sheet.lineOf([0, 'name'])).toBe(4);
  expect(sheet.lineOf([0, 'name', 'pl'])).toBe(5);
  expect(sheet.lineOf([0, 'name', 'uk'])).toBe(4);
  expect(sheet.lineOf([1, 'words', 0])).toBe(7);
  expect(sheet.lineOf([7])).toBe(3);
});

test.each([
  ['a list that is not closed', 'a: 1\nb: [1, 2\n', 3],
  ['a key twice', 'a: 1\na: 2\n', 2],
  ['an odd indentation', 'a:\n    b: 1\n  c: 2\n', 3]
])('%s is no YAML, and its line is told', async (_what, text, line) => {
  const sheet = await sheetOf(text);
  expect(sheet.value).toBeUndefined();
  expect(sheet.broken[0]?.line).toBe(line);
});

test('a day stays a day in words, a number in quotes stays text', async () => {
  expect((await sheetOf("from: 2025-01-01\nphone: '986'\nopen: 07:40\non: 11-11\n")).value).toEqual({
    from: '2025-01-01',
    phone: '986',
    open: '07:40',
    on: '11-11'
  });
});

test('no file is no sheet', async () => {
  expect(await readSheet(folder, 'none.yaml')).toBeUndefined();
});
