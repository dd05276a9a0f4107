/** A notice: what a resident is told, in their language, by the way they chose. */
import type { City } from '#catalogue/city.ts';
import type { Letter, LetterCode } from '#catalogue/letter.ts';
import { FIRST_LANG, type Lang } from '#ui/lang.ts';
import type { Case } from '#cases/case.ts';
import { takesTexts } from '#reports/contact.ts';

/** What a letter's fill-ins stand for; a letter may use any of them. */
export type Fill = Readonly<Record<string, string>>;

/** A notice as it is kept in the outbox. `next_at` is when it may be sent first. */
export type Notice = {
  id: string;
  /** Nothing for a letter about no case. */
  case_id: string | null;
  letter: LetterCode;
  lang: Lang;
  by: 'email' | 'phone' | 'text';
  to: string;
  subject: string;
  body: string;
  state: 'waiting';
  attempts: number;
  fault: null;
  recorded_at: string;
  next_at: string;
  sent_at: null;
  /** Who follows the case and is told; nothing for its resident. */
  follower?: string;
  /** What a letter about no case opens, hidden by the seal. */
  sealed?: string;
  /** The contact of the hotline it is sent from. */
  contact?: string;
};

/** The letter in the resident's language, or in the first language when the city has not written it. */
export function letterIn(letters: readonly Letter[], code: LetterCode, lang: Lang): Letter | undefined {
  const written = letters.filter((letter) => letter.code === code);
  return (
    written.find((letter) => letter.lang === lang) ?? written.find((letter) => letter.lang === FIRST_LANG)
  );
}

/**
 * The text with its fill-ins; one without a value is left out with nothing in its place, and a paragraph that is
 * nothing else leaves no gap.
 */
export function filled(text: string, fill: Fill): string {
  const spoken = text.replaceAll(/^\{(\w+)\}\n\n/gm, (whole, name: string) =>
    fill[name] === '' ? '' : whole
  );
  return spoken.replaceAll(/\{(\w+)\}/g, (_, name: string) => fill[name] ?? '');
}

/** What opens a case: it stays a gap in a kept notice and is filled in when the letter goes out. */
export const SECRETS = ['link', 'pin'] as const;
export type Secrets = Readonly<Record<(typeof SECRETS)[number], string>>;

/** The fill of a notice as it is kept: its secrets stand for themselves. */
export const SEALED: Secrets = { link: '{link}', pin: '{pin}' };

/**
 * A kept text with its secrets; every other gap is somebody's own words and stays.
 *
 * Kept notices never hold what opens a case, so that a copy of the database opens none.
 */
export function unsealed(text: string, secrets: Secrets): string {
  return SECRETS.reduce((done, name) => done.replaceAll(SEALED[name], secrets[name]), text);
}

/** What somebody is rung up about. A receipt needs no call: it was given on the screen or in the call itself. */
const RUNG_ABOUT: ReadonlySet<LetterCode> = new Set([
  'asked',
  'closed',
  'settled',
  'extended',
  'requalified'
]);

/**
 * The notice of what has just happened to a case; nothing when the resident wants to hear nothing, or
 * hears by telephone and it is nothing to ring about.
 *
 * Made in the same transaction as the entry it tells of, so that no answer is ever given and not told.
 */
export function noticeOf(
  code: LetterCode,
  c: Case,
  city: City,
  fill: Fill,
  id: string,
  now: Temporal.Instant
): Notice[] {
  const letter = letterIn(city.letters, code, c.lang);
  if (c.contact.by === 'none' || !letter) return [];
  if (c.contact.by === 'phone' && !RUNG_ABOUT.has(code)) return [];
  const { by, to } = c.contact;
  return [waiting(letter, { case_id: c.id, lang: c.lang, by, to }, fill, id, now)];
}

/** The text message that goes beside a letter, by the letter. What is not here is told by letter or by ringing up. */
const TEXTED: Readonly<Partial<Record<LetterCode, LetterCode>>> = {
  recorded: 'text-recorded',
  receipt: 'text-receipt',
  asked: 'text-asked',
  closed: 'text-closed',
  settled: 'text-closed',
  extended: 'text-extended',
  reopened: 'text-reopened'
};

