/** What is done with an article on its page: each form calls one step and comes back saying what was done. */
import { error, fail, redirect } from '@sveltejs/kit';
import { KINDS } from '#knowledge/articles/article.ts';
import { approve, checkLanguage, sendBack, sendForApproval } from '#flow/editing/approve.server.ts';
import { settleFeedback } from '#flow/editing/feedback.server.ts';
import { publishVersion, review, withdraw, type AtArticle } from '#flow/editing/publish.server.ts';
import type { AtVersion } from '#flow/editing/version.server.ts';
import { beginVersion, dropVersion } from '#flow/editing/write.server.ts';
import { todayIn } from '#flow/here.server.ts';
import { seenIn, textIn } from '#routes/work/case/form.server.ts';
import type { DeedRefused } from '#routes/work/articles/refused.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { isId } from '#world/key.ts';
import { isRefusal, type Refusal } from '#world/refusal.ts';

type Asking = { locals: App.Locals; request: Request; url: URL; params: { id?: string } };
type Done = Promise<unknown>;

/** Where a form was sent from, what it says, and who sent it. */
export type Deed = { event: Asking; sent: FormData; at: AtVersion };

/** The form comes back where it stood, with what was typed and why it was refused. */
export function refusedDeed(at: string, sent: FormData, refused: Refusal, lang: App.Locals['lang']) {
  const typed = Object.fromEntries(
    [...sent].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))
  );
  const text = refusalWords(refused, lang);
  const field = refused.field === undefined ? {} : { field: `${at}-${refused.field}` };
  const answer: DeedRefused = { at, typed, faults: [{ text, ...field }] };
  return fail(refused.refusal === 'article-changed' ? 409 : 400, answer);
}

/** A step on the version the form names, as its sender saw it. */
export function onSeen(done: string, step: (deed: Deed) => Done, to = (event: Asking) => event.url.pathname) {
  return async (event: Asking) => {
    const person = signedIn(event);
    const sent = await event.request.formData();
    const version = textIn(sent, 'version');
    if (!isId(version)) error(404, 'not-here');
    const answer = await step({ event, sent, at: { person, version, seen: seenIn(sent) } });
    if (isRefusal(answer)) return refusedDeed(textIn(sent, 'at') || done, sent, answer, event.locals.lang);
    redirect(303, `${to(event)}?done=${answer === 'planned' ? 'planned' : done}`);
  };
}

/** A step on the article itself, of which a version was read. */
function onArticle(done: string, step: (event: Asking, at: AtArticle, sent: FormData) => Done) {
  return async (event: Asking) => {
    const person = signedIn(event);
    const sent = await event.request.formData();
    const seen = textIn(sent, 'version');
    if (!isId(seen)) error(404, 'not-here');
    const answer = await step(event, { person, article: event.params.id ?? '', seen }, sent);
    if (isRefusal(answer)) return refusedDeed(done, sent, answer, event.locals.lang);
    redirect(303, `${event.url.pathname}?done=${done}`);
  };
}

async function publishSent({ event, sent, at }: Deed): Done {
  const { here } = event.locals;
  const today = todayIn(here, here.world.now()).toString();
  const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);
  const [from, until] = [textIn(sent, 'from'), textIn(sent, 'until')];
  const days = { ...(isDay(from) ? { from } : {}), ...(isDay(until) ? { until } : {}) };
  const answer = await publishVersion(here, at, days);
  return isRefusal(answer) || (days.from ?? today) <= today ? answer : 'planned';
}

function insteadIn(sent: FormData) {
  const [kind, code] = textIn(sent, 'instead').split(' ');
  const known = KINDS.find((one) => one === kind);
  return known && code ? { instead: { kind: known, code } } : {};
}

/** A remark of a reader was settled. */
export async function settleSent(event: Asking) {
  const person = signedIn(event);
  const sent = await event.request.formData();
  const id = textIn(sent, 'remark');
  if (!isId(id)) error(404, 'not-here');
  const refused = await settleFeedback(event.locals.here, person, id, textIn(sent, 'reason'));
  if (isRefusal(refused)) return refusedDeed(`settle-${id}`, sent, refused, event.locals.lang);
  redirect(303, `${event.url.pathname}?done=settled`);
}

/** Every form of the page of an article. */
export const DEEDS = {
  begin: async (event: Asking) => {
    const begun = await beginVersion(event.locals.here, signedIn(event), event.params.id ?? '');
    if (isRefusal(begun)) return refusedDeed('begin', new FormData(), begun, event.locals.lang);
    redirect(303, `${event.url.pathname}/edit`);
  },
  send: onSeen('sent', ({ event, at }) => sendForApproval(event.locals.here, at)),
  approve: onSeen('approved', ({ event, at, sent }) =>
    approve(event.locals.here, at, textIn(sent, 'reason'))
  ),
  back: onSeen('sent-back', ({ event, at, sent }) => sendBack(event.locals.here, at, textIn(sent, 'reason'))),
  check: onSeen('checked', ({ event, at }) => checkLanguage(event.locals.here, at)),
  publish: onSeen('published', publishSent),
  drop: onSeen('dropped', ({ event, at }) => dropVersion(event.locals.here, at)),
  review: onArticle('reviewed', ({ locals }, at, sent) => review(locals.here, at, textIn(sent, 'reason'))),
  withdraw: onArticle('withdrawn', ({ locals }, at, sent) =>
    withdraw(locals.here, at, { reason: textIn(sent, 'reason'), ...insteadIn(sent) })
  ),
  settle: settleSent
};
