/** Queries as people type them, each with what answers it: a half to tune with, a half only to measure, and some written later. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Audience } from '#knowledge/articles/article.ts';
import type { Lang } from '#ui/lang.ts';

export type Half = 'tune' | 'held' | 'fresh' | 'last';
/** `answers` are kinds with codes ("card:SA-dow"), any of which is right. */
export type Query = {
  half: Half;
  kind: string;
  typed: string;
  answers: readonly string[];
  lang: Lang;
  audience: Audience;
};

const LANG: Readonly<Record<string, Lang>> = { english: 'en', ukrainian: 'uk' };

/** Kinds that begin with "agent" are typed at the desk, where scripts and what is for agents only are found too. */
const audienceOf = (kind: string): Audience => (kind.startsWith('agent') ? 'agents' : 'everyone');

/** Reads the sheet of queries beside this file. */
export function readQueries(): Query[] {
  const lines = readFileSync(join(import.meta.dirname, 'queries.tsv'), 'utf8').split('\n');
  return lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [half, kind, typed, codes] = line.split('\t') as [Half, string, string, string];
      const answers = codes.split(',').map((code) => (code.includes(':') ? code : `card:${code}`));
      return { half, kind, typed, answers, lang: LANG[kind] ?? 'pl', audience: audienceOf(kind) };
    });
}
