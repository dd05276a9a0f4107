import { fail, redirect } from '@sveltejs/kit';
import { caseCode, caseNumber } from '#cases/case.ts';
import { OPENING_MINUTES, REASON_MAX } from '#cases/sensitive/opening.ts';
import { isClosedTo } from '#flow/sensitive/gate.server.ts';
import { breakGlass } from '#flow/sensitive/open.server.ts';
import { homeOf, mayUseDesk } from '#people/person.ts';
import { numberedCase } from '#routes/work/case/case.server.ts';
import { textIn } from '#routes/work/case/form.server.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { isRefusal } from '#world/refusal.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** The case, and where its own page is for whoever asks. */
async function asked(event: RequestEvent) {
  const person = signedIn(event);
  const { here } = event.locals;
  const desk = mayUseDesk(person);
  const found = await numberedCase(here, event.params.code, desk ? undefined : (person.unit ?? ''));
  return { here, person, found, href: `${desk ? '/desk' : '/unit'}/${caseCode(found)}` };
}

export const load: PageServerLoad = async (event) => {
  const { here, person, found, href } = await asked(event);
  if (!(await isClosedTo(here, here.world.db, person, found))) redirect(303, href);
  return {
    number: caseNumber(found),
    minutes: OPENING_MINUTES,
    reasonMax: REASON_MAX,
    back: homeOf(person)
  };
};

export const actions: Actions = {
  default: async (event) => {
    const { here, person, found, href } = await asked(event);
    const reason = textIn(await event.request.formData(), 'reason');
    const done = await breakGlass(here, { person, id: found.id, reason, from: event.locals.address });
    if (!isRefusal(done)) redirect(303, href);
    return fail(400, {
      reason,
      faults: [{ field: 'reason', text: refusalWords(done, event.locals.lang) }]
    });
  }
};
