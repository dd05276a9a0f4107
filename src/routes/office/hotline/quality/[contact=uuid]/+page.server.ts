import { error, fail, redirect } from '@sveltejs/kit';
import { talkRecordingOf } from '#contacts/calls/recording.ts';
import { findCall } from '#contacts/contact.server.ts';
import { reviewContact } from '#flow/leading/reviews.server.ts';
import { listNames } from '#people/person.server.ts';
import { textIn } from '#routes/work/case/form.server.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import { may } from '#people/rights/rights.ts';
import { aboutNames } from '#routes/work/hotline/about.server.ts';
import { journalOf } from '#routes/work/hotline/journal.server.ts';
import { outcomeWords } from '#routes/work/hotline/words.ts';
import { isSampled, listReviews } from '#statistics/quality/review.server.ts';
import { CRITERION_NAMES, spreadOf } from '#statistics/quality/scorecard.ts';
import { momentInWords } from '#ui/dates.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { isRefusal } from '#world/refusal.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { here, lang } = locals;
  const { db } = here.world;
  const { timezone } = here.city.profile;
  const call = await findCall(db, params.contact);
  if (!call?.agent) error(404);
  const month = await isSampled(db, { ...call, agent: call.agent }, timezone);
  if (month === undefined) error(404);
  const [reviews, journal, about, names] = await Promise.all([
    listReviews(db, { contact: call.id }),
    journalOf(here, call, lang),
    aboutNames(here, lang),
    listNames(db, [call.agent])
  ]);
  const person = signedIn({ locals });
  const own = reviews.find(({ reviewer }) => reviewer === person.id);
  return {
    month,
    name: names.get(call.agent) ?? '–',
    isOwn: call.agent === person.id,
    began: momentInWords(call.beganAt, lang, timezone),
    note: call.note,
    contact: call.id,
    outcome: outcomeWords(call.outcome, lang),
    about: about(call.about),
    journal,
    /** A talk the caller let us record, for whoever may listen; who listened stands in its journal. */
    recording: may(person, 'recordings') && talkRecordingOf(call) !== undefined,
    own: own && { marks: own.marks, failed: own.failed, words: own.words },
    reviews: own ? reviews : [],
    others: reviews.length - (own ? 1 : 0),
    spread: own ? spreadOf(reviews.map(({ points }) => points)) : undefined,
    done: url.searchParams.has('done')
  };
};

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const marks = Object.fromEntries(
      CRITERION_NAMES.map((name) => [name, form.get(name) === null ? null : textIn(form, name)])
    );
    const failed = form.getAll('failed').map(String);
    const words = textIn(form, 'words').slice(0, 5_000);
    const { here, lang } = event.locals;
    const done = await reviewContact(here, signedIn(event), event.params.contact, { marks, failed, words });
    if (isRefusal(done))
      return fail(400, {
        marks,
        failed,
        words,
        field: done.field ?? 'words',
        fault: refusalWords(done, lang)
      });
    redirect(303, `/office/hotline/quality/${event.params.contact}?done`);
  }
};
