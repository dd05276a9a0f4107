import { error } from '@sveltejs/kit';
import { hearAnnouncement } from '#flow/announcing/sounds.server.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import { isLang } from '#ui/lang.ts';
import { isRefusal } from '#world/refusal.ts';
import type { RequestHandler } from './$types';

/** An announcement as callers hear it. */
export const GET: RequestHandler = async (event) => {
  const { lang, code } = event.params;
  if (!isLang(lang)) error(404, 'Not found');
  const sound = await hearAnnouncement(event.locals.here, signedIn(event), { code, lang });
  if (isRefusal(sound)) error(404, 'Not found');
  return new Response(new Uint8Array(sound), {
    headers: { 'content-type': 'audio/wav', 'content-length': String(sound.length) }
  });
};
