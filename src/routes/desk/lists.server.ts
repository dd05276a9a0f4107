/** The desk's lists: their order, their names, and how much waits in them. */
import { DESK_LISTS, deskWaiting, WAITING_TOLD, type DeskList } from '#cases/list.server.ts';
import type { Here } from '#flow/here.server.ts';
import type { Order } from '#routes/work/list/rows.ts';
import type { ListOf } from '#routes/work/list/list.server.ts';
import type { Lang } from '#ui/lang.ts';
import { deskTexts } from '#ui/texts/desk.ts';

const ORDERS: Readonly<Record<DeskList, Order>> = {
  new: 'due',
  answer: 'due',
  open: 'due',
  waiting: 'stopped',
  recent: 'received',
  closed: 'closed'
};

function told(count: number): number | string {
  return count > WAITING_TOLD ? `${WAITING_TOLD}+` : count;
}

/** What stands above the desk's lists; numbers only where somebody has to do something. */
export async function deskLists(here: Here, lang: Lang): Promise<ListOf<DeskList>> {
  const waiting = await deskWaiting(here.world.db);
  return {
    lists: DESK_LISTS,
    base: '/desk',
    names: deskTexts[lang].lists,
    orders: ORDERS,
    counts: { new: told(waiting.new), answer: told(waiting.answer) }
  };
}
