/** A unit's lists: their order, their names, and how much it has to take. */
import { aboveUnit, UNIT_LISTS, WAITING_TOLD, type UnitList } from '#cases/list.server.ts';
import type { Here } from '#flow/here.server.ts';
import type { ListOf } from '#routes/work/list/list.server.ts';
import type { Lang } from '#ui/lang.ts';
import { unitTexts } from '#ui/texts/unit.ts';

export async function unitLists(
  here: Here,
  lang: Lang,
  unit: string,
  person: string
): Promise<ListOf<UnitList>> {
  const { waiting, saved } = await aboveUnit(here.world.db, unit, person);
  const { accept } = waiting;
  return {
    lists: UNIT_LISTS,
    base: '/unit',
    names: unitTexts[lang].lists,
    orders: { open: 'due', accept: 'accept', waiting: 'stopped', answered: 'answered' },
    saved,
    counts: { accept: accept > WAITING_TOLD ? `${WAITING_TOLD}+` : accept }
  };
}
