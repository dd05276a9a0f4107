import { mayUseDesk } from '#people/person.ts';
import { listRequalified, LOG_PAGE } from '#dispatch/law/log.server.ts';
import { lineOf } from './lines.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { here, lang } = event.locals;
  const after = event.url.searchParams.get('after') ?? undefined;
  const page = await listRequalified(here.world.db, after);
  return {
    rows: page.rows.map((line) =>
      lineOf(line, lang, here.city.profile.timezone, mayUseDesk(event.locals.person))
    ),
    pageSize: LOG_PAGE,
    next: page.next === undefined ? undefined : `?${new URLSearchParams({ after: page.next })}`,
    first: after === undefined ? undefined : '/office/requalified'
  };
};
