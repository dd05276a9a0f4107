import { error, fail, redirect } from '@sveltejs/kit';
import { KINDS, type Kind } from '#knowledge/articles/article.ts';
import { beginArticle } from '#flow/editing/write.server.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import { isFaults, isRefusal } from '#world/refusal.ts';
import {
  arranged,
  choicesFor,
  formFaults,
  withFirstRows,
  writtenIn,
  type ArticleForm
} from '#routes/office/articles/form.server.ts';
import type { Actions, PageServerLoad } from './$types';

function kindIn(value: unknown): Kind {
  return KINDS.find((kind) => kind === value) ?? error(404, 'not-here');
}

export const load: PageServerLoad = (event) => {
  const person = signedIn(event);
  const kind = kindIn(event.url.searchParams.get('kind') ?? 'guide');
  const unit = person.role === 'officer' ? { unit: person.unit } : {};
  const form: ArticleForm = { content: withFirstRows(kind, unit), change: '', important: false };
  return { kind, form, choices: choicesFor(event.locals, person) };
};

export const actions: Actions = {
  arrange: async ({ request }) => {
    const sent = await request.formData();
    const kind = kindIn(sent.get('kind'));
    return { kind, ...arranged(kind, sent) };
  },
  save: async (event) => {
    const person = signedIn(event);
    const sent = await event.request.formData();
    const kind = kindIn(sent.get('kind'));
    const written = writtenIn(kind, sent);
    const begun = await beginArticle(event.locals.here, person, kind, written);
    if (!isRefusal(begun) && !isFaults(begun)) redirect(303, `/office/articles/${begun.article}?done=saved`);
    const faults = formFaults(kind, isFaults(begun) ? begun.faults : [begun], event.locals.lang);
    const typed = { ...written, content: withFirstRows(kind, written.content) };
    return fail(400, { kind, typed, faults, opened: undefined });
  }
};
