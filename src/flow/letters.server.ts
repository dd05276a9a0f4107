/** Letters: the notice each moment of a case sends, filled with what the resident needs to know. */
import type { LetterCode } from '#catalogue/letter.ts';
import { caseNumber, type Case } from '#cases/case.ts';
import { noticeOf, type Fill, type Notice } from '#notices/notice.ts';
import { caseAddress } from '#ui/addresses.ts';
import { dayInWords } from '#ui/dates.ts';
import { categoryOf, type Here } from './here.server.ts';

/** What a letter is written by. */
export type Letterhead = {
  readonly world: Pick<Here['world'], 'publicUrl' | 'seal' | 'newId'>;
  readonly city: Here['city'];
};

/** The secret address of a case's page, whole, in the resident's language. */
export function caseLink({ world }: Pick<Letterhead, 'world'>, c: Pick<Case, 'id' | 'lang'>): string {
  return world.publicUrl + caseAddress(world.seal.link(c.id), c.lang);
}

function always(here: Letterhead, c: Case): Fill {
  const { profile } = here.city;
  return {
    number: caseNumber(c),
    category: categoryOf(here.city, c.category)?.name[c.lang] ?? '',
    link: caseLink(here, c),
    pin: here.world.seal.pin(c.id),
    until: c.dueOn === null ? '' : dayInWords(c.dueOn, c.lang),
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
