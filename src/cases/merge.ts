/** Cases that are one: which may be merged, what each journal then says, and how one leaves again. */
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import { caseNumber, follow, replay, type Case } from './case.ts';
import { entry, type By, type Entry, type NewEntry, type OtherCase, type Promised } from './entry.ts';
import { commentOnCase, contestAnswer } from './talk.ts';

/** A case with the entries that follow on it. */
export type Following = { case: Case; entries: NewEntry[] };

/** Another case as an entry names it. */
export function otherCase({ id, year, number }: Pick<Case, 'id' | 'year' | 'number'>): OtherCase {
  return { id, year, number };
}

/** What stands in the way of answering this case together with others. */
function hindrance(c: Case): Refusal | undefined {
  return c.regime === 'report' ? undefined : refuse('law-not-merged', undefined, { number: caseNumber(c) });
}

function mayJoin(master: Case, other: Case): Refusal | undefined {
  const number = caseNumber(other);
  if (other.id === master.id) return refuse('merge-with-itself', undefined, { number });
  if (other.mergedInto === master.id) return refuse('merged-before', undefined, { number });
  if (other.status === 'closed') return refuse('closed-not-merged', undefined, { number });
  return hindrance(other);
}

/** How many people came along with a case when it was merged last; none of those merged before that was counted. */
export function cameAlong(journal: readonly Entry[]): number {
  const merged = journal.findLast((e) => e.kind === 'merged');
  return merged?.kind === 'merged' ? (merged.body.along ?? 0) : 0;
}

const withPeople = (along: number) => (along > 0 ? { along } : {});

/**
 * Cases that say the same become one: `others` close as merged into `master`, which answers for all.
 *
 * `along` are cases merged into one of the others earlier; they move with it, so that a merged case always
 * names the case that is answered and chains do not come about; `came` says how many people each had brought.
 * Whoever had joined one of them counts for the master. Open tasks of the others end: two units
 * would else work on one fallen tree. Refused when nothing is named, when the master is closed or itself
 * merged, when one of the others is closed (what was answered is not answered again) or is the master, and
 * for matters with a clock of the law, which are answered each by itself (KPA art. 237; petitions act).
 */
export function mergeCases(
  master: Case,
  others: readonly Case[],
  along: readonly Case[],
  by: By,
  now: Temporal.Instant,
  came: (c: Case) => number = (c) => c.joined
): { master: NewEntry[]; others: Following[] } | Refusal {
  if (others.length === 0) return refuse('nothing-to-merge');
  if (master.status === 'closed')
    return refuse('merge-into-closed', undefined, { number: caseNumber(master) });
  const refused = hindrance(master) ?? others.map((other) => mayJoin(master, other)).find((r) => r);
  if (refused) return refused;
  const into = otherCase(master);
  const open = (c: Case) => c.tasks.filter((t) => t.status === 'open').map((t) => t.unit);
  const all = [...others, ...along].map((c) => {
    const parted = along
      .filter(({ mergedInto }) => mergedInto === c.id)
      .map((one) => entry('parted', by, now, { other: otherCase(one), ...withPeople(came(one)) }));
    const people = withPeople(follow(c, parted).case.joined);
    return {
      joined: entry('joined', by, now, { other: otherCase(c), ...people }),
      case: c,
      entries: [...parted, entry('merged', by, now, { into, ended: open(c), ...people })]
    };
  });
  return {
    master: all.map(({ joined }) => joined),
    others: all.map(({ joined: _, ...one }) => one)
  };
}

/** The case as it was before it was merged, and when that was. Throws for a case that never was. */
export function beforeMerge(c: Case, journal: readonly Entry[]): { case: Case; at: string } {
  const left = journal.findLastIndex(({ kind }) => kind === 'unmerged');
  const at = journal.findIndex(({ kind }, i) => i > left && kind === 'merged');
  if (at < 0) throw new Error(`Case ${c.id} was never merged.`);
  return { case: replay(c.id, journal.slice(0, at)), at: journal[at]!.at };
}

