/** Re-qualifying: a report becomes a matter of the law, its clock counts from the day it came, the resident is told. */
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import type { Case } from '#cases/case.ts';
import type { Regime } from '#cases/entry.ts';
import { unchanged } from '#cases/work.ts';
import { lackOf } from '#dispatch/law/law.ts';
import { requalifyCase } from '#dispatch/law/requalify.ts';
import { withDues } from '#dispatch/promise/dues.ts';
import { promisedAnew } from '#dispatch/promise/promise.ts';
import { periodInWords } from '#dispatch/reason.ts';
import type { Agent } from '#flow/agent.server.ts';
import { calendarsOf, onCase, periodNow, type Decided, type Here } from '#flow/here.server.ts';
import { letterFor } from '#flow/letters.server.ts';
import { mayUseDesk } from '#people/person.ts';
import { regimeTexts } from '#ui/texts/regimes.ts';

/** The desk says what a case is by law. The day may be over already; then it is late, and the page says so. */
export function requalify(
  here: Here,
  at: Agent,
  to: { regime: Regime; reason: string }
): Promise<Case | Refusal> {
  if (!mayUseDesk(at.person)) return Promise.resolve(refuse('not-allowed'));
  const now = here.world.now();
  return onCase(here, at, (c, journal): Decided | Refusal => {
    const period = periodNow(here.city, { regime: to.regime, category: c.category });
    const promised = promisedAnew(journal, period, calendarsOf(here.city), to.regime);
    const by = { as: 'agent' as const, person: at.person.id };
    const decided = unchanged(c, journal, at.seen) ?? requalifyCase(c, { ...to, promised }, by, now);
    if (isRefusal(decided)) return decided;
    const texts = regimeTexts[c.lang];
    const lack = lackOf(to.regime);
    const fill = {
      reason: decided.body.reason,
      regime: texts.regimes[to.regime],
      term: periodInWords(promised.period, c.lang),
      lacks: lack ? texts.told.lacks[lack] : ''
    };
    return {
      entries: [withDues(c, journal, decided, calendarsOf(here.city))],
      notices: (after) => letterFor(here, 'requalified', after, now, fill)
    };
  });
}
