/** What callers ought to hear first and do not: told before a tree answers, which then goes live with a reason or not at all. */
import type { Answering } from './hotline.ts';
import { waysOf, type TreeNode } from './tree.ts';

/** The sentence about personal data: the announcement of this name. */
export const PRIVACY = 'privacy';

/** What is not said: the sentence about personal data, the number for danger, in which language one can go on. */
export const UNSAID = ['privacy', 'danger', 'languages'] as const;

/** Something that is not said, and the places one comes to without having heard it. */
export type Unsaid = { what: (typeof UNSAID)[number]; places: string[] };

/** Is something of the caller kept here: their voice, their number, what they choose? */
function keeps({ topics, recording }: Answering, { kind }: TreeNode): boolean {
  if (kind === 'topics') return topics.length > 0;
  if (kind === 'consent') return recording.on;
  return kind === 'queue' || kind === 'callback' || kind === 'voicemail';
}

/** The places that keep something and are come to without a place that says it, in the order of the tree. */
function keptWithout(answering: Answering, says: (node: TreeNode) => boolean): string[] {
  const { start, nodes } = answering.tree;
  const seen = new Set<string>();
  const next = [start];
  for (let code = next.pop(); code !== undefined; code = next.pop()) {
    const node = nodes.find((one) => one.code === code);
    if (!node || seen.has(code) || says(node)) continue;
    seen.add(code);
    next.push(...waysOf(node));
  }
  return nodes.filter((node) => seen.has(node.code) && keeps(answering, node)).map(({ code }) => code);
}

function isSaid(node: TreeNode, codes: ReadonlySet<string>): boolean {
  return 'say' in node && node.say.some((code) => codes.has(code));
}

/**
 * What is not said on some way through the tree before anything of the caller is kept; an empty list where all is.
 *
 * Whoever calls is told who keeps what of them before it is kept (RODO art. 13 ust. 1), hears of 112 before they wait,
 * and chooses their language before they are told anything that matters. A city may say it in another place or in
 * other words, so it is no fault; but nobody leaves it out without noticing.
 */
export function unsaidIn(answering: Answering): Unsaid[] {
  const { announcements, languages } = answering;
  const danger = announcements.filter(({ words }) =>
    Object.values(words).every((text) => /\b112\b/.test(text))
  );
  const dangers = new Set(danger.map(({ code }) => code));
  const chooses = languages.some(({ key }) => key !== undefined);
  const found: Unsaid[] = [
    { what: 'privacy', places: keptWithout(answering, (node) => isSaid(node, new Set([PRIVACY]))) },
    { what: 'danger', places: keptWithout(answering, (node) => isSaid(node, dangers)) },
    { what: 'languages', places: chooses ? keptWithout(answering, ({ kind }) => kind === 'language') : [] }
  ];
  return found.filter(({ places }) => places.length > 0);
}
