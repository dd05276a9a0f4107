/** A whole catalogue as one file of JSON: the articles of each kind as one list, with a schema programs can check it by. */
import { z } from 'zod';
import { KINDS, type Kind } from '#knowledge/articles/article.ts';
import { shaped, SHAPES, type ArticleFault } from '#knowledge/articles/check.ts';
import type { Given } from '#knowledge/articles/content.ts';

/** What the list of each kind is called in a file. */
export const LISTS = {
  card: 'cards',
  guide: 'guides',
  script: 'scripts',
  announcement: 'announcements',
  contact: 'contacts'
} as const satisfies Readonly<Record<Kind, string>>;

/** A fault of a file: at which place of which list it is (from 0), and where in the article. */
export type FileFault = ArticleFault & { kind: Kind | null; article: string | null; at: number };

/** What a file holds: its articles, which kinds it speaks of at all, and what has not the shape of an article. */
export type ReadFile = { given: { at: number; one: Given }[]; kinds: readonly Kind[]; faults: FileFault[] };

/** The articles as a file of JSON. */
export function inJson(all: readonly Given[]): string {
  const lists = KINDS.map(
    (kind) => [LISTS[kind], all.filter((one) => one.kind === kind).map(({ content }) => content)] as const
  );
  return `${JSON.stringify(Object.fromEntries(lists), null, 2)}\n`;
}

/** The JSON Schema of such a file (draft 2020-12), made from the shapes that check it. */
export function jsonSchema(): object {
  const lists = KINDS.map((kind) => [LISTS[kind], z.array(SHAPES[kind]).optional()] as const);
  return z.toJSONSchema(z.strictObject(Object.fromEntries(lists)), { io: 'input', unrepresentable: 'any' });
}

/** Nothing that could be a catalogue: no JSON, or JSON of something else. */
export type NoCatalogue = { broken: string };

/** Reads a file of JSON. A list that is left out says nothing of its kind; an empty one says that there is none. */
export function fromJson(text: string): ReadFile | NoCatalogue {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (fault) {
    return { broken: (fault as Error).message };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { broken: Object.values(LISTS).join(', ') };
  const names = Object.values(LISTS) as string[];
  const strange = Object.keys(value).filter((name) => !names.includes(name) && name !== '$schema');
  const lists = KINDS.flatMap((kind) => {
    const list = (value as Readonly<Record<string, unknown>>)[LISTS[kind]];
    return list === undefined ? [] : [{ kind, list }];
  });
  const wrong = lists.find(({ list }) => !Array.isArray(list));
  if (strange.length > 0) return { broken: strange.join(', ') };
  if (wrong) return { broken: LISTS[wrong.kind] };
  return gathered(
    lists.flatMap(({ kind, list }) => (list as unknown[]).map((content, at) => ({ kind, content, at }))),
    lists.map(({ kind }) => kind)
  );
}

/** Articles of any shape, checked one by one. */
export function gathered(
  all: readonly { kind: Kind; content: unknown; at: number }[],
  kinds: readonly Kind[]
): ReadFile {
  const file: ReadFile = { given: [], kinds, faults: [] };
  for (const { kind, content, at } of all) {
    const read = shaped(kind, content);
    if ('given' in read) file.given.push({ at, one: read.given });
    else file.faults.push(...read.faults.map((fault) => faultAt(fault, kind, codeIn(content), at)));
  }
  return file;
}

/** A fault with its place in the file. */
export function faultAt(fault: ArticleFault, kind: Kind, code: string | null, at: number): FileFault {
  return { ...fault, kind, article: code, at };
}

function codeIn(content: unknown): string | null {
  const code = (content as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : null;
}
