/** A case opened in a unit: what its parts show of it, and a form that was sent about it. */
import type { RequestEvent } from '@sveltejs/kit';
import { todayIn, type Here } from '#flow/here.server.ts';
import { caseAt, openCase, type Shown } from '#routes/work/case/case.server.ts';
import { seenIn } from '#routes/work/case/form.server.ts';
import { inUnit, type Officer } from '#routes/work/guard.server.ts';
import type { Lang } from '#ui/lang.ts';

/** What every part of the page is shown from. `today` is the city's. */
export type InUnit = Shown & { here: Here; person: Officer; lang: Lang; today: string };

type Event = RequestEvent<{ code: string }>;

export async function openedInUnit(event: Event): Promise<InUnit> {
  const person = inUnit(event);
  const { here, lang } = event.locals;
  const today = todayIn(here, here.world.now()).toString();
  const found = await caseAt(here, event.params.code, { person, unit: person.unit });
  return { ...(await openCase(here, found, person, { lang, unit: person.unit })), here, person, lang, today };
}

/** The officer, the case and what they had before their eyes. */
export async function sentInUnit(event: Event) {
  const person = inUnit(event);
  const form = await event.request.formData();
  const { here, lang } = event.locals;
  const found = await caseAt(here, event.params.code, { person, unit: person.unit, posted: true });
  const seen = seenIn(form);
  return {
    here,
    lang,
    form,
    seen,
    url: event.url,
    case: found,
    at: { person, unit: person.unit, id: found.id, seen }
  };
}
