/** What callers hear first: places change their order where nobody decides, and everybody still comes everywhere. */
import { describe, expect, it } from 'vitest';
import { hamletHotline } from '#town/hamletHotline.ts';
import type { Answering } from '#catalogue/hotline/hotline.ts';
import { isRefusal } from '#world/refusal.ts';
import { movesOf, topicEarlier, withMoved, withStart } from './order.ts';
import { pictureOf } from './picture.ts';

const answering: Answering = hamletHotline;
const stem = (one: Answering) => pictureOf(one).steps.map(({ code }) => code);
const moved = (code: string, move: 'earlier' | 'later', from = answering): Answering => {
  const done = withMoved(from, code, move);
  if (isRefusal(done)) throw new Error(done.refusal);
  return done;
};
const open = (one: Answering) =>
  pictureOf(one)
    .steps.flatMap(({ branches }) => branches)[0]!
    .steps.map(({ code }) => code);

describe('a place', () => {
  it('moves before the one it followed, and back', () => {
    expect(open(answering).slice(0, 3)).toEqual(['notices', 'languages', 'topics']);
    const changed = moved('languages', 'earlier');
    expect(open(changed).slice(0, 3)).toEqual(['languages', 'notices', 'topics']);
    expect(pictureOf(changed).lost).toEqual([]);
    expect(moved('languages', 'later', changed)).toEqual(answering);
  });

  it('that is first can give its turn away, and the next one is first', () => {
    const two: Answering = {
      ...answering,
      tree: {
        start: 'greeting',
        nodes: answering.tree.nodes.map((node) =>
          node.code === 'greeting' ? { ...node, next: 'notices' } : node
        ) as Answering['tree']['nodes']
      }
    };
    const alone = {
      ...two,
      tree: { ...two.tree, nodes: two.tree.nodes.filter(({ code }) => code !== 'hours') }
    };
    expect(stem(moved('greeting', 'later', alone))[0]).toBe('notices');
    expect(moved('greeting', 'later', alone).tree.start).toBe('notices');
  });

  it.each([
    ['topics', 'earlier'],
    ['greeting', 'later'],
    ['greeting', 'earlier'],
    ['languages', 'later'],
    ['queue', 'earlier']
  ] as const)('%s does not move %s: there a key or the hour decides', (code, move) => {
    expect(withMoved(answering, code, move)).toMatchObject({ refusal: 'place-moves-not' });
    expect(movesOf(answering, code)).not.toContain(move);
  });

  it('others come to as well does not move before it', () => {
    const joined: Answering = {
      ...answering,
      tree: {
        ...answering.tree,
        nodes: answering.tree.nodes.map((node) =>
          node.kind === 'status' ? { ...node, next: 'languages' } : node
        )
      }
    };
    expect(movesOf(joined, 'languages')).toEqual([]);
    expect(withMoved(joined, 'moon', 'later')).toMatchObject({ refusal: 'place-gone' });
  });
});

it('another place can be the first one', () => {
  expect(withStart(answering, 'hours')).toMatchObject({ tree: { start: 'hours' } });
  expect(withStart(answering, 'moon')).toMatchObject({ refusal: 'place-gone' });
});

it('a topic moves before the one above it, the first one nowhere', () => {
  const row = (code: string) => ({ code, key: '1', name: { pl: code, en: code, uk: code }, recorded: false });
  const typed = { topics: [row('a'), row('b')], recording: false, languages: [] };
  expect(topicEarlier(typed, 1).topics.map(({ code }) => code)).toEqual(['b', 'a']);
  expect(topicEarlier(typed, 0)).toBe(typed);
  expect(topicEarlier(typed, 9)).toBe(typed);
});
