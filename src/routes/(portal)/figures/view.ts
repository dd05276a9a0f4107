/** The figures as the page shows them: named, in an order, the small ones put together. */
import type { City } from '#catalogue/city.ts';
import { CHANNELS } from '#reports/report.ts';
import { waitOf, type Days } from '#statistics/waits.ts';
import type { Lang } from '#ui/lang.ts';
import { waitsTexts } from '#ui/texts/waits.ts';
import { waysTexts } from '#ui/texts/ways.ts';

export type Named = { label: string; value: number };
export type WaitRow = { label: string; count: number; half: number; nine: number };

/** A group with fewer answers says more about chance than about the city; such groups stand together. */
const FEW = 10;

/** Counts by code as rows with names, the largest first; a code the city no longer has stands for itself. */
export function named(
  counts: Readonly<Record<string, number>>,
  list: readonly { code: string; name: Record<Lang, string> }[],
  lang: Lang
): Named[] {
  const rows = Object.entries(counts).map(([code, value]) => ({
    label: list.find((one) => one.code === code)?.name[lang] ?? code,
    value
  }));
  return rows.toSorted((a, b) => b.value - a.value || (a.label < b.label ? -1 : 1));
}

/** The channels in their own order, those nobody used left out. */
export function channelRows(counts: Readonly<Record<string, number>>, lang: Lang): Named[] {
  const words = waysTexts[lang].channels;
  const known: readonly string[] = CHANNELS;
  const codes = [...known, ...Object.keys(counts).filter((code) => !known.includes(code))];
  return codes.flatMap((code) => (counts[code] ? [{ label: words[code] ?? code, value: counts[code] }] : []));
}

/** How long people wait by group of categories, ideas as one; the shortest wait first, what is few at the end. */
export function waitRows(days: readonly (Days & { category: string })[], city: City, lang: Lang): WaitRow[] {
  const texts = waitsTexts[lang];
  const groupOf = (code: string) => {
    const category = city.categories.find((c) => c.code === code);
    if (category?.kind === 'idea') return texts.ideas;
    return city.groups.find((group) => group.code === category?.group)?.name[lang] ?? texts.others;
  };
  const groups = [...Map.groupBy(days, ({ category }) => groupOf(category))];
  const cases = (all: readonly Days[]) => all.reduce((sum, one) => sum + one.cases, 0);
  const [few, many] = [
    groups.filter(([, all]) => cases(all) < FEW),
    groups.filter(([, all]) => cases(all) >= FEW)
  ];
  const others =
    many.length === 0 || few.length < 2 ? few : [[texts.others, few.flatMap(([, all]) => all)] as const];
  return [...inOrder(many), ...inOrder(others)];
}

function inOrder(groups: readonly (readonly [string, readonly Days[]])[]): WaitRow[] {
  return groups
    .flatMap(([label, all]) => {
      const wait = waitOf(all);
      return wait ? [{ label, count: wait.cases, half: wait.median, nine: wait.ninth }] : [];
    })
    .toSorted((a, b) => a.half - b.half || a.nine - b.nine || (a.label < b.label ? -1 : 1));
}
