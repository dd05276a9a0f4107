/** A case opened at the desk: what its parts show of it, and a form that was sent about it. */
import type { RequestEvent } from '@sveltejs/kit';
import { todayIn, type Here } from '#flow/here.server.ts';
import type { Person } from '#people/person.ts';
import { caseAt, openCase, type Shown } from '#routes/work/case/case.server.ts';
import { seenIn } from '#routes/work/case/form.server.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import type { Lang } from '#ui/lang.ts';

/** What every part of the page is shown from. `today` is the city's. */
export type AtDesk = Shown & { here: Here; person: Person; lang: Lang; today: string };

type Event = RequestEvent<{ code: string }>;

export async function openedAtDesk(event: Event): Promise<AtDesk> {
  const person = signedIn(event);
  const { here, lang } = event.locals;
  const today = todayIn(here, here.world.now()).toString();
  return {
    ...(await openCase(here, await caseAt(here, event.params.code, { person }), person, { lang })),
    here,
    person,
    lang,
    today
  };
}

/** The agent, the case and what they had before their eyes. */
export async function sentAtDesk(event: Event) {
  const person = signedIn(event);
  const form = await event.request.formData();
  const { here, lang } = event.locals;
  const found = await caseAt(here, event.params.code, { person, posted: true });
  const seen = seenIn(form);
  return { here, lang, form, seen, url: event.url, case: found, at: { person, id: found.id, seen } };
}
