/** Recordings of announcements: which file says which words in which language, and who uploaded it. */
import type { Db, Tx } from '#world/database.server.ts';

export type Sound = {
  code: string;
  lang: string;
  words: string;
  file: string;
  seconds: number;
  name: string;
  by: string | null;
  at: string;
};

const COLUMNS = ['code', 'lang', 'words', 'file', 'seconds', 'name', 'by', 'at'] as const;

/** The recording of these very words; nothing where they were never recorded, or not any more. */
export async function findSound(
  db: Db | Tx,
  code: string,
  lang: string,
  words: string
): Promise<Sound | undefined> {
  return db
    .selectFrom('hotline_sounds')
    .select(COLUMNS)
    .where('code', '=', code)
    .where('lang', '=', lang)
    .where('words', '=', words)
    .where('gone_at', 'is', null)
    .executeTakeFirst();
}

/** Every recording in a language, the newest first: also of words that are not said any more. */
export async function listSounds(db: Db | Tx, lang: string): Promise<Sound[]> {
  return db
    .selectFrom('hotline_sounds')
    .select(COLUMNS)
    .where('lang', '=', lang)
    .where('gone_at', 'is', null)
    .orderBy('at', 'desc')
    .execute();
}
