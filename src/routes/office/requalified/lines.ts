/** A line of the log of re-qualified cases in words. */
import { caseCode, caseNumber } from '#cases/case.ts';
import type { LogLine } from '#dispatch/law/log.server.ts';
import { dayInWords, momentInWords } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';
import { regimeTexts } from '#ui/texts/regimes.ts';

export function lineOf(line: LogLine, lang: Lang, timezone: string) {
  const { regimes, requalify } = regimeTexts[lang];
  return {
    when: momentInWords(line.at, lang, timezone),
    number: caseNumber(line),
    href: `/desk/${caseCode(line)}`,
    was: regimes[line.was],
    regime: regimes[line.regime],
    until: dayInWords(line.promised.dueOn, lang),
    who: line.name ?? requalify.log.gone,
    reason: line.reason
  };
}
