import { error, fail, redirect } from '@sveltejs/kit';
import { hotlineOf } from '#contacts/answering/hours.ts';
import { listSounds } from '#contacts/answering/sounds.server.ts';
import { findDraft } from '#contacts/answering/versions.server.ts';
import { recordable } from '#flow/announcing/announcements.server.ts';
import { removeRecording, takeRecording, type Said } from '#flow/announcing/sounds.server.ts';
import { listNames } from '#people/person.server.ts';
import { textIn } from '#routes/work/case/form.server.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import { momentInWords } from '#ui/dates.ts';
import { isLang, LANGS, type Lang } from '#ui/lang.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { soundsTexts } from '#ui/texts/sounds.ts';
import { isRefusal, type Refusal } from '#world/refusal.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const DONE = ['taken', 'removed'] as const;

/** The language whose recordings are shown. */
function spokenIn(url: URL): Lang {
  const asked = url.searchParams.get('lang');
  return isLang(asked) ? asked : 'pl';
}

export const load: PageServerLoad = async ({ locals, url }) => {
  const { here, lang } = locals;
  const { db } = here.world;
  const all = await recordable(here);
  if (isRefusal(all)) error(404, all.refusal);
  const spoken = spokenIn(url);
  const [sounds, draft] = [await listSounds(db, spoken), await findDraft(db)];
  const names = await listNames(db, [...new Set(sounds.flatMap(({ by }) => by ?? []))]);
  const own = new Set((draft?.answering ?? hotlineOf(here.city))?.announcements.map(({ code }) => code));
  const rows = all.map(({ code, words }) => {
    const mine = sounds.filter((one) => one.code === code);
    const sound = mine.find((one) => one.words === words[spoken]);
    return {
      code,
      own: own.has(code),
      words: words[spoken],
      recorded: sound && {
        name: sound.name,
        seconds: Math.round(sound.seconds),
        by: sound.by === null ? '' : (names.get(sound.by) ?? ''),
        at: momentInWords(sound.at, lang, here.city.profile.timezone)
      },
      /** There is a recording, but of words that are not said any more. */
      outdated: !sound && mine.length > 0
    };
  });
  return {
    spoken,
    languages: LANGS.map((value) => ({
      href: `?lang=${value}`,
      text: soundsTexts[lang].languages[value],
      here: value === spoken
    })),
    draft: draft !== undefined,
    city: rows.filter((row) => row.own),
    program: rows.filter((row) => !row.own),
    done: DONE.find((one) => one === url.searchParams.get('done')),
    which: url.searchParams.get('which') ?? ''
  };
};

function saidIn(event: RequestEvent, form: FormData): Said {
  return { code: textIn(form, 'code').slice(0, 60), lang: spokenIn(event.url) };
}

function refused(event: RequestEvent, said: Said, why: Refusal) {
  return fail(400, { code: said.code, fault: refusalWords(why, event.locals.lang) });
}

export const actions: Actions = {
  take: async (event) => {
    const form = await event.request.formData();
    const said = saidIn(event, form);
    const file = form.get('sound');
    const upload =
      file instanceof File
        ? { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
        : { name: '', bytes: new Uint8Array() };
    const done = await takeRecording(event.locals.here, signedIn(event), said, upload);
    if (isRefusal(done)) return refused(event, said, done);
    redirect(303, `?lang=${said.lang}&done=taken&which=${said.code}#${said.code}`);
  },
  remove: async (event) => {
    const said = saidIn(event, await event.request.formData());
    const done = await removeRecording(event.locals.here, signedIn(event), said);
    if (done) return refused(event, said, done);
    redirect(303, `?lang=${said.lang}&done=removed&which=${said.code}#${said.code}`);
  }
};
