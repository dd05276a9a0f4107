/** Walking the answering tree: what is told next, and where a key leads. */
import type { Hotline } from '#catalogue/hotline/hotline.ts';
import type { TreeNode } from '#catalogue/hotline/tree.ts';
import type { Lang } from '#ui/lang.ts';
import type { Place } from '#contacts/entry.ts';
import { NOT_UNDERSTOOD, STATUS_WORDS } from './words.ts';

/** What the walk must know of the moment: is it open, and which notices hold (names of announcements). */
export type Moment = { open: boolean; notices: readonly string[] };

/** What comes in: the beginning, a prompt that is over, a key, nothing for too long, the answer to a status asked for. */
export type Input =
  | { what: 'begin' }
  | { what: 'played' }
  | { what: 'key'; key: string }
  | { what: 'silence' }
  | { what: 'found'; status: string | null };

/** What somebody chose on the way. */
export type Chosen = { lang?: Lang; topic?: string; consent?: boolean };

/** Names of announcements, and how many seconds a key is waited for after the last one; 0: it goes on by itself. */
type Said = { say: readonly string[]; listen: number };

/** What follows. `ask` wants the status of a case; the walk goes on when it was found or not. */
export type Walk = { chosen: Chosen } & (
  | ({ go: 'on'; place: Place } & Said)
  /** `year` as it was keyed; nothing means the running one. */
  | { go: 'ask'; place: Place; number: string; year: string | null; pin: string }
  | { go: 'queue'; topic: string | null }
  | { go: 'callback' | 'voicemail' | 'end'; say: readonly string[] }
  | { go: 'stay' }
);

/** What is not understood is said again so often; then a person helps. */
export const MISSES_MOST = 2;
/** A tree that runs in a circle without a word ends at an agent. */
const HOPS_MOST = 60;
/** Number of a case with its year, and PIN; more keys than that are a hammer. */
const TYPED_MOST = 20;
const STATUS_SECONDS = 8;

type At = { hotline: Hotline; moment: Moment; chosen: Chosen };

/** A place of the tree with nothing typed and nothing misunderstood yet. */
function fresh(node: string): Place {
  return { node, misses: 0, typed: '', step: 0 };
}

function nodeOf({ tree }: Hotline, code: string): TreeNode | undefined {
  return tree.nodes.find((node) => node.code === code);
}

/** What a key says, and where it leads; nowhere but the queue when it is nothing. */
export type Way = Chosen & { to: string | null };

/** Which key says what at a place: codes of nodes, topics and languages. */
export function keysOf(hotline: Hotline, node: TreeNode): ReadonlyMap<string, Way> {
  switch (node.kind) {
    case 'language':
      return new Map(
        hotline.languages.flatMap(({ lang, key }) => (key ? [[key, { lang, to: node.next }] as const] : []))
      );
    case 'topics':
      return new Map<string, Way>([
        ...hotline.topics.map(({ code, key }) => [key, { topic: code, to: null }] as const),
        ...Object.entries(node.keys).map(([key, to]) => [key, { to }] as const)
      ]);
    case 'menu':
      return new Map(Object.entries(node.keys).map(([key, to]) => [key, { to }]));
    case 'consent':
      return new Map([
        [node.yes, { consent: true, to: node.next }],
        [node.no, { consent: false, to: node.next }]
      ]);
    default:
      return new Map();
  }
}

/** Comes to a node, and goes on through those that say nothing until one speaks or the tree is left. */
function enter(at: At, code: string): Walk {
  let next = code;
  for (let hop = 0; hop < HOPS_MOST; hop += 1) {
    const node = nodeOf(at.hotline, next);
    const walk = node ? arrive(at, node) : ({ chosen: at.chosen, go: 'queue', topic: null } as const);
    if (typeof walk !== 'string') return walk;
    next = walk;
  }
  return { chosen: at.chosen, go: 'queue', topic: null };
}

/** What a node says, or where one leads that says nothing. */
function arrive(at: At, node: TreeNode): Walk | string {
  const { chosen, hotline, moment } = at;
  const on = (say: readonly string[], listen: number): Walk => ({
    chosen,
    go: 'on',
    place: fresh(node.code),
    say,
    listen
  });
  switch (node.kind) {
    case 'say':
      return on(node.say, 0);
    case 'hours':
      return moment.open ? node.open : node.closed;
    case 'notices':
      return moment.notices.length === 0 ? node.next : on(moment.notices, 0);
    case 'language':
      return hotline.languages.length < 2 ? node.next : on(node.say, node.seconds);
    case 'consent':
      return hotline.recording.on ? on(node.say, node.seconds) : node.next;
    case 'topics':
    case 'menu':
      return on(node.say, node.seconds);
    case 'status':
      return on(node.say, STATUS_SECONDS);
    case 'queue':
      return { chosen, go: 'queue', topic: node.topic ?? null };
    default:
      return { chosen, go: node.kind, say: node.say };
  }
}

