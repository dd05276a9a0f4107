/** The figures as files: month by month, all that was received, and the days people waited. */
import { error } from '@sveltejs/kit';
import { todayIn } from '#flow/here.server.ts';
import { writeFile, FILES, type FileName } from '#statistics/files.server.ts';
import { askedTooOften } from '#routes/(portal)/map/often.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, locals }) => {
  const { here, lang } = locals;
  const name = params.file.replace(/\.csv$/, '');
  if (!params.file.endsWith('.csv') || !(FILES as readonly string[]).includes(name)) error(404);
  const stopped = await askedTooOften(here, locals.address, 'figures');
  if (stopped) return stopped;
  const { city, world } = here;
  const invented = world.settings.demo ? '-invented' : '';
  const day = todayIn(here, world.now()).toString();
  return new Response(writeFile(world.db, name as FileName, city, lang), {
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="${city.profile.code}-${name}-${day}${invented}.csv"`,
      'cache-control': 'public, max-age=300'
    }
  });
};
