/** Announcements as the front page shows them: between their two moments of the city's own clock. */
import { inHtml } from '#catalogue/cards/markdown.ts';
import { tie } from '#catalogue/tie.ts';
import { standingAt } from '#knowledge/articles/shelf.server.ts';
import type { Announcement } from '#knowledge/articles/shapes.ts';
import { dayInWords, timeInWords } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';

type Announced = { code: string; title: string; text: string; until: string; urgent: boolean };

function shown({ code, title, text, ends, urgent }: Announcement, lang: Lang): Announced {
  return {
    code,
    title: tie(title[lang]),
    text: inHtml(text[lang]),
    until: `${dayInWords(ends.slice(0, 10), lang)}, ${timeInWords(ends.slice(11, 16), lang)}`,
    urgent
  };
}

/** How an announcement is shown does not change as long as it lies on the shelf; every front page asks for it. */
const made = new WeakMap<Announcement, Map<Lang, Announced>>();

function shownOnce(announcement: Announcement, lang: Lang): Announced {
  const langs = made.get(announcement) ?? new Map<Lang, Announced>();
  made.set(announcement, langs);
  const known = langs.get(lang) ?? shown(announcement, lang);
  langs.set(lang, known);
  return known;
}

export function announcedAt(
  announcements: readonly Announcement[],
  now: Temporal.ZonedDateTime,
  lang: Lang
): Announced[] {
  const moment = now.toPlainDateTime().toString({ smallestUnit: 'second' });
  return standingAt(announcements, moment).map((one) => shownOnce(one, lang));
}
