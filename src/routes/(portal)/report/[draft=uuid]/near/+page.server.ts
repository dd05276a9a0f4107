import { fail, redirect } from '@sveltejs/kit';
import { isRefusal } from '#world/refusal.ts';
import { askingFor, mayAsk } from '#flow/sending/asking.server.ts';
import { joinCase, lookNearDraft, type Offered } from '#flow/duplicates/near.server.ts';
import { address } from '#ui/addresses.ts';
import { dayInWords, localTime } from '#ui/dates.ts';
import { STATUS_WORDS } from '#ui/texts/standing.ts';
import { askedIn } from '#routes/(portal)/asking.server.ts';
import { word } from '#routes/(portal)/report/typed.ts';
import {
  goOn,
  openStep,
  stepAddress,
  type Opened
} from '#routes/(portal)/report/[draft=uuid]/open.server.ts';
import { faultsInWords } from '#routes/(portal)/report/[draft=uuid]/faults.ts';
import { wayAt } from '#routes/(portal)/report/[draft=uuid]/way.ts';
import type { Actions, PageServerLoad } from './$types';

/** Distances are told in steps, so that nobody works out a place from them. */
const STEPS_METRES = [25, 50, 100];
/** Within its field and a little more: what is said of a place told only roughly. */
const ROUGH_METRES = 200;

function offeredIn({ here, lang, category }: Opened, one: Offered) {
  const { metres, rough } = one;
  const step = rough ? ROUGH_METRES : STEPS_METRES.find((step) => (metres ?? 0) <= step);
  const { day } = localTime(one.receivedAt, here.city.profile.timezone);
  return {
    token: one.token,
    category: category.name[lang],
    within: metres === null ? null : (step ?? STEPS_METRES.at(-1)!),
    day: dayInWords(day, lang),
    // That its resident is asked something is nobody else's business.
    stands: STATUS_WORDS[one.status === 'asked' ? 'dispatched' : one.status][lang],
    joined: one.joined,
    words: one.words
  };
}

export const load: PageServerLoad = async (event) => {
  const opened = await openStep(event);
  const { here, at, draft, category, lang } = opened;
  const way = wayAt(category, 'place', lang);
  const back = stepAddress(at.id, 'place', lang);
  const next = `${stepAddress(at.id, 'near', lang)}?on`;
  if (event.url.searchParams.has('on')) goOn(opened, draft);
  const asking = await askingFor(here);
  if (draft.joined !== undefined) return { way, back, next, asking, joined: true, offered: [] };
  const offered = await lookNearDraft(here, { id: at.id, category, place: draft }, opened.from);
  if (offered.length === 0) goOn(opened, draft);
  return { way, back, next, asking, joined: false, offered: offered.map((one) => offeredIn(opened, one)) };
};

export const actions: Actions = {
  join: async (event) => {
    const opened = await openStep(event);
    const form = await event.request.formData();
    const email = word(form, 'email');
    const asked = askedIn(form, event.locals.address);
    // Without an address nobody is written to.
    const doubt = email.trim() === '' ? undefined : await mayAsk(opened.here, asked);
    if (doubt) return fail(429, { email, waited: doubt.waited, faults: faultsInWords([doubt], opened.lang) });
    const done = await joinCase(opened.here, opened.at, {
      token: word(form, 'token'),
      email,
      lang: opened.lang,
      from: event.locals.address
    });
    if (isRefusal(done))
      return fail(done.refusal === 'follow-tries-used' ? 429 : 400, {
        email,
        waited: asked.waited,
        faults: faultsInWords([done], opened.lang)
      });
    redirect(303, address(`/report/${opened.at.id}/near`, opened.lang));
  }
};
