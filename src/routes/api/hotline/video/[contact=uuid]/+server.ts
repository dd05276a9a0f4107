import { json } from '@sveltejs/kit';
import { seeAsAgent } from '#flow/hotline/chatting/seeing.server.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import { saidIn } from '#routes/work/hotline/said.server.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { isRefusal, refuse } from '#world/refusal.ts';
import type { RequestHandler } from './$types';

/** What the page of an interpreter says, answered with what the other side said. */
export const POST: RequestHandler = async ({ locals, params, request }) => {
  const said = await saidIn(request);
  const done = said
    ? await seeAsAgent(locals.here, signedIn({ locals }), params.contact, said)
    : refuse('not-a-form');
  return isRefusal(done)
    ? json({ fault: refusalWords(done, locals.lang) }, { status: 400 })
    : json({ signals: done });
};
