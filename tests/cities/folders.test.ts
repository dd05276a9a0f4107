/** The folders of cities in git: readable, in the style they are exported in, complete. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeCity } from '#catalogue/export.server.ts';
import { readCity } from '#catalogue/folder.server.ts';
import { writeArticles } from '#knowledge/articles/export.server.ts';
import { readArticles } from '#knowledge/articles/folder.server.ts';

describe.each(readdirSync('cities'))('%s', (name) => {
  const folder = join('cities', name);

  test('is read without a fault and is called like its folder', async () => {
    expect((await readCity(folder)).profile.code).toBe(name);
  });

  test('is written as an export writes it, so that the next export shows changes only', async () => {
    const copy = await mkdtemp(join(tmpdir(), 'hejnal-folder-'));
    await cp(folder, copy, { recursive: true });
    expect(await writeCity(copy, await readCity(folder))).toEqual([]);
    await rm(copy, { recursive: true });
  });

  test('has services and knowledge without a fault, or none yet', async () => {
    const articles = await readArticles(folder, await readCity(folder));
    const copy = await mkdtemp(join(tmpdir(), 'hejnal-folder-'));
    await cp(folder, copy, { recursive: true });
    expect(await writeArticles(copy, articles)).toEqual([]);
    await rm(copy, { recursive: true });
  });

  test('no word is written twice for one thing', async () => {
    const city = await readCity(folder);
    for (const { code, words } of [...city.categories, ...city.redirects]) {
      expect(new Set(words).size, code).toBe(words.length);
    }
  });
});
