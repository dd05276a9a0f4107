/** The part of a case's page where an outside body is asked: the same at the desk and in a unit. */
import type { Case } from '#cases/case.ts';
import type { Here } from '#flow/here.server.ts';
import { invite, type Inviting } from '#flow/units/invite.server.ts';
import type { Lang } from '#ui/lang.ts';
import { answered, textIn, textsIn } from './form.server.ts';

/** For how many days an outside body is waited for, if nobody says otherwise. */
const USUAL_DAYS = 7;

/** The day that is offered: a week ahead, and not after the day the resident was promised. */
export function offeredUntil(c: Pick<Case, 'dueOn'>, today: string): string {
  const usual = Temporal.PlainDate.from(today).add({ days: USUAL_DAYS }).toString();
  return c.dueOn !== null && c.dueOn >= today && c.dueOn < usual ? c.dueOn : usual;
}

type Sent = { here: Here; lang: Lang; form: FormData; seen: number; url: URL; at: Inviting };

export async function sendInvitation({ here, lang, form, seen, url, at }: Sent) {
  const typed = {
    name: textIn(form, 'name'),
    email: textIn(form, 'email'),
    question: textIn(form, 'question'),
    until: textIn(form, 'until'),
    photos: textsIn(form, 'photos')
  };
  return answered(await invite(here, at, typed), 'invite', { typed, seen }, url, lang);
}
