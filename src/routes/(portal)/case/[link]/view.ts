/** What a case's page shows: where the case stands, until when, and what the resident may do. */
import { caseNumber, type Case } from '#cases/case.ts';
import { DESCRIPTION_MAX } from '#reports/report.ts';
import { contestableUntil } from '#cases/talk.ts';
import { isLate, workingDaysLate } from '#dispatch/deadline.ts';
import { toldOf } from '#dispatch/promise/told.ts';
import { unfold } from '#dispatch/promise/unfold.ts';
import { reasonInWords } from '#dispatch/reason.ts';
import { calendarsOf } from '#flow/here.server.ts';
import type { Visit } from '#flow/visit.server.ts';
import { dayInWords, localTime, untilInWords } from '#ui/dates.ts';
import { caseTexts } from '#ui/texts/case.ts';
import { storyTexts } from '#ui/texts/story.ts';
import {
  answerIn,
  categoryName,
  dayOf,
  namesOf,
  stepsOf,
  unitName,
  workersOf,
  type Reader
} from './steps.ts';

/** A title longer than this, category and address together, is two: the address stands below. */
const TITLE_MAX = 42;

function dueOf({ case: c, journal }: Visit, { here, lang, today }: Reader) {
  const calendars = calendarsOf(here.city);
  const unfolded = unfold(journal, calendars);
  const { deadline, dueOn } = unfolded;
  const { lines, boxes, label } = toldOf(unfolded, { lang, calendars }, today);
  const texts = caseTexts[lang].due;
  const day = untilInWords(c, lang, calendars.timezone);
  const asked = unfolded.steps.some(({ step }) => step === 'stopped');
  const counted = deadline?.promised.dueOn === dueOn;
  return {
    iso: dueOn,
    day,
    /** Only a day that nothing else moved is the period, and the time the resident took. */
    reason: !counted ? '' : asked ? texts.moved(day) : texts.period(reasonInWords(deadline, lang)),
    lines,
    label,
    boxes
  };
}

function lateOf(c: Case, reader: Reader) {
  const today = Temporal.PlainDate.from(reader.today);
  if (c.dueOn === null || !isLate(c, today)) return undefined;
  const open = c.tasks.filter((task) => task.status === 'open').map((task) => task.unit);
  return {
    days: workingDaysLate(c.dueOn, today, calendarsOf(reader.here.city).working),
    was: dayInWords(c.dueOn, reader.lang),
    waiting:
      open.length === 0 ? '' : caseTexts[reader.lang].late.waiting(namesOf(open, reader), open.length > 1)
  };
}

function askedOf({ case: c, journal }: Visit, reader: Reader) {
  const asked = journal.findLast((entry) => entry.kind === 'asked');
  if (c.stoppedAt === null || asked?.kind !== 'asked') return undefined;
  const texts = caseTexts[reader.lang].asked;
  const { timezone } = reader.here.city.profile;
  return {
    seq: asked.seq,
    question: asked.body.question,
    by: asked.body.unit === null ? '' : texts.by(unitName(asked.body.unit, reader)),
    stopped: texts.stopped(dayInWords(localTime(c.stoppedAt, timezone).day, reader.lang))
  };
}

function answerOf(visit: Visit, { here, lang }: Reader) {
  const answer = answerIn(visit);
  if (!answer) return undefined;
  const { dueOn } = visit.case;
  const texts = caseTexts[lang].answer;
  const on = localTime(answer.at, here.city.profile.timezone).day;
  const due = dueOn === null ? '' : dayInWords(dueOn, lang);
  return {
    text: answer.text,
    photos: answer.photos,
    on: texts.on(dayInWords(on, lang)),
    due: dueOn === null ? '' : on > dueOn ? texts.late(due) : texts.inTime(due)
  };
}

/** Where the case stands now, and what is ahead. */
function nowOf({ case: c, journal }: Visit, reader: Reader, late: boolean) {
  if (c.status === 'closed') return undefined;
  const texts = storyTexts[reader.lang];
  const open = c.tasks.filter((task) => task.status === 'open').map((task) => task.unit);
  const justSaid = journal.findLast((entry) => entry.kind !== 'informed')?.kind === 'dispatched';
  const workers = c.status === 'dispatched' && !justSaid ? workersOf(open, reader) : [];
  return {
    what: texts.now[c.reopened && c.status === 'received' ? 'reopened' : c.status],
    when: texts.today(dayOf(reader.today, reader)),
    notes: c.status === 'asked' ? [texts.standsStill] : workers,
    ahead: texts.ahead[c.contact.by],
    by: late || c.stoppedAt !== null || c.dueOn === null ? '' : texts.latest(dayOf(c.dueOn, reader))
  };
}

/** Until when the answer can be contested; nothing when it cannot. */
function contestOf(c: Case, { here, lang, today }: Reader): string | undefined {
  const until = contestableUntil(c, here.city.profile.timezone)?.toString();
  return until === undefined || until < today ? undefined : dayInWords(until, lang);
}

/** An address half hidden: the page may be seen by somebody the resident showed it to. */
function hearsOf({ contact }: Case, reader: Reader): string {
  const texts = caseTexts[reader.lang].page.hears;
  if (contact.by === 'none') return texts.none;
  if (contact.by === 'phone') return texts.phone(`… ${contact.to.slice(-3)}`);
  const [name = '', host = ''] = contact.to.split('@');
  return texts.email(`${name.slice(0, 1)}…\u2060@${host}`);
}

/** The whole page. `seen` goes into its forms, so that one sent twice counts once. */
export function viewOf(visit: Visit, reader: Reader) {
  const { case: c } = visit;
  const late = lateOf(c, reader);
  const asked = askedOf(visit, reader);
  const { address = '', detail = '' } = c.place;
  const name = categoryName(c.category, reader);
  const whole = `${name}, ${address}`;
  const fits = address !== '' && whole.length <= TITLE_MAX;
  const open = c.status !== 'closed';
  return {
    number: caseNumber(c),
    /** The language the resident and the city write to each other in. */
    spoken: c.lang,
    seen: c.version,
    limit: DESCRIPTION_MAX,
    heading: fits ? whole : name,
    below: fits ? '' : address,
    reopened: c.reopened && open,
    status: c.status,
    outcome: c.outcome,
    hears: hearsOf(c, reader),
    hear: c.contact.by,
    place: detail,
    late,
    due: open && c.stoppedAt === null ? dueOf(visit, reader) : undefined,
    asked,
    answer: answerOf(visit, reader),
    steps: stepsOf(visit, reader, [asked?.seq, answerIn(visit)?.seq]),
    now: nowOf(visit, reader, late !== undefined),
    may: {
      comment: open && c.stoppedAt === null,
      rate: !open && c.rating === null,
      contest: contestOf(c, reader),
      complain: !open && c.contested
    }
  };
}

export type CaseView = ReturnType<typeof viewOf>;
