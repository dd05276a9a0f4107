/** "Is something wrong here?": the same form under cards, guides and contacts, and what it answers. */
import { error, fail, type RequestEvent } from '@sveltejs/kit';
import { giveFeedback } from '#flow/editing/feedback.server.ts';
import { todayIn, type Here } from '#flow/here.server.ts';
import { findArticle } from '#knowledge/articles/article.server.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import type { Lang } from '#ui/lang.ts';
import { isRefusal } from '#world/refusal.ts';

/** How much a remark may say. */
export const REMARK_MOST = 1000;

/** Names of its fields: a program that fills whatever it finds fills `website`, which nobody sees. */
function typedIn(form: FormData): { text: string; version: string; trapped: boolean } {
  const field = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  return { text: field('text'), version: field('version'), trapped: field('website') !== '' };
}

/**
 * Takes a remark. What fell into the trap is answered as everybody is and kept nowhere.
 *
 * `changed` says that what is read now is not what the remark was written under.
 */
async function takeRemark(
  here: Here,
  article: { kind: 'card' | 'guide' | 'contact'; code: string; version: string },
  form: FormData,
  { lang, from }: { lang: Lang; from: string }
) {
  const { text, version, trapped } = typedIn(form);
  if (trapped) return { sent: true };
  const done = await giveFeedback(here, article, { text }, from);
  if (isRefusal(done))
    return fail(done.refusal === 'feedback-tries-used' ? 429 : 400, {
      text,
      fault: refusalWords(done, lang)
    });
  return { sent: true, changed: version !== article.version };
}

/** What somebody may say something of, and who asks. */
type Asking = Pick<RequestEvent, 'locals' | 'request'> & { params: { code: string } };

/** The action of a page: a remark on the article it shows. One withdrawn while somebody writes takes none, and says so. */
export function remarkOn(kind: 'card' | 'guide' | 'contact') {
  return async ({ locals: { here, lang, address: from }, params: { code }, request }: Asking) => {
    const day = todayIn(here, here.world.now()).toString();
    const article = await findArticle(here.world.db, kind, code, day);
    if (article?.audience !== 'everyone') error(404, 'Not found');
    // The page that answers tells that it is over.
    if (article.standing !== 'read') return undefined;
    const asked = { kind, code, version: article.version.id };
    return takeRemark(here, asked, await request.formData(), { lang, from });
  };
}
