import { json } from '@sveltejs/kit';
import { connectAgent } from '#flow/hotline/agent.server.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import { offerIn } from '#routes/work/hotline/offer.server.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { isRefusal, refuse } from '#world/refusal.ts';
import type { RequestHandler } from './$types';

/** Connects the sound of a desk: the browser's offer goes to the engine, its answer comes back. */
export const POST: RequestHandler = async ({ locals, request }) => {
  const { here, lang } = locals;
  const offer = await offerIn(request);
  const done = offer ? await connectAgent(here, signedIn({ locals })) : refuse('hotline-away');
  if (isRefusal(done)) return json({ fault: refusalWords(done, lang) }, { status: 400 });
  const answer = await here.world.line.meet(done.leg, offer!);
  if (!answer) return json({ fault: refusalWords(refuse('hotline-away'), lang) }, { status: 503 });
  return json({ leg: done.leg, answer });
};
