import { error, fail, redirect } from '@sveltejs/kit';
import { cancelOwn, comeIn, openAppointment } from '#flow/hotline/appointments/resident.server.ts';
import { keepChat } from '#routes/(portal)/chat/cookie.server.ts';
import { countMissed } from '#routes/(portal)/missed.server.ts';
import { address } from '#ui/addresses.ts';
import { localTime, timeInWords, weekdayAndDay } from '#ui/dates.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { isRefusal } from '#world/refusal.ts';
import type { Actions, PageServerLoad } from './$types';

/** Whoever knows the address can cancel and come in, so it may not travel: no referrer, no cache, no index. */
const SECRET = {
  'referrer-policy': 'no-referrer',
  'cache-control': 'private, no-store',
  'x-robots-tag': 'noindex, nofollow'
};

export const load: PageServerLoad = async ({ locals, params, url, setHeaders }) => {
  setHeaders(SECRET);
  const { here, lang } = locals;
  const found = await openAppointment(here, params.link);
  if (!found) await countMissed(locals);
  if (!found) error(404, 'Not found');
  const { appointment, state } = found;
  const { day, time } = localTime(appointment.at, here.city.profile.timezone);
  return {
    state,
    when: `${weekdayAndDay(day, lang)}, ${timeInWords(time, lang)}`,
    minutes: appointment.minutes,
    words: appointment.words ?? '',
    reason: appointment.reason ?? '',
    began: appointment.contact !== null,
    booked: url.searchParams.get('done') === 'booked'
  };
};

export const actions: Actions = {
  cancel: async ({ locals, params }) => {
    const { here, lang } = locals;
    const done = await cancelOwn(here, params.link);
    if (isRefusal(done)) return fail(400, { fault: refusalWords(done, lang) });
    redirect(303, address(`/interpreter/appointment/${params.link}`, lang));
  },
  /** The room is the one of every talk by video: its secret goes into the cookie. */
  enter: async ({ locals, params, cookies, url }) => {
    const { here, lang } = locals;
    const done = await comeIn(here, params.link);
    if (isRefusal(done)) return fail(400, { fault: refusalWords(done, lang) });
    keepChat(cookies, url, done.token);
    redirect(303, address('/chat', lang));
  }
};
