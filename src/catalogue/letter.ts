/** A letter: the words of a notice, with places to fill in. */
import { z } from 'zod';
import { LANGS } from '#ui/lang.ts';

/** What a resident is told, by the moment it is told. */
export const LETTER_CODES = [
  'recorded',
  'asked',
  'closed',
  'reopened',
  'merged',
  'unmerged',
  'settled',
  'extended',
  'recounted',
  'requalified',
  'survey',
  'reminded',
  'follow',
  'news',
  'receipt',
  'invited',
  'area',
  'digest',
  'hired',
  'password',
  'changed',
  'opened',
  'enter',
  'new-email',
  'account-changed',
  'unused',
  'review',
  'expired',
  'gist',
  'unheld',
  'appointment',
  'appointment-near',
  'appointment-off',
  'text-recorded',
  'text-receipt',
  'text-asked',
  'text-closed',
  'text-extended',
  'text-reopened',
  'text-missed',
  'text-number',
  'text-gist',
  'text-code'
] as const;
export type LetterCode = (typeof LETTER_CODES)[number];

/** The fill-ins every letter may use: what the case is, until when, where to look, whom to ask. */
const ALWAYS = ['number', 'category', 'link', 'pin', 'until', 'centre', 'hotline'] as const;

/** The fill-ins of letters to somebody whose case it is not: `link` opens what they follow, never the case. */
const FOLLOWING = ['number', 'category', 'link', 'centre', 'hotline'] as const;

/** The fill-ins of text messages about a case. */
const TEXT = ['number', 'link', 'centre', 'hotline'] as const;

/** The fill-ins of each letter. Another one would stay standing in a resident's letter as `{…}`. */
export const FILL_INS: Readonly<Record<LetterCode, readonly string[]>> = {
  recorded: [...ALWAYS, 'reason'],
  // Of many reports at once; its link opens the page that lists them all.
  receipt: ['number', 'category', 'list', 'count', 'link', 'centre', 'hotline'],
  asked: [...ALWAYS, 'question'],
  closed: [...ALWAYS, 'answer', 'outcome', 'contestUntil'],
  reopened: [...ALWAYS, 'reason'],
  merged: [...ALWAYS, 'other'],
  unmerged: [...ALWAYS, 'other'],
  settled: [...ALWAYS, 'other', 'answer', 'outcome'],
  extended: [...ALWAYS, 'reason', 'was', 'law'],
  recounted: [...ALWAYS, 'was'],
  requalified: [...ALWAYS, 'reason', 'regime', 'term', 'lacks'],
  survey: ALWAYS,
  // To those who work here: nothing in it opens a case to whoever reads it.
  reminded: ['number', 'category', 'until', 'centre', 'what', 'unit', 'address'],
  follow: [...FOLLOWING, 'days'],
  news: [...FOLLOWING, 'what'],
  // To an outside body: its link opens its own page, never the case.
  // To somebody who follows a part of the city: no case of theirs, and nothing that opens one.
  area: ['area', 'link', 'days', 'centre', 'hotline'],
  digest: ['area', 'count', 'list', 'link', 'centre', 'hotline'],
  invited: ['number', 'category', 'link', 'until', 'centre', 'hotline', 'name', 'question'],
  // To those who work here, about no case: a link to come in for the first time or with a new password, and what was
  // changed in their way of signing in, so that they hear of it when it was not them.
  hired: ['name', 'link', 'days', 'centre', 'hotline'],
  password: ['name', 'link', 'minutes', 'centre', 'hotline'],
  changed: ['name', 'what', 'when', 'centre', 'hotline'],
  // To the guardian of personal data: that a sensitive case was opened, and nothing of whose or why.
  opened: ['when', 'link', 'centre', 'hotline'],
  // To the owner of an account, or whoever opens one: about the account, and never about a case; the PIN is a code.
  enter: ['pin', 'link', 'minutes', 'centre', 'hotline'],
  'new-email': ['pin', 'link', 'minutes', 'centre', 'hotline'],
  'account-changed': ['what', 'centre', 'hotline'],
  unused: ['link', 'days', 'centre', 'hotline'],
  // To who heads a unit: sensitive cases wait there for nobody.
  unheld: ['unit', 'count', 'address', 'centre'],
  // To a unit: which articles of theirs somebody must look at again, and where.
  review: ['unit', 'count', 'list', 'address', 'centre'],
  // To a unit: which articles of theirs end soon or have ended.
  expired: ['unit', 'count', 'list', 'address', 'centre'],
  // To somebody who rang: what an article says in short, and where all of it stands.
  gist: ['name', 'answer', 'address', 'centre', 'hotline'],
  // To somebody who talks with an interpreter by appointment: its link opens the page of the appointment.
  appointment: ['when', 'link', 'centre', 'hotline'],
  'appointment-near': ['when', 'link', 'centre', 'hotline'],
  'appointment-off': ['when', 'reason', 'address', 'centre', 'hotline'],
  // Text messages: read over shoulders and on locked screens, so they name the case and never what it is about.
  'text-recorded': TEXT,
  'text-receipt': ['count', 'link', 'centre', 'hotline'],
  'text-asked': TEXT,
  'text-closed': TEXT,
  'text-extended': [...TEXT, 'until'],
  'text-reopened': TEXT,
  // To somebody who was to be rung back and did not answer.
  'text-missed': ['when', 'centre', 'hotline'],
  // To somebody who is calling: the number of a case, and what an article says in short.
  'text-number': TEXT,
  'text-gist': ['name', 'answer', 'address', 'centre', 'hotline'],
  // To whoever says that a number is theirs; the PIN is the code.
  'text-code': ['pin', 'minutes', 'centre', 'hotline']
};

/**
 * The fill-ins a subject may use. A subject is read over shoulders, on locked screens and in the logs of mail
 * servers, so it names the case and never what somebody wrote.
 */
export const SUBJECT_FILL_INS: readonly string[] = ['number', 'category', 'until', 'centre', 'hotline'];

/** The fill-ins a text uses, each once. */
export function fillInsOf(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((found) => found[1]!))];
}

/**
 * One letter in one language: a subject and a body, with fill-ins such as `{number}`.
 *
 * In the folder a letter is a Markdown file `letters/recorded.pl.md` whose first line, `# …`, is the subject.
 */
export const letterSchema = z.strictObject({
  code: z.enum(LETTER_CODES),
  lang: z.enum(LANGS),
  subject: z.string().min(1).max(150),
  body: z.string().min(1)
});
export type Letter = z.infer<typeof letterSchema>;
