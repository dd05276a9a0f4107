import { fail, redirect } from '@sveltejs/kit';
import { caseNumber } from '#cases/case.ts';
import { listOpenings, OPENINGS_PAGE } from '#cases/sensitive/opening.server.ts';
import { todayIn } from '#flow/here.server.ts';
import { lookOver } from '#flow/sensitive/open.server.ts';
import { textIn } from '#routes/work/case/form.server.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import { deskMoment } from '#routes/work/standing.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { isId } from '#world/key.ts';
import { isRefusal } from '#world/refusal.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { here, lang }, url }) => {
  const after = url.searchParams.get('after') ?? undefined;
  const { rows, next } = await listOpenings(here.world.db, after);
  const today = todayIn(here, here.world.now()).toString();
  const moment = (at: string) => deskMoment(at, lang, here.city.profile.timezone, today, true);
  return {
    rows: rows.map((row) => ({
      id: row.id,
      name: row.name,
      number: caseNumber(row),
      when: moment(row.at),
      datetime: row.at,
      reason: row.reason,
      seen: row.seenAt === null ? '' : moment(row.seenAt)
    })),
    pageSize: OPENINGS_PAGE,
    next: next === undefined ? undefined : `/office/openings?after=${encodeURIComponent(next)}`,
    first: after === undefined ? undefined : '/office/openings'
  };
};

export const actions: Actions = {
  default: async (event) => {
    const person = signedIn(event);
    const { here, lang } = event.locals;
    const id = textIn(await event.request.formData(), 'id');
    const done = isId(id) ? await lookOver(here, person, id) : undefined;
    if (isRefusal(done)) return fail(403, { fault: refusalWords(done, lang) });
    redirect(303, event.url.pathname + event.url.search);
  }
};
