/** Cases of a batch as its receipts list them. */
import { caseNumber, type Case } from '#cases/case.ts';
import type { Here } from '#flow/here.server.ts';
import { tagOf } from '#routes/work/standing.ts';
import { dayInWords } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';
import { worklistTexts } from '#ui/texts/worklist.ts';

/** `closed` are categories whose cases tell nothing of place and matter any more. */
export function receiptLine({ city }: Here, lang: Lang, c: Case, closed: readonly string[] = []) {
  const veiled = closed.includes(c.category);
  const { place } = c;
  return {
    id: c.id,
    number: caseNumber(c),
    matter: veiled
      ? worklistTexts[lang].list.veiled
      : (city.categories.find(({ code }) => code === c.category)?.name[lang] ?? c.category),
    place: veiled ? '' : [place.address, place.detail].filter(Boolean).join(', '),
    until: c.dueOn === null || c.status === 'closed' ? '' : dayInWords(c.dueOn, lang),
    tag: tagOf(c, lang)
  };
}
