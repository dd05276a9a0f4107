/** Rows of a list as it is shown: under headings that carry the date, late first. */
import { caseCode } from '#cases/case.ts';
import { markedPieces, type Piece } from '#cases/finding/marked.ts';
import type { Sought } from '#cases/finding/words.ts';
import { BEGINNING_LENGTH, type ListedCase } from '#cases/list.server.ts';
import type { City } from '#catalogue/city.ts';
import { dayAndMonth, dayInWords, localTime, timeInWords, weekdayAndDay } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';
import type { Position } from '#ui/maps/place.ts';
import type { Sign } from '#ui/signs/signs.ts';
import { listsTexts } from '#ui/texts/lists.ts';
import { worklistTexts } from '#ui/texts/worklist.ts';
import { daysBetween, deskDay, slipOf, tagOf, type SlipView, type TagView } from '#routes/work/standing.ts';

/** By what a list is ordered, and so what its headings say. */
export type Order = 'due' | 'accept' | 'stopped' | 'received' | 'closed' | 'answered';

export type RowView = {
  code: string;
  version: number;
  title: string;
  where: string;
  /** Where it lies. */
  at?: Position;
  say: string;
  /** Instead of the beginning of the description it says where the words looked for stand. */
  sought?: true;
  /** What stands before the words: that an answer was not accepted, that it came back, of what a unit was reminded. */
  back?: string;
  tag?: TagView;
  lead?: string;
  slip?: SlipView;
  side: string;
  marks: { sign: Sign; text: string }[];
};
/** A heading, and what stands under it. */
export type GroupView<Row = RowView> = { title: string; slip?: SlipView; late: boolean; rows: Row[] };

export type ListSetting = {
  city: City;
  lang: Lang;
  today: string;
  /** The instant at which a promised hour is over or not. */
  now: string;
  order: Order;
  /** A unit's own list says nothing about its own unit. */
  ownUnit?: string;
  /** The words looked for, to be marked. */
  sought?: readonly Sought[];
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

/** What many rows of a page ask for again and again, worked out once. */
type Worked = {
  local(instant: string): { day: string; time: string };
  slip(row: ListedCase): SlipView | undefined;
  tag(row: ListedCase): TagView;
};

function remembered<T>(work: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    if (!known.has(key)) known.set(key, work(key));
    return known.get(key)!;
  };
}

function workedFor({ city, today, lang }: ListSetting): Worked {
  const { timezone } = city.profile;
  const slips = remembered((key) => {
    const [dueOn = '', stoppedAt = ''] = key.split(' ');
    const open = { dueOn: dueOn || null, stoppedAt: stoppedAt || null, closedAt: null };
    return slipOf(open, today, timezone, lang);
  });
  const tags = new Map<string, TagView>();
  return {
    tag(row) {
      const key = `${row.outcome ?? row.status} ${row.reopened}`;
      const tag = tags.get(key) ?? tagOf(row, lang);
      tags.set(key, tag);
      return tag;
    },
    local: remembered((instant) => localTime(instant, timezone)),
    slip: ({ closedAt, dueOn, stoppedAt }) =>
      closedAt === null ? slips(`${dueOn ?? ''} ${stoppedAt ?? ''}`) : undefined
  };
}

/** The beginning of a description on one line, cut between words. */
function beginningOf(description: string): string {
  const line = description.replaceAll(/\s+/g, ' ');
  return description.length > BEGINNING_LENGTH
    ? `${line.slice(0, Math.max(line.lastIndexOf(' '), 0))}…`
    : line;
}

function sideOf(row: ListedCase, { lang, today, order }: ListSetting, { local }: Worked): string {
  const { day, time } = local(instantOf(row, order));
  const byDay = order === 'due' || order === 'stopped' || order === 'accept';
  return byDay && day !== today ? deskDay(day, lang, today) : timeInWords(time, lang);
}

/** What whoever reads the list must know first. How often it came back is said only while it waits to be dispatched again. */
function backOf(row: ListedCase, { city, lang }: ListSetting): string | undefined {
  const { rows } = listsTexts[lang];
  const said = [
    ...(row.contested && row.closedAt === null ? [rows.contested] : []),
    ...(row.reminded > 0 && row.closedAt === null ? [worklistTexts[lang].list.reminded(row.reminded)] : []),
    ...(row.bounces > 0 && row.status === 'returned' ? [rows.bounced(row.bounces)] : []),
    ...(row.suggestion
      ? [rows.suggests(city.units.find(({ code }) => code === row.suggestion)?.short ?? row.suggestion)]
      : [])
  ];
  return said.length === 0 ? undefined : said.join(', ');
}

/** Is a promised hour over? */
export function isOver(row: ListedCase, now: string): boolean {
  return row.dueAt !== null && Temporal.Instant.compare(row.dueAt, now) < 0;
}

