/** The places of an answering tree and where they lead. */
import { expect, it } from 'vitest';
import { hamletHotline } from '#town/hamletHotline.ts';
import { nodeSchema, treeSchema, waysOf } from './tree.ts';

it('Every kind says where it leads', () => {
  const ways = Object.fromEntries(hamletHotline.tree.nodes.map((node) => [node.code, waysOf(node)]));
  expect(ways).toMatchObject({
    greeting: ['hours'],
    hours: ['notices', 'closed'],
    topics: ['queue', 'status', 'queue'],
    closed: ['voicemail', 'goodbye'],
    queue: [],
    goodbye: []
  });
});

it('A key is one key, a wait is bearable, a tree is not empty', () => {
  const menu = { code: 'm', kind: 'menu', say: [], keys: { '1': 'a' }, otherwise: 'b' };
  expect(nodeSchema.parse(menu)).toMatchObject({ seconds: 5 });
  expect(nodeSchema.safeParse({ ...menu, keys: { '11': 'a' } }).success).toBe(false);
  expect(nodeSchema.safeParse({ ...menu, seconds: 600 }).success).toBe(false);
  expect(treeSchema.safeParse({ start: 'a', nodes: [] }).success).toBe(false);
});
