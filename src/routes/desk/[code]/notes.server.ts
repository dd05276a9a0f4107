/** The part of a case's page at the desk where people work together. */
import type { RequestEvent } from '@sveltejs/kit';
import { relate, unrelate } from '#flow/notes/relate.server.ts';
import { answered, textIn } from '#routes/work/case/form.server.ts';
import { claimSent, noteSent } from '#routes/work/notes/notes.server.ts';
import { insertSent } from '#routes/work/templates/templates.server.ts';
import { sentAtDesk } from './opened.server.ts';

type Event = RequestEvent<{ code: string }>;

async function sent(event: Event) {
  const all = await sentAtDesk(event);
  return { ...all, at: { ...all.at, unit: null } };
}

async function relating(event: Event, what: 'relate' | 'unrelate') {
  const { here, lang, form, seen, url, at } = await sentAtDesk(event);
  const typed = { number: textIn(form, 'number') };
  const done = await (what === 'relate' ? relate : unrelate)(here, at, typed.number);
  return answered(done, what, { typed, seen }, url, lang);
}

/** A template is put into a form without script. */
async function inserting(event: Event) {
  const all = await sent(event);
  return insertSent(all, all.case, all.at);
}

export const notes = {
  insert: inserting,
  note: async (event: Event) => noteSent(await sent(event)),
  claim: async (event: Event) => claimSent(await sent(event), 'claim'),
  takeOver: async (event: Event) => claimSent(await sent(event), 'takeOver'),
  letGo: async (event: Event) => claimSent(await sent(event), 'letGo'),
  relate: (event: Event) => relating(event, 'relate'),
  unrelate: (event: Event) => relating(event, 'unrelate')
};
