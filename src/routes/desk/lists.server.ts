/** The desk's lists: their order, their names, and how much waits in them. */
import { COUNTED_LISTS, DESK_LISTS, WAITING_TOLD, type DeskList } from '#cases/list.server.ts';
import { aboveHere } from '#routes/work/list/above.server.ts';
import type { ListOf } from '#routes/work/list/list.server.ts';
import type { Order } from '#routes/work/list/rows.ts';
import { deskTexts } from '#ui/texts/desk.ts';

const ORDERS: Readonly<Record<DeskList, Order>> = {
  new: 'due',
  returned: 'due',
  answer: 'due',
  contested: 'due',
  late: 'due',
  mine: 'due',
  open: 'due',
  waiting: 'stopped',
  recent: 'received',
  closed: 'closed'
};

/** What stands above the desk's lists, and what is kept there; numbers only where somebody has to do something. */
export function deskLists(locals: App.Locals): ListOf<DeskList> {
  const { waiting, saved, found } = aboveHere(locals);
  const told = (count: number) => (count > WAITING_TOLD ? `${WAITING_TOLD}+` : count);
  return {
    lists: DESK_LISTS,
    base: '/desk',
    names: deskTexts[locals.lang].lists,
    orders: ORDERS,
    saved,
    found,
    counts: Object.fromEntries(COUNTED_LISTS.map((list) => [list, told(waiting[list])]))
  };
}
