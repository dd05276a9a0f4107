import { json } from '@sveltejs/kit';
import { seeAsResident } from '#flow/hotline/chatting/video.server.ts';
import { chatIn } from '#routes/(portal)/chat/cookie.server.ts';
import { saidIn } from '#routes/work/hotline/said.server.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { isRefusal, refuse } from '#world/refusal.ts';
import type { RequestHandler } from './$types';

/** What the page of whoever talks by video says, answered with what the other side said. */
export const POST: RequestHandler = async ({ locals, cookies, request }) => {
  const said = await saidIn(request);
  const done = said ? await seeAsResident(locals.here, chatIn(cookies) ?? '', said) : refuse('not-a-form');
  return isRefusal(done)
    ? json({ fault: refusalWords(done, locals.lang) }, { status: 400 })
    : json({ signals: done });
};
