import { json } from '@sveltejs/kit';
import { propose } from '#flow/finding/seek.server.ts';
import { wordsFrom } from '#routes/(portal)/report/finding.server.ts';
import { searchesTooOften } from '#routes/(portal)/search/often.server.ts';
import { suggestionOf } from '#routes/(portal)/search/results.server.ts';
import type { RequestHandler } from './$types';

/** As many as fit above the keyboard of a telephone. */
const MOST = 6;

/** Suggestions while somebody types; what is typed stands in no address and no log. */
export const POST: RequestHandler = async ({ locals: { here, lang, address }, request }) => {
  const headers = { 'cache-control': 'no-store' };
  if (await searchesTooOften(here, address)) return json([], { status: 429, headers });
  const typed = (await request.formData()).get('q');
  const beginning = wordsFrom(typeof typed === 'string' ? typed : '');
  const found = await propose(here, beginning, { audience: 'everyone', lang }, MOST);
  return json(
    found.flatMap((one) => suggestionOf(here.city, one, lang) ?? []),
    { headers }
  );
};
