/** Periods one press away: today, yesterday, this week, this month, the last one. */
import type { Span } from '#statistics/hotline/span.ts';

const NAMES = ['today', 'yesterday', 'week', 'month', 'last'] as const;
export type SpanName = (typeof NAMES)[number];

function spanOf(name: SpanName, today: Temporal.PlainDate): Span {
  const first = today.with({ day: 1 });
  const of = (from: Temporal.PlainDate, until: Temporal.PlainDate) => ({
    from: from.toString(),
    until: until.toString()
  });
  if (name === 'today') return of(today, today);
  if (name === 'yesterday') return of(today.subtract({ days: 1 }), today.subtract({ days: 1 }));
  if (name === 'week') return of(today.subtract({ days: today.dayOfWeek - 1 }), today);
  if (name === 'month') return of(first, today);
  return of(first.subtract({ months: 1 }), first.subtract({ days: 1 }));
}

/** Links to each of them, with the topic kept; the one that is shown is the current one. */
export function spansOn(
  today: string,
  shown: Span,
  texts: Readonly<Record<SpanName, string>>,
  topic: string | null
): { href: string; text: string; current: boolean }[] {
  const day = Temporal.PlainDate.from(today);
  const taken = new Set<string>();
  return NAMES.flatMap((name) => {
    const span = spanOf(name, day);
    const href = `?${new URLSearchParams({ ...span, ...(topic ? { topic } : {}) })}`;
    // On the first day of a week or month two of them are the same days.
    if (taken.has(href)) return [];
    taken.add(href);
    return [{ href, text: texts[name], current: span.from === shown.from && span.until === shown.until }];
  });
}
