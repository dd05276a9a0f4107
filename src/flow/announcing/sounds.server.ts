/** Recordings of announcements: uploaded, listened to, removed. */
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import { readSound, soundsIn, takeSound } from '#world/telephone/sounds/store.server.ts';
import { spokenFile } from '#world/telephone/sounds/spoken.server.ts';
import type { Tx } from '#world/database.server.ts';
import { findSound } from '#contacts/answering/sounds.server.ts';
import type { Person } from '#people/person.ts';
import { may } from '#people/rights/rights.ts';
import type { Lang } from '#ui/lang.ts';
import type { Here } from '#flow/here.server.ts';
import { recordable } from './announcements.server.ts';

/** Which announcement, in which language. */
export type Said = { code: string; lang: Lang };

const NAME_MOST = 200;

async function wordsOf(here: Here, { code, lang }: Said): Promise<string | Refusal> {
  const all = await recordable(here);
  if (isRefusal(all)) return all;
  return all.find((one) => one.code === code)?.words[lang] ?? refuse('sound-unknown');
}

async function end(tx: Tx, { code, lang }: Said, words: string, by: string, at: string): Promise<void> {
  await tx
    .updateTable('hotline_sounds')
    .set({ gone_at: at, gone_by: by })
    .where('code', '=', code)
    .where('lang', '=', lang)
    .where('words', '=', words)
    .where('gone_at', 'is', null)
    .execute();
}

/**
 * A recording of an announcement is taken in, and played from the next caller on instead of the program's voice; it
 * takes the place of an earlier one. It belongs to the words as they are now: when they change it is silent.
 *
 * Refused with what is wrong in the file, and with `sound-unknown` where nothing of that name is said.
 */
export async function takeRecording(
  here: Here,
  person: Person,
  said: Said,
  upload: { name: string; bytes: Uint8Array }
): Promise<{ seconds: number } | Refusal> {
  if (!may(person, 'hotline-set-up')) return refuse('not-allowed');
  const words = await wordsOf(here, said);
  if (typeof words !== 'string') return words;
  const { db, newId, now, settings } = here.world;
  const kept = await takeSound(soundsIn(settings), upload.bytes);
  if (isRefusal(kept)) return kept;
  await db.transaction().execute(async (tx) => {
    const at = now().toString();
    await tx
      .selectFrom('hotline_sounds')
      .select('id')
      .where('code', '=', said.code)
      .where('lang', '=', said.lang)
      .forUpdate()
      .execute();
    await end(tx, said, words, person.id, at);
    const row = { id: newId(), ...said, words, file: kept.file, seconds: kept.seconds };
    const who = { name: upload.name.slice(0, NAME_MOST), by: person.id, at, gone_at: null, gone_by: null };
    await tx
      .insertInto('hotline_sounds')
      .values({ ...row, ...who })
      .onConflict((same) => same.doNothing())
      .execute();
  });
  return { seconds: kept.seconds };
}

/** The program speaks it again. Removed twice is removed. */
export async function removeRecording(here: Here, person: Person, said: Said): Promise<void | Refusal> {
  if (!may(person, 'hotline-set-up')) return refuse('not-allowed');
  const words = await wordsOf(here, said);
  if (typeof words !== 'string') return words;
  const at = here.world.now().toString();
  await here.world.db.transaction().execute((tx) => end(tx, said, words, person.id, at));
}

/** As callers hear it now: the recording, or the program's voice where that was made already. */
export async function hearAnnouncement(here: Here, person: Person, said: Said): Promise<Buffer | Refusal> {
  if (!may(person, 'hotline-set-up')) return refuse('not-allowed');
  const words = await wordsOf(here, said);
  if (typeof words !== 'string') return words;
  const folder = soundsIn(here.world.settings);
  const recorded = await findSound(here.world.db, said.code, said.lang, words);
  const file = recorded?.file ?? spokenFile(words, said.lang);
  return (await readSound(folder, file)) ?? refuse('sound-unknown');
}
