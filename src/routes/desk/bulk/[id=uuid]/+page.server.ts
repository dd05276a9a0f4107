import { error, fail, redirect } from '@sveltejs/kit';
import type { Intent } from '#cases/bulk.ts';
import { TEXT_MAX } from '#cases/work.ts';
import { doOperation } from '#flow/many/bulk.server.ts';
import { previewOperation } from '#flow/many/foresee.server.ts';
import { intend, openOperation } from '#flow/many/operation.server.ts';
import { undoOperation } from '#flow/many/undo.server.ts';
import { todayIn, type Here } from '#flow/here.server.ts';
import { existsOn } from '#people/unit.ts';
import { said } from '#reports/words.ts';
import { outcomeIn, textIn, textsIn } from '#routes/work/case/form.server.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import type { Lang } from '#ui/lang.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { isId } from '#world/key.ts';
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';
import { chosenView, previewView, resultView } from './view.server.ts';

function unitOptions({ city, world }: Here, lang: Lang) {
  const today = todayIn({ city, world }, world.now()).toString();
  return city.units
    .filter((unit) => existsOn(unit, today) && unit.code !== city.profile.desk)
    .map((unit) => ({ value: unit.code, text: unit.name[lang] }));
}

export const load: PageServerLoad = async (event) => {
  const person = signedIn(event);
  const { here, lang } = event.locals;
  const looking = { here, lang, person };
  const operation = await openOperation(here, person, event.params.id);
  if (isRefusal(operation)) error(operation.refusal === 'not-allowed' ? 403 : 404, operation.refusal);
  if (operation.state !== 'chosen')
    return { step: 'result' as const, ...(await resultView(looking, operation)) };
  const { intent } = operation;
  if (intent && !event.url.searchParams.has('change')) {
    const foreseen = await previewOperation(here, person, operation);
    if (!isRefusal(foreseen)) return { step: 'preview' as const, ...previewView(looking, intent, foreseen) };
  }
  return {
    step: 'choose' as const,
    ...(await chosenView(looking, operation.id)),
    intent,
    units: unitOptions(here, lang),
    textMax: TEXT_MAX
  };
};

/** What the form says is to be done, or every fault of it. */
function intentIn(form: FormData): Intent | Refusal[] {
  const what = textIn(form, 'what');
  if (what === 'close') {
    const text = said(textIn(form, 'text'), TEXT_MAX, 'text');
    const outcome = outcomeIn(form);
    const faults = [text, outcome].filter((one): one is Refusal => isRefusal(one));
    if (isRefusal(text) || isRefusal(outcome)) return faults;
    return { what, text, outcome };
  }
  if (what === 'dispatch') {
    const units = [textIn(form, 'lead'), ...textsIn(form, 'further')].filter((unit) => unit !== '');
    if (textIn(form, 'lead') === '') return [refuse('unit-missing', 'lead')];
    return new Set(units).size === units.length ? { what, units } : [refuse('unit-twice', 'lead')];
  }
  if (what === 'merge') {
    const into = textIn(form, 'into');
    return isId(into) ? { what, into } : [refuse('into-missing', 'into')];
  }
  return [refuse('nothing-intended', 'what')];
}

function refused(form: FormData, refusals: readonly Refusal[], lang: Lang) {
  const field = (name = 'what') => (name === 'unit' ? 'lead' : name);
  return fail(400, {
    typed: {
      what: textIn(form, 'what'),
      text: textIn(form, 'text'),
      outcome: textIn(form, 'outcome'),
      lead: textIn(form, 'lead'),
      further: textsIn(form, 'further'),
      into: textIn(form, 'into')
    },
    faults: refusals.map((one) => ({ field: field(one.field), text: refusalWords(one, lang) }))
  });
}

/** Done once, and shown; a reload shows it again. */
function pressed(step: typeof doOperation) {
  return async (event: RequestEvent) => {
    const person = signedIn(event);
    const { here, lang } = event.locals;
    const done = await step(here, person, event.params.id);
    if (isRefusal(done)) return refused(new FormData(), [done], lang);
    redirect(303, event.url.pathname);
  };
}

export const actions: Actions = {
  intend: async (event) => {
    const person = signedIn(event);
    const { here, lang } = event.locals;
    const form = await event.request.formData();
    const intent = intentIn(form);
    if (Array.isArray(intent)) return refused(form, intent, lang);
    const done = await intend(here, person, event.params.id, intent);
    if (isRefusal(done)) return refused(form, [done], lang);
    redirect(303, event.url.pathname);
  },
  do: pressed(doOperation),
  undo: pressed(undoOperation)
};
