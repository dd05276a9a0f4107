/** The figures of the hotline as a file: one row for each half hour, day, topic or unit. */
import { error } from '@sveltejs/kit';
import { listCounts } from '#statistics/hotline/counts.server.ts';
import { CUTS } from '#statistics/hotline/counts.ts';
import { csvOf } from '#statistics/csv.ts';
import { hotlineFiguresTexts } from '#ui/texts/hotlineFigures.ts';
import { askedIn } from '#routes/office/hotline/figures/asked.server.ts';
import { fieldsOf } from '#routes/office/hotline/figures/view.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, locals: { here, lang }, url }) => {
  const cut = CUTS.find((one) => one !== 'all' && params.file === `${one}.csv`);
  if (!cut) error(404);
  const asked = askedIn(here, url.searchParams);
  const parts = await listCounts(here.world.db, asked, [cut]);
  const { from, until } = asked.span;
  const invented = here.world.settings.demo ? '-invented' : '';
  const name = `${here.city.profile.code}-hotline-${cut}-${from}-${until}${invented}.csv`;
  const rows = parts.map((part) => fieldsOf(part.name, part.counts));
  return new Response(csvOf(hotlineFiguresTexts[lang].fileHeads, rows), {
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'private, no-store'
    }
  });
};
