import { caseCode } from '#cases/case.ts';
import { listUnchecked } from '#cases/publishing/unchecked.server.ts';
import { todayIn } from '#flow/here.server.ts';
import { personalIn } from '#reports/personal.ts';
import { deskMoment } from '#routes/work/standing.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { here, lang } = event.locals;
  const { categories, districts, profile } = here.city;
  const after = event.url.searchParams.get('after') ?? undefined;
  const published = categories.filter((c) => c.published).map((c) => c.code);
  const page = await listUnchecked(here.world.db, published, after);
  const today = todayIn(here, here.world.now()).toString();
  return {
    rows: page.rows.map((row) => ({
      code: caseCode(row),
      title: categories.find((c) => c.code === row.category)?.name[lang] ?? row.category,
      words: row.description,
      where: row.address ?? districts.find((d) => d.code === row.district)?.name[lang] ?? '',
      came: deskMoment(row.receivedAt, lang, profile.timezone, today, true),
      marks: personalIn(row.description).length,
      photos: row.photos
    })),
    done: (['publish', 'withhold'] as const).find((one) => one === event.url.searchParams.get('done')),
    next: page.next === undefined ? undefined : `/desk/publish?after=${encodeURIComponent(page.next)}`,
    first: after === undefined ? undefined : '/desk/publish'
  };
};
