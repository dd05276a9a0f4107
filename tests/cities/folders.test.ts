/** The folders of cities in git: readable, in the style they are exported in, complete. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Hotline } from '#catalogue/hotline/hotline.ts';
import { waysOf, type TreeNode } from '#catalogue/hotline/tree.ts';
import { writeCity } from '#catalogue/export.server.ts';
import { readCity } from '#catalogue/folder.server.ts';
import { writeArticles } from '#knowledge/articles/export.server.ts';
import { readArticles } from '#knowledge/articles/folder.server.ts';

const saysPrivacy = (node: TreeNode) => node.kind === 'say' && node.say.includes('privacy');

/** Places of the answering tree that callers come to, were some of its places walls. */
function reached({ tree }: Hotline, isWall: (node: TreeNode) => boolean): TreeNode[] {
  const found = new Set<TreeNode>();
  const todo = [tree.start];
  for (let code = todo.pop(); code !== undefined; code = todo.pop()) {
    const node = tree.nodes.find((one) => one.code === code);
    if (!node || found.has(node) || isWall(node)) continue;
    found.add(node);
    todo.push(...waysOf(node));
  }
  return [...found];
}

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

  test('its hotline says what becomes of data, and offers its languages, before anybody is recorded or queued', async () => {
    for (const hotline of (await readCity(folder)).hotlines) {
      const without = (skipped: (node: TreeNode) => boolean) => reached(hotline, skipped);
      const ends = ['queue', 'callback', 'voicemail'];
      expect(without(() => false).map(({ kind }) => kind)).toEqual(expect.arrayContaining(ends));
      for (const skipped of [saysPrivacy, (node: TreeNode) => node.kind === 'language'])
        expect(without(skipped).filter(({ kind }) => ends.includes(kind))).toEqual([]);
    }
  });

  test('no word is written twice for one thing', async () => {
    const city = await readCity(folder);
    for (const { code, words } of [...city.categories, ...city.redirects]) {
      expect(new Set(words).size, code).toBe(words.length);
    }
  });
});
