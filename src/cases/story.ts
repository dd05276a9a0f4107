/** The story of a case: what its journal tells the resident, and nothing that is only for the inside. */
import { caseNumber } from './case.ts';
import type { Entry, EntryKind, Outcome, Rating, Regime } from './entry.ts';
import type { Channel } from '#reports/report.ts';

/** Somebody told the resident of a step: by letter, by telephone or by text message, and when. */
export type Told = { by: 'email' | 'phone' | 'text'; at: string };

/** Kinds of entry that are talk between offices, or about the story and not in it. */
type Inside =
  | 'answered'
  | 'informed'
  | 'accepted'
  | 'noted'
  | 'invited'
  | 'contributed'
  | 'related'
  | 'unrelated'
  | 'published'
  | 'withdrawn'
  | 'surveyed'
  | 'forgotten'
  | 'recalled'
  | 'parted'
  | 'unsettled';

/** What a step of the story is about; `prepared` is a unit's answer that the desk has not given yet. */
export type StepKind = Exclude<EntryKind, Inside> | 'prepared';

/** One step as the resident may read it. `units` are codes, the leading one first; `photos` are ids. */
export type Step = {
  seq: number;
  kind: StepKind;
  at: string;
  text: string;
  photos: readonly string[];
  units: readonly string[];
  told: readonly Told[];
  channel?: Channel;
  category?: string;
  dueOn?: string;
  outcome?: Outcome;
  rating?: Rating;
  /** The number of another case it is about. */
  other?: string;
  /** How many others say the same, where it was more than one; of a contest, that it was another's. */
  others?: number;
  regime?: Regime;
};

/** Steps of which the city tells by a letter or a call. */
const TOLD_OF = new Set<StepKind>([
  'submitted',
  'asked',
  'closed',
  'contested',
  'extended',
  'recounted',
  'requalified',
  'merged',
  'settled'
]);

/** From which share of the time a reminder of a unit is the resident's business: when the promised day is over. */
const LATE_PERCENT = 100;

function step(entry: Entry, kind: StepKind, more: Partial<Step> = {}): Step {
  return { seq: entry.seq, kind, at: entry.at, text: '', photos: [], units: [], told: [], ...more };
}

/** The step an entry begins, or nothing. */
function begun(entry: Entry): Step | undefined {
  switch (entry.kind) {
    case 'submitted': {
      const { description, photos, channel, promised } = entry.body;
      return step(entry, 'submitted', { text: description, photos, channel, dueOn: promised.dueOn });
    }
    case 'dispatched':
      return step(entry, 'dispatched', { units: [entry.body.unit] });
    case 'returned':
      return step(entry, 'returned', { units: [entry.body.unit] });
    case 'recategorised':
      return step(entry, 'recategorised', {
        category: entry.body.category,
        dueOn: entry.body.promised.dueOn
      });
    case 'asked':
      return step(entry, 'asked', {
        text: entry.body.question,
        units: entry.body.unit === null ? [] : [entry.body.unit]
      });
    case 'replied':
      return step(entry, 'replied', {
        text: entry.body.text,
        photos: entry.body.photos,
        dueOn: entry.body.promised.dueOn
      });
    case 'commented':
      return entry.body.from
        ? undefined
        : step(entry, 'commented', { text: entry.body.text, photos: entry.body.photos });
    case 'answered':
      return step(entry, 'prepared', { units: [entry.body.unit] });
    case 'closed':
      return step(entry, 'closed', {
        text: entry.body.text,
        photos: entry.body.photos,
        outcome: entry.body.outcome
      });
    case 'reminded':
      return entry.body.percent < LATE_PERCENT || entry.body.of === 'accept'
        ? undefined
        : step(entry, 'reminded', { units: entry.body.unit === null ? [] : [entry.body.unit] });
    case 'rated':
      return step(entry, 'rated', { text: entry.body.text, rating: entry.body.rating });
    case 'contested':
      return step(entry, 'contested', {
        ...(entry.body.from ? { others: 1 } : { text: entry.body.text, photos: entry.body.photos }),
        dueOn: entry.body.promised.dueOn
      });
    default:
      return begunLater(entry);
  }
}

