import { json } from '@sveltejs/kit';
import { findMatters, wordsFrom } from '#routes/(portal)/report/finding.server.ts';
import { searchesTooOften } from '#routes/(portal)/search/often.server.ts';
import type { RequestHandler } from './$types';

/** Suggestions while somebody types; half a sentence about a neighbour stands in no address and no log. */
export const POST: RequestHandler = async ({ locals, request }) => {
  const headers = { 'cache-control': 'no-store' };
  if (await searchesTooOften(locals.here, locals.address)) return json([], { status: 429, headers });
  const typed = (await request.formData()).get('q');
  const found = findMatters(locals.here, wordsFrom(typeof typed === 'string' ? typed : ''), locals.lang, 6);
  const suggestions = found.map(({ code, label, note, danger, href }) => ({
    value: code,
    label,
    note,
    divert: danger,
    href
  }));
  return json(suggestions, { headers });
};
