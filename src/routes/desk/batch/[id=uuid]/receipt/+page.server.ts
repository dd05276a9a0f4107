import { error } from '@sveltejs/kit';
import { caseCode } from '#cases/case.ts';
import { closedTo } from '#cases/sensitive/sensitive.ts';
import { casesOfBatch, openBatch } from '#flow/many/batch.server.ts';
import { receiptLine } from '#routes/desk/batch/receipt.server.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import { isRefusal } from '#world/refusal.ts';
import type { PageServerLoad } from './$types';

/** Long enough to read them out; a PIN is not kept for looking up. */
const SHOWN_MINUTES = 60;

export const load: PageServerLoad = async (event) => {
  const person = signedIn(event);
  const { here, lang } = event.locals;
  const batch = await openBatch(here, person, event.params.id);
  if (isRefusal(batch)) error(batch.refusal === 'not-allowed' ? 403 : 404, batch.refusal);
  const now = here.world.now();
  const fresh = (at: string) => now.since(Temporal.Instant.from(at)).total('minutes') < SHOWN_MINUTES;
  const cases = await casesOfBatch(here, event.params.id);
  return {
    id: event.params.id,
    waiting: batch.lines.filter(({ caseId, typed }) => caseId === null && !typed.open).length,
    lines: cases.map((c) => ({
      ...receiptLine(here, lang, c, fresh(c.receivedAt) ? [] : closedTo(here.city, person)),
      href: `/desk/${caseCode(c)}`,
      pin: fresh(c.receivedAt) ? here.world.seal.pin(c.id) : ''
    }))
  };
};
