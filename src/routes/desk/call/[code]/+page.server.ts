import { error } from '@sveltejs/kit';
import { caseCode, caseNumber } from '#cases/case.ts';
import { listEntries } from '#cases/case.server.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import { numberedCase } from '#routes/work/case/case.server.ts';
import { weekdayAndDay } from '#ui/dates.ts';
import type { PageServerLoad } from './$types';

/** Long enough to read it out; a PIN is not kept for looking up. */
const SHOWN_MINUTES = 60;

export const load: PageServerLoad = async (event) => {
  const person = signedIn(event);
  const { here, lang } = event.locals;
  const c = await numberedCase(here, event.params.code);
  const [first] = await listEntries(here.world.db, c.id);
  const mine = first !== undefined && 'person' in first.by && first.by.person === person.id;
  const fresh = here.world.now().since(Temporal.Instant.from(c.receivedAt)).total('minutes') < SHOWN_MINUTES;
  if (!mine || !fresh) error(403, 'not-allowed');
  return {
    number: caseNumber(c),
    pin: here.world.seal.pin(c.id),
    until: c.dueOn === null ? '' : weekdayAndDay(c.dueOn, lang),
    href: `/desk/${caseCode(c)}`
  };
};
