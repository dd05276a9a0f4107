import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { findCity, findVersion } from '#catalogue/city.server.ts';
import type { City } from '#catalogue/city.ts';
import { holidayOn, type Calendar } from '#days/calendar.ts';
import {
  closeDay,
  countsDeadlines,
  openDay,
  planClosure,
  setOfficeHours,
  MOVING_TOLD,
  type ClosurePlan
} from '#flow/deadlines/calendars.server.ts';
import { calendarsOf, todayIn, type Here } from '#flow/here.server.ts';
import { may } from '#people/rights/rights.ts';
import { changesOf } from '#routes/office/changes.server.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import { dayInWords, numberInWords, weekdayAndDay } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';
import { calendarsTexts } from '#ui/texts/calendars.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { isFaults, isRefusal, type Faults, type Refusal } from '#world/refusal.ts';
import type { Actions, PageServerLoad } from './$types';

/** How far ahead the page shows days off. */
const MONTHS_SHOWN = 12;

/** Every named day off of the coming year; those the city closed can be opened again. */
function daysIn(calendar: Calendar, today: Temporal.PlainDate, lang: Lang) {
  const own = new Set(calendar.closures.map(({ day }) => day));
  const shown = [];
  const last = today.add({ months: MONTHS_SHOWN });
  for (let day = today; Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) {
    const name = holidayOn(calendar, day);
    if (name) shown.push(day);
  }
  const later = [...own].filter((day) => day > last.toString()).map((day) => Temporal.PlainDate.from(day));
  return [...shown, ...later].map((day) => ({
    day: day.toString(),
    words: weekdayAndDay(day.toString(), lang),
    year: day.year,
    name: holidayOn(calendar, day)![lang],
    own: own.has(day.toString())
  }));
}

/** The newest change of any calendar, or of the city's hours: what whoever looks at the page has seen. */
async function seenIn({ world }: Here, city: City): Promise<number> {
  const calendars = city.calendars.map(({ code }) => findVersion(world.db, 'calendar', code));
  return Math.max(
    ...(await Promise.all([...calendars, findVersion(world.db, 'profile', city.profile.code)]))
  );
}

export const load: PageServerLoad = async (event) => {
  const person = signedIn(event);
  const { here, lang } = event.locals;
  const today = todayIn(here, here.world.now());
  const city = (await findCity(here.world.db, today.toString())) ?? here.city;
  const texts = calendarsTexts[lang];
  const { working, statutory, office } = calendarsOf(city);
  const use = (code: string) =>
    code === working.code
      ? texts.use.working
      : code === statutory.code
        ? texts.use.statutory
        : texts.use.none;
  return {
    calendars: city.calendars.map((calendar) => ({
      code: calendar.code,
      name: calendar.name[lang],
      use: use(calendar.code),
      first: calendar.code === working.code,
      days: daysIn(calendar, today, lang)
    })),
    choices: city.calendars.map(({ code, name }) => ({ value: code, text: name[lang] })),
    chosen: working.code,
    office,
    today: today.toString(),
    seen: await seenIn(here, city),
    may: may(person, 'set-up'),
    changes: await changesOf(event.locals, ['calendar']),
    done: (['closed', 'opened', 'hours'] as const).find((done) => done === event.url.searchParams.get('done'))
  };
};

const FIELDS = ['calendar', 'day', 'name', 'nameEn', 'nameUk', 'from', 'to'] as const;
type Typed = Record<(typeof FIELDS)[number], string>;

async function sent(event: RequestEvent) {
  const person = signedIn(event);
  const form = await event.request.formData();
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value.trim().slice(0, 200) : '';
  };
  const typed = Object.fromEntries(FIELDS.map((name) => [name, text(name)])) as Typed;
  const { calendar, day, name, nameEn, nameUk } = typed;
  const closure = { calendar, day, name: { pl: name, en: nameEn, uk: nameUk } };
  const { here, lang } = event.locals;
  return { here, lang, person, typed, closure, seen: Number(text('seen')) };
}

function refused(done: Faults | Refusal, at: 'close' | 'open' | 'hours', typed: Typed, lang: Lang) {
  const refusals = isFaults(done) ? done.faults : [done];
  return fail(refusals.some(({ refusal }) => refusal === 'fact-changed') ? 409 : 400, {
    at,
    typed,
    faults: refusals.map((one) => ({
      text: refusalWords(one, lang),
      ...(one.field === undefined ? {} : { field: one.field })
    }))
  });
}

function planInWords(plan: ClosurePlan, { here, lang }: { here: Here; lang: Lang }): string {
  const texts = calendarsTexts[lang].plan;
  const day = dayInWords(plan.day, lang);
  if (!countsDeadlines(here.city, plan.calendar) || plan.moving === undefined) return texts.none(day);
  if (plan.moving === 0) return texts.nobody(day);
  const more = plan.moving > MOVING_TOLD;
  const cases = numberInWords(Math.min(plan.moving, MOVING_TOLD), lang);
  return texts.moves(day, more ? texts.over(cases) : cases);
}

export const actions: Actions = {
  plan: async (event) => {
    const { here, lang, person, typed, closure } = await sent(event);
    const plan = await planClosure(here, person, closure);
    if (isFaults(plan) || isRefusal(plan)) return refused(plan, 'close', typed, lang);
    return { at: 'close' as const, typed, plan: planInWords(plan, { here, lang }), faults: undefined };
  },
  close: async (event) => {
    const { here, lang, person, typed, closure, seen } = await sent(event);
    const done = await closeDay(here, person, closure, seen);
    if (isFaults(done) || isRefusal(done)) return refused(done, 'close', typed, lang);
    redirect(303, '/office/calendars?done=closed');
  },
  open: async (event) => {
    const { here, lang, person, typed, closure, seen } = await sent(event);
    const done = await openDay(here, person, closure, seen);
    if (isFaults(done) || isRefusal(done)) return refused(done, 'open', typed, lang);
    redirect(303, '/office/calendars?done=opened');
  },
  hours: async (event) => {
    const { here, lang, person, typed, seen } = await sent(event);
    const done = await setOfficeHours(here, person, { from: typed.from, to: typed.to }, seen);
    if (isFaults(done) || isRefusal(done)) return refused(done, 'hours', typed, lang);
    redirect(303, '/office/calendars?done=hours');
  }
};
