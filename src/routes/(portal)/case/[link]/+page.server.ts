import { fail, redirect } from '@sveltejs/kit';
import { caseNumber, parseCaseNumber } from '#cases/case.ts';
import { holds } from '#people/accounts/held.server.ts';
import { todayIn } from '#flow/here.server.ts';
import { addByLink, linkOf } from '#flow/account/cases.server.ts';
import { say, sayRating, visit, type NotSaid, type Saying } from '#flow/visit.server.ts';
import { filesIn } from '#photos/photos.server.ts';
import { address, caseAddress } from '#ui/addresses.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { countMissed } from '#routes/(portal)/missed.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';
import { viewOf } from './view.ts';

/** Whoever knows the address sees the case, so the address may not travel: no referrer, no cache, no index. */
const SECRET = {
  'referrer-policy': 'no-referrer',
  'cache-control': 'private, no-store',
  'x-robots-tag': 'noindex, nofollow'
};

const DONE = ['comment', 'reply', 'rate', 'contest'] as const;

/** What opens the case: the secret link in the address, or the account that holds the case of this number. */
async function linkIn({ locals, params }: Pick<RequestEvent, 'locals' | 'params'>): Promise<string> {
  return (await linkOf(locals.here, params.link, locals.account?.account.id)) ?? '';
}

/** Is the case among those of the account that is signed in? Nothing when nobody is. */
async function heldBy({ here, account }: App.Locals, link: string): Promise<boolean | undefined> {
  const id = here.world.seal.opened(link);
  return account && id !== undefined ? holds(here.world.db, account.account.id, id) : undefined;
}

export const load: PageServerLoad = async ({ locals, params, url, setHeaders }) => {
  const { here, lang } = locals;
  setHeaders(SECRET);
  const link = await linkIn({ locals, params });
  const seen = await visit(here, link);
  const number = parseCaseNumber(params.link);
  if (!seen && number)
    redirect(303, `${address('/case', lang)}?number=${encodeURIComponent(caseNumber(number))}`);
  if (!seen) {
    await countMissed(locals);
    redirect(303, `${address('/case', lang)}?link=unknown`);
  }
  const today = todayIn(here, here.world.now()).toString();
  const { profile } = here.city;
  return {
    ...viewOf(seen, { here, lang, today }),
    link,
    held: await heldBy(locals, link),
    complaints: profile.complaints.url,
    done: DONE.find((done) => done === url.searchParams.get('done'))
  };
};

function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

/** Back to the page with what was typed and what is wrong, or on to it with a word of thanks. */
function answered(
  event: RequestEvent,
  done: (typeof DONE)[number],
  said: 'said' | NotSaid,
  typed: { text: string; rating: string }
) {
  const { locals, params } = event;
  if (said === 'said') {
    event.setHeaders(SECRET);
    redirect(303, `${caseAddress(params.link, locals.lang)}?done=${done}`);
  }
  const faults = said.faults.map((fault) => ({
    field: fault.field ?? 'text',
    text: refusalWords(fault, locals.lang)
  }));
  return fail(400, { about: done, faults, kept: [...said.kept], ...typed });
}

function saying(done: Saying) {
  return async (event: RequestEvent) => {
    const form = await event.request.formData();
    const typed = text(form, 'text');
    const kept = form.getAll('kept').filter((one) => typeof one === 'string');
    const seen = Number(text(form, 'seen'));
    const said = await say(event.locals.here, await linkIn(event), done, {
      text: typed,
      files: filesIn(form, 'photos'),
      kept,
      seen
    });
    return answered(event, done, said, { text: typed, rating: '' });
  };
}

export const actions: Actions = {
  hold: async (event) => {
    const { locals, params } = event;
    const { here, account, address: from } = locals;
    if (account) await addByLink(here, account.account.id, { link: await linkIn(event), from });
    event.setHeaders(SECRET);
    redirect(303, caseAddress(params.link, locals.lang));
  },
  comment: saying('comment'),
  reply: saying('reply'),
  contest: saying('contest'),
  rate: async (event) => {
    const form = await event.request.formData();
    const given = {
      rating: text(form, 'rating'),
      text: text(form, 'text'),
      seen: Number(text(form, 'seen'))
    };
    return answered(event, 'rate', await sayRating(event.locals.here, await linkIn(event), given), given);
  }
};
