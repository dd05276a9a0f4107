/** Outside bodies that were asked about a case, and what they said, as both work places show them. */
import type { Case } from '#cases/case.ts';
import type { Entry } from '#cases/entry.ts';
import { invitationsOf, standingOf, type Standing } from '#cases/invite.ts';
import type { City } from '#catalogue/city.ts';
import { dayAndMonth } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';
import type { Sign } from '#ui/signs/signs.ts';
import { togetherTexts } from '#ui/texts/together.ts';
import { workTexts } from '#ui/texts/work.ts';
import { deskMoment, type TagView } from '#routes/work/standing.ts';

export type OutsideView = {
  id: string;
  name: string;
  asks: string;
  tag: TagView;
  question: string;
  text?: string;
  photos: string[];
};

const LOOK: Readonly<Record<Standing, { sign: Sign; tone: TagView['tone'] }>> = {
  open: { sign: 'outside', tone: 'waiting' },
  answered: { sign: 'tick', tone: 'done' },
  over: { sign: 'alarm', tone: 'late' },
  closed: { sign: 'bar', tone: 'ended' }
};

/** The outside bodies of a case in the order they were asked. */
export function outsideOf(
  c: Case,
  entries: readonly Entry[],
  { city, lang, today }: { city: City; lang: Lang; today: string }
): OutsideView[] {
  const words = togetherTexts[lang].outside;
  const { timezone } = city.profile;
  return invitationsOf(entries).map((one) => {
    const standing = standingOf(c, one, today);
    const until = dayAndMonth(one.until, lang);
    const said: Record<Standing, () => string> = {
      open: () => words.waiting(until),
      over: () => words.over(until),
      closed: () => words.ended,
      answered: () => words.answered(deskMoment(one.answer!.at, lang, timezone, today, true))
    };
    const unit = city.units.find(({ code }) => code === one.unit)?.short;
    return {
      id: one.id,
      name: one.name,
      asks: words.asks(unit ?? workTexts[lang].journal.desk),
      tag: { ...LOOK[standing], text: said[standing]() },
      question: one.question,
      photos: one.answer?.photos ?? [],
      ...(one.answer ? { text: one.answer.text } : {})
    };
  });
}
