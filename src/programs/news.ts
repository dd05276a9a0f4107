/** What programs are told of, and what one piece of news says. */
import { caseCode, parseCaseNumber } from '#cases/case.ts';
import type { EntryKind } from '#cases/entry.ts';

/** Which entries of a journal are news, and by what name; the database writes them down by the same table. */
export const TOLD: Partial<Readonly<Record<EntryKind, NewsKind>>> = {
  submitted: 'case.submitted',
  dispatched: 'case.dispatched',
  returned: 'case.returned',
  recategorised: 'case.recategorised',
  asked: 'case.asked',
  replied: 'case.replied',
  answered: 'case.answered',
  extended: 'case.extended',
  closed: 'case.closed',
  merged: 'case.closed',
  settled: 'case.closed',
  contested: 'case.reopened',
  reopened: 'case.reopened',
  unmerged: 'case.reopened',
  published: 'case.published',
  withdrawn: 'case.withdrawn'
};

/** Every kind of news, in the order a case meets them. */
export const NEWS_KINDS = [
  'case.submitted',
  'case.dispatched',
  'case.returned',
  'case.recategorised',
  'case.asked',
  'case.replied',
  'case.answered',
  'case.extended',
  'case.closed',
  'case.reopened',
  'case.published',
  'case.withdrawn'
] as const;
export type NewsKind = (typeof NEWS_KINDS)[number];

/** A delivery somebody asked for to see whether it arrives. */
export const TEST_KIND = 'test';

/** Those of these words that are kinds of news, each once, in their own order. */
export function newsKindsIn(words: readonly string[]): NewsKind[] {
  return NEWS_KINDS.filter((kind) => words.includes(kind));
}

/** What is kept of one piece of news: thin, so that whoever wants more asks with a key of their own. */
export type News = { type: string; timestamp: string; data: Readonly<Record<string, unknown>> };

/** The body that is sent: the news with where the case is read. The same every time, as its signature and number are. */
export function bodyOf({ type, timestamp, data }: News, publicUrl: string): string {
  const at = typeof data['number'] === 'string' ? parseCaseNumber(data['number']) : undefined;
  const links = at && { case: `${publicUrl}/api/v1/cases/${caseCode(at)}` };
  return JSON.stringify({ type, timestamp, data: { ...data, ...(links ? { links } : {}) } });
}
