/** Letters: the notice each moment of a case sends, filled with what the resident needs to know. */
import type { LetterCode } from '#catalogue/letter.ts';
import { caseNumber, type Case } from '#cases/case.ts';
import { noticeOf, SEALED, type Fill, type Notice, type Secrets } from '#notices/notice.ts';
import { caseAddress } from '#ui/addresses.ts';
import { untilInWords } from '#ui/dates.ts';
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

/** The notice `code` of a case as it is now, with what only this moment knows. */
export function letterFor(
  here: Letterhead,
  code: LetterCode,
  c: Case,
  now: Temporal.Instant,
  more: Fill = {}
): Notice[] {
  return noticeOf(code, c, here.city, { ...always(here, c), ...more }, here.world.newId(), now);
}
