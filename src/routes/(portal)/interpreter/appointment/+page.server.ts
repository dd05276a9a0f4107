import { error, fail, redirect } from '@sveltejs/kit';
import { hotlineOf } from '#contacts/answering/hours.ts';
import { appointmentHours, bookAppointment, listSlots } from '#flow/hotline/appointments/resident.server.ts';
import { askingFor, mayAsk } from '#flow/sending/asking.server.ts';
import { askedIn } from '#routes/(portal)/asking.server.ts';
import { faultsInWords } from '#routes/(portal)/report/[draft=uuid]/faults.ts';
import { textIn } from '#routes/work/case/form.server.ts';
import { address } from '#ui/addresses.ts';
import { timeInWords, weekdayAndDay } from '#ui/dates.ts';
import { isRefusal } from '#world/refusal.ts';
import type { Actions, PageServerLoad } from './$types';

/** Times to choose, by day; a city whose interpreters make no appointments has no such page. */
export const load: PageServerLoad = async ({ locals: { here, lang } }) => {
  if (!appointmentHours(here)) error(404, 'Not found');
  const days = Map.groupBy(await listSlots(here), ({ day }) => day);
  return {
    asking: await askingFor(here),
    days: [...days].map(([day, slots]) => ({
      day: weekdayAndDay(day, lang),
      slots: slots.map(({ at, time }) => ({ value: at, label: timeInWords(time, lang) }))
    })),
    keptDays: hotlineOf(here.city)!.retention.chatDays
  };
};

export const actions: Actions = {
  default: async ({ locals, request }) => {
    const { here, lang, address: from } = locals;
    const form = await request.formData();
    const asked = askedIn(form, from);
    const typed = {
      at: textIn(form, 'at'),
      email: textIn(form, 'email'),
      words: textIn(form, 'words')
    };
    const doubt = await mayAsk(here, asked);
    const once = here.world.seal.shown(asked.form, 'press') ?? here.world.newId();
    const done = doubt ?? (await bookAppointment(here, { ...typed, once, lang, from }));
    if (isRefusal(done))
      return fail(doubt || done.refusal === 'appointment-many' ? 429 : 400, {
        typed,
        waited: doubt?.waited ?? asked.waited,
        faults: faultsInWords([done], lang)
      });
    redirect(303, `${address(`/interpreter/appointment/${done.link}`, lang)}?done=booked`);
  }
};
