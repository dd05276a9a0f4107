/** The picture of the answering tree: straight on is one line, keys and hours branch, circles are drawn once. */
import { expect, it } from 'vitest';
import { hamletHotline } from '#town/hamletHotline.ts';
import { pictureOf, type Step } from './picture.ts';

const codes = (steps: readonly Step[]) => steps.map(({ code, again }) => (again ? `(${code})` : code));
const picture = pictureOf(hamletHotline);

it('Goes straight on until the hours branch', () => {
  expect(codes(picture.steps)).toEqual(['greeting', 'hours']);
  const [open, closed] = picture.steps.at(-1)!.branches;
  expect([open!.why, codes(open!.steps)]).toEqual([[{ how: 'open' }], ['notices', 'languages', 'topics']]);
  expect(closed!.why).toEqual([{ how: 'closed' }]);
});

it('Puts ways to the same place together, and topics lead to the queue', () => {
  const topics = picture.steps.at(-1)!.branches[0]!.steps.at(-1)!;
  expect(topics.branches.map(({ why, steps }) => [why.map(({ how }) => how).join(), codes(steps)])).toEqual([
    ['topic,topic', []],
    ['key,otherwise', ['queue']],
    ['key', ['status', '(topics)']]
  ]);
});

it('Draws every place exactly once', () => {
  const all: string[] = [];
  const walk = (steps: readonly Step[]) => {
    for (const { code, again, branches } of steps) {
      if (!again) all.push(code);
      for (const branch of branches) walk(branch.steps);
    }
  };
  walk(picture.steps);
  expect(all.sort()).toEqual(hamletHotline.tree.nodes.map(({ code }) => code).sort());
  expect(picture.lost).toEqual([]);
});

it('Shows places nobody comes to, and ways that lead nowhere', () => {
  const { nodes } = hamletHotline.tree;
  const { steps, lost } = pictureOf({
    ...hamletHotline,
    tree: { start: 'status', nodes: [nodes[5]!, nodes[9]!] }
  });
  expect(steps).toMatchObject([
    { code: 'status', kind: 'status' },
    { code: 'topics', kind: null }
  ]);
  expect(codes(lost)).toEqual(['goodbye']);
});
