/** Letters: the notice each moment of a case sends, filled with what the resident needs to know. */
import type { LetterCode } from '#catalogue/letter.ts';
import { caseNumber, type Case } from '#cases/case.ts';
import { recordNotices } from '#cases/many.server.ts';
import {
  noticeOf,
  plainNotice,
  textOf,
  SEALED,
  type Fill,
  type Notice,
  type Secrets
} from '#notices/notice.ts';
import { caseAddress } from '#ui/addresses.ts';
import { untilInWords } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';
import type { Tx } from '#world/database.server.ts';
import type { Here } from './here.server.ts';

/** What a letter is written by. */
export type Letterhead = {
  readonly world: Pick<Here['world'], 'publicUrl' | 'seal' | 'newId'>;
  readonly city: Here['city'];
};

/** The secret address of a case's page, whole, in the resident's language. */
export function caseLink({ world }: Pick<Letterhead, 'world'>, c: Pick<Case, 'id' | 'lang'>): string {
  return world.publicUrl + caseAddress(world.seal.link(c.id), c.lang);
}

/** What opens the case, for a letter that goes out now. */
export function secretsOf(here: Pick<Letterhead, 'world'>, c: Pick<Case, 'id' | 'lang'>): Secrets {
  return { link: caseLink(here, c), pin: here.world.seal.pin(c.id) };
}

function always(here: Letterhead, c: Case): Fill {
  const { profile } = here.city;
  return {
    number: caseNumber(c),
    category: here.city.categories.find(({ code }) => code === c.category)?.name[c.lang] ?? '',
    ...SEALED,
    until: untilInWords(c, c.lang, profile.timezone),
    centre: profile.centre[c.lang],
    hotline: profile.hotline.shown
  };
}

/** The notice `code` of a case as it is now, with what only this moment knows, and the text message beside it. */
export function letterFor(
  here: Letterhead,
  code: LetterCode,
  c: Case,
  now: Temporal.Instant,
  more: Fill = {}
): Notice[] {
  const fill = { ...always(here, c), ...more };
  return [
    ...noticeOf(code, c, here.city, fill, here.world.newId(), now),
    ...textOf(code, c, here.city, fill, here.world.newId(), now)
  ];
}

/** A letter about no case. `opens` is what it brings to one reader only: a link, or a code as its `{pin}`. */
export type PlainLetter = {
  letter: LetterCode;
  lang: Lang;
  to: string;
  by?: 'email' | 'text';
  /** The contact of the hotline it is sent from. */
  contact?: string;
  fill?: Fill;
  opens?: Partial<Secrets>;
};

/**
 * Records a letter about no case in the transaction of what it tells of; the clock sends it, again and again where
 * the mail server is away.
 *
 * What it opens is kept hidden by the seal until the letter is sent, and nowhere after that. Gives its id; nothing
 * where the city has not written it.
 */
export async function sendLetter(
  here: Here,
  tx: Tx,
  { letter, lang, to, by = 'email', contact, fill = {}, opens }: PlainLetter
): Promise<string | undefined> {
  const { seal, newId, now, jobs } = here.world;
  const { profile } = here.city;
  const sealed = opens && { sealed: seal.hidden(JSON.stringify({ link: '', pin: '', ...opens }), 'letter') };
  const always = { ...SEALED, centre: profile.centre[lang], hotline: profile.hotline.shown };
  const notices = plainNotice(
    letter,
    { to, lang, by, ...sealed, ...(contact === undefined ? {} : { contact }) },
    here.city,
    { ...always, ...fill },
    newId(),
    now()
  );
  await recordNotices(tx, notices);
  jobs.soon('send-notices');
  return notices[0]?.id;
}

/** What a letter about no case opens; nothing any more once it was sent. */
export function opensOf({ world }: Pick<Letterhead, 'world'>, sealed: string | null): Secrets {
  const shown = sealed === null ? undefined : world.seal.shown(sealed, 'letter');
  return shown === undefined ? { link: '', pin: '' } : (JSON.parse(shown) as Secrets);
}