/** The slip of what is promised for an hour: it says the hour, in every list. */
function hourOf(row: ListedCase, { lang, now, today }: ListSetting, { local }: Worked): SlipView | undefined {
  if (row.dueAt === null || row.closedAt !== null || row.stoppedAt !== null) return undefined;
  const { day, time } = local(row.dueAt);
  if (day < today) return undefined;
  const { dueHour, lateSince } = worklistTexts[lang];
  const hour = timeInWords(time, lang);
  return isOver(row, now)
    ? { text: lateSince(hour), state: 'late', datetime: row.dueAt }
    : { text: dueHour(hour), state: 'valid', datetime: row.dueAt };
}

/** Whose row a case is: the unit that leads it, where that is not the unit whose list it is. */
function leadOf({ lead }: ListedCase, { ownUnit }: ListSetting): string | undefined {
  return lead === null || lead === ownUnit ? undefined : lead;
}

/** A unit's own open cases all stand the same way; what is over or came back tells how. */
function tellsStanding(row: ListedCase, { ownUnit }: ListSetting): boolean {
  return ownUnit === undefined || row.closedAt !== null || row.reopened;
}

/** Does the row tell its standing or a unit? */
export function isTagged(row: ListedCase, set: ListSetting): boolean {
  return tellsStanding(row, set) || leadOf(row, set) !== undefined;
}

/** The words of a case with those looked for marked; nothing in a list, and of a case that is closed to whoever looks. */
export function soughtIn(row: ListedCase, { sought }: ListSetting): Piece[] | undefined {
  return sought && !row.veiled ? markedPieces(row.description, sought, BEGINNING_LENGTH) : undefined;
}

function rowOf(row: ListedCase, set: ListSetting, worked: Worked): RowView {
  const { city, lang, order, sought } = set;
  const hour = hourOf(row, set, worked);
  const slip = hour ?? worked.slip(row);
  const back = backOf(row, set);
  const lead = leadOf(row, set);
  return {
    code: caseCode(row),
    version: row.version,
    title: row.veiled
      ? worklistTexts[lang].list.veiled
      : (city.categories.find((c) => c.code === row.category)?.name[lang] ?? row.category),
    where:
      row.address ??
      city.districts.find((d) => d.code === row.district)?.name[lang] ??
      worklistTexts[lang].list.noPlace,
    ...(row.lat === null || row.lng === null ? {} : { at: { lat: row.lat, lng: row.lng } }),
    say: sought ? '' : beginningOf(row.description),
    ...(sought && !row.veiled ? { sought: true } : {}),
    ...(back === undefined ? {} : { back }),
    ...(tellsStanding(row, set) ? { tag: worked.tag(row) } : {}),
    ...(lead === undefined ? {} : { lead: city.units.find((unit) => unit.code === lead)?.short ?? lead }),
    ...(slip && (hour || order !== 'due' || slip.state !== 'valid') ? { slip } : {}),
    side: sideOf(row, set, worked),
    marks: marksOf(row, lang)
  };
}

/** What a case stands under: all that is late together, else its promised day; or the day something happened. */
function headOf(row: ListedCase, { today, now, order }: ListSetting, { local }: Worked): string {
  if (order === 'stopped') return 'stopped';
  if (order !== 'due' && order !== 'accept') return local(instantOf(row, order)).day;
  const day = (order === 'accept' ? row.acceptBy : row.dueOn) ?? today;
  return day < today || (order === 'due' && isOver(row, now)) ? 'late' : day;
}

/** The heading in words. */
function groupUnder(head: string, { lang, today, order }: ListSetting): GroupView<never> {
  const { list } = worklistTexts[lang];
  if (head === 'stopped') return { title: list.stopped, late: false, rows: [] };
  if (head === 'late') return { title: list.late, late: true, rows: [] };
  if (order === 'due' || order === 'accept') {
    if (head === today) return { title: list.today, late: false, rows: [] };
    const text = head.slice(0, 4) === today.slice(0, 4) ? dayAndMonth(head, lang) : dayInWords(head, lang);
    const title = list.by[Temporal.PlainDate.from(head).dayOfWeek - 1]!;
    return { title, late: false, slip: { text, state: 'valid', datetime: head }, rows: [] };
  }
  const ago = daysBetween(head, today);
  const near = ago === 0 ? `${list.dayToday}, ` : ago === 1 ? `${list.yesterday}, ` : '';
  return { title: near + weekdayAndDay(head, lang), late: false, rows: [] };
}

/**
 * The rows of a page under their headings, in the order they came in.
 *
 * What stands there is made by `make`, of a case and of what its row says: that is put into words only where it is asked
 * for.
 */
export function groupsOf<Row>(
  rows: readonly ListedCase[],
  set: ListSetting,
  make: (row: ListedCase, view: () => RowView) => Row
): GroupView<Row>[] {
  const worked = workedFor(set);
  const groups = new Map<string, GroupView<Row>>();
  for (const row of rows) {
    const head = headOf(row, set, worked);
    const group: GroupView<Row> = groups.get(head) ?? groupUnder(head, set);
    group.rows.push(make(row, () => rowOf(row, set, worked)));
    groups.set(head, group);
  }
  return [...groups.values()];
}
