import { error, fail, redirect } from '@sveltejs/kit';
import { findVersion, listVersions } from '#contacts/answering/versions.server.ts';
import { beginDraft } from '#flow/announcing/draft.server.ts';
import { goBack } from '#flow/announcing/live.server.ts';
import { faultsIn } from '#routes/office/hotline/answering/refused.server.ts';
import { pictureView, versionsView } from '#routes/office/hotline/answering/view.server.ts';
import { textIn } from '#routes/work/case/form.server.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import { isRefusal } from '#world/refusal.ts';
import type { Actions, PageServerLoad } from './$types';

const numberIn = ({ number }: { number: string }) => (/^\d{1,9}$/.test(number) ? Number(number) : -1);

export const load: PageServerLoad = async ({ locals, params }) => {
  const { here, lang } = locals;
  const version = (await findVersion(here.world.db, numberIn(params))) ?? error(404, 'version-gone');
  const [view] = await versionsView(here, [version], lang);
  const [newest] = await listVersions(here.world.db);
  return {
    version: view!,
    picture: pictureView(version.answering, lang),
    isLive: newest?.number === version.number
  };
};

export const actions: Actions = {
  back: async (event) => {
    const why = textIn(await event.request.formData(), 'why').slice(0, 2000);
    const done = await goBack(event.locals.here, signedIn(event), numberIn(event.params), why);
    if (isRefusal(done)) return fail(400, { why, faults: faultsIn(done, event.locals.lang) });
    redirect(303, '/office/hotline/answering?done=back');
  },
  draft: async (event) => {
    const done = await beginDraft(event.locals.here, signedIn(event), numberIn(event.params));
    if (isRefusal(done)) return fail(400, { why: '', faults: faultsIn(done, event.locals.lang) });
    redirect(303, '/office/hotline/answering?done=begun');
  }
};
