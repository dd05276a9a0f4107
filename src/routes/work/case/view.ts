/** A case as those who work on it see it on one page, in their language and no more than they need. */
import type { Case } from '#cases/case.ts';
import { caseCode, caseNumber } from '#cases/case.ts';
import { phoneInGroups } from '#reports/contact.ts';
import type { Entry } from '#cases/entry.ts';
import { openTask } from '#cases/task.ts';
import type { Question } from '#catalogue/question.ts';
import type { City } from '#catalogue/city.ts';
import { tie } from '#catalogue/tie.ts';
import { dayAndMonth } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';
import { togetherTexts } from '#ui/texts/together.ts';
import { workTexts } from '#ui/texts/work.ts';
import { worklistTexts } from '#ui/texts/worklist.ts';
import { journalOf, type JournalLine } from './journal.ts';
import type { Calendars } from '#days/worktime.ts';
import { countOf, type CountView } from './promise.ts';
import { deskMoment, slipOf, tagOf, type SlipView, type TagView } from '#routes/work/standing.ts';
import { outsideOf, type OutsideView } from './outside.ts';
import { tasksOf, type TaskView } from './tasks.ts';
import { whyOf, type RuleTold } from './why.ts';

export type ContactView =
  { by: 'email' | 'phone'; href: string; text: string; note: string } | { by: 'none' | 'over'; note: string };

export type CaseView = {
  code: string;
  number: string;
  version: number;
  title: string;
  kind: string;
  came: string;
  description: string;
  facts: { term: string; text: string }[];
  where: string;
  place: { address?: string; detail?: string; district?: string; point?: { lat: number; lng: number } };
  tag: TagView;
  slip?: SlipView;
  /** The promised day in words. */
  due: string;
  count?: CountView;
  tasks: TaskView[];
  /** Outside bodies that were asked. */
  outside: OutsideView[];
  photos: string[];
  contact: ContactView;
  journal: JournalLine[];
  ahead?: string;
  /** How often units gave it back, in words. */
  bounces?: string;
  closed: boolean;
  asked: boolean;
};

/** Who looks: the desk, or a unit. */
export type Viewer = {
  lang: Lang;
  today: string;
  unit?: string;
  names: ReadonlyMap<string, string>;
  /** Rules of dispatch by the entry they decided. */
  rules: ReadonlyMap<number, RuleTold>;
  calendars: Calendars;
};

/** An answer to an extra question, in the words of its choices. */
function answerWords(question: Question, answer: string | readonly string[], lang: Lang): string {
  const nameOf = (code: string) => question.choices?.find((c) => c.code === code)?.name[lang] ?? code;
  const texts = typeof answer === 'string' ? [answer] : answer;
  return (question.choices ? texts.map(nameOf) : texts).join(', ');
}

function factsOf(c: Case, city: City, lang: Lang): { term: string; text: string }[] {
  const questions = city.categories.flatMap((category) => category.questions);
  return Object.entries(c.answers).flatMap(([code, answer]) => {
    const question = questions.find((q) => q.code === code);
    return question ? [{ term: question.label[lang], text: answerWords(question, answer, lang) }] : [];
  });
}

/**
 * How to reach the resident: for the desk while the case is open, for a unit while its task is.
 *
 * Nobody sees a number they no longer need (GDPR art. 5 (1) (c)).
 */
function contactOf(c: Case, { lang, unit }: Viewer): ContactView {
  const words = workTexts[lang].case;
  if (c.contact.by === 'none') return { by: 'none', note: words.contactNone };
  const needed = unit === undefined ? c.closedAt === null : openTask(c.tasks, unit) !== undefined;
  if (!needed) return { by: 'over', note: words.contactOver };
  const { by, to } = c.contact;
  const note = [...(c.lang === lang ? [] : [words.langs[c.lang]]), words.contactNote].join(' ');
  return by === 'phone'
    ? { by, href: `tel:${to}`, text: phoneInGroups(to), note }
    : { by, href: `mailto:${to}`, text: to, note };
}

/** Until when the answer is promised; when that is over, by how much. */
function aheadOf(dueOn: string, slip: SlipView | undefined, lang: Lang): string {
  const until = worklistTexts[lang].due(dayAndMonth(dueOn, lang));
  return slip && slip.state !== 'valid' ? `${until}, ${slip.text}` : until;
}

/** The whole page. */
export function caseView(c: Case, entries: readonly Entry[], city: City, viewer: Viewer): CaseView {
  const { lang, today, unit, calendars } = viewer;
  const { timezone } = city.profile;
  const list = worklistTexts[lang];
  const district = city.districts.find((d) => d.code === c.place.district)?.name[lang];
  const { address, detail, point } = c.place;
  const slip = slipOf(c, today, timezone, lang);
  const counting = { calendars, today, lang };
  const count = c.dueOn === null ? undefined : countOf(entries, counting);
  return {
    code: caseCode(c),
    number: caseNumber(c),
    version: c.version,
    title: city.categories.find((category) => category.code === c.category)?.name[lang] ?? c.category,
    kind: list.kinds[c.kind],
    came: `${list.channels[c.channel]}, ${deskMoment(c.receivedAt, lang, timezone, today, true)}`,
    description: c.description,
    facts: factsOf(c, city, lang),
    where: tie(address ?? district ?? ''),
    place: {
      ...(address === undefined ? {} : { address }),
      ...(detail === undefined ? {} : { detail }),
      ...(district === undefined ? {} : { district }),
      ...(point === undefined ? {} : { point })
    },
    tag: tagOf(c, lang),
    ...(slip ? { slip } : {}),
    due: c.dueOn === null ? '' : dayAndMonth(c.dueOn, lang),
    ...(count ? { count } : {}),
    tasks: tasksOf(c, entries, {
      count: (task) => countOf(entries, counting, task),
      city,
      lang,
      today,
      why: (code) => whyOf(code, entries, { ...viewer, city }),
      ...(unit === undefined ? {} : { unit })
    }),
    outside: outsideOf(c, entries, { city, lang, today }),
    photos: [...c.photos],
    contact: contactOf(c, viewer),
    journal: journalOf(entries, { ...viewer, city }),
    ...(c.closedAt === null && c.dueOn !== null ? { ahead: aheadOf(c.dueOn, slip, lang) } : {}),
    ...(c.bounces > 0 ? { bounces: togetherTexts[lang].bounces(c.bounces) } : {}),
    closed: c.closedAt !== null,
    asked: c.stoppedAt !== null
  };
}
