import { error } from '@sveltejs/kit';
import { hotlineOf } from '#contacts/answering/hours.ts';
import { hoursOn } from '#days/hours.ts';
import { isWorkingDay, nextWorkingDay } from '#days/calendar.ts';
import { todayIn } from '#flow/here.server.ts';
import { listCounts, wholeOf } from '#statistics/hotline/counts.server.ts';
import { meanHandling } from '#statistics/hotline/counts.ts';
import { spanFrom } from '#statistics/hotline/span.ts';
import { callsIn, daysBefore, forecastFor, minutesOpen } from '#statistics/staffing/forecast.ts';
import { listDayCalls } from '#statistics/staffing/history.server.ts';
import { whatIfFrom, type WhatIf } from '#statistics/staffing/plan.ts';
import { staffPlanTexts } from '#ui/texts/staffPlan.ts';
import type { PageServerLoad } from './$types';

/** What a call takes where nothing was measured yet. */
const HANDLING = 285;
const SHRINKAGE = 30;
const ALL = Array.from({ length: 48 }, (_, n) => `${String(n >> 1).padStart(2, '0')}:${n % 2 ? '30' : '00'}`);

export const load: PageServerLoad = async ({ locals: { here, lang }, url }) => {
  const hotline = hotlineOf(here.city) ?? error(404, 'hotline-none');
  const { db } = here.world;
  const { profile, calendars } = here.city;
  const { timezone } = profile;
  const calendar = calendars.find(({ code }) => code === profile.hotline.calendar) ?? calendars[0]!;
  const today = todayIn(here, here.world.now());
  const next = nextWorkingDay(calendar, today.add({ days: 1 })).toString();
  const typed = url.searchParams.get('day');
  const day = typed === null ? next : spanFrom({ from: typed, until: typed }, today).from;
  const date = Temporal.PlainDate.from(day);
  const span = { from: today.subtract({ days: 28 }).toString(), until: today.toString() };
  const [history, lately] = await Promise.all([
    listDayCalls(
      db,
      daysBefore(day, calendar).filter((one) => one < today.toString()),
      timezone
    ),
    listCounts(db, { span, timezone, seconds: hotline.serviceLevel.seconds }, ['all'])
  ]);
  const measured = meanHandling(wholeOf(lately));
  const forecast = forecastFor(day, history);
  const hours = hoursOn(profile.hotline, calendar, date);
  const halves = ALL.map((time) => ({
    time,
    calls: forecast?.halves[time] ?? 0,
    minutes: hours.state === 'off' ? 0 : minutesOpen(time, profile.hotline)
  }));
  const usual: WhatIf = {
    volume: 100,
    handling: Math.round(measured ?? HANDLING),
    percent: hotline.serviceLevel.percent,
    seconds: hotline.serviceLevel.seconds,
    patience: 0,
    shrinkage: SHRINKAGE,
    agents: 0
  };
  const given = Object.fromEntries(
    Object.keys(usual).map((name) => [name, url.searchParams.get(name) ?? ''])
  );
  const off = hours.state === 'off' && !isWorkingDay(calendar, date) ? hours.why : undefined;
  return {
    day,
    off: off === undefined ? undefined : off === 'weekend' ? staffPlanTexts[lang].weekend : off[lang],
    halves,
    expected: forecast ? callsIn(forecast) : undefined,
    weeks: forecast?.from ?? 0,
    error: forecast?.error,
    measured,
    whatIf: whatIfFrom(given, usual)
  };
};
