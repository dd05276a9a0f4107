/** The parts in which the figures stand on the page: half hours, days, topics, units, each by its name. */
import type { Counts, Part } from '#statistics/hotline/counts.ts';
import { daysIn, halfHoursOf, type Span } from '#statistics/hotline/span.ts';
import { dayAndMonth, timeInWords } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';

export type Named = { code: string; name: string; counts: Counts };
type Reading = { span: Span; timezone: string; lang: Lang };

/** What each half hour is called: by the clock, and where it says so twice, the second time. */
function halfNames({ span, timezone, lang }: Reading, again: string): Map<string, string> {
  if (daysIn(span) > 1) return new Map();
  return new Map(
    halfHoursOf(span.from, timezone).map((half) => [
      half.from,
      timeInWords(half.time, lang) + (half.again ? ` (${again})` : '')
    ])
  );
}

export function halvesOf(parts: readonly Part[], reading: Reading, again: string): Named[] {
  const names = halfNames(reading, again);
  return parts
    .filter(({ cut }) => cut === 'half')
    .map(({ name, counts }) => ({
      code: name,
      name: names.get(name) ?? timeInWords(name, reading.lang),
      counts
    }));
}

export function daysOf(parts: readonly Part[], lang: Lang): Named[] {
  return parts
    .filter(({ cut }) => cut === 'day')
    .map(({ name, counts }) => ({ code: name, name: dayAndMonth(name, lang), counts }));
}

/** Topics, units or channels, named by the city, the most of them first; what it does not know stays a code. */
export function codesOf(
  parts: readonly Part[],
  cut: 'topic' | 'unit' | 'channel',
  names: ReadonlyMap<string, string>,
  none: string | undefined
): Named[] {
  return parts
    .filter((part) => part.cut === cut && (part.name !== '' || none !== undefined))
    .map(({ name, counts }) => ({ code: name, name: names.get(name) ?? (name || (none ?? '')), counts }))
    .toSorted((a, b) => b.counts.came - a.counts.came || (a.name < b.name ? -1 : 1));
}
