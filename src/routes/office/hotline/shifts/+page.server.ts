import { fail, redirect } from '@sveltejs/kit';
import { todayIn } from '#flow/here.server.ts';
import { copyWeek, planWeek, type Cell } from '#flow/leading/shifts.server.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import { spanFrom } from '#statistics/hotline/span.ts';
import { findAdherence, listShifts, listTakers } from '#statistics/shifts/shift.server.ts';
import { shiftSaid, weekOf } from '#statistics/shifts/shift.ts';
import { percentOf } from '#statistics/share.ts';
import { dayAndMonth, weekdayAndDay } from '#ui/dates.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { isFaults, isRefusal } from '#world/refusal.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** The Monday of the week an address asks for; of this one when it asks for none. */
function weekIn({ locals, url }: Pick<RequestEvent, 'locals' | 'url'>): string[] {
  const today = todayIn(locals.here, locals.here.world.now());
  const typed = url.searchParams.get('week');
  return weekOf(spanFrom({ from: typed, until: typed }, today).from);
}
const away = (day: string, weeks: number) =>
  `?week=${Temporal.PlainDate.from(day).add({ weeks }).toString()}`;

export const load: PageServerLoad = async ({ locals, url }) => {
  const { here, lang } = locals;
  const { db } = here.world;
  const week = weekIn({ locals, url });
  const [people, shifts, kept] = await Promise.all([
    listTakers(db),
    listShifts(db, week),
    findAdherence(db, week, here.city.profile.timezone, here.world.now())
  ]);
  const said = new Map(shifts.map((shift) => [`${shift.person}:${shift.day}`, shiftSaid(shift)]));
  return {
    week: week[0]!,
    from: dayAndMonth(week[0]!, lang),
    until: dayAndMonth(week.at(-1)!, lang),
    days: week.map((day) => ({ day, name: weekdayAndDay(day, lang) })),
    people: people.map(({ id, name }) => {
      const rate = kept.get(id);
      const percent = rate && percentOf(rate);
      return {
        id,
        name,
        kept: percent === undefined ? '–' : `${percent}%`,
        cells: week.map((day) => said.get(`${id}:${day}`) ?? '')
      };
    }),
    before: away(week[0]!, -1),
    after: away(week[0]!, 1),
    done: ['saved', 'copied'].find((one) => one === url.searchParams.get('done'))
  };
};

export const actions: Actions = {
  keep: async (event) => {
    const { here, lang } = event.locals;
    const week = weekIn(event);
    const form = await event.request.formData();
    const cells: Cell[] = [...form.entries()].flatMap(([name, value]) => {
      const [person, day] = name.split(':');
      return person && day && typeof value === 'string' ? [{ person, day, typed: value.slice(0, 40) }] : [];
    });
    const done = await planWeek(here, signedIn(event), week[0]!, cells);
    if (isFaults(done) || isRefusal(done)) {
      const all = isFaults(done) ? done.faults : [done];
      const typed = Object.fromEntries(cells.map((cell) => [`${cell.person}:${cell.day}`, cell.typed]));
      return fail(400, {
        typed,
        faults: all.map((one) => ({ field: one.field ?? '', text: refusalWords(one, lang) }))
      });
    }
    redirect(303, `?week=${week[0]}&done=saved`);
  },
  copy: async (event) => {
    const week = weekIn(event);
    const done = await copyWeek(event.locals.here, signedIn(event), week[0]!);
    if (isRefusal(done))
      return fail(400, {
        typed: {} as Record<string, string>,
        faults: [{ field: '', text: refusalWords(done, event.locals.lang) }]
      });
    redirect(303, `?week=${week[0]}&done=copied`);
  }
};
