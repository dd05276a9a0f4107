import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { findAccount } from '#people/accounts/account.server.ts';
import { contactOf } from '#people/accounts/account.ts';
import { phoneInGroups } from '#reports/contact.ts';
import { doneWith, stepFaults, type Draft } from '#reports/draft.ts';
import { word } from '#routes/(portal)/report/typed.ts';
import { backAddress, goOn, keep, openStep } from '#routes/(portal)/report/[draft=uuid]/open.server.ts';
import { faultsInWords } from '#routes/(portal)/report/[draft=uuid]/faults.ts';
import { wayAt } from '#routes/(portal)/report/[draft=uuid]/way.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { lang, draft, category } = await openStep(event, 'contact');
  return {
    way: wayAt(category, 'contact', lang),
    typed: await contactIn(event, draft),
    signedIn: event.locals.account !== undefined
  };
};

/** What was typed; before anything was, what the account that is signed in has chosen for its reports. */
async function contactIn({ locals }: Pick<RequestEvent, 'locals'>, draft: Draft) {
  const { by, email, phone, unsigned } = draft;
  const untouched = by === undefined && email === '' && phone === '';
  const id = untouched ? locals.account?.account.id : undefined;
  const account = id === undefined ? undefined : await findAccount(locals.here.world.db, id);
  if (!account) return { by, email, phone, unsigned };
  const chosen = contactOf(account);
  return { ...chosen, phone: chosen.phone === '' ? '' : phoneInGroups(chosen.phone), unsigned };
}

const WAYS = ['email', 'phone', 'none'] as const;

async function typedContact({ request, locals }: RequestEvent) {
  const form = await request.formData();
  const by = WAYS.find((way) => way === word(form, 'by'));
  const signing = locals.account ? { unsigned: form.has('unsigned') } : {};
  return { by, email: word(form, 'email'), phone: word(form, 'phone'), ...signing };
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
