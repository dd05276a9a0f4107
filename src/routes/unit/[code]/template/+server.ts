import { caseAt } from '#routes/work/case/case.server.ts';
import { inUnit } from '#routes/work/guard.server.ts';
import { filledAsked } from '#routes/work/templates/templates.server.ts';
import type { RequestHandler } from './$types';

/** The words of a template, filled in from this case. */
export const GET: RequestHandler = async (event) => {
  const person = inUnit(event);
  const c = await caseAt(event.locals.here, event.params.code, {
    person,
    unit: person.unit,
    posted: true,
    script: true
  });
  return filledAsked(event, c, { person, unit: person.unit });
};
