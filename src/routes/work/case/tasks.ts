/** What each unit has to do on a case, and what it said, as both work places show it. */
import type { Case } from '#cases/case.ts';
import type { Entry } from '#cases/entry.ts';
import type { Task } from '#cases/task.ts';
import type { City } from '#catalogue/city.ts';
import { dayAndMonth, localTime } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';
import type { Sign } from '#ui/signs/signs.ts';
import { deadlineTexts } from '#ui/texts/deadlines.ts';
import { OUTCOME_WORDS } from '#ui/texts/standing.ts';
import { togetherTexts } from '#ui/texts/together.ts';
import { workTexts } from '#ui/texts/work.ts';
import type { CountView } from './promise.ts';
import { deskDay, deskMoment, slipOf, type SlipView, type TagView } from '#routes/work/standing.ts';

export type TaskView = {
  unit: string;
  name: string;
  role: string;
  mine: boolean;
  tag: TagView;
  /** The unit's last answer, or why it gave the case back. */
  text?: string;
  proposes?: string;
  photos: string[];
  slip?: SlipView;
  /** The promised day, where the slip says only how late it is. */
  due?: string;
  /** How the deadline of an answered task ended. */
  ended?: string;
  /** How its day came about, of a task that has or had one to keep. */
  count?: CountView;
  /** That somebody was reminded of it. */
  reminded?: string;
  /** That it was taken, or by when it is to be. */
  accepted?: { text: string; late: boolean };
  /** Why the unit has it, where people had a hand in it: the resident's words, or a unit's. */
  because?: { head: string; text: string; photos: string[] };
  /** What the unit noted for colleagues, the latest last. */
  notes: { head: string; text: string }[];
  /** Why the unit got the case, sentence by sentence. */
  why: string[];
};

export type TaskSetting = {
  city: City;
  lang: Lang;
  today: string;
  unit?: string;
  why: (unit: string) => string[];
  /** How the day of a task came about. */
  count: (task: Task) => CountView | undefined;
};

/** More notes than this stand in the journal only. */
const NOTES_MAX = 3;

function nameOf({ city }: TaskSetting, code: string): string {
  return city.units.find((unit) => unit.code === code)?.short ?? code;
}

function momentOf(at: string, { city, lang, today }: TaskSetting): string {
  return deskMoment(at, lang, city.profile.timezone, today, true);
}

/** That an open task was taken, or by when it is to be. */
function acceptedOf(task: Task, set: TaskSetting): TaskView['accepted'] {
  const words = togetherTexts[set.lang].task;
  if (task.status !== 'open') return undefined;
  if (task.acceptedAt !== null) return { text: words.accepted(momentOf(task.acceptedAt, set)), late: false };
  if (task.acceptBy === null) return undefined;
  const late = task.acceptBy < set.today;
  const day = dayAndMonth(task.acceptBy, set.lang);
  return { text: late ? words.acceptLate(day) : words.acceptBy(day), late };
}

/** Why a unit has an open task: it is contested, with the resident's words, or another unit passed it on. */
function becauseOf(task: Task, entries: readonly Entry[], set: TaskSetting): TaskView['because'] {
  if (task.status !== 'open') return undefined;
  const words = togetherTexts[set.lang].task;
  const given = entries.findLast((e) => e.kind === 'dispatched' && e.body.unit === task.unit);
  if (given?.kind !== 'dispatched') return undefined;
  const { why, from, reason } = given.body;
  if (why === 'passed-on' && from !== undefined)
    return { head: words.passedOn(nameOf(set, from)), text: reason ?? '', photos: [] };
  const contested = entries.findLast((e) => e.kind === 'contested' && e.seq < given.seq);
  if (why !== 'contested' || contested?.kind !== 'contested') return undefined;
  return { head: words.contested, text: contested.body.text, photos: [...contested.body.photos] };
}

function notesOf(task: Task, entries: readonly Entry[], set: TaskSetting): TaskView['notes'] {
  return entries
    .flatMap((e) => (e.kind === 'noted' && e.body.unit === task.unit ? [e] : []))
    .slice(-NOTES_MAX)
    .map(({ at, body }) => ({
      head: togetherTexts[set.lang].task.note(momentOf(at, set)),
      text: body.text
    }));
}

