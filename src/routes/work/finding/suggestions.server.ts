/** Answers with suggestions for what stands in the field of the bar. */
import { json, type RequestEvent } from '@sveltejs/kit';
import { ASKED_MAX } from '#cases/finding/asked.ts';
import { textIn } from '#routes/work/case/form.server.ts';
import { proposalsFor, type Asker } from './answers.server.ts';

export async function suggesting({ locals, request }: RequestEvent, at: Asker['at']): Promise<Response> {
  const typed = textIn(await request.formData(), 'typed').slice(0, ASKED_MAX);
  const rows = await proposalsFor(locals.here, typed, { at, lang: locals.lang });
  return json(rows, { headers: { 'cache-control': 'no-store' } });
}
