import { json } from '@sveltejs/kit';
import { z } from 'zod';
import {
  hangUpRehearsal,
  rehearsalStanding,
  rehearse,
  type AsIf
} from '#flow/announcing/rehearsal.server.ts';
import { offerFrom } from '#routes/work/hotline/offer.server.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import type { RequestEvent, RequestHandler } from './$types';

const token = z.string().min(10).max(100);
const sentSchema = z.discriminatedUnion('deed', [
  z.object({ deed: z.literal('call'), asIf: z.enum(['now', 'open', 'closed']) }),
  z.object({ deed: z.literal('admit'), token }),
  z.object({ deed: z.literal('meet'), token, offer: z.unknown() }),
  z.object({ deed: z.literal('standing'), token }),
  z.object({ deed: z.literal('hang-up'), token })
]);
type Sent = z.infer<typeof sentSchema>;

/** How the page connects the sound of its rehearsal. */
async function admit(event: RequestEvent, secret: string): Promise<object | Refusal> {
  const { here } = event.locals;
  const stands = await rehearsalStanding(here, signedIn(event), secret);
  if (isRefusal(stands) || stands.leg === null) return refuse('no-such-call');
  const admitted = await here.world.line.admit(stands.leg);
  return admitted ? { token: secret, admitted } : refuse('hotline-away');
}

async function call(event: RequestEvent, asIf: AsIf): Promise<object | Refusal> {
  const { here } = event.locals;
  const begun = await rehearse(here, signedIn(event), asIf);
  if (isRefusal(begun)) return begun;
  const admitted = await admit(event, begun.token);
  if (isRefusal(admitted)) await hangUpRehearsal(here, signedIn(event), begun.token);
  return admitted;
}

async function meet(event: RequestEvent, secret: string, sent: unknown): Promise<object | Refusal> {
  const { here } = event.locals;
  const offer = offerFrom(sent);
  const stands = await rehearsalStanding(here, signedIn(event), secret);
  if (isRefusal(stands) || stands.leg === null || !offer) return refuse('no-such-call');
  const answer = await here.world.line.meet(stands.leg, offer);
  return answer ? { answer } : refuse('hotline-away');
}

async function done(event: RequestEvent, sent: Sent): Promise<object | Refusal> {
  const { here } = event.locals;
  switch (sent.deed) {
    case 'call':
      return call(event, sent.asIf);
    case 'admit':
      return admit(event, sent.token);
    case 'meet':
      return meet(event, sent.token, sent.offer);
    case 'standing':
      return rehearsalStanding(here, signedIn(event), sent.token);
    case 'hang-up':
      return hangUpRehearsal(here, signedIn(event), sent.token);
  }
}

/** What the page of a rehearsal asks for: its sound, where it is, its end. */
export const POST: RequestHandler = async (event) => {
  const { lang } = event.locals;
  const sent = sentSchema.safeParse(await event.request.json().catch(() => undefined)).data;
  const answer = sent ? await done(event, sent) : refuse('not-a-form');
  if (isRefusal(answer)) return json({ fault: refusalWords(answer, lang) }, { status: 400 });
  return json(sent!.deed === 'hang-up' ? {} : answer);
};
