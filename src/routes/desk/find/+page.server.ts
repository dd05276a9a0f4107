import { redirect } from '@sveltejs/kit';
import { caseCode } from '#cases/case.ts';
import { findByNumber } from '#routes/work/list/find.server.ts';
import { atDesk } from '#routes/work/guard.server.ts';
import { listView } from '#routes/work/list/list.server.ts';
import { deskLists } from '#routes/desk/lists.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  atDesk(event);
  const { here, lang } = event.locals;
  const number = (event.url.searchParams.get('number') ?? '').slice(0, 40);
  const rows = await findByNumber(here, number);
  if (rows.length === 1) redirect(303, `/desk/${caseCode(rows[0]!)}`);
  const of = await deskLists(here, lang);
  const view = listView(here, lang, of, { list: 'recent', after: '', page: { rows, next: undefined } });
  return { number, rows: rows.length, view: { ...view, first: undefined } };
};
