import { signedIn } from '#routes/work/guard.server.ts';
import { archiveSent, keepSent, templatesPage } from '#routes/work/templates/templates.server.ts';
import type { Actions, PageServerLoad } from './$types';

function keeper(event: Parameters<typeof signedIn>[0]) {
  const person = signedIn(event);
  return { person, unit: null };
}

export const actions = {
  keep: (event) => keepSent(event, keeper(event)),
  archive: (event) => archiveSent(event, keeper(event), true),
  restore: (event) => archiveSent(event, keeper(event), false)
} satisfies Actions;

export const load: PageServerLoad = async (event) => ({ view: await templatesPage(event, keeper(event)) });
