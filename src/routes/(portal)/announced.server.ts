/** Announcements as the front page shows them: between their two moments of the city's own clock. */
import { inHtml } from '#catalogue/cards/markdown.ts';
import { tie } from '#catalogue/tie.ts';
import { standingAt } from '#knowledge/articles/shelf.server.ts';
import type { Announcement } from '#knowledge/articles/shapes.ts';
import { dayInWords, timeInWords } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';

export function announcedAt(
  announcements: readonly Announcement[],
  now: Temporal.ZonedDateTime,
  lang: Lang
): { code: string; title: string; text: string; until: string; urgent: boolean }[] {
  const moment = now.toPlainDateTime().toString({ smallestUnit: 'second' });
  return standingAt(announcements, moment).map(({ code, title, text, ends, urgent }) => ({
    code,
    title: tie(title[lang]),
    text: inHtml(text[lang]),
    until: `${dayInWords(ends.slice(0, 10), lang)}, ${timeInWords(ends.slice(11, 16), lang)}`,
    urgent
  }));
}
