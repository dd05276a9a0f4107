/** What is played for an announcement: the city's recording of it, or its words spoken by the program. */
import type { Plan } from '#world/telephone/engine.ts';
import type { Speech } from '#world/telephone/sounds/speech.server.ts';
import type { Announcement } from '#catalogue/hotline/hotline.ts';
import { announcementsOf } from '#contacts/answering/words.ts';
import { noticeIn } from '#contacts/answering/notice.ts';
import { findSound } from '#contacts/answering/sounds.server.ts';
import { noticeWords } from '#contacts/answering/notices.server.ts';
import { hotlineOf } from '#contacts/answering/hours.ts';
import { isLang, LANGS } from '#ui/lang.ts';
import type { Here } from '#flow/here.server.ts';

export type Sayings = {
  /** The plan with the files that are there instead of the names of announcements. */
  inFiles(here: Here, plan: Plan): Promise<Plan>;
  /** Speaks everything beforehand, so that nobody waits for the first word. */
  warm(here: Here): Promise<void>;
};

/** Announcements by their code, worked out once a city. */
const known = new WeakMap<object, ReadonlyMap<string, Announcement>>();

function announcementsHere({ city }: Here): ReadonlyMap<string, Announcement> {
  const found = known.get(city);
  if (found) return found;
  const all = announcementsOf(hotlineOf(city)?.announcements ?? []);
  const made = new Map(all.map((one) => [one.code, one]));
  known.set(city, made);
  return made;
}

/** What a notice says: words only, as nobody has the time to record it. */
async function noticeSaid({ world }: Here, id: string): Promise<Pick<Announcement, 'words'> | undefined> {
  const words = await noticeWords(world.db, id);
  return words && { words };
}

/** Opens it over a voice. What cannot be spoken is left out: a caller goes on without a sentence rather than not. */
export function openSayings(speech: Speech, failed: (words: string) => void): Sayings {
  async function fileOf(here: Here, sound: string): Promise<string[]> {
    const [lang = '', name = ''] = sound.split('/');
    const code = name.replace(/\.wav$/, '');
    const notice = noticeIn(code);
    const said: Pick<Announcement, 'words' | 'recorded'> | undefined =
      notice === undefined ? announcementsHere(here).get(code) : await noticeSaid(here, notice);
    if (!said || !isLang(lang)) return [];
    const recorded =
      (await findSound(here.world.db, code, lang, said.words[lang]))?.file ?? said.recorded?.[lang];
    if (recorded) return [recorded];
    try {
      return [await speech.speak(said.words[lang], lang)];
    } catch (cause) {
      failed(`${sound}: ${cause instanceof Error ? cause.message : String(cause)}`);
      return [];
    }
  }

  return {
    async inFiles(here, plan) {
      const parts = await Promise.all(
        plan.parts.map(async (part) => {
          if (part.hears.what !== 'sounds') return part;
          const files = await Promise.all(part.hears.sounds.map((sound) => fileOf(here, sound)));
          return { ...part, hears: { ...part.hears, sounds: files.flat() } };
        })
      );
      return { ...plan, parts };
    },
    async warm(here) {
      for (const { code } of announcementsHere(here).values())
        for (const lang of LANGS) await fileOf(here, `${lang}/${code}.wav`);
    }
  };
}
