/** The board of the front page: who answers today, until when, and what is different tomorrow. */
import type { City } from '#catalogue/city.ts';
import { phoneFrom } from '#reports/contact.ts';
import { holidayOn } from '#days/calendar.ts';
import { hoursOn, openingOn, type Next, type Opening } from '#days/hours.ts';
import { dayAndMonth, timeInWords, weekdayAndDay } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';
import type { Hours } from '#ui/promises/Timetable.svelte';
import { frontTexts } from '#ui/texts/front.ts';
import { onWeekday } from '#ui/texts/weekdays.ts';

/** A telephone number as people read it, made into a link that dials it. */
export function telephone(shown: string): { href: string; text: string } {
  return {
    href: `tel:${phoneFrom(shown) ?? shown.replaceAll(/\D/g, '')}`,
    text: shown.replaceAll(' ', '\u00A0')
  };
}

function whenBack({ day, from, inDays }: Next, lang: Lang): string {
  const { board } = frontTexts[lang];
  const time = timeInWords(from, lang);
  if (inDays === 0) return board.todayAt(time);
  if (inDays === 1) return board.tomorrowAt(time);
  return inDays < 7 ? board.weekdayAt(onWeekday(day, lang), time) : board.dayAt(dayAndMonth(day, lang), time);
}

function rowOf(opening: Opening, lang: Lang): Pick<Hours, 'when' | 'note'> {
  const { board } = frontTexts[lang];
  const between = (o: { from: string; to: string }) =>
    `${timeInWords(o.from, lang)}–${timeInWords(o.to, lang)}`;
  switch (opening.state) {
    case 'always':
      return { when: board.always };
    case 'open':
    case 'before':
      return { when: between(opening) };
    case 'after':
      return { when: between(opening), note: board.back(whenBack(opening.next, lang)) };
    case 'off': {
      const back = board.back(whenBack(opening.next, lang));
      return { when: board.closed, note: opening.why === 'weekend' ? back : `${opening.why[lang]}; ${back}` };
    }
  }
}

export type Board = { title: string; rows: Hours[] };

/** The rows of the board at this moment of the city's own clock. */
export function boardOf(city: City, lang: Lang, now: Temporal.ZonedDateTime): Board {
  const { profile } = city;
  const calendar = (code: string | undefined) =>
    city.calendars.find((c) => c.code === code) ?? city.calendars[0]!;
  const { board } = frontTexts[lang];
  const rows: Hours[] = profile.hours.map((hours) => ({
    what: hours.what[lang],
    ...(hours.phone === undefined ? {} : { phone: telephone(hours.phone) }),
    ...rowOf(openingOn(hours, calendar(hours.calendar), now), lang)
  }));
  const today = now.toPlainDate();
  const tomorrow = today.add({ days: 1 });
  const working = calendar(profile.hotline.calendar);
  const holiday = holidayOn(working, tomorrow);
  const open = hoursOn(profile.hotline, working, today).state === 'open';
  if (holiday && open) {
    const opening = openingOn(
      profile.hotline,
      working,
      tomorrow.toZonedDateTime({ timeZone: profile.timezone })
    );
    const next = opening.state === 'off' ? { ...opening.next, inDays: opening.next.inDays + 1 } : undefined;
    const date = [String(tomorrow.day), String(tomorrow.month).padStart(2, '0')] as const;
    if (next)
      rows.push({ when: board.tomorrow(...date), what: board.closing(holiday[lang], whenBack(next, lang)) });
  }
  return { title: board.today(weekdayAndDay(today.toString(), lang).replace(',', '')), rows };
}

const said = new WeakMap<City, Map<string, Board>>();

/** The same for a whole minute: it says hours and minutes, and most pages are asked for in one that was asked before. */
export function boardAt(city: City, lang: Lang, now: Temporal.Instant): Board {
  const boards = said.get(city) ?? new Map<string, Board>();
  said.set(city, boards);
  const minute = `${lang} ${Math.floor(now.epochMilliseconds / 60_000)}`;
  const known = boards.get(minute) ?? boardOf(city, lang, now.toZonedDateTimeISO(city.profile.timezone));
  boards.set(minute, known);
  return known;
}
