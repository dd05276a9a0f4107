import { fail, redirect } from '@sveltejs/kit';
import { findCluster } from '#cases/alike/cluster.server.ts';
import { closedTo } from '#cases/sensitive/sensitive.ts';
import { dismissCluster } from '#flow/duplicates/clusters.server.ts';
import { chooseCases, intend } from '#flow/many/operation.server.ts';
import { chosenIn } from '#routes/desk/bulk/chosen.server.ts';
import { clusterView } from '#routes/desk/clusters/cluster.server.ts';
import { textIn } from '#routes/work/case/form.server.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import type { Lang } from '#ui/lang.ts';
import { mergingTexts } from '#ui/texts/merging.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { isId } from '#world/key.ts';
import { isRefusal, type Refusal } from '#world/refusal.ts';
import type { Actions, PageServerLoad } from './$types';

/** A cluster that is gone (merged, dismissed, found otherwise) leads back to those there are. */
export const load: PageServerLoad = async (event) => {
  const { here, lang } = event.locals;
  const cluster = await findCluster(here.world.db, event.params.lead, closedTo(here.city, signedIn(event)));
  if (!cluster) redirect(303, '/desk/clusters');
  return { cluster: clusterView(here, cluster, lang) };
};

function refused(refusal: Refusal, lang: Lang) {
  return fail(400, { faults: [{ field: 'cases', text: refusalWords(refusal, lang) }] });
}

export const actions: Actions = {
  /** What is ticked, and what leads, become a deed for many: foreseen, done, undone for a while. */
  merge: async (event) => {
    const person = signedIn(event);
    const { here, lang } = event.locals;
    const form = await event.request.formData();
    const into = textIn(form, 'into');
    const chosen = await chosenIn(here.world.db, form);
    if (isRefusal(chosen)) return refused(chosen, lang);
    const lead = await here.world.db
      .selectFrom('cases')
      .select(['id', 'version'])
      .where('id', '=', isId(into) ? into : event.params.lead)
      .executeTakeFirst();
    const others = chosen.filter(({ id }) => id !== lead?.id);
    if (!lead || others.length === 0)
      return fail(400, { faults: [{ field: 'cases', text: mergingTexts[lang].clusters.tooFew }] });
    const id = await chooseCases(here, person, [{ id: lead.id, seen: lead.version }, ...others]);
    if (isRefusal(id)) return refused(id, lang);
    const meant = await intend(here, person, id, { what: 'merge', into: lead.id });
    if (isRefusal(meant)) return refused(meant, lang);
    redirect(303, `/desk/bulk/${id}`);
  },

  dismiss: async (event) => {
    const person = signedIn(event);
    const { here, lang } = event.locals;
    const done = await dismissCluster(here, person, event.params.lead);
    if (isRefusal(done) && done.refusal !== 'cluster-gone') return refused(done, lang);
    redirect(303, '/desk/clusters?done=dismissed');
  }
};
