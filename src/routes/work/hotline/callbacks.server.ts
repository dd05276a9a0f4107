/** Call-backs as a page shows them, and the form that says how one ended. */
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { CALLBACK_RESULTS } from '#contacts/callback.ts';
import type { Callback } from '#contacts/callback.server.ts';
import { hotlineOf } from '#contacts/answering/hours.ts';
import { settleCallback } from '#flow/hotline/callback.server.ts';
import { todayIn, type Here } from '#flow/here.server.ts';
import { phoneInGroups } from '#reports/contact.ts';
import { textIn } from '#routes/work/case/form.server.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import { deskMoment } from '#routes/work/standing.ts';
import { momentInWords } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';
import { LANGUAGE_NAMES } from '#ui/texts/portal.ts';
import { callbacksTexts } from '#ui/texts/callbacks.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { isId } from '#world/key.ts';
import { isRefusal, refuse } from '#world/refusal.ts';

/** One call-back in words. */
export function callbackView(here: Here, row: Callback, lang: Lang) {
  const now = here.world.now();
  const zone = here.city.profile.timezone;
  const today = todayIn(here, now).toString();
  const topic = hotlineOf(here.city)?.topics.find(({ code }) => code === row.topic)?.name[lang];
  return {
    id: row.id,
    contact: row.contact,
    number: row.number === null ? '' : phoneInGroups(row.number),
    tel: row.number,
    topic: topic ?? '',
    lang: LANGUAGE_NAMES[row.lang as Lang]?.name ?? row.lang,
    words: row.words ?? '',
    asked: deskMoment(row.asked_at, lang, zone, today, true),
    due: momentInWords(row.due_at, lang, zone),
    late: Temporal.Instant.compare(row.due_at, now) < 0,
    keeps: row.keep_at !== null,
    tries: row.tries,
    unit: here.city.units.find(({ code }) => code === row.unit)?.name[lang] ?? '',
    status: row.status as keyof typeof callbacksTexts.pl.statuses,
    result: row.result
  };
}
export type CallbackView = ReturnType<typeof callbackView>;

/** Says how a call-back ended, and leads back to the list at `base`. */
export const settling = (base: string) => async (event: Pick<RequestEvent, 'locals' | 'request'>) => {
  const { here, lang } = event.locals;
  const form = await event.request.formData();
  const [id, result, words] = [textIn(form, 'id'), textIn(form, 'result'), textIn(form, 'words')];
  const known = CALLBACK_RESULTS.find((one) => one === result);
  const done =
    known && isId(id)
      ? await settleCallback(here, signedIn(event), id, { result: known, words })
      : refuse('callback-result', 'result');
  if (isRefusal(done)) return fail(400, { id, result, words, fault: refusalWords(done, lang) });
  return redirect(303, `${base}?done=settled`);
};
