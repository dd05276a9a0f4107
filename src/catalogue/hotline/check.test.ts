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
  [
    'a place nobody comes to',
    withNodes([...tree.nodes, { code: 'attic', kind: 'end', say: ['goodbye'] }]),
    'nobody comes to "attic"'
  ],
  [
    'a circle without a way out',
    withNodes([
      ...tree.nodes.map((node) =>
        node.code === 'closed' ? ({ ...node, otherwise: 'round' } as TreeNode) : node
      ),
      { code: 'round', kind: 'say', say: ['goodbye'], next: 'about' },
      { code: 'about', kind: 'say', say: ['goodbye'], next: 'round' }
    ]),
    'whoever comes to "round" goes round for ever'
  ],
  [
    'a circle that only the hours lead out of',
    changed('closed', { kind: 'say', say: ['closed'], next: 'hours', keys: undefined, otherwise: undefined }),
    'whoever comes to "closed" goes round'
  ],
  [
    'a recording that asks nobody',
    { ...hamletHotline, recording: { on: true, topics: ['roads'] } },
    'a place that asks for consent'
  ],
  ['a recording of nothing', { ...hamletHotline, recording: { on: true, topics: [] } }, 'topics to record'],
  [
    'a recording of an unknown topic',
    { ...hamletHotline, recording: { on: false, topics: ['moon'] } },
    'topics that exist; there is no "moon"'
  ],
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
