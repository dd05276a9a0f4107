/** The part of a case's page in a unit where an outside body is asked. */
import type { RequestEvent } from '@sveltejs/kit';
import { sendInvitation } from '#routes/work/case/inviting.server.ts';
import { sentInUnit } from './opened.server.ts';

export const inviting = {
  invite: async (event: RequestEvent<{ code: string }>) => sendInvitation(await sentInUnit(event))
};
