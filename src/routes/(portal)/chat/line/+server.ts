import { json } from '@sveltejs/kit';
import { z } from 'zod';
import {
  chatStanding,
  leaveChat,
  typeAsResident,
  writeAsResident
} from '#flow/hotline/chatting/resident.server.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import { chatIn } from '#routes/(portal)/chat/cookie.server.ts';
import { standingView } from '#routes/(portal)/chat/standing.server.ts';
import type { RequestHandler } from './$types';

/** More than this is refused before it is looked at; what is a little too long is told so. */
const SENT_MOST = 20_000;
const after = z.int().min(-1);

const sentSchema = z.discriminatedUnion('deed', [
  z.object({ deed: z.literal('standing'), after }),
  z.object({ deed: z.literal('typing'), after }),
  z.object({ deed: z.literal('leave'), after }),
  z.object({ deed: z.literal('write'), after, id: z.uuid(), words: z.string().max(SENT_MOST) })
]);
type Sent = z.infer<typeof sentSchema>;

async function done({ here }: App.Locals, token: string, sent: Sent): Promise<object | void | Refusal> {
  switch (sent.deed) {
    case 'standing':
      return undefined;
    case 'typing':
      return typeAsResident(here, token);
    case 'leave':
      return leaveChat(here, token);
    case 'write':
      return writeAsResident(here, token, sent);
  }
}

/** What the page of somebody who writes asks for; answered with how the talk stands and its new lines. */
export const POST: RequestHandler = async ({ locals, cookies, request }) => {
  const { here, lang } = locals;
  const sent = sentSchema.safeParse(await request.json().catch(() => undefined)).data;
  const token = chatIn(cookies);
  const did = sent && token ? await done(locals, token, sent) : refuse('not-a-form');
  const fault = did && isRefusal(did) ? refusalWords(did, lang) : '';
  const stands = sent && token ? await chatStanding(here, token, sent.after) : undefined;
  if (!stands) return json({ fault: fault || refusalWords(refuse('no-such-call'), lang) }, { status: 404 });
  return json({ fault, chat: standingView(here, stands, lang) }, { status: fault ? 400 : 200 });
};
