import { redirect } from '@sveltejs/kit';
import type { Answering } from '#catalogue/hotline/hotline.ts';
import { topicEarlier } from '#contacts/answering/order.ts';
import { TOPICS_MOST, type TopicsTyped } from '#contacts/answering/topics.ts';
import { findDraft } from '#contacts/answering/versions.server.ts';
import { changeTopics } from '#flow/announcing/draft.server.ts';
import { refusedTyped } from '#routes/office/hotline/answering/refused.server.ts';
import { seenIn, textIn } from '#routes/work/case/form.server.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import { LANGS } from '#ui/lang.ts';
import { isFaults, isRefusal } from '#world/refusal.ts';
import type { Actions, PageServerLoad } from './$types';

const EMPTY = { code: '', key: '', name: { pl: '', en: '', uk: '' }, recorded: false };
/** One more than there may be, so that whoever wants a sixth is told why not. */
const ROWS = TOPICS_MOST + 1;

function typedOf({ topics, recording, languages }: Answering): TopicsTyped {
  const rows = topics.map(({ code, key, name }) => ({
    code,
    key,
    name,
    recorded: recording.topics.includes(code)
  }));
  return {
    topics: [...rows, ...Array.from({ length: ROWS - rows.length }, () => EMPTY)],
    recording: recording.on,
    languages: languages.map(({ lang, key = '' }) => ({ lang, key }))
  };
}

function typedIn(form: FormData): TopicsTyped {
  const text = (name: string) => textIn(form, name).slice(0, 200);
  return {
    topics: Array.from({ length: ROWS }, (_, at) => ({
      code: text(`topics.${at}.code`),
      key: text(`topics.${at}.key`),
      name: {
        pl: text(`topics.${at}.name.pl`),
        en: text(`topics.${at}.name.en`),
        uk: text(`topics.${at}.name.uk`)
      },
      recorded: form.has(`topics.${at}.recorded`)
    })),
    recording: form.has('recording'),
    languages: LANGS.filter((lang) => form.has(`languages.${lang}`)).map((lang) => ({
      lang,
      key: text(`languages.${lang}`)
    }))
  };
}

export const load: PageServerLoad = async ({ locals }) => {
  const draft = await findDraft(locals.here.world.db);
  if (!draft) redirect(303, '/office/hotline/answering');
  return { seen: draft.version, typed: typedOf(draft.answering) };
};

export const actions: Actions = {
  default: async (event) => {
    const { here, lang } = event.locals;
    const form = await event.request.formData();
    const [typed, seen] = [typedIn(form), seenIn(form)];
    const up = textIn(form, 'up');
    const ordered = up === '' ? typed : topicEarlier(typed, Number(up));
    const done = await changeTopics(here, signedIn(event), seen, ordered);
    if (isRefusal(done) || isFaults(done)) return refusedTyped(here, ordered, seen, done, lang);
    if (up !== '') redirect(303, `/office/hotline/answering/topics#topic-${up}`);
    redirect(303, '/office/hotline/answering?done=saved');
  }
};
