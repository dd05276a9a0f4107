/** The part of a case's page in a unit where people work together. */
import type { RequestEvent } from '@sveltejs/kit';
import { claimSent, noteSent } from '#routes/work/notes/notes.server.ts';
import { insertSent } from '#routes/work/templates/templates.server.ts';
import { sentInUnit } from './opened.server.ts';

type Event = RequestEvent<{ code: string }>;

/** A template is put into a form without script. */
async function inserting(event: Event) {
  const all = await sentInUnit(event);
  return insertSent(all, all.case, all.at);
}

export const notes = {
  insert: inserting,
  note: async (event: Event) => noteSent(await sentInUnit(event)),
  claim: async (event: Event) => claimSent(await sentInUnit(event), 'claim'),
  takeOver: async (event: Event) => claimSent(await sentInUnit(event), 'takeOver'),
  letGo: async (event: Event) => claimSent(await sentInUnit(event), 'letGo')
};
