import { json } from '@sveltejs/kit';
import { z } from 'zod';
import { readChat, typeAsAgent, writeAsAgent } from '#flow/hotline/chatting/agent.server.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import { linesView } from '#routes/work/hotline/lines.server.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import type { RequestEvent, RequestHandler } from './$types';

const SENT_MOST = 20_000;
const sentSchema = z.union([
  z.object({ after: z.int().min(-1), id: z.uuid(), words: z.string().max(SENT_MOST) }),
  z.object({ after: z.int().min(-1), typing: z.literal(true) })
]);

async function told(event: RequestEvent, after: number, fault?: Refusal) {
  const { here, lang } = event.locals;
  const chat = await readChat(here, signedIn(event), event.params.contact, after);
  if (isRefusal(chat)) return json({ fault: refusalWords(fault ?? chat, lang) }, { status: 400 });
  const words = fault ? refusalWords(fault, lang) : '';
  return json(
    { fault: words, chat: { ...chat, lines: linesView(here, chat.lines, lang) } },
    { status: fault ? 400 : 200 }
  );
}

/** The lines of a text talk after a place. */
export const GET: RequestHandler = (event) => {
  const after = Number(event.url.searchParams.get('after') ?? -1);
  return told(event, Number.isInteger(after) ? after : -1);
};

/** A line of the agent, or that they type. */
export const POST: RequestHandler = async (event) => {
  const { here } = event.locals;
  const person = signedIn(event);
  const sent = sentSchema.safeParse(await event.request.json().catch(() => undefined)).data;
  if (!sent) return told(event, -1, refuse('not-a-form'));
  const done =
    'words' in sent
      ? await writeAsAgent(here, person, event.params.contact, sent)
      : await typeAsAgent(here, person, event.params.contact);
  return told(event, sent.after, done && isRefusal(done) ? done : undefined);
};
