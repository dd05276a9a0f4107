import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readSynonyms } from './folder.server.ts';

const folder = mkdtempSync(join(tmpdir(), 'hejnal-synonyms-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const write = (text: string) => {
  mkdirSync(join(folder, 'knowledge'), { recursive: true });
  writeFileSync(join(folder, 'knowledge/synonyms.yaml'), text);
};

it('a city without synonyms has none', async () => {
  expect(await readSynonyms(folder)).toEqual([]);
});

it('sets are lists of words', async () => {
  write('- [ śmieci, odpady ]\n- [ prawko, prawo jazdy ]\n');
  expect(await readSynonyms(folder)).toEqual([
    ['śmieci', 'odpady'],
    ['prawko', 'prawo jazdy']
  ]);
});

it('a set of one word is told of with its line', async () => {
  write('- [ śmieci, odpady ]\n- [ prawko, Prawko ]\n');
  await expect(readSynonyms(folder)).rejects.toThrow('knowledge/synonyms.yaml:2');
});
