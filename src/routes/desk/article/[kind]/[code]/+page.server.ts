import { error, fail } from '@sveltejs/kit';
import { findAgent } from '#contacts/agent.server.ts';
import { giveFeedbackAtWork } from '#flow/editing/feedback.server.ts';
import { gistFor, sendGist } from '#flow/finding/gist.server.ts';
import { todayIn } from '#flow/here.server.ts';
import { KINDS, type Kind } from '#knowledge/articles/article.ts';
import { textIn } from '#routes/work/case/form.server.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import { FIRST_LANG } from '#ui/lang.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { isRefusal } from '#world/refusal.ts';
import { partsOf } from '#world/texting/alphabet.ts';
import { callerChoice, callerLang } from './caller.server.ts';
import { isCode, viewOf } from './view.server.ts';
import { walkOf } from './walk.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** How much a remark may say. */
const REMARK_MOST = 1000;

/** The screen of the call that goes on, where a text message goes to who calls; none without a call or a gateway. */
async function ownCall(locals: App.Locals, article: Record<'kind' | 'code', string>) {
  const { world, city } = locals.here;
  if (!world.texts || city.profile.texts === undefined) return undefined;
  const contact = (await findAgent(world.db, signedIn({ locals }).id))?.contact;
  const { kind, code } = article;
  return contact ? `/desk/hotline/${contact}?${new URLSearchParams({ kind, code })}#beside` : undefined;
}

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { here, lang } = locals;
  const said = callerLang(url, FIRST_LANG);
  const view = await viewOf(here, params, { lang, said });
  if (!view) error(404, 'Not found');
  const day = todayIn(here, here.world.now()).toString();
  const gist = await gistFor(here, params, said);
  const sms = gist && [gist.name, ...gist.short, gist.link].join('\n');
  return {
    view,
    walk: await walkOf(here.world.db, params, { url, day, lang, said }),
    sms: sms && { text: sms, parts: partsOf(sms) },
    call: sms && (await ownCall(locals, params)),
    said,
    caller: callerChoice(url, said),
    limit: REMARK_MOST
  };
};

export const actions: Actions = {
  /** The gist goes to whoever rang. */
  send: async (event) => {
    const { here, lang } = event.locals;
    if (!isCode(event.params.code)) error(404, 'Not found');
    const form = await event.request.formData();
    const email = textIn(form, 'email');
    const to = { email, lang: callerLang(event.url, FIRST_LANG) };
    const done = await sendGist(here, signedIn(event), event.params, to);
    if (isRefusal(done)) return fail(400, { did: 'send', email, fault: refusalWords(done, lang) });
    return { did: 'send', email: '', fault: undefined };
  },

  /** Something is missing: the owner of the article hears of it. */
  missing: async (event) => {
    const { here, lang } = event.locals;
    const text = textIn(await event.request.formData(), 'text');
    const { kind, code } = event.params;
    if (!(KINDS as readonly string[]).includes(kind) || !isCode(code)) error(404, 'Not found');
    const done = await giveFeedbackAtWork(here, signedIn(event), { kind: kind as Kind, code }, { text });
    if (isRefusal(done)) return fail(400, { did: 'missing', text, fault: refusalWords(done, lang) });
    return { did: 'missing', text: '', fault: undefined };
  }
};
