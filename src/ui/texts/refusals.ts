/** The words of every refusal: what is wrong and what to do, in three languages. */
import type { Refusal } from '#world/refusal.ts';
import { dayInWords } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';
import { ACCOUNTS } from './refusals/accounts.ts';
import { ANNOUNCING } from './refusals/announcing.ts';
import { ANSWERING } from './refusals/answering.ts';
import { AREAS } from './refusals/areas.ts';
import { ARTICLES } from './refusals/articles.ts';
import { CHATTING } from './refusals/chatting.ts';
import { CASES } from './refusals/cases.ts';
import { DEADLINES } from './refusals/deadlines.ts';
import { FINDING } from './refusals/finding.ts';
import { HOTLINE } from './refusals/hotline.ts';
import { STAFFING } from './refusals/staffing.ts';
import { IDENTITY } from './refusals/identity.ts';
import { LEARNING } from './refusals/learning.ts';
import { MERGING } from './refusals/merging.ts';
import { DISPATCH } from './refusals/dispatch.ts';
import { MANY } from './refusals/many.ts';
import { NOTES } from './refusals/notes.ts';
import { PHOTOS } from './refusals/photos.ts';
import { PROGRAMS } from './refusals/programs.ts';
import { PUBLISHING } from './refusals/publishing.ts';
import { SOUNDS } from './refusals/sounds.ts';
import { STAFF } from './refusals/staff.ts';
import { WRITING } from './refusals/writing.ts';
import type { RefusalWords } from './refusals/words.ts';

export const REFUSALS: RefusalWords = {
  ...WRITING,
  ...FINDING,
  ...PHOTOS,
  ...PUBLISHING,
  ...CASES,
  ...DEADLINES,
  ...MERGING,
  ...SOUNDS,
  ...ANNOUNCING,
  ...ANSWERING,
  ...STAFF,
  ...PROGRAMS,
  ...AREAS,
  ...ARTICLES,
  ...DISPATCH,
  ...MANY,
  ...NOTES,
  ...ACCOUNTS,
  ...IDENTITY,
  ...LEARNING,
  ...HOTLINE,
  ...CHATTING,
  ...STAFFING
};

/** What a refusal fills in; a day is said as people say it. */
function filledIn(value: string | number, lang: Lang): string {
  const text = String(value);
  return /^\d{4}-\d\d-\d\d$/.test(text) ? dayInWords(text, lang) : text;
}

/** A refusal in words. A code without words is a bug, and says so. */
export function refusalWords({ refusal, fill = {} }: Refusal, lang: Lang): string {
  const words = REFUSALS[refusal]?.[lang];
  if (words === undefined) throw new Error(`The refusal "${refusal}" has no words.`);
  return words.replaceAll(/\{(\w+)\}/g, (_, name: string) => filledIn(fill[name] ?? '', lang));
}
