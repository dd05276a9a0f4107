/** The form of one place: what stands in its fields, what can be chosen, and what was sent. */
import type { Answering } from '#catalogue/hotline/hotline.ts';
import type { NodeKind, TreeNode } from '#catalogue/hotline/tree.ts';
import type { PlaceTyped, Words } from '#contacts/answering/editing.ts';
import { textIn } from '#routes/work/case/form.server.ts';
import type { Lang } from '#ui/lang.ts';
import { answeringTreeTexts } from '#ui/texts/answeringTree.ts';

const NO_WORDS: Words = { pl: '', en: '', uk: '' };
/** Rows for keys that are not there yet, and the most a telephone has. */
const MORE_KEYS = 2;
const KEYS_MOST = 12;
const SAY_MOST = 20;
/** How much of an announcement is read in a list. */
const BRIEF = 40;

/** A place as it stands, as its fields show it. */
export function fieldsOf(answering: Answering, node: TreeNode): PlaceTyped {
  const way = (name: string) => String((node as Record<string, unknown>)[name] ?? '');
  const words = (code: string) => answering.announcements.find((one) => one.code === code)?.words ?? NO_WORDS;
  return {
    say: ('say' in node ? node.say : []).map((code) => ({ code, words: words(code), drop: false })),
    more: NO_WORDS,
    also: '',
    ways: { next: way('next'), open: way('open'), closed: way('closed'), otherwise: way('otherwise') },
    keys: 'keys' in node ? Object.entries(node.keys).map(([key, to]) => ({ key, to })) : [],
    yes: node.kind === 'consent' ? node.yes : '1',
    no: node.kind === 'consent' ? node.no : '2',
    seconds: 'seconds' in node ? String(node.seconds) : '5',
    topic: node.kind === 'queue' ? (node.topic ?? '') : ''
  };
}

export type Has = {
  say: boolean;
  seconds: boolean;
  keys: boolean;
  consent: boolean;
  topic: boolean;
  ways: ('next' | 'open' | 'closed' | 'otherwise')[];
};

/** Which fields a kind has. */
function hasOf(kind: NodeKind): Has {
  const silent = kind === 'hours' || kind === 'notices' || kind === 'queue';
  const ends = kind === 'queue' || kind === 'callback' || kind === 'voicemail' || kind === 'end';
  const chooses = kind === 'menu' || kind === 'topics';
  return {
    say: !silent,
    seconds: chooses || kind === 'language' || kind === 'consent',
    keys: chooses,
    consent: kind === 'consent',
    topic: kind === 'queue',
    ways: kind === 'hours' ? ['open', 'closed'] : chooses ? ['otherwise'] : ends ? [] : ['next']
  };
}

const briefly = (words: string) => (words.length > BRIEF ? `${words.slice(0, BRIEF).trimEnd()}…` : words);

/** A place in a list: what it does, how its words begin, and its code. */
function placeSaid({ announcements }: Answering, node: TreeNode, lang: Lang): string {
  const texts = answeringTreeTexts[lang];
  const [first] = 'say' in node ? node.say : [];
  const words = announcements.find(({ code }) => code === first)?.words[lang];
  const kind = texts.kinds[node.kind];
  return words ? texts.spoken(kind, briefly(words), node.code) : texts.named(kind, node.code);
}

/** What a place can choose from: places, announcements said elsewhere, topics. */
export function choicesOf(answering: Answering, node: TreeNode, lang: Lang) {
  const texts = answeringTreeTexts[lang];
  const said = new Set('say' in node ? node.say : []);
  const elsewhere = answering.tree.nodes.flatMap((one) =>
    one.code !== node.code && 'say' in one ? one.say : []
  );
  const none = { value: '', text: texts.place.none };
  return {
    has: hasOf(node.kind),
    kind: texts.kinds[node.kind],
    places: [
      none,
      ...answering.tree.nodes
        .filter(({ code }) => code !== node.code)
        .map((one) => ({ value: one.code, text: placeSaid(answering, one, lang) }))
    ],
    others: [
      none,
      ...answering.announcements
        .filter(({ code }) => !said.has(code))
        .map(({ code, words }) => ({ value: code, text: texts.named(briefly(words[lang]), code) }))
    ],
    topics: [
      { value: '', text: texts.place.anyTopic },
      ...answering.topics.map(({ code, name }) => ({ value: code, text: name[lang] }))
    ],
    shared: [...said].filter((code) => elsewhere.includes(code))
  };
}
export type Choices = ReturnType<typeof choicesOf>;

/** With the empty rows a form offers for keys. */
export function withRows(typed: PlaceTyped): PlaceTyped {
  const empty = { key: '', to: '' };
  const more = Math.min(MORE_KEYS, KEYS_MOST - typed.keys.length);
  return { ...typed, keys: [...typed.keys, ...Array.from({ length: more }, () => empty)] };
}

export function placeIn(form: FormData): PlaceTyped {
  const text = (name: string, most = 60) => textIn(form, name).slice(0, most);
  const words = (name: string): Words => ({
    pl: text(`${name}.pl`, 4000),
    en: text(`${name}.en`, 4000),
    uk: text(`${name}.uk`, 4000)
  });
  const rows = (most: number, is: (at: number) => boolean) =>
    Array.from({ length: most }, (_, at) => at).filter(is);
  return {
    say: rows(SAY_MOST, (at) => form.has(`say.${at}.code`)).map((at) => ({
      code: text(`say.${at}.code`),
      words: words(`say.${at}`),
      drop: form.has(`say.${at}.drop`)
    })),
    more: words('more'),
    also: text('also'),
    ways: {
      next: text('ways.next'),
      open: text('ways.open'),
      closed: text('ways.closed'),
      otherwise: text('ways.otherwise')
    },
    keys: rows(KEYS_MOST, (at) => form.has(`keys.${at}.key`)).map((at) => ({
      key: text(`keys.${at}.key`),
      to: text(`keys.${at}.to`)
    })),
    yes: text('yes'),
    no: text('no'),
    seconds: text('seconds'),
    topic: text('topic')
  };
}
