import { signedIn } from '#routes/work/guard.server.ts';
import { mentionsView } from '#routes/work/notes/mentions.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const person = signedIn(event);
  const { here, lang } = event.locals;
  return { list: await mentionsView({ here, lang, url: event.url }, person, null) };
};
