/** News of a case as the updates extension of GeoReport v2 tells and takes them, the way FixMyStreet speaks it. */
import { isRefusal, refuse, type Faults } from '#world/refusal.ts';
import { caseCode, parseCaseNumber } from '#cases/case.ts';
import type { Entry, Outcome } from '#cases/entry.ts';
import type { City } from '#catalogue/city.ts';
import type { Lang } from '#ui/lang.ts';
import type { Numbered } from './filter.ts';
import { one, type Given } from './read.ts';
import { instantFrom, toldTime } from './time.ts';
import type { Tree } from './tree.ts';
import { standing } from './words.ts';

/** The kinds of entry that are news outside the house; the rest is work between desk and units. */
export const TOLD_KINDS = ['asked', 'replied', 'answered', 'closed', 'contested'] as const;
type ToldKind = (typeof TOLD_KINDS)[number];

/** An entry with the case it belongs to, as the list of updates reads it. */
export type Told = Numbered & { category: string; rough: boolean; entry: Entry<ToldKind> };

/**
 * Outcomes in the states FixMyStreet knows. Its plain `closed` would be shown as fixed, and that is true of
 * one outcome only.
 */
const OUTCOME_STATE: Readonly<Record<Outcome, string>> = {
  resolved: 'fixed',
  planned: 'action_scheduled',
  'not-done': 'no_further_action',
  'not-city': 'not_councils_responsibility',
  forwarded: 'internal_referral',
  merged: 'duplicate',
  rejected: 'closed'
};

const KIND_STATE = {
  asked: { state: 'investigating', status: 'asked' },
  replied: { state: 'investigating', status: 'dispatched' },
  answered: { state: 'in_progress', status: 'answered' },
  contested: { state: 'open', status: 'received' }
} as const;

function wordsFor(entry: Told['entry']): string | undefined {
  if (entry.kind === 'closed') return entry.body.text;
  return entry.kind === 'asked' ? entry.body.question : undefined;
}

/**
 * An entry as a `request_update`.
 *
 * `whole` when the reader may have the city's own words to the resident. Everybody else reads where the case
 * stands now. What a unit writes to the desk and what the resident writes is told to nobody.
 */
export function updateOf(told: Told, whole: boolean, { city, lang }: { city: City; lang: Lang }): Tree {
  const { entry } = told;
  const outcome = entry.kind === 'closed' ? entry.body.outcome : null;
  const { state, status } =
    entry.kind === 'closed'
      ? { state: OUTCOME_STATE[entry.body.outcome], status: 'closed' as const }
      : KIND_STATE[entry.kind];
  return {
    update_id: updateCode(told, entry.seq),
    service_request_id: caseCode(told),
    status: state,
    description: (whole ? wordsFor(entry) : undefined) ?? standing({ status, outcome }, lang),
    updated_datetime: toldTime(told, entry.at, city),
    media_url: null,
    external_status_code: outcome ?? status
  };
}

/** `11487-2026-4`: the fourth entry of a case's journal. */
export function updateCode(at: Numbered, seq: number): string {
  return `${caseCode(at)}-${seq}`;
}

/** States a program may give an update: those of the standard and of FixMyStreet. */
const STATES = new Set([
  'open',
  'closed',
  'fixed',
  'in_progress',
  'action_scheduled',
  'investigating',
  'duplicate',
  'not_councils_responsibility',
  'no_further_action',
  'internal_referral',
  'reopen',
  'for_triage'
]);

/**
 * An update a program sends: what somebody wrote there.
 *
 * `sentId` is the program's own number of it, by which a second sending is told. `email` is the writer's,
 * to know whether it is the person who reported. `says` is what their app makes of the case.
 */
export type SentUpdate = Numbered & {
  sentId: string | undefined;
  text: string;
  email: string | undefined;
  says: 'fixed' | 'reopen' | undefined;
};

function saysOf(state: string): SentUpdate['says'] {
  if (state === 'fixed' || state === 'closed') return 'fixed';
  return state === 'reopen' ? 'reopen' : undefined;
}

/** POST of an update, read. Faults are all that is wrong at once. */
export function sentUpdateFrom(from: Given, timezone: string): SentUpdate | Faults {
  const id = one(from, 'service_request_id');
  const numbered = id === undefined ? undefined : parseCaseNumber(id);
  const state = (one(from, 'status') ?? 'open').toLowerCase().replaceAll(' ', '_');
  const time = one(from, 'updated_datetime');
  const sentId = one(from, 'update_id') ?? one(from, 'update_id_ext');
  const faults = [
    ...(numbered ? [] : [refuse('not-a-case-number', 'service_request_id')]),
    ...(STATES.has(state) ? [] : [refuse('not-a-state', 'status')]),
    ...(sentId === undefined || /^[\w.:-]{1,100}$/.test(sentId)
      ? []
      : [refuse('not-an-id', 'update_id', { max: 100 })]),
    ...(time === undefined ? [] : [instantFrom(time, 'updated_datetime', timezone)].filter(isRefusal))
  ];
  if (!numbered || faults.length > 0) return { faults };
  return {
    ...numbered,
    sentId,
    text: one(from, 'description') ?? '',
    email: one(from, 'email'),
    says: saysOf(state)
  };
}