/** Not understood: said again, and after twice goes where somebody helps. */
function missed(at: At, node: TreeNode, place: Place): Walk {
  const misses = place.misses + 1;
  if (misses > MISSES_MOST) return enter(at, wayOut(node));
  const listen = 'seconds' in node ? node.seconds : STATUS_SECONDS;
  const say = 'say' in node ? node.say : [];
  const again = { ...place, misses, typed: '', step: 0 };
  return { chosen: at.chosen, go: 'on', place: again, say: [NOT_UNDERSTOOD, ...say], listen };
}

/** Where somebody is taken who presses nothing, or nothing that leads anywhere. */
function wayOut(node: TreeNode): string {
  if (node.kind === 'topics' || node.kind === 'menu') return node.otherwise;
  return 'next' in node ? node.next : '';
}

/** A key where keys lead somewhere. */
function pressed(at: At, node: TreeNode, place: Place, key: string): Walk {
  if (node.kind === 'status') return typed(at, node, place, key);
  const keys = keysOf(at.hotline, node);
  // Keys while something is only told are no mistake: people press ahead.
  if (keys.size === 0) return { chosen: at.chosen, go: 'stay' };
  const way = keys.get(key);
  if (!way) return missed(at, node, place);
  const { to, ...chosen } = way;
  const after = { ...at, chosen: { ...at.chosen, ...chosen } };
  return to === null ? { chosen: after.chosen, go: 'queue', topic: chosen.topic ?? null } : enter(after, to);
}

/**
 * Number and PIN of a case: first the number, then # or a pause, then the PIN.
 *
 * A case of an earlier year is keyed with `*` where its slash stands: `11487*2025`. Trying earlier years unasked would
 * give whoever guesses one more guess for each of them. A second `*` begins again.
 */
function typed(at: At, node: TreeNode, place: Place, key: string): Walk {
  const on = (next: Place): Walk => ({
    chosen: at.chosen,
    go: 'on',
    place: next,
    say: [],
    listen: STATUS_SECONDS
  });
  if (key === '*')
    return place.step === 0 && /^\d+$/.test(place.typed)
      ? on({ ...place, typed: `${place.typed}*` })
      : on({ ...place, typed: '', step: 0 });
  if (key !== '#')
    return place.typed.length >= TYPED_MOST
      ? missed(at, node, place)
      : on({ ...place, typed: place.typed + key });
  return typedOut(at, node, place);
}

/** What was typed is complete: the number, or number and PIN. */
function typedOut(at: At, node: TreeNode, place: Place): Walk {
  const { chosen } = at;
  if (place.step === 0) {
    if (place.typed === '' || place.typed.endsWith('*')) return missed(at, node, place);
    const next = { ...place, step: 1, typed: `${place.typed}/` };
    return { chosen, go: 'on', place: next, say: [STATUS_WORDS.pin], listen: STATUS_SECONDS };
  }
  const [typedNumber = '', pin = ''] = place.typed.split('/');
  const [number = '', year = null] = typedNumber.split('*');
  return pin === '' ? missed(at, node, place) : { chosen, go: 'ask', place, number, year, pin };
}

/** What was asked for was found, or not: it is told, and the tree goes on from there. */
function found(at: At, node: TreeNode, place: Place, status: string | null): Walk {
  if (status === null) return missed(at, node, place);
  const told = { ...fresh(place.node), step: 2 };
  return { chosen: at.chosen, go: 'on', place: told, say: [status], listen: 0 };
}

/**
 * What follows in the answering tree.
 *
 * The 112 sentence and everything else that must be heard stand in the tree as announcements before the first menu.
 * Whoever presses nothing comes to an agent; whoever presses wildly too. The tree never hangs up by itself but at its
 * own ends.
 */
export function walk(hotline: Hotline, place: Place | null, input: Input, moment: Moment): Walk {
  const at: At = { hotline, moment, chosen: {} };
  if (input.what === 'begin' || place === null) return enter(at, hotline.tree.start);
  const node = nodeOf(hotline, place.node);
  if (!node) return { chosen: {}, go: 'queue', topic: null };
  switch (input.what) {
    case 'key':
      return pressed(at, node, place, input.key);
    case 'found':
      return found(at, node, place, input.status);
    case 'silence':
      return silent(at, node, place);
    case 'played':
      return goesOnByItself(node, place) ? enter(at, wayOut(node)) : { chosen: {}, go: 'stay' };
  }
}

function goesOnByItself(node: TreeNode, place: Place): boolean {
  return node.kind === 'say' || node.kind === 'notices' || (node.kind === 'status' && place.step === 2);
}

/** Nobody pressed anything. Where a language is asked that is no mistake: the first one is spoken. */
function silent(at: At, node: TreeNode, place: Place): Walk {
  if (node.kind === 'language' || node.kind === 'topics')
    return enter(at, node.kind === 'language' ? node.next : node.otherwise);
  if (node.kind === 'consent') return enter({ ...at, chosen: { ...at.chosen, consent: false } }, node.next);
  if (node.kind === 'status' && place.typed !== '' && !place.typed.endsWith('/'))
    return typedOut(at, node, place);
  if (goesOnByItself(node, place)) return enter(at, wayOut(node));
  return missed(at, node, place);
}
