/** Checking a hotline: what its shape alone cannot say, because it takes two places of it to see it. */
import type { Fault } from '#catalogue/fault.ts';
import type { Answering } from './hotline.ts';
import { waysOf, type TreeNode } from './tree.ts';

type Path = readonly PropertyKey[];

/** What can be wrong in a hotline. */
export type HotlineWrong =
  | 'way'
  | 'words'
  | 'key'
  | 'topic'
  | 'start'
  | 'place-twice'
  | 'topic-twice'
  | 'announcement-twice'
  | 'language-twice'
  | 'unreached'
  | 'no-exit'
  | 'no-queue'
  | 'recorded-topic'
  | 'recorded-nothing'
  | 'no-consent';

/** A fault of a hotline: what is wrong, at which place of the tree, and about what (a code, a key). */
export type HotlineFault = Fault & { what: HotlineWrong; place?: string; about?: string };

type More = { place?: string; about?: string };
const fault = (what: HotlineWrong, path: Path, expected: string, more: More = {}): HotlineFault => ({
  what,
  path,
  expected,
  ...more
});

/** The keys of a place of the tree, as they would be pressed; a key that says two things stands twice. */
function keysAt({ topics, languages }: Answering, node: TreeNode): string[] {
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

/** Every place that can be come to from there; by these ways out of each. */
function reachable(
  { tree }: Pick<Answering, 'tree'>,
  from: string,
  ways: (node: TreeNode) => readonly string[] = waysOf
): Set<string> {
  const seen = new Set<string>();
  const next = [from];
  for (let code = next.pop(); code !== undefined; code = next.pop()) {
    const node = tree.nodes.find((one) => one.code === code);
    if (!node || seen.has(code)) continue;
    seen.add(code);
    next.push(...ways(node));
  }
  return seen;
}

/** Does the tree lead out here: to somebody, or to an end? */
function isExit({ topics }: Answering, { kind }: TreeNode): boolean {
  if (kind === 'topics') return topics.length > 0;
  return kind === 'queue' || kind === 'callback' || kind === 'voicemail' || kind === 'end';
}

/** The ways out of a place while the hotline is open, or closed. */
const waysWhen = (open: boolean) => (node: TreeNode) =>
  node.kind === 'hours' ? [open ? node.open : node.closed] : waysOf(node);

/** Places somebody can come to and never get away from, while the hotline is open or closed. */
function trapped(answering: Answering): string[] {
  const { tree } = answering;
  return tree.nodes.flatMap(({ code }) =>
    [true, false].some((open) => {
      if (!reachable(answering, tree.start, waysWhen(open)).has(code)) return false;
      const onward = reachable(answering, code, waysWhen(open));
      return !tree.nodes.some((node) => onward.has(node.code) && isExit(answering, node));
    })
      ? [code]
      : []
  );
}

function nodeFaults(answering: Answering, node: TreeNode, path: Path): HotlineFault[] {
  const known = new Set(answering.tree.nodes.map(({ code }) => code));
  const said = new Set(answering.announcements.map(({ code }) => code));
  const topics = new Set(answering.topics.map(({ code }) => code));
  const say = 'say' in node ? node.say : [];
  const place = node.code;
  return [...new Set(waysOf(node).filter((way) => !known.has(way)))]
    .map((way) =>
      fault('way', path, `ways that lead somewhere; there is no place "${way}"`, { place, about: way })
    )
    .concat(
      say
        .filter((code) => !said.has(code))
        .map((code) =>
          fault('words', [...path, 'say'], `announcements that exist; there is no "${code}"`, {
            place,
            about: code
          })
        ),
      twice(keysAt(answering, node)).map((key) =>
        fault('key', path, `each key once; ${key} says two things here`, { place, about: key })
      ),
      node.kind === 'queue' && node.topic !== undefined && !topics.has(node.topic)
        ? [
            fault('topic', [...path, 'topic'], `a topic of the hotline; there is no "${node.topic}"`, {
              place,
              about: node.topic
            })
          ]
        : []
    );
}

/** Recording names topics there are, and asks for consent before it. */
function recordingFaults(
  { recording, topics, tree }: Answering,
  reached: ReadonlySet<string>
): HotlineFault[] {
  const unknown = recording.topics
    .filter((code) => !topics.some((topic) => topic.code === code))
    .map((about) =>
      fault('recorded-topic', ['recording', 'topics'], `topics that exist; there is no "${about}"`, { about })
    );
  if (!recording.on) return unknown;
  const asks = tree.nodes.some(({ code, kind }) => kind === 'consent' && reached.has(code));
  return [
    ...unknown,
    ...(recording.topics.length > 0
      ? []
      : [fault('recorded-nothing', ['recording', 'topics'], 'topics to record; nothing is recorded')]),
    ...(asks ? [] : [fault('no-consent', ['tree'], 'a place that asks for consent before recording')])
  ];
}

/** Places nobody comes to, and places nobody gets away from; and nobody to talk to. */
function wayFaults(answering: Answering, reached: ReadonlySet<string>): HotlineFault[] {
  const { tree } = answering;
  const path = (code: string): Path => ['tree', 'nodes', tree.nodes.findIndex((node) => node.code === code)];
  return [
    ...tree.nodes
      .filter(({ code }) => !reached.has(code))
      .map(({ code }) =>
        fault('unreached', path(code), `a way that leads here; nobody comes to "${code}"`, { place: code })
      ),
    ...trapped(answering).map((code) =>
      fault('no-exit', path(code), `a way out; whoever comes to "${code}" goes round for ever`, {
        place: code
      })
    ),
    ...(tree.nodes.some(({ code, kind }) => kind === 'queue' && reached.has(code))
      ? []
      : [fault('no-queue', ['tree'], 'a way to an agent; no queue can be reached')])
  ];
}

/**
 * Everything that is wrong in how a hotline answers; an empty list means that it may.
 *
 * Every way leads somewhere, every place is come to and can be left, every word exists, a key says one thing, somebody
 * can be reached, and nothing is recorded without asking: a tree without a queue would be an answering machine.
 */
export function hotlineFaults(answering: Answering): HotlineFault[] {
  const { tree, topics, announcements, languages } = answering;
  const codes = tree.nodes.map(({ code }) => code);
  const reached = reachable(answering, tree.start);
  const again = (what: HotlineWrong, path: Path, values: readonly string[], of: (code: string) => string) =>
    twice(values).map((about) => fault(what, path, of(about), { about }));
  return [
    ...again('place-twice', ['tree', 'nodes'], codes, (c) => `each place once; "${c}" stands here again`),
    ...again(
      'topic-twice',
      ['topics'],
      topics.map(({ code }) => code),
      (c) => `each topic once; "${c}" stands here again`
    ),
    ...again(
      'announcement-twice',
      ['announcements'],
      announcements.map(({ code }) => code),
      (c) => `each announcement once; "${c}" stands here again`
    ),
    ...again(
      'language-twice',
      ['languages'],
      languages.map(({ lang }) => lang),
      (c) => `each language once; ${c} stands here again`
    ),
    ...(codes.includes(tree.start)
      ? []
      : [fault('start', ['tree', 'start'], `a place of the tree; there is no "${tree.start}"`)]),
    ...tree.nodes.flatMap((node, at) => nodeFaults(answering, node, ['tree', 'nodes', at])),
    ...wayFaults(answering, reached),
    ...recordingFaults(answering, reached)
  ];
}
