import { json } from '@sveltejs/kit';
import { z } from 'zod';
import { callFromBrowser, hangUpCaller, standing } from '#flow/hotline/caller.server.ts';
import { askCallback } from '#flow/hotline/callback.server.ts';
import { offerFrom } from '#routes/work/hotline/offer.server.ts';
import { LANGS, type Lang } from '#ui/lang.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import type { RequestHandler } from './$types';

const token = z.string().min(10).max(100);
const lang = z.enum(LANGS);
const sentSchema = z.discriminatedUnion('deed', [
  z.object({ deed: z.literal('call'), lang, number: z.string().max(40).optional() }),
  z.object({ deed: z.literal('admit'), lang, token }),
  z.object({ deed: z.literal('meet'), lang, token, offer: z.unknown() }),
  z.object({ deed: z.literal('standing'), lang, token }),
  z.object({ deed: z.literal('callback'), lang, token, number: z.string().max(40) }),
  z.object({ deed: z.literal('hang-up'), lang, token })
]);
type Sent = z.infer<typeof sentSchema>;

async function meet({ here }: App.Locals, secret: string, offer: unknown): Promise<object | Refusal> {
  const read = offerFrom(offer);
  const stands = read && (await standing(here, secret));
  if (!stands?.leg) return refuse('no-such-call');
  const answer = await here.world.line.meet(stands.leg, read!);
  return answer ? { answer } : refuse('hotline-away');
}

/** How the page connects the sound of its call. */
async function admit({ here }: App.Locals, secret: string): Promise<object | Refusal> {
  const stands = await standing(here, secret);
  if (!stands?.leg) return refuse('no-such-call');
  const admitted = await here.world.line.admit(stands.leg);
  return admitted ? { token: secret, admitted } : refuse('hotline-away');
}

async function call(locals: App.Locals, sent: Extract<Sent, { deed: 'call' }>): Promise<object | Refusal> {
  const { here, address, account } = locals;
  const calling = { lang: sent.lang, number: sent.number, account: account?.account.id, from: address };
  const begun = await callFromBrowser(here, calling);
  if (isRefusal(begun)) return begun;
  const admitted = await admit(locals, begun.token);
  if (isRefusal(admitted)) await hangUpCaller(here, begun.token);
  return admitted;
}

async function done(locals: App.Locals, sent: Sent): Promise<object | Refusal> {
  const { here } = locals;
  switch (sent.deed) {
    case 'call':
      return call(locals, sent);
    case 'admit':
      return admit(locals, sent.token);
    case 'meet':
      return meet(locals, sent.token, sent.offer);
    case 'standing':
      return (await standing(here, sent.token)) ?? refuse('no-such-call');
    case 'callback':
      return askCallback(here, { token: sent.token, number: sent.number });
    case 'hang-up':
      return hangUpCaller(here, sent.token);
  }
}

/** What the page of somebody who calls asks for: the call, its sound, how it stands, a call-back, its end. */
export const POST: RequestHandler = async ({ locals, request }) => {
  const sent = sentSchema.safeParse(await request.json().catch(() => undefined)).data;
  const tongue: Lang = sent?.lang ?? locals.lang;
  const answer = sent ? await done(locals, sent) : refuse('not-a-form');
  if (isRefusal(answer)) return json({ fault: refusalWords(answer, tongue) }, { status: 400 });
  // A call is told to its caller as `standing` tells it, and never whole.
  return json(sent!.deed === 'callback' || sent!.deed === 'hang-up' ? {} : answer);
};
