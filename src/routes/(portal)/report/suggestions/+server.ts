import { json } from '@sveltejs/kit';
import { findMatters, typedWords } from '#routes/(portal)/report/finding.server.ts';
import type { RequestHandler } from './$types';

/** Suggestions while somebody types. */
export const GET: RequestHandler = ({ locals, url }) => {
  const found = findMatters(locals.here, typedWords(url), locals.lang, 6);
  const suggestions = found.map(({ code, label, note, danger, href }) => ({
    value: code,
    label,
    note,
    divert: danger,
    href
  }));
  return json(suggestions, { headers: { 'cache-control': 'private, max-age=60' } });
};
