/** A unit's lists: their order, their names, and how much it has to take. */
import { UNIT_LISTS, WAITING_TOLD, type UnitList } from '#cases/list.server.ts';
import { aboveHere } from '#routes/work/list/above.server.ts';
import type { ListOf } from '#routes/work/list/list.server.ts';
import { unitTexts } from '#ui/texts/unit.ts';

export function unitLists(locals: App.Locals): ListOf<UnitList> {
  const { waiting, saved, found } = aboveHere(locals);
  const { accept } = waiting;
  return {
    lists: UNIT_LISTS,
    base: '/unit',
    names: unitTexts[locals.lang].lists,
    orders: { open: 'due', accept: 'accept', waiting: 'stopped', answered: 'answered' },
    saved,
    found,
    counts: { accept: accept > WAITING_TOLD ? `${WAITING_TOLD}+` : accept }
  };
}
