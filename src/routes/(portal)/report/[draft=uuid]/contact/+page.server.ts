import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { doneWith, stepFaults } from '#reports/draft.ts';
import { word } from '#routes/(portal)/report/typed.ts';
import { backAddress, goOn, keep, openStep } from '#routes/(portal)/report/[draft=uuid]/open.server.ts';
import { faultsInWords } from '#routes/(portal)/report/[draft=uuid]/faults.ts';
import { wayAt } from '#routes/(portal)/report/[draft=uuid]/way.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { lang, draft, category } = await openStep(event, 'contact');
  const { by, email, phone } = draft;
  return { way: wayAt(category, 'contact', lang), typed: { by, email, phone } };
};

const WAYS = ['email', 'phone', 'none'] as const;

async function typedContact({ request }: RequestEvent) {
  const form = await request.formData();
  const by = WAYS.find((way) => way === word(form, 'by'));
  return { by, email: word(form, 'email'), phone: word(form, 'phone') };
}

export const actions: Actions = {
  next: async (event) => {
    const opened = await openStep(event, 'contact');
    const typed = await typedContact(event);
    const faults = stepFaults({ ...opened.draft, ...typed }, 'contact', opened.category, opened.here.city, 0);
    const draft = await keep(opened, typed, (kept) =>
      faults.length === 0 ? doneWith(kept, 'contact') : kept
    );
    if (faults.length > 0) return fail(400, { typed, faults: faultsInWords(faults, opened.lang) });
    return goOn(opened, draft);
  },
  back: async (event) => {
    const opened = await openStep(event, 'contact');
    await keep(opened, await typedContact(event));
    redirect(303, backAddress(opened, 'contact'));
  },
  keep: async (event) => {
    const opened = await openStep(event, 'contact');
    await keep(opened, await typedContact(event));
  }
};
