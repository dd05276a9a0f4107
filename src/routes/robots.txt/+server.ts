/** What search engines may look at: everything but work places, what is being written and secret pages; and the map. */
import { openAnswer } from '#routes/open.ts';
import { address } from '#ui/addresses.ts';
import { LANGS } from '#ui/lang.ts';
import type { RequestHandler } from './$types';

/** Places of the staff and programs have one address each. */
const WORK = ['/desk', '/unit', '/office', '/me', '/sign-in', '/open311', '/api'];
/** Pages that are one person's own, in every language. */
const OWN = ['/case', '/account', '/batch', '/invited', '/follow', '/interpreter/appointment'];

export const GET: RequestHandler = ({ locals: { here } }) => {
  const closed = [...WORK, ...OWN.flatMap((route) => LANGS.map((lang) => address(route, lang)))];
  const lines = [
    '# Reports being written, cases and work places are nobody’s search result.',
    'User-agent: *',
    ...closed.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${here.world.publicUrl}/sitemap.xml`
  ];
  return openAnswer(`${lines.join('\n')}\n`, 'text/plain; charset=utf-8');
};
