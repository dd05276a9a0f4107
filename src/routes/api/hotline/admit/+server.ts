import { json } from '@sveltejs/kit';
import { connectAgent } from '#flow/hotline/agent.server.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { isRefusal, refuse } from '#world/refusal.ts';
import type { RequestHandler } from './$types';

/** The leg of a desk and how its page connects it: by an account at the exchange, or by an offer to us. */
export const POST: RequestHandler = async ({ locals }) => {
  const { here, lang } = locals;
  const done = await connectAgent(here, signedIn({ locals }));
  if (isRefusal(done)) return json({ fault: refusalWords(done, lang) }, { status: 400 });
  const admitted = await here.world.line.admit(done.leg);
  if (!admitted) return json({ fault: refusalWords(refuse('hotline-away'), lang) }, { status: 503 });
  return json({ leg: done.leg, admitted });
};
