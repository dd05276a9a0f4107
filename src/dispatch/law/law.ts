/** What the law says of a matter that came in as a report: within what time it is answered, and what it must hold. */
import { periodOf, type ClassPeriods, type Period, type Priority } from '#catalogue/period.ts';
import type { Regime } from '#cases/entry.ts';

/** What a matter of the law needs and a report seldom has. */
export type Lack = 'name-and-address' | 'petitioner';

/**
 * One kind of matter. `extension` is how long, from the day it came, it may take at most when the resident was
 * told why; `lacks` is what leaves it without examination when it is missing.
 */
export type Law = {
  period: Period;
  extension: Period;
  lacks?: Lack;
};

/**
 * The clocks of the law.
 *
 * - A complaint (KPA art. 227) within a month: art. 237 §1; later only by art. 36 with art. 237 §4: the reason
 *   and the new day are told. Without name and address it is left without examination (§8 ust. 1 of the
 *   regulation of the Council of Ministers of 8.01.2002).
 * - A proposal (art. 241) within a month too: art. 244 §1; later by art. 245. The same regulation.
 * - A petition within three months, three more with notice (act of 11.07.2014, art. 10); without who petitions
 *   and where they live it is left (art. 7 ust. 1).
 * - Public information within 14 days, with notice within two months of the request (act of 6.09.2001,
 *   art. 13). It needs no name at all.
 *
 * Complaints and proposals that are told of in time get at most a second month, the longest the code knows for
 * a complicated matter (art. 35 §3); the law names no end of its own there.
 */
export const LAWS: Readonly<Record<Exclude<Regime, 'report'>, Law>> = {
  complaint: {
    period: { calendar_months: 1 },
    extension: { calendar_months: 2 },
    lacks: 'name-and-address'
  },
  proposal: {
    period: { calendar_months: 1 },
    extension: { calendar_months: 2 },
    lacks: 'name-and-address'
  },
  petition: { period: { calendar_months: 3 }, extension: { calendar_months: 6 }, lacks: 'petitioner' },
  information: { period: { calendar_days: 14 }, extension: { calendar_months: 2 } }
};

/** How far the city may move the day of a report of its own: as far as that of a complaint. */
const REPORT_EXTENSION: Period = { calendar_months: 2 };

/** The period a matter is answered in: the law's, or the one of its category. */
export function periodUnder(
  regime: Regime,
  category: { deadline?: Period | undefined; priority: Priority },
  classes?: ClassPeriods
): Period {
  return regime === 'report' ? periodOf(category, classes) : LAWS[regime].period;
}

/** How long a matter may take at most, counted as its promise is, when the resident is told why. */
export function extensionOf(regime: Regime): Period {
  return regime === 'report' ? REPORT_EXTENSION : LAWS[regime].extension;
}

/** What a report never asks for and a matter of this kind needs; nothing when it needs no more. */
export function lackOf(regime: Regime): Lack | undefined {
  return regime === 'report' ? undefined : LAWS[regime].lacks;
}