/** A step about a moved promise or about another case. */
function begunLater(entry: Entry): Step | undefined {
  switch (entry.kind) {
    case 'extended':
      return step(entry, 'extended', { text: entry.body.reason, dueOn: entry.body.promised.dueOn });
    case 'recounted':
      // What moved for units alone is no business of the resident.
      if (entry.body.of === 'tasks') return undefined;
      return step(entry, 'recounted', { dueOn: entry.body.promised.dueOn });
    case 'requalified':
      return step(entry, 'requalified', {
        text: entry.body.reason,
        regime: entry.body.regime,
        dueOn: entry.body.promised.dueOn
      });
    case 'merged':
      return step(entry, 'merged', { other: caseNumber(entry.body.into) });
    case 'unmerged':
      return step(entry, 'unmerged', { dueOn: entry.body.promised.dueOn });
    case 'settled':
      return step(entry, 'settled', {
        text: entry.body.text,
        photos: entry.body.photos,
        outcome: entry.body.outcome,
        other: caseNumber(entry.body.from)
      });
    case 'joined':
      return step(entry, 'joined');
    case 'reopened':
      return entry.body.undo ? undefined : step(entry, 'reopened', { text: entry.body.reason });
    default:
      return undefined;
  }
}

/** Units dispatched to at the same moment are one step, the one that leads first; so are others who say the same. */
function joined(steps: readonly Step[], next: Step, leads: boolean): Step[] {
  const last = steps.at(-1);
  if (next.kind === 'joined' && last?.kind === 'joined')
    return [...steps.slice(0, -1), { ...next, others: (last.others ?? 1) + 1 }];
  if (next.kind !== 'dispatched' || last?.kind !== 'dispatched' || last.at !== next.at)
    return [...steps, next];
  const units = leads ? [...next.units, ...last.units] : [...last.units, ...next.units];
  return [...steps.slice(0, -1), { ...last, units }];
}

/** A letter tells of the last step that a letter is written about; one that fits none is left out. */
function told(steps: readonly Step[], entry: Entry<'informed'>): Step[] {
  const about = steps.findLastIndex((s) => TOLD_OF.has(s.kind));
  return steps.map((s, i) =>
    i === about ? { ...s, told: [...s.told, { by: entry.body.by, at: entry.at }] } : s
  );
}

/**
 * The story in the order it happened.
 *
 * Left out are a unit's reasons for giving a case back and its draft of the answer: they are talk between
 * offices, and what counts for the resident is who has the case now and the one answer of the desk. Left out
 * too are words and photos of residents whose cases were merged into this one: they wrote to the city only.
 */
export function storyOf(journal: readonly Entry[]): Step[] {
  return journal.reduce<Step[]>((steps, entry) => {
    if (entry.kind === 'informed') return told(steps, entry);
    if (entry.kind === 'unsettled')
      return steps.filter((s) => s !== steps.findLast(({ kind }) => kind === 'settled'));
    const next = begun(entry);
    return next ? joined(steps, next, entry.kind === 'dispatched' && entry.body.lead) : steps;
  }, []);
}

/** Kinds of step of a master that concern everybody whose case was merged into it; the answer they have as their own. */
const OF_ALL = new Set<StepKind>([
  'dispatched',
  'returned',
  'recategorised',
  'prepared',
  'contested',
  'extended',
  'recounted',
  'reopened',
  'reminded'
]);

/**
 * The story of a merged case: its own, and since it was merged what its master's journal tells everybody.
 *
 * Of the master only which units, days and turns: no word, photo or letter of another resident, nor what was
 * asked of them or told to them. Places of the master's steps follow after all of the own ones, so that each
 * step has one of its own.
 */
export function mergedStory(own: readonly Entry[], master: readonly Entry[]): Step[] {
  const steps = storyOf(own);
  const since = own.findLast(({ kind }) => kind === 'merged')?.at ?? '';
  const contests = new Set(own.flatMap(({ kind, at }) => (kind === 'contested' ? [at] : [])));
  const shared = storyOf(master)
    .filter((s) => OF_ALL.has(s.kind) && s.at > since && !(s.kind === 'contested' && contests.has(s.at)))
    .map((s) => ({ ...s, seq: own.length + s.seq, text: '', photos: [], told: [], others: 1 }));
  return [...steps, ...shared].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.seq - b.seq));
}
