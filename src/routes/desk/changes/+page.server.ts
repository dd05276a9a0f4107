import { error, fail, redirect } from '@sveltejs/kit';
import { listToConfirm, type ChangeToConfirm } from '#knowledge/articles/confirmation.server.ts';
import { listVersions } from '#knowledge/articles/work.server.ts';
import { confirmChange } from '#flow/editing/feedback.server.ts';
import { todayIn } from '#flow/here.server.ts';
import { momentsOf } from '#routes/office/articles/[id=uuid]/view.server.ts';
import { apartView } from '#routes/work/articles/apart.server.ts';
import { articleView } from '#routes/work/articles/read.server.ts';
import { textIn } from '#routes/work/case/form.server.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import { articlesTexts } from '#ui/texts/articles.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { isId } from '#world/key.ts';
import { isRefusal } from '#world/refusal.ts';
import type { Actions, PageServerLoad } from './$types';

/** A change with what differs from what was read before it; a new article is shown whole. */
async function changeView(
  locals: App.Locals,
  { version, article, kind, code, number, change, publishedAt }: ChangeToConfirm
) {
  const versions = await listVersions(locals.here.world.db, article);
  const now = versions.find(({ id }) => id === version);
  const before = versions.find((one) => one.number < number && one.stage === 'replaced');
  if (!now) return [];
  const view = articleView(locals, kind, now.content);
  return [
    {
      version,
      href: `/desk/article/${kind}/${code}`,
      title: view.title,
      kind: articlesTexts[locals.lang].kinds[kind],
      change,
      published: articlesTexts[locals.lang].changes.published(momentsOf(locals)(publishedAt)),
      apart: before && apartView(locals, kind, before.content, now.content),
      view
    }
  ];
}

export const load: PageServerLoad = async (event) => {
  const person = signedIn(event);
  const { here } = event.locals;
  const today = todayIn(here, here.world.now()).toString();
  const all = await listToConfirm(here.world.db, person.id, today);
  return {
    changes: (await Promise.all(all.map((one) => changeView(event.locals, one)))).flat(),
    done: event.url.searchParams.get('done') === 'confirmed'
  };
};

export const actions: Actions = {
  confirm: async (event) => {
    const version = textIn(await event.request.formData(), 'version');
    if (!isId(version)) error(404, 'not-here');
    const refused = await confirmChange(event.locals.here, signedIn(event), version);
    if (isRefusal(refused))
      return fail(400, { faults: [{ text: refusalWords(refused, event.locals.lang) }] });
    redirect(303, '/desk/changes?done=confirmed');
  }
};
