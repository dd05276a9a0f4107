/** A case: what its journal adds up to. */
import type { Answers } from '#catalogue/question.ts';
import type { Lang } from '#ui/lang.ts';
import type { Place } from '#places/place.ts';
import type { Entry, NewEntry, Outcome, Promised, Rating, Regime } from './entry.ts';
import type { Channel, Contact, Kind } from '#reports/report.ts';
import { taskAfter, tasksStatus, type Task } from './task.ts';

/**
 * Where a case stands.
 *
 * `received` waits for the desk; `dispatched` is with at least one unit; `returned` came back from all of
 * them; `asked` waits for the resident; `answered` has every unit's answer and waits for the desk's word.
 */
export const STATUSES = ['received', 'dispatched', 'returned', 'asked', 'answered', 'closed'] as const;
export type Status = (typeof STATUSES)[number];

export type Case = {
  id: string;
  year: number;
  number: number;
  /** How many entries the journal has. */
  version: number;
  kind: Kind;
  category: string;
  status: Status;
  outcome: Outcome | null;
  priority: string;
  channel: Channel;
  lang: Lang;
  description: string;
  answers: Answers;
  place: Place;
  contact: Contact;
  photos: readonly string[];
  receivedAt: string;
  updatedAt: string;
  closedAt: string | null;
  /** The promised day, and since which instant its clock stands still. */
  dueOn: string | null;
  stoppedAt: string | null;
  lead: string | null;
  tasks: readonly Task[];
  rating: Rating | null;
  contested: boolean;
  reopened: boolean;
  /** By which law it is answered. */
  regime: Regime;
  /** The promised instant, where the promise is counted in hours. */
  dueAt: string | null;
  /** The city moved the promised day; it may do so once. */
  extended: boolean;
  /** The case that is answered for this one. */
  mergedInto: string | null;
  /** How many others say the same. */
  joined: number;
  /** How often units gave it back. */
  bounces: number;
  shown: Shown;
};

/** Whether a case is on the public map: nobody has checked it yet, it is shown, or it was decided that it is not. */
export const SHOWN = ['unchecked', 'public', 'withheld'] as const;
export type Shown = (typeof SHOWN)[number];

/** The number people say: 11487/2026. */
export function caseNumber(c: { number: number; year: number }): string {
  return `${c.number}/${c.year}`;
}

/** The number in an address and in Open311: 11487-2026 (a slash would split the path). */
export function caseCode(c: { number: number; year: number }): string {
  return `${c.number}-${c.year}`;
}

