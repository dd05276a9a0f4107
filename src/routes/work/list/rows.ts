/** Rows of a list as it is shown: under headings that carry the date, late first. */
import { caseCode, caseNumber } from '#cases/case.ts';
import type { ListedCase } from '#cases/list.server.ts';
import type { City } from '#catalogue/city.ts';
import { dayAndMonth, dayInWords, localTime, timeInWords, weekdayAndDay } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';
import type { Sign } from '#ui/signs/signs.ts';
import { worklistTexts } from '#ui/texts/worklist.ts';
import {
  daysBetween,
  deskMoment,
  slipOf,
  tagOf,
  type SlipView,
  type TagView
} from '#routes/work/standing.ts';

/** By what a list is ordered, and so what its headings say. */
export type Order = 'due' | 'stopped' | 'received' | 'closed' | 'answered';

export type RowView = {
  code: string;
  version: number;
  href: string;
  title: string;
  number: string;
  where: string;
  say: string;
  tag?: TagView;
  lead?: string;
  slip?: SlipView;
  side: string;
  marks: { sign: Sign; text: string }[];
};
export type GroupView = { title: string; slip?: SlipView; late: boolean; rows: RowView[] };

export type ListSetting = {
  city: City;
  lang: Lang;
  today: string;
  order: Order;
  /** Where a row leads: the work place, and the list to come back to. */
  base: string;
  list: string;
  /** A unit's own list says nothing about its own unit. */
  ownUnit?: string;
};

function marksOf(row: ListedCase, lang: Lang): RowView['marks'] {
  const { list } = worklistTexts[lang];
  const marks: RowView['marks'] = [];
  if (row.kind === 'idea') marks.push({ sign: 'idea', text: list.idea });
  if (row.kind === 'question') marks.push({ sign: 'question', text: list.question });
  if (row.photos > 0) marks.push({ sign: 'camera', text: list.photo });
  if (row.channel === 'phone') marks.push({ sign: 'phone', text: list.phone });
  return marks;
}

/** The instant a list is ordered by, where it is one. */
function instantOf(row: ListedCase, order: Order): string {
  if (order === 'closed') return row.closedAt ?? row.receivedAt;
  return order === 'answered' ? (row.answeredAt ?? row.receivedAt) : row.receivedAt;
}

function rowOf(row: ListedCase, set: ListSetting): RowView {
  const { city, lang, today, order, base, list, ownUnit } = set;
  const { timezone } = city.profile;
  const byDay = order === 'due' || order === 'stopped';
  const slip = slipOf(row, today, timezone, lang);
  const lead = row.lead === null || row.lead === ownUnit ? undefined : row.lead;
  return {
    code: caseCode(row),
    version: row.version,
    href: `${base}/${caseCode(row)}?list=${list}`,
    title: city.categories.find((c) => c.code === row.category)?.name[lang] ?? row.category,
    number: caseNumber(row),
    where:
      row.address ??
      city.districts.find((d) => d.code === row.district)?.name[lang] ??
      worklistTexts[lang].list.noPlace,
    say: row.description.replaceAll(/\s+/g, ' '),
    ...(ownUnit === undefined || row.closedAt !== null || row.reopened ? { tag: tagOf(row, lang) } : {}),
    ...(lead === undefined ? {} : { lead: city.units.find((unit) => unit.code === lead)?.short ?? lead }),
    ...(slip && (order !== 'due' || slip.state !== 'valid') ? { slip } : {}),
    side: byDay
      ? deskMoment(row.receivedAt, lang, timezone, today)
      : timeInWords(localTime(instantOf(row, order), timezone).time, lang),
    marks: marksOf(row, lang)
  };
}

/** The heading a case stands under: late together, then each promised day; or the day something happened. */
function headingOf(
  row: ListedCase,
  { lang, today, order, city }: ListSetting
): { key: string; group: Omit<GroupView, 'rows'> } {
  const { list } = worklistTexts[lang];
  if (order === 'stopped') return { key: 'stopped', group: { title: list.stopped, late: false } };
  if (order === 'due') {
    const day = row.dueOn ?? today;
    const ahead = daysBetween(today, day);
    if (ahead < 0) return { key: 'late', group: { title: list.late, late: true } };
    if (ahead === 0) return { key: day, group: { title: list.today, late: false } };
    const text = day.slice(0, 4) === today.slice(0, 4) ? dayAndMonth(day, lang) : dayInWords(day, lang);
    const title = list.by[Temporal.PlainDate.from(day).dayOfWeek - 1]!;
    return { key: day, group: { title, late: false, slip: { text, state: 'valid', datetime: day } } };
  }
  const { day } = localTime(instantOf(row, order), city.profile.timezone);
  const ago = daysBetween(day, today);
  const near = ago === 0 ? `${list.dayToday}, ` : ago === 1 ? `${list.yesterday}, ` : '';
  return { key: day, group: { title: near + weekdayAndDay(day, lang), late: false } };
}

/** The rows of a page under their headings, in the order they came in. */
export function groupsOf(rows: readonly ListedCase[], set: ListSetting): GroupView[] {
  const groups = new Map<string, GroupView>();
  for (const row of rows) {
    const { key, group } = headingOf(row, set);
    const under = groups.get(key) ?? { ...group, rows: [] };
    under.rows.push(rowOf(row, set));
    groups.set(key, under);
  }
  return [...groups.values()];
}
