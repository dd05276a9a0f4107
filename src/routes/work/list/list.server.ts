/** A page of a list with everything its frame shows, for either work place. */
import { PAGE_SIZE, type ListPage } from '#cases/list.server.ts';
import { todayIn, type Here } from '#flow/here.server.ts';
import type { Place } from '#ui/frame/links.ts';
import type { Lang } from '#ui/lang.ts';
import { groupsOf, type GroupView, type Order } from './rows.ts';

export type ListView = {
  groups: GroupView[];
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
};

/** The list an address asks for; an unknown name is the first one. */
export function listIn<L extends string>(lists: readonly L[], url: URL): L {
  const asked = url.searchParams.get('list');
  return lists.find((list) => list === asked) ?? lists[0]!;
}

/** The view of one page. `after` is the key the page came after. */
export function listView<L extends string>(
  here: Here,
  lang: Lang,
  of: ListOf<L>,
  at: { list: L; after: string | undefined; page: ListPage; ownUnit?: string }
): ListView {
  const { list, after, page, ownUnit } = at;
  const href = `${of.base}?list=${list}`;
  const groups = groupsOf(page.rows, {
    city: here.city,
    lang,
    today: todayIn(here, here.world.now()).toString(),
    order: of.orders[list],
    ...(ownUnit === undefined ? {} : { ownUnit })
  });
  return {
    groups,
    tabs: of.lists.map((one) => ({
      href: `${of.base}?list=${one}`,
      text: of.names[one],
      current: one === list,
      ...(of.counts?.[one] === undefined ? {} : { count: of.counts[one] })
    })),
    pageSize: PAGE_SIZE,
    href,
    base: of.base,
    list,
    next: page.next === undefined ? undefined : `${href}&after=${encodeURIComponent(page.next)}`,
    first: after === undefined ? undefined : href,
    newest: after === undefined ? `${of.base}/newest?list=${list}` : undefined
  };
}
