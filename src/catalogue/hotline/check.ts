/** Checking a hotline: what its shape alone cannot say, because it takes two places of it to see it. */
import type { Fault } from '#catalogue/fault.ts';
import type { Hotline } from './hotline.ts';
import { waysOf, type TreeNode } from './tree.ts';

type Path = readonly PropertyKey[];
const fault = (path: Path, expected: string): Fault => ({ path, expected });

/** The keys of a place of the tree, as they would be pressed; a key that says two things stands twice. */
function keysAt({ topics, languages }: Hotline, node: TreeNode): string[] {
  switch (node.kind) {
    case 'topics':
      return [...topics.map(({ key }) => key), ...Object.keys(node.keys)];
    case 'language':
      return languages.flatMap(({ key }) => (key === undefined ? [] : [key]));
    case 'consent':
      return [node.yes, node.no];
    default:
      return [];
  }
}

function twice(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, at) => values.indexOf(value) < at))];
}

/** Every place that can be come to from the beginning. */
function reachable({ tree }: Hotline): Set<string> {
  const seen = new Set<string>();
  const next = [tree.start];
  for (let code = next.pop(); code !== undefined; code = next.pop()) {
    const node = tree.nodes.find((one) => one.code === code);
    if (!node || seen.has(code)) continue;
    seen.add(code);
    next.push(...waysOf(node));
  }
  return seen;
}

function nodeFaults(hotline: Hotline, node: TreeNode, path: Path): Fault[] {
  const known = new Set(hotline.tree.nodes.map(({ code }) => code));
  const said = new Set(hotline.announcements.map(({ code }) => code));
  const topics = new Set(hotline.topics.map(({ code }) => code));
  const say = 'say' in node ? node.say : [];
  return [
    ...waysOf(node)
      .filter((way) => !known.has(way))
      .map((way) => fault(path, `ways that lead somewhere; there is no place "${way}"`)),
    ...say
      .filter((code) => !said.has(code))
      .map((code) => fault([...path, 'say'], `announcements that exist; there is no "${code}"`)),
    ...twice(keysAt(hotline, node)).map((key) => fault(path, `each key once; ${key} says two things here`)),
    ...(node.kind === 'queue' && node.topic !== undefined && !topics.has(node.topic)
      ? [fault([...path, 'topic'], `a topic of the hotline; there is no "${node.topic}"`)]
      : [])
  ];
}

/**
 * Everything that is wrong in a hotline; an empty list means that it may answer.
 *
 * Every way leads somewhere, every word exists, a key says one thing, and somebody can be reached: a tree without a
 * queue would be an answering machine.
 */
export function hotlineFaults(hotline: Hotline): Fault[] {
  const { tree, topics, announcements, languages } = hotline;
  const codes = tree.nodes.map(({ code }) => code);
  const reached = reachable(hotline);
  return [
    ...twice(codes).map((code) => fault(['tree', 'nodes'], `each place once; "${code}" stands here again`)),
    ...twice(topics.map(({ code }) => code)).map((code) =>
      fault(['topics'], `each topic once; "${code}" stands here again`)
    ),
    ...twice(announcements.map(({ code }) => code)).map((code) =>
      fault(['announcements'], `each announcement once; "${code}" stands here again`)
    ),
    ...twice(languages.map(({ lang }) => lang)).map((lang) =>
      fault(['languages'], `each language once; ${lang} stands here again`)
    ),
    ...(codes.includes(tree.start)
      ? []
      : [fault(['tree', 'start'], `a place of the tree; there is no "${tree.start}"`)]),
    ...tree.nodes.flatMap((node, at) => nodeFaults(hotline, node, ['tree', 'nodes', at])),
    ...(tree.nodes.some(({ code, kind }) => kind === 'queue' && reached.has(code))
      ? []
      : [fault(['tree'], 'a way to an agent; no queue can be reached')])
  ];
}