/**
 * A merged case goes on by itself, as it was: the tasks that ended with the merge open again.
 *
 * `promised` is its promised day. Where it moved, the tasks move with it, because a unit cannot be held to a
 * day that went by while the case was another's. Refused when the case is not merged into `master`.
 */
export function unmergeCase(
  c: Case,
  journal: readonly Entry[],
  master: Case,
  promised: Promised,
  by: By,
  now: Temporal.Instant
): { master: NewEntry; case: NewEntry } | Refusal {
  if (c.mergedInto !== master.id) return refuse('not-merged', undefined, { number: caseNumber(c) });
  const before = beforeMerge(c, journal).case;
  const tasks = before.tasks.filter((t) => t.status === 'open').map((t) => t.unit);
  const moved = promised.dueOn === before.dueOn ? {} : { dueOn: promised.dueOn };
  return {
    master: entry('parted', by, now, { other: otherCase(c), ...withPeople(cameAlong(journal)) }),
    case: entry('unmerged', by, now, { from: otherCase(master), tasks, promised, ...moved })
  };
}

/** The last answer of the master that is this merged case's too; nothing while there is none. */
export function sharedAnswer(journal: readonly Entry[]): Entry<'settled'> | undefined {
  const last = journal.findLast(
    ({ kind }) => kind === 'settled' || kind === 'unsettled' || kind === 'unmerged'
  );
  return last?.kind === 'settled' ? last : undefined;
}

/** The master's answer told in a merged case. */
export function settleCase(master: Case, closed: Entry<'closed'>): NewEntry<'settled'> {
  const { outcome, text, photos } = closed.body;
  return {
    kind: 'settled',
    at: closed.at,
    by: closed.by,
    body: { from: otherCase(master), outcome, text, photos }
  };
}

/**
 * The merged case as its resident sees it: their own words and contact, standing where the master stands.
 *
 * That the master's resident is asked something is no business of this one; for them it is under way.
 */
export function standingOf(own: Case, master: Case): Case {
  return {
    ...own,
    status: master.status === 'asked' ? 'dispatched' : master.status,
    outcome: master.outcome,
    closedAt: master.closedAt,
    dueOn: master.dueOn,
    dueAt: master.dueAt,
    stoppedAt: null,
    tasks: master.tasks,
    lead: master.lead,
    contested: own.contested || master.contested,
    reopened: master.reopened
  };
}

/** An entry in both journals; the master's says whose it is. */
export type InBoth = { own: NewEntry; master: NewEntry };

/**
 * The resident of a merged case adds words or photos: they stand in both journals, and whoever works on the
 * master sees them. Refused as for any case, and when the master is closed.
 */
export function commentOnMerged(
  own: Case,
  master: Case,
  text: string,
  photos: readonly string[],
  now: Temporal.Instant
): InBoth | Refusal {
  const said = commentOnCase(standingOf(own, master), text, photos, now);
  if (isRefusal(said) || said.kind !== 'commented') return said as Refusal;
  return { own: said, master: { ...said, body: { ...said.body, from: otherCase(own) } } };
}

/**
 * The resident of a merged case does not accept the answer: the master opens again, for all.
 *
 * The answer is shared, and so is the one contest: whoever is first opens the case; a second round for each of
 * three hundred would never end, and a complaint (KPA art. 227) is the way then. Refused while there is no
 * answer, when this case or the master was contested before, and after the days for it.
 */
export function contestMerged(
  own: Case,
  journal: readonly Entry[],
  master: Case,
  said: { text: string; photos: readonly string[]; promised: Promised },
  timezone: string,
  now: Temporal.Instant
): InBoth | Refusal {
  if (!sharedAnswer(journal)) return refuse('case-open');
  const standing = standingOf(own, master);
  const contested = contestAnswer(standing, said.text, said.photos, said.promised, timezone, now);
  if (isRefusal(contested) || contested.kind !== 'contested') return contested as Refusal;
  return { own: contested, master: { ...contested, body: { ...contested.body, from: otherCase(own) } } };
}
