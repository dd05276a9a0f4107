import { error } from '@sveltejs/kit';
import { hearTalk } from '#flow/hotline/voicemail.server.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import { isRefusal } from '#world/refusal.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const sound = await hearTalk(event.locals.here, signedIn(event), event.params.contact);
  if (isRefusal(sound)) error(404, 'Not found');
  return new Response(new Uint8Array(sound), {
    headers: { 'content-type': 'audio/wav', 'content-length': String(sound.length) }
  });
};
