import { fail } from '@sveltejs/kit';
import { caseCode, caseNumber } from '#cases/case.ts';
import type { PersonsCase } from '#cases/forget/forget.server.ts';
import type { Forgetting } from '#cases/forget/forget.ts';
import { categoryOf, type Here } from '#flow/here.server.ts';
import { findPersonsCases, forgetPerson } from '#flow/privacy/privacy.server.ts';
import { may } from '#people/rights/rights.ts';
import { textIn } from '#routes/work/case/form.server.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import { tagOf } from '#routes/work/standing.ts';
import { dayInWords, localTime } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { isRefusal, type Refusal } from '#world/refusal.ts';
import type { Actions, PageServerLoad } from './$types';

/** Who may hand out is not always who may forget; the page offers what may be done. */
export const load: PageServerLoad = (event) => {
  const person = signedIn(event);
  const [toExport, toForget, toDesk] = (['export', 'forget', 'desk'] as const).map((right) =>
    may(person, right)
  );
  return { may: { export: toExport, forget: toForget, desk: toDesk } };
};

function row(one: PersonsCase, here: Here, lang: Lang) {
  const { day } = localTime(one.receivedAt, here.city.profile.timezone);
  return {
    code: caseCode(one),
    number: caseNumber(one),
    category: categoryOf(here.city, one.category)?.name[lang] ?? one.category,
    received: dayInWords(day, lang),
    tag: tagOf({ status: one.status, outcome: null, reopened: false }, lang)
  };
}

/** What was typed stays in the form; it is personal and so never stands in an address. */
function refusedWith(refusal: Refusal, typed: { contact: string; reason: string }, lang: Lang) {
  const field = refusal.field === undefined ? {} : { field: refusal.field };
  return fail(400, { ...typed, faults: [{ ...field, text: refusalWords(refusal, lang) }] });
}

const WHAT: Readonly<Record<string, Forgetting>> = { contact: 'contact', all: 'all' };

export const actions: Actions = {
  find: async (event) => {
    const person = signedIn(event);
    const { here, lang } = event.locals;
    const form = await event.request.formData();
    const typed = { contact: textIn(form, 'contact'), reason: textIn(form, 'reason') };
    const found = await findPersonsCases(here, person, typed.contact);
    if (isRefusal(found)) return refusedWith(found, typed, lang);
    return { ...typed, cases: found.map((one) => row(one, here, lang)) };
  },

  forget: async (event) => {
    const person = signedIn(event);
    const { here, lang } = event.locals;
    const form = await event.request.formData();
    const typed = { contact: textIn(form, 'contact'), reason: textIn(form, 'reason') };
    const found = await findPersonsCases(here, person, typed.contact);
    const cases = isRefusal(found) ? [] : found.map((one) => row(one, here, lang));
    const what = WHAT[textIn(form, 'what')];
    const done =
      what === undefined
        ? ({ refusal: 'nothing-chosen', field: 'what' } satisfies Refusal)
        : await forgetPerson(here, person, { ...typed, what });
    if (isRefusal(done)) {
      const refused = refusedWith(done, typed, lang);
      return fail(400, { ...refused.data, cases });
    }
    return {
      contact: '',
      reason: '',
      forgotten: done.forgotten.map((one) => row(one, here, lang)),
      kept: done.kept.map(({ case: one, why }) => ({
        ...row(one, here, lang),
        why: refusalWords(why, lang)
      }))
    };
  }
};
