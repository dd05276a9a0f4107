/** One step of a story, decided by the same decisions a page would call. */
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import { unitOn } from '#people/unit.ts';
import type { LetterCode } from '#catalogue/letter.ts';
import { contestedTo, dispatchContested } from '#cases/again.ts';
import type { Case } from '#cases/case.ts';
import { entry, type By, type NewEntry } from '#cases/entry.ts';
import {
  askResident,
  commentOnCase,
  CONTEST_DAYS,
  contestAnswer,
  rateAnswer,
  replyToQuestion
} from '#cases/talk.ts';
import { whyOf } from '#cases/receive.ts';
import { answerTask, closeCase, dispatchCase, recategoriseCase, returnCase } from '#cases/work.ts';
import { promisedAnew, promiseOf } from '#dispatch/promise/promise.ts';
import { periodOf } from '#catalogue/period.ts';
import { toAccept } from '#dispatch/accept.ts';
import { precisionsOf, publishCase } from '#cases/publishing/publish.ts';
import { withoutPersonal } from '#reports/personal.ts';
import { reasonInWords } from '#dispatch/reason.ts';
import { unitsFor } from '#dispatch/units.ts';
import type { Fill } from '#notices/notice.ts';
import { dayInWords } from '#ui/dates.ts';
import { OUTCOME_WORDS } from '#ui/texts/standing.ts';
import { categoryAbout, type Matter } from './matters.ts';
import { officerOf } from './people.ts';
import type { Done, Story } from './story.ts';
import { takenFor, withLetter, withNews, type Told, type Town } from './told.ts';
import { dayOf, deadlineOn } from './when.ts';

type Decided = { news: NewEntry | readonly NewEntry[] | Refusal; letter?: LetterCode; more?: () => Fill };
type At = { c: Case; step: Done; at: Temporal.Instant; town: Town; photos: string[] };

/** The unit that acts: the leading one, or the one in that place; nothing in a city that gave the case to fewer. */
function actingUnit(c: Case, part = 0): string | undefined {
  if (part === 0) return c.lead ?? undefined;
  return c.tasks.filter((task) => !task.lead && task.status !== 'ended')[part - 1]?.unit;
}

function agentOf({ step, town }: At): By {
  return { as: 'agent', person: town.workers[step.by ?? 'anna'].id };
}

function categoryNow({ c, town }: At) {
  return town.city.categories.find((category) => category.code === c.category)!;
}

/** A promise for the case's category counted from a day. */
function promiseFrom(day: Temporal.PlainDate, at: At, category = categoryNow(at)) {
  const period = periodOf(category, at.town.city.profile.deadlines);
  return deadlineOn(at.town.clock, period, day, at.c.contact.by !== 'none');
}

function byUnits(matters: readonly Matter[], at: At): NewEntry[] | Refusal {
  const day = dayOf(at.town.clock, at.at).toString();
  const named = matters.flatMap(
    (matter) => unitOn(at.town.city.units, categoryAbout(at.town.city, matter).lead, day)?.code ?? []
  );
  const [lead, ...further] = new Set(named);
  return lead === undefined
    ? refuse('unit-missing')
    : dispatchCase(at.c, { lead, further }, agentOf(at), at.at);
}

function recategorised(matter: Matter, at: At, journal: Told['entries']): NewEntry[] | Refusal {
  const category = categoryAbout(at.town.city, matter);
  const period = periodOf(category, at.town.city.profile.deadlines);
  const promised = promisedAnew(journal, period, at.town.clock);
  const changed = recategoriseCase(at.c, category, promised, agentOf(at), at.at);
  const units = unitsFor(category, at.town.city, at.c.place, dayOf(at.town.clock, at.at).toString());
  const given = units
    ? dispatchCase({ ...at.c, dueOn: promised.dueOn }, units, agentOf(at), at.at, whyOf(units))
    : [];
  if (isRefusal(changed)) return changed;
  return isRefusal(given) ? given : [changed, ...given];
}

/** What a unit does; nothing where the city has no such unit. */
function byUnit(unit: string, at: At, journal: Told['entries']): Decided | undefined {
  const { c, step, town } = at;
  const by: By = { as: 'officer', person: officerOf(town.workers, unit), unit };
  if ('asks' in step) {
    return {
      news: askResident(c, unit, step.asks, by, at.at),
      letter: 'asked',
      more: () => ({ question: step.asks })
    };
  }
  if ('givesBack' in step)
    return { news: returnCase(c, journal, unit, { reason: step.givesBack }, by, at.at) };
  if ('answers' in step) {
    const given = { text: step.answers, outcome: step.outcome, photos: at.photos };
    return { news: answerTask(c, unit, given, by, at.at) };
  }
  return undefined;
}

