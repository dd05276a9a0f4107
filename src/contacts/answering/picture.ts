/** The answering tree as it is drawn: steps one after the other, and branches where a key or the hour decides. */
import type { Answering } from '#catalogue/hotline/hotline.ts';
import type { NodeKind, TreeNode } from '#catalogue/hotline/tree.ts';

/** Why somebody goes this way: it is open or closed, a key was pressed, or nothing was. */
export type Why =
  | { how: 'next' | 'open' | 'closed' | 'otherwise' }
  | { how: 'yes' | 'no' | 'key'; key: string }
  | { how: 'topic'; key: string; topic: string };

/** A place as it is drawn; `again` where it is drawn elsewhere already, `missing` where there is none. */
export type Step = {
  code: string;
  kind: NodeKind | null;
  say: readonly string[];
  again: boolean;
  branches: readonly { why: readonly Why[]; steps: readonly Step[] }[];
};

type Way = { why: Why; to: string | null };

/** Every way out of a place with why it is gone; to `null` where a topic leads to the queue. */
export function waysFrom({ topics }: Pick<Answering, 'topics'>, node: TreeNode): Way[] {
  const keys = (of: Readonly<Record<string, string>>): Way[] =>
    Object.entries(of).map(([key, to]) => ({ why: { how: 'key', key }, to }));
  switch (node.kind) {
    case 'hours':
      return [
        { why: { how: 'open' }, to: node.open },
        { why: { how: 'closed' }, to: node.closed }
      ];
    case 'topics':
      return [
        ...topics.map(({ code, key }): Way => ({ why: { how: 'topic', key, topic: code }, to: null })),
        ...keys(node.keys),
        { why: { how: 'otherwise' }, to: node.otherwise }
      ];
    case 'menu':
      return [...keys(node.keys), { why: { how: 'otherwise' }, to: node.otherwise }];
    case 'queue':
    case 'callback':
    case 'voicemail':
    case 'end':
      return [];
    default:
      return [{ why: { how: 'next' }, to: node.next }];
  }
}

class Drawing {
  readonly drawn = new Set<string>();
  readonly #answering: Answering;
  constructor(answering: Answering) {
    this.#answering = answering;
  }

  /** From a place on, until it branches, ends, or comes to what is drawn already. */
  steps(from: string): Step[] {
    const steps: Step[] = [];
    for (let code: string | undefined = from; code !== undefined;) {
      const node = this.#answering.tree.nodes.find((one) => one.code === code);
      const again = this.drawn.has(code);
      if (!node || again) {
        steps.push({ code, kind: node?.kind ?? null, say: [], again, branches: [] });
        return steps;
      }
      this.drawn.add(code);
      const ways = waysFrom(this.#answering, node);
      const straight: Way | undefined =
        ways.length === 1 && ways[0]!.why.how === 'next' ? ways[0] : undefined;
      const say = 'say' in node ? node.say : [];
      steps.push({ code, kind: node.kind, say, again, branches: straight ? [] : this.#branches(ways) });
      code = straight?.to ?? undefined;
    }
    return steps;
  }

  /** Ways that lead to the same place are one branch. */
  #branches(ways: readonly Way[]): Step['branches'] {
    const targets = [...new Set(ways.map(({ to }) => to))];
    return targets.map((target) => ({
      why: ways.filter(({ to }) => to === target).map(({ why }) => why),
      steps: target === null ? [] : this.steps(target)
    }));
  }
}

/** The picture: what a caller walks through, and then the places nobody comes to. */
export function pictureOf(answering: Answering): { steps: Step[]; lost: Step[] } {
  const drawing = new Drawing(answering);
  const steps = drawing.steps(answering.tree.start);
  const lost = answering.tree.nodes.flatMap(({ code }) =>
    drawing.drawn.has(code) ? [] : [drawing.steps(code)[0]!]
  );
  return { steps, lost };
}
