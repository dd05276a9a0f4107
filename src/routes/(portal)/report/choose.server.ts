/** Choosing a category: a draft begins, or an unfinished one changes what it is about. */
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { isRefusal } from '#world/refusal.ts';
import { changeCategory, startDraft } from '#flow/draft.server.ts';
import { categoryOf } from '#flow/here.server.ts';
import { address } from '#ui/addresses.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { knownBrowser } from './browser.server.ts';
import { elsewhereAddress } from './matters.ts';
import { word } from './typed.ts';
import { isId } from '#world/key.ts';

/** The ids that go along with a choice, if they can be ids at all. */
export function alongWith(given: { get(name: string): unknown }): Record<string, string> {
  const ids = ['draft', 'like'].flatMap((name) => {
    const id = given.get(name);
    return isId(id) ? [[name, id] as const] : [];
  });
  return Object.fromEntries(ids);
}

/** The form action of every list of categories. */
export async function choose({ request, locals, cookies, url }: RequestEvent) {
  const { here, lang } = locals;
  const form = await request.formData();
  const code = word(form, 'category');
  const along = alongWith(form);
  const category = categoryOf(here.city, code);
  const kind = category?.kind ?? 'problem';
  if (category?.diversion?.stop) redirect(303, elsewhereAddress(category.kind, 'category', code, lang));
  const browser = knownBrowser(cookies, url);
  const changed = along['draft']
    ? await changeCategory(here, { id: along['draft'], browser }, kind, code)
    : undefined;
  if (changed && !isRefusal(changed)) redirect(303, address(`/report/${along['draft']}`, lang));
  const refused =
    changed?.refusal === 'unknown-category' || changed?.refusal === 'category-takes-none'
      ? changed
      : undefined;
  const begun = refused ?? (await startDraft(here, browser, kind, code, along['like']));
  if (isRefusal(begun)) return fail(400, { fault: refusalWords(begun, lang) });
  redirect(303, address(`/report/${begun}`, lang));
}
