/** Words of the table of dispatch: why a case went to a unit, and what happened when a unit ended. */
import type { Lang } from '#ui/lang.ts';

const pl = {
  ended: (unit: string) => `${unit}: jednostka zakończyła pracę i\u00A0nie ma następcy.`
};
export type DispatchTexts = typeof pl;

const en: DispatchTexts = {
  ended: (unit) => `${unit}: the unit has ended and has no successor.`
};

const uk: DispatchTexts = {
  ended: (unit) => `${unit}: служба припинила роботу й не має наступника.`
};

export const dispatchTexts: Record<Lang, DispatchTexts> = { pl, en, uk };
