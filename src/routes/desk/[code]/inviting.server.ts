/** The part of a case's page at the desk where an outside body is asked. */
import type { RequestEvent } from '@sveltejs/kit';
import { sendInvitation } from '#routes/work/case/inviting.server.ts';
import { sentAtDesk } from './opened.server.ts';

export const inviting = {
  invite: async (event: RequestEvent<{ code: string }>) => sendInvitation(await sentAtDesk(event))
};
