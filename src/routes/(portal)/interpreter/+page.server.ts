import { error, fail, redirect } from '@sveltejs/kit';
import { hotlineOf, isOpenAt } from '#contacts/answering/hours.ts';
import { appointmentHours } from '#flow/hotline/appointments/resident.server.ts';
import { beginChat, chatStanding } from '#flow/hotline/chatting/resident.server.ts';
import { isInterpreterThere } from '#flow/hotline/chatting/video.server.ts';
import { chatIn, keepChat } from '#routes/(portal)/chat/cookie.server.ts';
import { textIn } from '#routes/work/case/form.server.ts';
import { address } from '#ui/addresses.ts';
import { signingTexts } from '#ui/texts/signing.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { isId } from '#world/key.ts';
import { isRefusal } from '#world/refusal.ts';
import type { Actions, PageServerLoad } from './$types';

/** Whether an interpreter is on duty; a city without interpreters has no such page. */
export const load: PageServerLoad = async ({ locals, cookies }) => {
  const { here, lang } = locals;
  if (hotlineOf(here.city)?.interpreter === undefined) error(404, 'Not found');
  const token = chatIn(cookies);
  const talk = token === undefined ? undefined : await chatStanding(here, token);
  if (talk?.channel === 'video' && talk.on) redirect(303, address('/chat', lang));
  const open = isOpenAt(here.city, here.world.now()) && (await here.world.line.isThere());
  return {
    there: open && (await isInterpreterThere(here)),
    booking: appointmentHours(here) ? address('/interpreter/appointment', lang) : undefined,
    once: here.world.newId()
  };
};

export const actions: Actions = {
  default: async ({ request, locals, cookies, url }) => {
    const { here, lang, account, address: from } = locals;
    const form = await request.formData();
    const once = textIn(form, 'once');
    const done = await beginChat(here, {
      once: isId(once) ? once : here.world.newId(),
      lang,
      words: textIn(form, 'words').trim() || signingTexts[lang].unsaid,
      account: account?.account.id,
      from,
      video: true
    });
    if (isRefusal(done)) return fail(400, { words: textIn(form, 'words'), fault: refusalWords(done, lang) });
    keepChat(cookies, url, done.token);
    redirect(303, address('/chat', lang));
  }
};
