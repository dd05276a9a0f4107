/** Remarks of readers in words: who said what when, and what became of it. */
import type { Remark } from '#knowledge/articles/feedback.server.ts';
import { todayIn } from '#flow/here.server.ts';
import { deskMoment } from '#routes/work/standing.ts';
import { articleOneTexts } from '#ui/texts/articleOne.ts';

export type RemarkView = { id: string; article: string; title: string; text: string; about: string };

export function remarkViews(
  { here, lang }: Pick<App.Locals, 'here' | 'lang'>,
  remarks: readonly Remark[]
): RemarkView[] {
  const today = todayIn(here, here.world.now()).toString();
  const moment = (at: string) => deskMoment(at, lang, here.city.profile.timezone, today, true);
  return remarks.map(({ id, article, title, text, person, givenAt }) => ({
    id,
    article,
    title: title[lang],
    text,
    about: [person ?? articleOneTexts[lang].one.fromReader, moment(givenAt)].join(', ')
  }));
}
