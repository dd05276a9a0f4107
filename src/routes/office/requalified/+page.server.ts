import { mayUseDesk } from '#people/person.ts';
import { closedTo } from '#cases/sensitive/sensitive.ts';
import { listRequalified, LOG_PAGE } from '#dispatch/law/log.server.ts';
import { lineOf } from './lines.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { here, lang } = event.locals;
  const { person } = event.locals;
  const reader = { desk: mayUseDesk(person), closed: closedTo(here.city, person) };
  const after = event.url.searchParams.get('after') ?? undefined;
  const page = await listRequalified(here.world.db, after);
  return {
    rows: page.rows.map((line) => lineOf(line, lang, here.city.profile.timezone, reader)),
    pageSize: LOG_PAGE,
    next: page.next === undefined ? undefined : `?${new URLSearchParams({ after: page.next })}`,
    first: after === undefined ? undefined : '/office/requalified'
  };
};