/** What a unit said when it gave the case back, with the unit it suggests. */
function returnedText({ body }: Entry<'returned'>, set: TaskSetting): string {
  const { reason, suggestion } = body;
  if (suggestion === undefined) return reason;
  return `${reason}\n${togetherTexts[set.lang].task.suggests(nameOf(set, suggestion))}`;
}

const LOOK: Readonly<Record<Task['status'], { sign: Sign; tone: TagView['tone'] }>> = {
  open: { sign: 'arrow', tone: 'moving' },
  answered: { sign: 'tick', tone: 'done' },
  returned: { sign: 'returned', tone: 'plain' },
  ended: { sign: 'bar', tone: 'ended' }
};

function answerOf(unit: string, entries: readonly Entry[]) {
  return entries.flatMap((e) => (e.kind === 'answered' && e.body.unit === unit ? [e] : [])).at(-1);
}

function returnOf(unit: string, entries: readonly Entry[]) {
  return entries.flatMap((e) => (e.kind === 'returned' && e.body.unit === unit ? [e] : [])).at(-1);
}

/** "Termin: 12 listopada, dotrzymany", or by when it came instead. */
function endedOf(task: Task, { city, lang, today }: TaskSetting): string | undefined {
  if (task.answeredAt === null || task.dueOn === null) return undefined;
  const { day } = localTime(task.answeredAt, city.profile.timezone);
  const words = workTexts[lang];
  const due = dayAndMonth(task.dueOn, lang);
  return day <= task.dueOn ? words.met(due) : words.missed(due, deskDay(day, lang, today));
}

function taskView(c: Case, task: Task, entries: readonly Entry[], set: TaskSetting): TaskView {
  const { city, lang, today, unit } = set;
  const words = workTexts[lang].case;
  const { timezone } = city.profile;
  const answered = task.status === 'answered' ? answerOf(task.unit, entries) : undefined;
  const returned = task.status === 'returned' ? returnOf(task.unit, entries) : undefined;
  const when = answered?.at ?? returned?.at ?? task.dispatchedAt;
  const moment = task.status === 'ended' ? '' : ` ${deskMoment(when, lang, timezone, today, true)}`;
  const slip =
    task.status === 'open' ? slipOf({ ...c, dueOn: task.dueOn }, today, timezone, lang) : undefined;
  const text = answered?.body.text ?? (returned && returnedText(returned, set));
  const ended = endedOf(task, set);
  const accepted = acceptedOf(task, set);
  const because = becauseOf(task, entries, set);
  const count = slip || ended !== undefined ? set.count(task) : undefined;
  return {
    unit: task.unit,
    name: city.units.find(({ code }) => code === task.unit)?.name[lang] ?? task.unit,
    role: task.lead ? words.lead : words.further,
    mine: task.unit === unit,
    tag: { ...LOOK[task.status], text: words.task[task.status] + moment },
    why: set.why(task.unit),
    photos: [...(answered?.body.photos ?? [])],
    notes: notesOf(task, entries, set),
    ...(accepted ? { accepted } : {}),
    ...(count ? { count } : {}),
    ...(task.status === 'open' && task.reminded > 0
      ? { reminded: deadlineTexts[lang].remindedOf(task.reminded) }
      : {}),
    ...(because ? { because } : {}),
    ...(text === undefined ? {} : { text }),
    ...(answered
      ? { proposes: words.proposes(OUTCOME_WORDS[answered.body.outcome][lang].toLowerCase()) }
      : {}),
    ...(slip ? { slip } : {}),
    ...(slip?.state === 'late' && task.dueOn !== null
      ? { due: words.promised(dayAndMonth(task.dueOn, lang)) }
      : {}),
    ...(ended === undefined ? {} : { ended })
  };
}

/** The tasks of a case, the leading one first, then in the order they were given. */
export function tasksOf(c: Case, entries: readonly Entry[], set: TaskSetting): TaskView[] {
  const ordered = c.tasks.toSorted((a, b) => Number(b.lead) - Number(a.lead));
  return ordered.map((task) => taskView(c, task, entries, set));
}
