import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { hotlineOf, isOpenAt } from '#contacts/answering/hours.ts';
import {
  beginChat,
  chatStanding,
  leaveChat,
  leaveMessage,
  writeAsResident
} from '#flow/hotline/chatting/resident.server.ts';
import { faultsInWords } from '#routes/(portal)/report/[draft=uuid]/faults.ts';
import { textIn } from '#routes/work/case/form.server.ts';
import { address } from '#ui/addresses.ts';
import { LANGUAGE_NAMES } from '#ui/texts/portal.ts';
import { isId } from '#world/key.ts';
import { isRefusal, type Refusal } from '#world/refusal.ts';
import { chatIn, dropChat, keepChat } from './cookie.server.ts';
import { standingView } from './standing.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** The talk this browser has, or what is needed to begin one. */
export const load: PageServerLoad = async ({ locals, cookies, depends }) => {
  depends('chat');
  const { here, lang } = locals;
  const hotline = hotlineOf(here.city);
  if (!hotline) error(404, 'Not found');
  const token = chatIn(cookies);
  const stands = token === undefined ? undefined : await chatStanding(here, token);
  return {
    chat: stands && standingView(here, stands, lang),
    open: isOpenAt(here.city, here.world.now()),
    there: await here.world.line.isThere(),
    topics: hotline.topics.map(({ code, name }) => ({ value: code, text: name[lang] })),
    langs: hotline.languages.map((one) => ({ value: one.lang, text: LANGUAGE_NAMES[one.lang].name })),
    days: hotline.retention.chatDays,
    once: here.world.newId()
  };
};

function beginningIn(form: FormData, { locals, address: from }: { locals: App.Locals; address: string }) {
  const { here, lang, account } = locals;
  const once = textIn(form, 'once');
  return {
    once: isId(once) ? once : here.world.newId(),
    lang: textIn(form, 'lang') || lang,
    topic: textIn(form, 'topic'),
    words: textIn(form, 'words'),
    account: account?.account.id,
    from
  };
}

function refused(form: FormData, refusal: Refusal, { locals }: Pick<RequestEvent, 'locals'>) {
  const typed = {
    topic: textIn(form, 'topic'),
    lang: textIn(form, 'lang'),
    words: textIn(form, 'words'),
    email: textIn(form, 'email')
  };
  return fail(400, { typed, why: refusal.refusal, faults: faultsInWords([refusal], locals.lang) });
}

function onward({ locals, cookies, url }: RequestEvent, token?: string): never {
  if (token !== undefined) keepChat(cookies, url, token);
  redirect(303, address('/chat', locals.lang));
}

export const actions: Actions = {
  begin: async (event) => {
    const form = await event.request.formData();
    const { locals } = event;
    const given = beginningIn(form, { locals, address: locals.address });
    const done = await beginChat(locals.here, given);
    return isRefusal(done) ? refused(form, done, event) : onward(event, done.token);
  },
  message: async (event) => {
    const form = await event.request.formData();
    const { locals } = event;
    const given = { ...beginningIn(form, { locals, address: locals.address }), email: textIn(form, 'email') };
    const done = await leaveMessage(locals.here, given);
    return isRefusal(done) ? refused(form, done, event) : onward(event, done.token);
  },
  /** A line, where there is no script. */
  write: async (event) => {
    const form = await event.request.formData();
    const { here } = event.locals;
    const id = textIn(form, 'id');
    const sent = { id: isId(id) ? id : here.world.newId(), words: textIn(form, 'words') };
    const done = await writeAsResident(here, chatIn(event.cookies) ?? '', sent);
    return isRefusal(done) ? refused(form, done, event) : onward(event);
  },
  leave: async (event) => {
    await leaveChat(event.locals.here, chatIn(event.cookies) ?? '');
    return onward(event);
  },
  /** The talk is over and read; the page begins anew. */
  again: (event) => {
    dropChat(event.cookies);
    return onward(event);
  }
};
