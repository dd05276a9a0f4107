import { error, fail, redirect } from '@sveltejs/kit';
import { appointmentHours } from '#flow/hotline/appointments/resident.server.ts';
import { cancelFor, readAppointments } from '#flow/hotline/appointments/interpreter.server.ts';
import { countedAbove } from '#routes/desk/contacts/above.server.ts';
import { contactTabs } from '#routes/desk/contacts/tabs.ts';
import { textIn } from '#routes/work/case/form.server.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import { localTime, timeInWords, weekdayAndDay } from '#ui/dates.ts';
import { LANGUAGE_NAMES } from '#ui/texts/portal.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { isId } from '#world/key.ts';
import { isRefusal, refuse } from '#world/refusal.ts';
import type { Actions, PageServerLoad } from './$types';

/** Who comes to talk with an interpreter, the soonest first. */
export const load: PageServerLoad = async (event) => {
  const { here, lang } = event.locals;
  if (!appointmentHours(here)) error(404, 'Not found');
  const person = signedIn(event);
  const all = await readAppointments(here, person);
  if (isRefusal(all)) error(403, 'Not allowed');
  return {
    tabs: contactTabs('appointments', lang, await countedAbove(here, person)),
    appointments: all.map(({ id, at, email, words, lang: spoken, contact }) => {
      const { day, time } = localTime(at, here.city.profile.timezone);
      return {
        id,
        when: `${weekdayAndDay(day, lang)}, ${timeInWords(time, lang)}`,
        email,
        words: words ?? '',
        lang: LANGUAGE_NAMES[spoken].name,
        contact
      };
    }),
    done: event.url.searchParams.has('done')
  };
};

export const actions: Actions = {
  cancel: async (event) => {
    const { here, lang } = event.locals;
    const form = await event.request.formData();
    const [id, reason] = [textIn(form, 'id'), textIn(form, 'reason')];
    const done = isId(id)
      ? await cancelFor(here, signedIn(event), id, reason)
      : refuse('appointment-over', 'reason');
    if (isRefusal(done)) return fail(400, { id, reason, fault: refusalWords(done, lang) });
    redirect(303, '/desk/contacts/appointments?done=cancelled');
  }
};
