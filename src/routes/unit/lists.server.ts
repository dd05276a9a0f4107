/** A unit's lists: their order and their names. */
import { UNIT_LISTS, type UnitList } from '#cases/list.server.ts';
import type { ListOf } from '#routes/work/list/list.server.ts';
import type { Lang } from '#ui/lang.ts';
import { unitTexts } from '#ui/texts/unit.ts';

export function unitLists(lang: Lang): ListOf<UnitList> {
  return {
    lists: UNIT_LISTS,
    base: '/unit',
    names: unitTexts[lang].lists,
    orders: { open: 'due', waiting: 'stopped', answered: 'answered' }
  };
}
