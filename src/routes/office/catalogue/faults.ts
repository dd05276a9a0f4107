/** Faults of a file as rows of a table: which article, which place in it, what is wrong. */
import type { FileFault } from '#knowledge/exchange/catalogue.ts';
import type { Lang } from '#ui/lang.ts';
import { catalogueTexts } from '#ui/texts/catalogue.ts';
import { refusalWords } from '#ui/texts/refusals.ts';

export function faultRows(faults: readonly FileFault[], lang: Lang): string[][] {
  return faults.map(({ article, at, path, code, about }) => [
    article ?? catalogueTexts[lang].place(at + 1),
    path.map(String).join('.'),
    refusalWords({ refusal: code, fill: { about: about ?? '' } }, lang)
  ]);
}
