import { error } from '@sveltejs/kit';
import { caseNumber } from '#cases/case.ts';
import { closedTo } from '#cases/sensitive/sensitive.ts';
import { openImport } from '#flow/many/import.server.ts';
import { listRecorded } from '#reports/sheet/import.server.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import { csvOf } from '#statistics/csv.ts';
import { importTexts } from '#ui/texts/import.ts';
import { isRefusal } from '#world/refusal.ts';
import type { RequestHandler } from './$types';

/** Row by row, the number each report got. What was typed may not become a formula in somebody's spreadsheet. */
export const GET: RequestHandler = async (event) => {
  const person = signedIn(event);
  const { here, lang } = event.locals;
  const file = await openImport(here, person, event.params.id);
  if (isRefusal(file)) error(file.refusal === 'not-allowed' ? 403 : 404, file.refusal);
  const rows = await listRecorded(here.world.db, file.id);
  const closed = closedTo(here.city, person);
  const name = (code: string) => here.city.categories.find((c) => c.code === code)?.name[lang] ?? code;
  const text = csvOf(
    importTexts[lang].resultHeads,
    rows.map((one) => {
      const address = closed.includes(one.category) ? '' : one.address;
      return [one.row, caseNumber(one), name(one.category), address, one.due_on];
    })
  );
  return new Response(text, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="numery.csv"'
    }
  });
};
