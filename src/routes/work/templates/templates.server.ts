/** Templates on the pages of work: the list where they are kept, and what a case's forms are offered. */
import { fail, json, redirect, type ActionFailure } from '@sveltejs/kit';
import type { Case } from '#cases/case.ts';
import { listTemplates } from '#cases/templates/template.server.ts';
import { offered, type Template } from '#cases/templates/template.ts';
import { todayIn, type Here } from '#flow/here.server.ts';
import { archiveTemplate, filledTemplate, keepTemplate, type Keeper } from '#flow/notes/templates.server.ts';
import { listNames } from '#people/person.server.ts';
import { seenIn, textIn, textsIn, type Refused } from '#routes/work/case/form.server.ts';
import { categoryOptions } from '#routes/desk/[code]/offers.ts';
import { deskMoment } from '#routes/work/standing.ts';
import type { Option, OptionGroup } from '#ui/fields/Control.svelte';
import type { Lang } from '#ui/lang.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { templatesTexts } from '#ui/texts/templates.ts';
import { isRefusal, type Refusal } from '#world/refusal.ts';
import { isId } from '#world/key.ts';

type Asking = { locals: App.Locals; url: URL };
type Sending = Asking & { request: Request };

/** A template as the list shows it. */
export type TemplateView = {
  id: string;
  version: number;
  name: string;
  text: string;
  about: string;
  changed: string;
};

/** What the form stands filled with: a new template, or the one that is changed. */
export type FormView = {
  id: string;
  seen: number;
  name: string;
  lang: string;
  text: string;
  categories: string[];
};

export type TemplatesView = {
  templates: TemplateView[];
  archived: TemplateView[];
  form: FormView;
  categories: (Option | OptionGroup)[];
  done: string | undefined;
};

async function viewsOf(here: Here, lang: Lang, templates: readonly Template[]): Promise<TemplateView[]> {
  const names = await listNames(here.world.db, [...new Set(templates.flatMap(({ by }) => by ?? []))]);
  const today = todayIn(here, here.world.now()).toString();
  const texts = templatesTexts[lang];
  return templates.map((one) => {
    const categories = one.categories.map(
      (code) => here.city.categories.find((c) => c.code === code)?.name[lang] ?? code
    );
    const when = deskMoment(one.at, lang, here.city.profile.timezone, today);
    return {
      id: one.id,
      version: one.version,
      name: one.name,
      text: one.text,
      about: [texts.langs[one.lang], categories.join(', ') || texts.anyCategory].join(', '),
      changed: texts.changed(names.get(one.by ?? '') ?? '', when)
    };
  });
}

/** The page where the templates of the desk or of a unit are kept; `?change` opens one in the form. */
export async function templatesPage({ locals, url }: Asking, { unit }: Keeper): Promise<TemplatesView> {
  const { here, lang } = locals;
  const { db, newId, now } = here.world;
  const [used, archived] = [await listTemplates(db, unit), await listTemplates(db, unit, true)];
  const changing = used.find(({ id }) => id === url.searchParams.get('change'));
  const done = url.searchParams.get('done') ?? '';
  const words = templatesTexts[lang].done;
  return {
    templates: await viewsOf(here, lang, used),
    archived: await viewsOf(here, lang, archived),
    form: changing
      ? { ...changing, seen: changing.version, categories: [...changing.categories] }
      : { id: newId(), seen: 0, name: '', lang: 'pl', text: '', categories: [] },
    categories: [
      { value: '', text: templatesTexts[lang].any },
      ...categoryOptions(here.city, todayIn(here, now()).toString(), lang)
    ],
    done: Object.hasOwn(words, done) ? words[done as keyof typeof words] : undefined
  };
}

export type Kept = { form: FormView; faults: { field?: string; text: string }[] };

function faultsOf(refusals: readonly Refusal[], lang: Lang): Kept['faults'] {
  return refusals.map((one) => ({
    text: refusalWords(one, lang),
    ...(one.field === undefined ? {} : { field: one.field })
  }));
}

/** A template was written or changed. */
export async function keepSent({ locals, url, request }: Sending, at: Keeper): Promise<ActionFailure<Kept>> {
  const { here, lang } = locals;
  const sent = await request.formData();
  const given = textIn(sent, 'id');
  const form = {
    id: isId(given) ? given : here.world.newId(),
    seen: seenIn(sent),
    name: textIn(sent, 'name'),
    lang: textIn(sent, 'lang'),
    text: textIn(sent, 'text'),
    categories: textsIn(sent, 'category')
  };
  const faults = await keepTemplate(here, at, form, form);
  if (faults) return fail(400, { form, faults: faultsOf(faults, lang) });
  redirect(303, `${url.pathname}?done=kept`);
}

/** A template was taken out of use, or put back. */
export async function archiveSent(
  { locals, url, request }: Sending,
  at: Keeper,
  archived: boolean
): Promise<ActionFailure<Partial<Kept>>> {
  const sent = await request.formData();
  const which = { id: textIn(sent, 'id'), seen: seenIn(sent) };
  const refused = isId(which.id) ? await archiveTemplate(locals.here, at, which, archived) : undefined;
  if (refused) return fail(400, { faults: faultsOf([refused], locals.lang) });
  redirect(303, `${url.pathname}?done=${archived ? 'archived' : 'restored'}`);
}

/** A template a form can be given, by name; the words come when it is chosen. */
export type OfferedTemplate = { id: string; name: string; note: string };
/** What a picker needs: what is offered, where the words are asked for, and where templates are kept. */
export type Offering = { templates: OfferedTemplate[]; href: string; manage: string };

export async function offering(
  opened: { here: Here; case: Case; lang: Lang },
  unit: string | null,
  base: string
): Promise<Offering> {
  const templates = await listTemplates(opened.here.world.db, unit);
  return {
    templates: offered(templates, opened.case).map(({ id, name, lang }) => ({
      id,
      name,
      note: lang === opened.case.lang ? '' : templatesTexts[opened.lang].langs[lang]
    })),
    href: `${base}/template`,
    manage: `${unit === null ? '/desk' : '/unit'}/templates`
  };
}

/** The words of a template, filled in from a case. */
export async function filledAsked({ locals, url }: Asking, c: Case, at: Keeper): Promise<Response> {
  const id = url.searchParams.get('id') ?? '';
  const text = isId(id) ? await filledTemplate(locals.here, c, at, id) : '';
  if (isRefusal(text)) return json({ text: '', fault: refusalWords(text, locals.lang) }, { status: 404 });
  return json({ text });
}

/** Without script: the form comes back with the words of the template under what was typed. */
export async function insertSent(
  { here, lang, form, seen }: { here: Here; lang: Lang; form: FormData; seen: number },
  c: Case,
  at: Keeper
): Promise<Refused> {
  const into = ['close', 'answer', 'ask'].find((one) => one === textIn(form, 'into')) ?? 'ask';
  const field = into === 'ask' ? 'question' : 'text';
  const id = textIn(form, 'template');
  const text = isId(id) ? await filledTemplate(here, c, at, id) : '';
  const typed = {
    text: textIn(form, 'text'),
    question: textIn(form, 'question'),
    outcome: textIn(form, 'outcome'),
    photo: textsIn(form, 'photo')
  };
  const whole = isRefusal(text) ? typed[field] : [typed[field].trim(), text].filter(Boolean).join('\n\n');
  return {
    at: into,
    typed: { ...typed, [field]: whole },
    faults: isRefusal(text) ? [{ text: refusalWords(text, lang) }] : [],
    kept: textsIn(form, 'kept'),
    ...(Number.isInteger(seen) ? { since: seen } : {})
  };
}
