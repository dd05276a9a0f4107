/** Changing how the hotline answers, one place at a time: what was typed becomes the tree, or everything that is wrong. */
import type { Answering, Announcement } from '#catalogue/hotline/hotline.ts';
import type { NodeKind, TreeNode } from '#catalogue/hotline/tree.ts';
import { PRIVACY } from '#catalogue/hotline/unsaid.ts';
import { LANGS, type Lang } from '#ui/lang.ts';
import type { Said } from '#ui/said.ts';
import { refuse, type Faults, type Refusal } from '#world/refusal.ts';
import { codeFrom } from './code.ts';

export type Words = Readonly<Record<Lang, string>>;

/** What was typed about one place. `more` is said in addition, where it has words; `also` is something said elsewhere. */
export type PlaceTyped = {
  say: readonly { code: string; words: Words; drop: boolean }[];
  more: Words;
  also: string;
  ways: Readonly<Record<'next' | 'open' | 'closed' | 'otherwise', string>>;
  keys: readonly { key: string; to: string }[];
  yes: string;
  no: string;
  seconds: string;
  topic: string;
};

/** A minute of speech is more than anybody listens to. */
export const WORDS_MOST = 900;
const PLACES_MOST = 60;
const KEY = /^[0-9*#]$/;

const trimmed = (words: Words): Said => ({
  pl: words.pl.trim(),
  en: words.en.trim(),
  uk: words.uk.trim()
});
const isBlank = (words: Words) => LANGS.every((lang) => words[lang].trim() === '');

function wordsFaults(words: Words, field: string): Refusal[] {
  return LANGS.flatMap((lang) => {
    const text = words[lang].trim();
    if (text === '') return [refuse('answering-words', `${field}.${lang}`)];
    return text.length > WORDS_MOST
      ? [refuse('answering-words-long', `${field}.${lang}`, { most: WORDS_MOST })]
      : [];
  });
}

/** An announcement with other words; a recording of the old ones says them no more. */
function reworded(one: Announcement, words: Said): Announcement {
  if (LANGS.every((lang) => one.words[lang] === words[lang])) return one;
  const recorded = Object.fromEntries(
    Object.entries(one.recorded ?? {}).filter(([lang]) => one.words[lang as Lang] === words[lang as Lang])
  );
  const { recorded: _, ...rest } = one;
  const kept = Object.keys(recorded).length > 0 ? { recorded } : {};
  return { ...rest, ...kept, words, verified: true };
}

type Told = { say: string[]; announcements: Announcement[]; faults: Refusal[] };

/** What a place says after the change, and the announcements with it. */
function told(answering: Answering, place: string, typed: PlaceTyped): Told {
  const faults: Refusal[] = [];
  const say: string[] = [];
  let announcements = answering.announcements;
  typed.say.forEach(({ code, words, drop }, at) => {
    if (drop || !announcements.some((one) => one.code === code)) return;
    say.push(code);
    faults.push(...wordsFaults(words, `say.${at}`));
    announcements = announcements.map((one) => (one.code === code ? reworded(one, trimmed(words)) : one));
  });
  if (announcements.some(({ code }) => code === typed.also)) say.push(typed.also);
  if (!isBlank(typed.more)) {
    faults.push(...wordsFaults(typed.more, 'more'));
    const taken = new Set(announcements.map(({ code }) => code));
    let code = place;
    for (let n = 2; taken.has(code); n += 1) code = `${place}-${n}`;
    say.push(code);
    announcements = [...announcements, { code, words: trimmed(typed.more), verified: true }];
  }
  return { say, announcements, faults };
}

/** Keys that were typed, each once and leading somewhere. `taken` are those of the topics. */
function keysFrom(
  typed: PlaceTyped['keys'],
  places: ReadonlySet<string>,
  taken: readonly string[]
): { keys: Record<string, string>; faults: Refusal[] } {
  const keys: Record<string, string> = {};
  const faults: Refusal[] = [];
  typed.forEach(({ key, to }, at) => {
    if (key.trim() === '') return;
    if (!KEY.test(key.trim())) faults.push(refuse('answering-key', `keys.${at}.key`));
    else if (key.trim() in keys || taken.includes(key.trim()))
      faults.push(refuse('answering-key-twice', `keys.${at}.key`, { key: key.trim() }));
    else if (!places.has(to)) faults.push(refuse('answering-way', `keys.${at}.to`));
    else keys[key.trim()] = to;
  });
  return { keys, faults };
}

type Parts = { say: string[]; places: ReadonlySet<string>; topics: Answering['topics'] };

/** Reads what was typed about one place, and remembers what is wrong in it. */
class Reader {
  readonly faults: Refusal[] = [];
  readonly #typed: PlaceTyped;
  readonly #parts: Parts;
  constructor(typed: PlaceTyped, parts: Parts) {
    this.#typed = typed;
    this.#parts = parts;
  }
  way(name: keyof PlaceTyped['ways']): string {
    const to = this.#typed.ways[name];
    if (!this.#parts.places.has(to)) this.faults.push(refuse('answering-way', `ways.${name}`));
    return to;
  }
  seconds(): number {
    const count = Number(this.#typed.seconds.trim());
    if (Number.isInteger(count) && count >= 1 && count <= 30) return count;
    this.faults.push(refuse('answering-seconds', 'seconds'));
    return 5;
  }
  keys(taken: readonly string[]): Record<string, string> {
    const { keys, faults } = keysFrom(this.#typed.keys, this.#parts.places, taken);
    this.faults.push(...faults);
    return keys;
  }
  /** One of the two keys of consent. */
  answer(name: 'yes' | 'no'): string {
    const key = this.#typed[name].trim();
    if (!KEY.test(key)) this.faults.push(refuse('answering-key', name));
    else if (name === 'no' && key === this.#typed.yes.trim())
      this.faults.push(refuse('answering-key-twice', name, { key }));
    return key;
  }
}

/** The place as it was typed. */
function placed(node: TreeNode, typed: PlaceTyped, parts: Parts, read: Reader): TreeNode {
  const { say } = parts;
  switch (node.kind) {
    case 'say':
      if (say.length === 0) read.faults.push(refuse('answering-nothing', 'more.pl'));
      return { ...node, say, next: read.way('next') };
    case 'hours':
      return { ...node, open: read.way('open'), closed: read.way('closed') };
    case 'notices':
      return { ...node, next: read.way('next') };
    case 'language':
      return { ...node, say, seconds: read.seconds(), next: read.way('next') };
    case 'status':
      return { ...node, say, next: read.way('next') };
    case 'consent': {
      const [yes, no] = [read.answer('yes'), read.answer('no')];
      return { ...node, say, yes, no, seconds: read.seconds(), next: read.way('next') };
    }
    case 'topics': {
      const keys = read.keys(parts.topics.map(({ key }) => key));
      return { ...node, say, seconds: read.seconds(), keys, otherwise: read.way('otherwise') };
    }
    case 'menu': {
      const keys = read.keys([]);
      return { ...node, say, seconds: read.seconds(), keys, otherwise: read.way('otherwise') };
    }
    case 'queue': {
      const topic = parts.topics.find(({ code }) => code === typed.topic)?.code;
      return { code: node.code, kind: 'queue', ...(topic ? { topic } : {}) };
    }
    default:
      return { ...node, say };
  }
}

/**
 * Announcements nobody says any more go with the place that said them; those of every hotline's own words stay, and so
 * does the sentence about personal data, so that it can be said at another place.
 */
function swept(before: Answering, after: Answering): Answering {
  const saidIn = ({ tree }: Answering) =>
    new Set(tree.nodes.flatMap((node) => ('say' in node ? node.say : [])));
  const [was, is] = [saidIn(before), saidIn(after)];
  const announcements = after.announcements.filter(
    ({ code }) => is.has(code) || !was.has(code) || code === PRIVACY
  );
  return { ...after, announcements };
}

/** How it answers with one place changed as typed; or everything that is wrong, beside its fields. */
export function withPlace(
  answering: Answering,
  code: string,
  typed: PlaceTyped
): Answering | Faults | Refusal {
  const node = answering.tree.nodes.find((one) => one.code === code);
  if (!node) return refuse('place-gone');
  const { say, announcements, faults } = told(answering, code, typed);
  const places = new Set(answering.tree.nodes.map((one) => one.code));
  const parts = { say, places, topics: answering.topics };
  const read = new Reader(typed, parts);
  const done = placed(node, typed, parts, read);
  const all = [...('say' in node ? faults : []), ...read.faults];
  if (all.length > 0) return { faults: all };
  const nodes = answering.tree.nodes.map((one) => (one.code === code ? done : one));
  return swept(answering, { ...answering, announcements, tree: { ...answering.tree, nodes } });
}

/** An empty place of a kind. */
export function blankPlace(kind: NodeKind, code: string): TreeNode {
  const rest = { code, say: [], next: '', seconds: 5, keys: {}, otherwise: '', open: '', closed: '' };
  switch (kind) {
    case 'hours':
      return { code, kind, open: '', closed: '' };
    case 'notices':
      return { code, kind, next: '' };
    case 'say':
    case 'status':
      return { code, kind, say: rest.say, next: '' };
    case 'language':
      return { code, kind, say: [], seconds: 5, next: '' };
    case 'consent':
      return { code, kind, say: [], yes: '1', no: '2', seconds: 5, next: '' };
    case 'topics':
    case 'menu':
      return { code, kind, say: [], seconds: 5, keys: {}, otherwise: '' };
    case 'queue':
      return { code, kind };
    default:
      return { code, kind, say: [] };
  }
}

/** A new place with its name; nobody comes to it until another place leads there. */
export function withNewPlace(
  answering: Answering,
  kind: NodeKind,
  name: string,
  typed: PlaceTyped
): { answering: Answering; code: string } | Faults | Refusal {
  const { nodes } = answering.tree;
  const code = codeFrom(name);
  if (code === undefined) return { faults: [refuse('place-name', 'name')] };
  if (nodes.some((node) => node.code === code)) return { faults: [refuse('place-twice', 'name')] };
  if (nodes.length >= PLACES_MOST) return { faults: [refuse('place-many', 'name', { most: PLACES_MOST })] };
  const grown = { ...answering, tree: { ...answering.tree, nodes: [...nodes, blankPlace(kind, code)] } };
  const done = withPlace(grown, code, typed);
  return 'tree' in done ? { answering: done, code } : done;
}

/** Without one place. Ways that led there lead nowhere then, which is told until they are mended. */
export function withoutPlace(answering: Answering, code: string): Answering | Refusal {
  const { start, nodes } = answering.tree;
  if (!nodes.some((node) => node.code === code)) return refuse('place-gone');
  if (code === start) return refuse('place-start');
  const tree = { start, nodes: nodes.filter((node) => node.code !== code) };
  return swept(answering, { ...answering, tree });
}
