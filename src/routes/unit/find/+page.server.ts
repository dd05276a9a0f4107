import { redirect } from '@sveltejs/kit';
import { caseCode } from '#cases/case.ts';
import { unitLists } from '#routes/unit/lists.server.ts';
import { findByNumber } from '#routes/work/list/find.server.ts';
import { inUnit } from '#routes/work/guard.server.ts';
import { listView } from '#routes/work/list/list.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { unit } = inUnit(event);
  const { here, lang } = event.locals;
  const number = (event.url.searchParams.get('number') ?? '').slice(0, 40);
  const rows = await findByNumber(here, number, unit);
  if (rows.length === 1) redirect(303, `/unit/${caseCode(rows[0]!)}`);
  const view = listView(here, lang, unitLists(lang), {
    list: 'answered',
    after: '',
    page: { rows, next: undefined },
    ownUnit: unit
  });
  return { number, rows: rows.length, view };
};