/**
 * The text message of what has just happened to a case: to a resident who hears by telephone and has one that takes
 * texts, in a city that sends them.
 *
 * Somebody rings all the same where ringing is due: not everybody reads a page on their telephone.
 */
export function textOf(
  code: LetterCode,
  c: Case,
  city: City,
  fill: Fill,
  id: string,
  now: Temporal.Instant
): Notice[] {
  const text = TEXTED[code];
  const letter = text && letterIn(city.letters, text, c.lang);
  if (!letter || city.profile.texts === undefined) return [];
  if (c.contact.by !== 'phone' || !takesTexts(c.contact.to)) return [];
  return [waiting(letter, { case_id: c.id, lang: c.lang, by: 'text', to: c.contact.to }, fill, id, now)];
}

function waiting(
  letter: Letter,
  to: Pick<Notice, 'case_id' | 'lang' | 'by' | 'to' | 'follower' | 'sealed' | 'contact'>,
  fill: Fill,
  id: string,
  now: Temporal.Instant
): Notice {
  const at = now.toString();
  return {
    id,
    ...to,
    letter: letter.code,
    subject: filled(letter.subject, fill).replaceAll(/\s*\n\s*/g, ' '),
    body: filled(letter.body, fill),
    state: 'waiting',
    attempts: 0,
    fault: null,
    recorded_at: at,
    next_at: at,
    sent_at: null
  };
}

/** Letters of which the journal does not say that the resident was told: they tell them nothing of their case. */
export const UNTOLD: ReadonlySet<string> = new Set<LetterCode>(['reminded', 'survey']);

/** A letter about a case to somebody who works here: nothing in it opens the case; nothing when the city has not written it. */
export function staffNotice(
  code: LetterCode,
  { caseId, to, lang }: { caseId: string; to: string; lang: Lang },
  city: City,
  fill: Fill,
  id: string,
  now: Temporal.Instant
): Notice[] {
  const letter = letterIn(city.letters, code, lang);
  return letter ? [waiting(letter, { case_id: caseId, lang, by: 'email', to }, fill, id, now)] : [];
}

/** Somebody who follows a case. */
export type Follower = { id: string; case_id: string; email: string; lang: Lang };

/** A letter to somebody who follows a case; nothing when the city has not written it. */
export function noticeToFollower(
  code: LetterCode,
  { id: follower, case_id, lang, email }: Follower,
  city: City,
  fill: Fill,
  id: string,
  now: Temporal.Instant
): Notice[] {
  const letter = letterIn(city.letters, code, lang);
  return letter ? [waiting(letter, { case_id, lang, by: 'email', to: email, follower }, fill, id, now)] : [];
}

/** Whom a letter about no case goes to, by letter where nothing else is said. */
export type PlainTo = { to: string; lang: Lang; by?: 'email' | 'text'; sealed?: string; contact?: string };

/**
 * A letter about no case, to somebody who works here or to a resident's account; nothing when the city has not
 * written it. `sealed` hides what it opens until it goes out.
 */
export function plainNotice(
  code: LetterCode,
  { to, lang, sealed, by = 'email', contact }: PlainTo,
  city: City,
  fill: Fill,
  id: string,
  now: Temporal.Instant
): Notice[] {
  const letter = letterIn(city.letters, code, lang);
  const beside = {
    ...(sealed === undefined ? {} : { sealed }),
    ...(contact === undefined ? {} : { contact })
  };
  return letter ? [waiting(letter, { case_id: null, lang, by, to, ...beside }, fill, id, now)] : [];
}

/** After how many minutes an attempt that failed is repeated; growing, two days in all. Then it is given up, visibly. */
export const PAUSES_MINUTES = [1, 5, 15, 60, 180, 360, 720, 1440] as const;

/** When to try again after `attempts` attempts, or nothing when it is given up. */
export function nextAttempt(attempts: number, now: Temporal.Instant): Temporal.Instant | undefined {
  const pause = PAUSES_MINUTES[attempts - 1];
  return pause === undefined ? undefined : now.add({ minutes: pause });
}
