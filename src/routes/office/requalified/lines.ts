/** A line of the log of re-qualified cases in words. */
import { caseCode, caseNumber } from '#cases/case.ts';
import type { LogLine } from '#dispatch/law/log.server.ts';
import { withoutPersonal } from '#reports/personal.ts';
import { dayInWords, momentInWords } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';
import { worklistTexts } from '#ui/texts/worklist.ts';
import { regimeTexts } from '#ui/texts/regimes.ts';

/**
 * `desk`: for somebody who sees the cases themselves. Others read the line without people in it: no name, no way into
 * the case, and the reason without what may be about somebody. `closed` are the categories of which nobody without
 * the role reads the reason.
 */
export function lineOf(
  line: LogLine,
  lang: Lang,
  timezone: string,
  { desk, closed }: { desk: boolean; closed: readonly string[] }
) {
  const { regimes, requalify } = regimeTexts[lang];
  return {
    when: momentInWords(line.at, lang, timezone),
    number: caseNumber(line),
    href: desk ? `/desk/${caseCode(line)}` : undefined,
    was: regimes[line.was],
    regime: regimes[line.regime],
    until: dayInWords(line.promised.dueOn, lang),
    who: desk ? (line.name ?? requalify.log.gone) : '–',
    reason: closed.includes(line.category)
      ? worklistTexts[lang].list.veiled
      : desk
        ? line.reason
        : withoutPersonal(line.reason)
  };
}
