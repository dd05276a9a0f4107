import { error, json } from '@sveltejs/kit';
import { z } from 'zod';
import * as agent from '#flow/hotline/agent.server.ts';
import { pauseRecording } from '#flow/hotline/supervisor.server.ts';
import { takeLonger } from '#flow/hotline/wrap-up.server.ts';
import { confer, handOver, takeBack } from '#flow/hotline/transfer.server.ts';
import type { Here } from '#flow/here.server.ts';
import type { Person } from '#people/person.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import { barFor } from '#routes/work/hotline/bar.server.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { isRefusal } from '#world/refusal.ts';
import type { RequestHandler } from './$types';

const AT_CALL = {
  answer: agent.answerCall,
  refuse: (here: Here, person: Person, contact: string) => agent.refuseCall(here, person, contact),
  hold: agent.hold,
  resume: agent.resume,
  'hang-up': agent.hangUp,
  confer,
  'hand-over': handOver,
  'take-back': takeBack,
  pause: (here: Here, person: Person, contact: string) => pauseRecording(here, person, contact, true),
  unpause: (here: Here, person: Person, contact: string) => pauseRecording(here, person, contact, false)
} as const;

const sentSchema = z.union([
  z.object({ deed: z.enum(['ready', 'away', 'offline']), reason: z.string().max(40).optional() }),
  z.object({ deed: z.literal('longer'), contact: z.uuid(), reason: z.string().max(40) }),
  z.object({ deed: z.enum(Object.keys(AT_CALL) as [keyof typeof AT_CALL]), contact: z.uuid() })
]);

/** One press in the call bar: one step, answered with how the hotline stands then. */
export const POST: RequestHandler = async ({ locals, request }) => {
  const { here, lang } = locals;
  const person = signedIn({ locals });
  const sent = sentSchema.safeParse(await request.json().catch(() => undefined)).data;
  if (!sent) error(400, 'not-a-form');
  const done =
    sent.deed === 'longer'
      ? await takeLonger(here, person, sent.contact, sent.reason)
      : 'contact' in sent
        ? await AT_CALL[sent.deed](here, person, sent.contact)
        : await agent.beAgent(here, person, { state: sent.deed, reason: sent.reason });
  const fault = isRefusal(done) ? refusalWords(done, lang) : '';
  return json({ fault, bar: (await barFor(here, person, lang)) ?? null });
};
