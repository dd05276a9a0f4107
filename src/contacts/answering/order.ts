/** The order in which callers hear what is said: a place moved before or after another, the first place, topics. */
import type { Answering } from '#catalogue/hotline/hotline.ts';
import type { TreeNode } from '#catalogue/hotline/tree.ts';
import { refuse, type Refusal } from '#world/refusal.ts';
import type { TopicsTyped } from './topics.ts';

export const MOVES = ['earlier', 'later'] as const;
export type Move = (typeof MOVES)[number];

type Straight = Extract<TreeNode, { next: string }>;

/** Goes on to one place whatever anybody does: only such places can change their order. */
function isStraight(node: TreeNode | undefined): node is Straight {
  return node !== undefined && 'next' in node;
}

/** Does this place lead there, by any of its ways? */
function leadsTo(node: TreeNode, code: string): boolean {
  const ways = [
    'next' in node ? node.next : undefined,
    'open' in node ? node.open : undefined,
    'closed' in node ? node.closed : undefined,
    'otherwise' in node ? node.otherwise : undefined,
    ...('keys' in node ? Object.values(node.keys) : [])
  ];
  return ways.includes(code);
}

/** The place with all its ways to one place leading to another. */
function led(node: TreeNode, from: string, to: string): TreeNode {
  const way = (code: string) => (code === from ? to : code);
  const keys =
    'keys' in node
      ? { keys: Object.fromEntries(Object.entries(node.keys).map(([key, at]) => [key, way(at)])) }
      : {};
  return {
    ...node,
    ...('next' in node ? { next: way(node.next) } : {}),
    ...('open' in node ? { open: way(node.open), closed: way(node.closed) } : {}),
    ...('otherwise' in node ? { otherwise: way(node.otherwise) } : {}),
    ...keys
  } as TreeNode;
}

/** Two places one after the other, the first of them first; nothing where the order cannot change. */
function pairOf(
  { nodes, start }: Answering['tree'],
  code: string,
  move: Move
): [Straight, Straight] | undefined {
  const node = nodes.find((one) => one.code === code);
  if (!isStraight(node)) return undefined;
  const first = move === 'later' ? node : nodes.find((one) => isStraight(one) && one.next === code);
  const second = move === 'later' ? nodes.find((one) => one.code === node.next) : node;
  if (!isStraight(first) || !isStraight(second) || first === second) return undefined;
  // Whoever comes to the second by another way would hear more than before.
  const further = nodes.some((one) => one !== first && leadsTo(one, second.code));
  return further || start === second.code ? undefined : [first, second];
}

/**
 * With a place heard before the one that comes before it, or after the one that follows.
 *
 * Refused with `place-moves-not` where a key or the hour decides, where it is the last or the first one, or where more
 * than one way comes together: there somebody has to say where the ways lead.
 */
export function withMoved(answering: Answering, code: string, move: Move): Answering | Refusal {
  const { tree } = answering;
  if (!tree.nodes.some((one) => one.code === code)) return refuse('place-gone');
  const pair = pairOf(tree, code, move);
  if (!pair) return refuse('place-moves-not');
  const [first, second] = pair;
  const nodes = tree.nodes.map((one): TreeNode => {
    if (one.code === first.code) return { ...first, next: second.next };
    if (one.code === second.code) return { ...second, next: first.code };
    return led(one, first.code, second.code);
  });
  return { ...answering, tree: { start: tree.start === first.code ? second.code : tree.start, nodes } };
}

/** Which ways a place can be moved. */
export function movesOf(answering: Answering, code: string): Move[] {
  return MOVES.filter((move) => pairOf(answering.tree, code, move) !== undefined);
}

/** With a place callers come to first. What came before it is reached by nobody then, which is told. */
export function withStart(answering: Answering, code: string): Answering | Refusal {
  if (!answering.tree.nodes.some((one) => one.code === code)) return refuse('place-gone');
  return { ...answering, tree: { ...answering.tree, start: code } };
}

/** Topics as they were typed, one of them before the one above it. */
export function topicEarlier(typed: TopicsTyped, at: number): TopicsTyped {
  const [above, own] = [typed.topics[at - 1], typed.topics[at]];
  if (!above || !own) return typed;
  const topics = typed.topics.with(at - 1, own).with(at, above);
  return { ...typed, topics };
}
