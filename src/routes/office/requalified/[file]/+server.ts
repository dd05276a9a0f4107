/** The log of re-qualified cases as a file. */
import { error } from '@sveltejs/kit';
import { closedTo } from '#cases/sensitive/sensitive.ts';
import { listRequalified } from '#dispatch/law/log.server.ts';
import { lineOf } from '#routes/office/requalified/lines.ts';
import { mayUseDesk } from '#people/person.ts';
import { csvOf, rowsOf } from '#statistics/csv.ts';
import { regimeTexts } from '#ui/texts/regimes.ts';
import type { RequestHandler } from './$types';

/** What is written on as it is asked for. */
function streamOf(lines: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await lines.return(undefined);
    }
  });
}

/** Lines read at once. */
const AT_ONCE = 1000;

export const GET: RequestHandler = (event) => {
  if (event.params.file !== 'requalified.csv') error(404);
  const { here, lang } = event.locals;
  const { person } = event.locals;
  const reader = { desk: mayUseDesk(person), closed: closedTo(here.city, person) };
  async function* lines() {
    const encoder = new TextEncoder();
    yield encoder.encode(csvOf(regimeTexts[lang].requalify.log.columns, []));
    for (let after: string | undefined, more = true; more;) {
      const page = await listRequalified(here.world.db, after, AT_ONCE);
      const fields = page.rows.map((line) => {
        const row = lineOf(line, lang, here.city.profile.timezone, reader);
        return [row.when, row.number, row.was, row.regime, line.promised.dueOn, row.who, row.reason];
      });
      yield encoder.encode(rowsOf(fields));
      after = page.next;
      more = after !== undefined;
    }
  }
  return new Response(streamOf(lines()), {
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="${here.city.profile.code}-requalified.csv"`,
      'cache-control': 'private, no-store'
    }
  });
};
