/** A page of a list with everything its frame shows, for either work place. */
import { caseCode } from '#cases/case.ts';
import type { Sought } from '#cases/finding/words.ts';
import { PAGE_SIZE, type ListPage, type Found } from '#cases/list.server.ts';
import { closedTo, veiled } from '#cases/sensitive/sensitive.ts';
import type { SavedList } from '#cases/lists/saved.server.ts';
import { todayIn, type Here } from '#flow/here.server.ts';
import type { Person } from '#people/person.ts';
import type { Place } from '#ui/frame/links.ts';
import type { Lang } from '#ui/lang.ts';
import { drawGroups, type DrawnGroup } from './drawn/draw.server.ts';
import { addressOf, chosenFrom, chosenWords, fieldsOf, type Chosen, type FieldView } from './narrowing.ts';
import { isTagged, type Order } from './rows.ts';

export type ListView = {
  groups: DrawnGroup[];
  /** Each row of the page with the version shown, as forms send them: `11487-2026:3`. */
  cases: string[];
  /** Do rows tell a standing or a unit? A unit's own list says nothing about its own unit. */
  tagged: boolean;
  tabs: Place[];
  pageSize: number;
  href: string;
  /** Where rows lead, and the list to come back to: `/desk`, `open`. */
  base: string;
  list: string;
  next: string | undefined;
  first: string | undefined;
  /** Where the newest state of the first page is asked for; later pages stand still. */
  newest: string | undefined;
};

export type ListOf<L extends string> = {
  lists: readonly L[];
  base: '/desk' | '/unit';
  names: Readonly<Record<L, string>>;
  orders: Readonly<Record<L, Order>>;
  counts?: Partial<Record<L, number | string>>;
  /** What is kept there under a name. */
  saved: readonly SavedList[];
  /** The first page of the list that is asked for, where it was found with what stands above it. */
  found: readonly Found[] | null;
};

/** The list an address asks for; an unknown name is the first one. */
export function listIn<L extends string>(lists: readonly L[], url: URL): L {
  const asked = url.searchParams.get('list');
  return lists.find((list) => list === asked) ?? lists[0]!;
}

export function chosenIn(here: Here, url: URL): Chosen {
  return chosenFrom((name) => url.searchParams.get(name), here.city);
}

type At<L extends string> = {
  /** Who looks; to them sensitive cases may be closed. */
  reader: Person;
  list: L;
  after: string | undefined;
  page: ListPage;
  ownUnit?: string;
  chosen?: Chosen;
  saved?: readonly SavedList[];
  /** The kept list that is looked at. */
  current?: string | undefined;
  /** Where the words looked for are marked. */
  sought?: readonly Sought[];
  /** The form rows are chosen for. */
  form?: string;
  /** Asked by a page that is alive: rows are sent as data, and stand on no page yet. */
  alive: boolean;
};

/** The view of one page. `after` is the key the page came after. */
export function listView<L extends string>(here: Here, lang: Lang, of: ListOf<L>, at: At<L>): ListView {
  const closed = closedTo(here.city, at.reader);
  const { list, after, page, ownUnit, chosen = {}, saved = [], current, sought, form, alive } = at;
  const kept = saved.find(({ id }) => id === current);
  const href = addressOf(of.base, list, chosen, kept ? { saved: kept.id } : {});
  const now = here.world.now();
  const today = todayIn(here, now).toString();
  const rows = page.rows.map((row) => (closed.includes(row.category) ? veiled(row) : row));
  const set = {
    city: here.city,
    lang,
    today,
    now: now.toString(),
    order: of.orders[list],
    ...(ownUnit === undefined ? {} : { ownUnit }),
    ...(sought === undefined ? {} : { sought })
  };
  return {
    groups: drawGroups(rows, set, { base: of.base, list, form }, alive),
    cases: rows.map((row) => `${caseCode(row)}:${row.version}`),
    tagged: rows.some((row) => isTagged(row, set)),
    tabs: [...tabsOf(of, kept ? undefined : list, kept ? {} : chosen), ...keptTabs(here, of, saved, current)],
    pageSize: PAGE_SIZE,
    href,
    base: of.base,
    list,
    next: page.next === undefined ? undefined : `${href}&after=${encodeURIComponent(page.next)}`,
    first: after === undefined ? undefined : href,
    newest: after === undefined ? addressOf(`${of.base}/newest`, list, chosen) : undefined
  };
}

/** The lists of a work place as tabs; what a list is narrowed to stays from one to the next. */
function tabsOf<L extends string>(of: ListOf<L>, list: L | undefined, chosen: Chosen): Place[] {
  return of.lists.map((one) => ({
    href: addressOf(of.base, one, chosen),
    text: of.names[one],
    current: one === list,
    ...(of.counts?.[one] === undefined ? {} : { count: of.counts[one] })
  }));
}

/** Kept lists as tabs behind the others; what the city no longer has falls out. */
function keptTabs<L extends string>(
  here: Here,
  of: ListOf<L>,
  saved: readonly SavedList[],
  current: string | undefined
): Place[] {
  return saved.map(({ id, name, narrowed }) => {
    const list = of.lists.find((one) => one === narrowed['list']) ?? of.lists[0]!;
    const chosen = chosenFrom((filter) => narrowed[filter], here.city);
    return { href: addressOf(of.base, list, chosen, { saved: id }), text: name, current: id === current };
  });
}

/** How a list is narrowed, and what one can do about it. */
export type NarrowView = {
  /** What was chosen in words. */
  words: string[];
  chosen: Chosen;
  /** Where the form opens, and where everything is shown again. */
  open: string;
  all: string;
  /** The form, only where it was asked for. */
  fields?: FieldView[];
  /** The kept list that is looked at, where it is one's own. */
  own?: { id: string; name: string };
};

export function narrowView(
  here: Here,
  lang: Lang,
  url: URL,
  at: {
    base: string;
    list: string;
    chosen: Chosen;
    saved: readonly SavedList[];
    person: string;
    ownUnit?: string;
  }
): NarrowView {
  const { base, list, chosen, saved, person, ownUnit } = at;
  const own = saved.find((one) => one.id === url.searchParams.get('saved') && one.person === person);
  return {
    words: chosenWords(chosen, here.city, lang),
    chosen,
    open: addressOf(base, list, chosen, { ...(own ? { saved: own.id } : {}), narrow: 'yes' }),
    all: addressOf(base, list, {}),
    ...(url.searchParams.has('narrow') ? { fields: fieldsOf(here.city, lang, ownUnit) } : {}),
    ...(own ? { own: { id: own.id, name: own.name } } : {})
  };
}
