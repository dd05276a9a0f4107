/** A half hour of a plan as a row of its table. */
import type { Outlook } from '#statistics/staffing/erlang.ts';
import type { Planned } from '#statistics/staffing/plan.ts';
import { numberInWords, timeInWords } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';
import { staffPlanTexts } from '#ui/texts/staffPlan.ts';
import { isRefusal } from '#world/refusal.ts';

export function shareSaid(share: number): string {
  return `${Math.round(share * 100)}%`;
}

const secondsSaid = (seconds: number, lang: Lang) => `${numberInWords(Math.round(seconds), lang)}\u00A0s`;

/** In the order of `columns`, and of `columnsGiven` where so many people were asked for. */
export function rowOf({ time, calls, need, given }: Planned, lang: Lang): string[] {
  const { tooFew } = staffPlanTexts[lang];
  const number = (value: number, digits = 0) => numberInWords(value, lang, digits);
  const known = isRefusal(need)
    ? ['–', '–', '–', '–', '–', '–', '–']
    : [
        number(need.outlook.load, 1),
        number(need.agents),
        number(need.rostered),
        shareSaid(need.outlook.level),
        secondsSaid(need.outlook.meanWait, lang),
        shareSaid(need.outlook.occupancy),
        shareSaid(need.outlook.lost)
      ];
  const besides = (outlook: Outlook) => [shareSaid(outlook.level), secondsSaid(outlook.meanWait, lang)];
  return [
    timeInWords(time, lang),
    number(calls, 1),
    ...known,
    ...(given === undefined ? [] : isRefusal(given) ? [tooFew, '–'] : besides(given))
  ];
}
