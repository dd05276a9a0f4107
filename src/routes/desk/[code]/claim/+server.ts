import { caseAt } from '#routes/work/case/case.server.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import { claimAsked, claimTold } from '#routes/work/notes/notes.server.ts';
import type { RequestEvent, RequestHandler } from './$types';

async function writer(event: RequestEvent) {
  const person = signedIn(event);
  const { id } = await caseAt(event.locals.here, event.params.code, { person, posted: true, script: true });
  return { person, unit: null, id };
}

/** Who is answering this case, and saying that one is. */
export const GET: RequestHandler = async (event) => claimAsked(event.locals, await writer(event));
export const POST: RequestHandler = async (event) => claimTold(event, await writer(event));
