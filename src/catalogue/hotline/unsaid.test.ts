/** What callers ought to hear before anything of them is kept: on every way through the tree, or it is told. */
import { expect, it } from 'vitest';
import { hamletHotline } from '#town/hamletHotline.ts';
import type { Hotline } from './hotline.ts';
import type { TreeNode } from './tree.ts';
import { unsaidIn } from './unsaid.ts';

const said = (code: string, text: string) => ({
  code,
  words: { pl: text, en: text, uk: text },
  verified: true
});
/** The hamlet as it ought to be: the greeting tells of danger and of data, and languages come before the hours. */
const whole: Hotline = {
  ...hamletHotline,
  announcements: [
    ...hamletHotline.announcements.filter(({ code }) => code !== 'greeting'),
    said('greeting', 'In danger call 112.'),
    said('privacy', 'What we do with your data stands on our page.')
  ],
  tree: {
    start: 'greeting',
    nodes: hamletHotline.tree.nodes.map((node): TreeNode => {
      if (node.code === 'greeting')
        return { ...node, kind: 'say', say: ['greeting', 'privacy'], next: 'languages' };
      if (node.code === 'languages')
        return { ...node, kind: 'language', say: ['languages'], seconds: 5, next: 'hours' };
      return node.kind === 'notices' ? { ...node, next: 'topics' } : node;
    })
  }
};
const changed = (code: string, change: object, of = whole): Hotline => ({
  ...of,
  tree: {
    ...of.tree,
    nodes: of.tree.nodes.map((node) => (node.code === code ? ({ ...node, ...change } as TreeNode) : node))
  }
});

it('A tree that says it first leaves nothing out', () => {
  expect(unsaidIn(whole)).toEqual([]);
});

it.each<[string, Hotline, ReturnType<typeof unsaidIn>]>([
  [
    'the sentence about data before anything that is kept',
    changed('greeting', { say: ['greeting'] }),
    [{ what: 'privacy', places: ['topics', 'queue', 'voicemail'] }]
  ],
  [
    'the sentence about data on one way alone',
    changed('topics', { say: ['privacy', 'topics'] }, changed('greeting', { say: ['greeting'] })),
    [{ what: 'privacy', places: ['voicemail'] }]
  ],
  [
    'what 112 is for, in every language',
    {
      ...whole,
      announcements: whole.announcements.map((one) =>
        one.code === 'greeting' ? { ...one, words: { ...one.words, uk: 'Вітаємо' } } : one
      )
    },
    [{ what: 'danger', places: ['topics', 'queue', 'voicemail'] }]
  ],
  [
    'the choice of a language outside the hours',
    changed('greeting', { next: 'hours' }),
    [{ what: 'languages', places: ['topics', 'queue', 'voicemail'] }]
  ]
])('It is told when a tree leaves out %s', (_, hotline, unsaid) => {
  expect(unsaidIn(hotline)).toEqual(unsaid);
});

it('Where there is one language nobody chooses one, and consent is no matter where nothing is recorded', () => {
  const one = { ...changed('greeting', { next: 'hours' }), languages: [{ lang: 'pl' as const, needs: [] }] };
  expect(unsaidIn(one)).toEqual([]);
});
