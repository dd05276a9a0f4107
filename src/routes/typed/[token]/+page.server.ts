import { homeOf } from '#people/person.ts';
import { findTyped } from '#flow/signing/typed.server.ts';
import { frameOf } from '#routes/work/frame.server.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import type { PageServerLoad } from './$types';

/** Words have a space or a line in them; what has none is a mark of the form and tells nobody anything. */
const isWords = (value: string) => /\s/.test(value.trim());

/** What they typed when their session was over, to be sent again; somebody else finds nothing. */
export const load: PageServerLoad = async ({ locals, params, url, setHeaders }) => {
  setHeaders({ 'referrer-policy': 'same-origin' });
  const person = signedIn({ locals });
  const typed = await findTyped(locals.here, person, params.token);
  return {
    frame: frameOf(locals, url),
    lang: locals.lang,
    home: homeOf(person),
    typed: typed && { ...typed, page: typed.path.split('?')[0]! },
    words: typed?.fields.flatMap(([, value]) => (isWords(value) ? [value] : [])) ?? []
  };
};
