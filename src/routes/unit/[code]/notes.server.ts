/** The part of a case's page in a unit where people work together. */
import type { RequestEvent } from '@sveltejs/kit';
import { claimSent, noteSent } from '#routes/work/notes/notes.server.ts';
import { sentInUnit } from './opened.server.ts';

type Event = RequestEvent<{ code: string }>;

export const notes = {
  note: async (event: Event) => noteSent(await sentInUnit(event)),
  claim: async (event: Event) => claimSent(await sentInUnit(event), 'claim'),
  takeOver: async (event: Event) => claimSent(await sentInUnit(event), 'takeOver'),
  letGo: async (event: Event) => claimSent(await sentInUnit(event), 'letGo')
};