/** What people write before a number, and letters of ours do: "sprawa 11487/2026", "nr 11487/2026", "#11487". */
const BEFORE_NUMBER = /^(?:(?:numer|nr|number|no|номер|spraw[ay]|case|справ[аи])[\s.:]+|[#№]\s*)+/iu;

/** The number without what people write before it, and without signs nobody sees that come along when it is copied. */
export function bareNumber(text: string): string {
  return text
    .replaceAll(/\p{Cf}/gu, '')
    .trim()
    .replace(BEFORE_NUMBER, '');
}

/** Reads a number as people write it: 11487/2026, 11487-2026, with spaces. Nothing when it is none. */
export function parseCaseNumber(text: string): { number: number; year: number } | undefined {
  const match = /^(\d{1,9})[/-](\d{4})$/.exec(bareNumber(text).replaceAll(/\s/g, ''));
  return match ? { number: Number(match[1]), year: Number(match[2]) } : undefined;
}

/** The first entry makes the case. */
function begun(id: string, first: Entry<'submitted'>): Case {
  const { promised, photos, ...report } = first.body;
  return {
    id,
    version: first.seq,
    ...report,
    photos,
    status: 'received',
    outcome: null,
    receivedAt: first.at,
    updatedAt: first.at,
    closedAt: null,
    dueOn: promised.dueOn,
    stoppedAt: null,
    lead: null,
    tasks: [],
    rating: null,
    contested: false,
    reopened: false,
    regime: 'report',
    dueAt: promised.dueAt ?? null,
    extended: false,
    mergedInto: null,
    joined: 0,
    bounces: 0,
    shown: 'unchecked'
  };
}

/** The promise after an entry that counted it anew. */
function promise({ dueOn, dueAt }: Promised): Pick<Case, 'dueOn' | 'dueAt'> {
  return { dueOn, dueAt: dueAt ?? null };
}

/** Open again, as if it had not been closed; the status follows from the tasks. */
const OPEN = { outcome: null, closedAt: null, rating: null } as const;

/**
 * A contested case opens again; of a merged one the master does, and only the resident's words stand here.
 * Photos of somebody else's case stay theirs.
 */
function contested(c: Case, { body }: Entry<'contested'>): Partial<Case> {
  const photos = body.from ? c.photos : [...c.photos, ...body.photos];
  if (c.mergedInto !== null) return { contested: true, photos };
  return {
    ...OPEN,
    ...promise(body.promised),
    status: 'received',
    contested: true,
    reopened: true,
    photos
  };
}

/** What an entry changes besides version, time and tasks. */
function changes(c: Case, next: Entry): Partial<Case> {
  switch (next.kind) {
    case 'submitted':
      throw new Error('A journal begins once.');
    case 'dispatched':
      return next.body.lead ? { lead: next.body.unit } : {};
    case 'recategorised':
      return {
        category: next.body.category,
        kind: next.body.kind,
        priority: next.body.priority,
        ...promise(next.body.promised)
      };
    case 'asked':
      return { status: 'asked', stoppedAt: next.at };
    case 'replied':
      return {
        ...promise(next.body.promised),
        stoppedAt: null,
        photos: [...c.photos, ...next.body.photos]
      };
    case 'commented':
      return next.body.from ? {} : { photos: [...c.photos, ...next.body.photos] };
    case 'closed':
      return { status: 'closed', outcome: next.body.outcome, closedAt: next.at, stoppedAt: null };
    case 'rated':
      return { rating: next.body.rating };
    case 'contested':
      return contested(c, next);
    case 'returned':
      // What comes back because a unit ended was given back by nobody.
      return next.by.as === 'clock' ? {} : { bounces: c.bounces + 1 };
    default:
      return later(c, next);
  }
}

/** What an entry changes that moves the promise, joins cases or opens one again. */
function later(c: Case, next: Entry): Partial<Case> {
  switch (next.kind) {
    case 'extended':
      return { ...promise(next.body.promised), extended: true };
    case 'recounted':
      return promise(next.body.promised);
    case 'requalified':
      return { ...promise(next.body.promised), regime: next.body.regime };
    case 'merged':
      return {
        status: 'closed',
        outcome: 'merged',
        closedAt: next.at,
        stoppedAt: null,
        mergedInto: next.body.into.id
      };
    case 'unmerged':
      return { ...OPEN, ...promise(next.body.promised), mergedInto: null };
    case 'settled':
      return { closedAt: next.at, rating: null };
    case 'joined':
      return { joined: c.joined + 1 + (next.body.along ?? 0) };
    case 'parted':
      return { joined: c.joined - 1 - (next.body.along ?? 0) };
    case 'reopened':
      return {
        ...OPEN,
        ...(next.body.undo ? {} : promise(next.body.promised)),
        reopened: c.reopened || !next.body.undo
      };
    case 'recalled':
      return { lead: next.body.lead };
    case 'forgotten':
      return {
        contact: { by: 'none' },
        ...(next.body.what === 'all' && c.shown === 'public' ? { shown: 'withheld' } : {})
      };
    case 'published':
      return { shown: 'public' };
    case 'withdrawn':
      return { shown: 'withheld' };
    default:
      return {};
  }
}

/** Kinds of entry after which the status follows from what the units have done. */
const MOVED_BY_TASKS = new Set<Entry['kind']>([
  'dispatched',
  'returned',
  'answered',
  'replied',
  'recategorised',
  'unmerged',
  'reopened',
  'recalled'
]);

/** The case after one more entry. The only place a case changes: replaying a journal gives the stored row. */
export function after(c: Case, next: Entry): Case {
  if (next.seq !== c.version + 1) throw new Error(`Entry ${next.seq} does not follow ${c.version}.`);
  const tasks = taskAfter(c.tasks, next);
  const changed = { ...c, ...changes(c, next), tasks, version: next.seq, updatedAt: next.at };
  if (!MOVED_BY_TASKS.has(next.kind)) return changed;
  return { ...changed, status: tasksStatus(tasks, changed.stoppedAt !== null) };
}

/** The case a whole journal adds up to. Throws when it is empty or does not begin with its first entry. */
export function replay(id: string, journal: readonly Entry[]): Case {
  const [first, ...rest] = journal;
  if (first?.kind !== 'submitted' || first.seq !== 1)
    throw new Error('A journal begins with what was submitted.');
  return rest.reduce(after, begun(id, first));
}

/** New entries numbered as they follow the case, and the case after them. */
export function follow(c: Case, news: readonly NewEntry[]): { case: Case; entries: Entry[] } {
  const entries = news.map((one, i) => ({ ...one, seq: c.version + 1 + i }) as Entry);
  return { case: entries.reduce(after, c), entries };
}

/** A journal from its beginning. */
export function begin(id: string, news: readonly NewEntry[]): { case: Case; entries: Entry[] } {
  const entries = news.map((one, i) => ({ ...one, seq: 1 + i }) as Entry);
  return { case: replay(id, entries), entries };
}
