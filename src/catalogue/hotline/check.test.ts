/** A hotline that may answer: every way leads somewhere, and somebody can be reached. */
import { expect, it } from 'vitest';
import { hamletHotline } from '#town/hamletHotline.ts';
import { hotlineFaults } from './check.ts';
import type { Hotline } from './hotline.ts';
import type { TreeNode } from './tree.ts';

const { tree } = hamletHotline;
const withNodes = (nodes: TreeNode[], start = tree.start): Hotline => ({
  ...hamletHotline,
  tree: { start, nodes }
});
const changed = (code: string, change: object) =>
  withNodes(tree.nodes.map((node) => (node.code === code ? ({ ...node, ...change } as TreeNode) : node)));

it('The hamlet has one', () => {
  expect(hotlineFaults(hamletHotline)).toEqual([]);
});

it.each<[string, Hotline, string]>([
  ['a way that leads nowhere', changed('greeting', { next: 'nowhere' }), 'no place "nowhere"'],
  ['words that do not exist', changed('greeting', { say: ['hello'] }), 'no "hello"'],
  ['a key that says two things', changed('topics', { keys: { '1': 'status' } }), '1 says two things'],
  ['a topic nobody knows', changed('queue', { topic: 'moon' }), 'no "moon"'],
  ['a beginning that is none', withNodes(tree.nodes, 'x'), 'no "x"'],
  ['a place twice', withNodes([...tree.nodes, tree.nodes[0]!]), '"greeting" stands here again'],
  ['nobody to talk to', changed('hours', { open: 'closed' }), 'no queue can be reached'],
  [
    'a language twice',
    { ...hamletHotline, languages: [...hamletHotline.languages, { lang: 'pl', needs: [] }] },
    'pl stands here again'
  ],
  [
    'a topic twice',
    { ...hamletHotline, topics: [...hamletHotline.topics, hamletHotline.topics[0]!] },
    '"roads" stands here again'
  ],
  [
    'an announcement twice',
    { ...hamletHotline, announcements: [...hamletHotline.announcements, hamletHotline.announcements[0]!] },
    '"greeting" stands here again'
  ]
])('%s is a fault', (_, hotline, words) => {
  expect(
    hotlineFaults(hotline)
      .map(({ expected }) => expected)
      .join('\n')
  ).toContain(words);
});