/** The desk shows the case to everybody, in the words of the report without what is personal. */
function shown(at: At): NewEntry | Refusal {
  const category = categoryNow(at);
  const text = withoutPersonal(at.c.description);
  const precision = precisionsOf(category)[0] ?? 'district';
  const given = { text, precision, photos: at.photos, seen: at.c.version };
  return publishCase(at.c, [], category, given, agentOf(at), at.at);
}

/** What the desk does. */
function byDesk(at: At, journal: Told['entries']): Decided | undefined {
  const { c, step, town } = at;
  if ('asks' in step) {
    return {
      news: askResident(c, null, step.asks, agentOf(at), at.at),
      letter: 'asked',
      more: () => ({ question: step.asks })
    };
  }
  if ('shows' in step) return { news: shown(at) };
  if ('dispatches' in step) return { news: byUnits(step.dispatches, at) };
  if ('recategorises' in step) return { news: recategorised(step.recategorises, at, journal) };
  if ('reminds' in step)
    return { news: entry('reminded', { as: 'clock' }, at.at, { unit: c.lead, percent: step.reminds }) };
  if (!('closes' in step)) return undefined;
  const until = dayOf(town.clock, at.at).add({ days: CONTEST_DAYS }).toString();
  return {
    news: closeCase(c, { outcome: step.outcome, text: step.closes, photos: at.photos }, agentOf(at), at.at),
    letter: 'closed',
    more: () => ({
      answer: step.closes,
      outcome: OUTCOME_WORDS[step.outcome][c.lang],
      contestUntil: dayInWords(until, c.lang)
    })
  };
}

/** What the resident does. */
function byResident(at: At, journal: Told['entries']): Decided | undefined {
  const { c, step, photos, town } = at;
  if ('replies' in step)
    return {
      news: replyToQuestion(c, step.replies, photos, promiseOf(journal, town.clock, at.at), at.at)
    };
  if ('comments' in step) return { news: commentOnCase(c, step.comments, photos, at.at) };
  if ('rates' in step) return { news: rateAnswer(c, step.rates, step.words ?? '', at.at) };
  if (!('contests' in step)) return undefined;
  const deadline = promiseFrom(dayOf(town.clock, at.at), at);
  const contested = contestAnswer(c, step.contests, photos, deadline.promised, town.clock.timezone, at.at);
  const day = dayOf(town.clock, at.at).toString();
  const nowOf = (unit: string) => {
    const heir = unitOn(town.city.units, unit, day)?.code;
    return heir === town.city.profile.desk ? undefined : heir;
  };
  const back = dispatchContested(contestedTo(c, nowOf), deadline.promised.dueOn, { as: 'clock' }, at.at);
  return {
    news: isRefusal(contested) ? contested : [contested, ...back],
    letter: 'reopened',
    more: () => ({ reason: reasonInWords(deadline, c.lang) })
  };
}

/** An agent rang the resident and read them the last letter that waits for a call. */
function rung(told: Told, at: At, story: Story): Told {
  const waiting = told.notices.findLast((notice) => notice.by === 'phone' && notice.state === 'waiting');
  if (!waiting) throw new Error(`"${story.key}" rings with nothing to tell.`);
  const notices = told.notices.map((notice) =>
    notice === waiting
      ? { ...notice, state: 'sent' as const, sent_at: at.at.toString(), next_at: null }
      : notice
  );
  const informed = entry('informed', agentOf(at), at.at, { notice: waiting.id, by: 'phone' });
  return withNews({ ...told, notices }, informed, story);
}

/** The story with one more step told. */
export function nextStep(told: Told, step: Done, instant: Temporal.Instant, town: Town, story: Story): Told {
  const taken = takenFor(
    told.case.id,
    told.photos.length,
    'photos' in step ? (step.photos ?? []) : [],
    instant
  );
  const at: At = { c: told.case, step, at: instant, town, photos: taken.map(({ id }) => id) };
  if ('rings' in step) return rung(told, at, story);
  const part = ('part' in step ? step.part : undefined) ?? 0;
  const unit = part === 'desk' ? undefined : actingUnit(told.case, part);
  if (unit === undefined && part !== 'desk' && (part > 0 || 'answers' in step || 'givesBack' in step))
    return told;
  // In a city that knows both by one category nobody has to change it.
  if ('recategorises' in step && categoryAbout(town.city, step.recategorises).code === told.case.category)
    return told;
  const decided =
    (unit === undefined ? undefined : byUnit(unit, at, told.entries)) ??
    byDesk(at, told.entries) ??
    byResident(at, told.entries);
  if (!decided) throw new Error(`"${story.key}" has a step nobody takes.`);
  const { news } = decided;
  const given =
    isRefusal(news) || !Array.isArray(news)
      ? news
      : toAccept(news as readonly NewEntry[], told.case.priority, town.clock);
  const after = withNews({ ...told, photos: [...told.photos, ...taken] }, given, story);
  return decided.letter
    ? withLetter(after, decided.letter, decided.more ?? (() => ({})), instant, town, story)
    : after;
}
