/** A card that is over: since when, why, and what stands in its place, so that an old address leads on. */
import { tie } from '#catalogue/tie.ts';
import { titleOf } from '#knowledge/articles/content.ts';
import type { Article } from '#knowledge/articles/article.server.ts';
import type { Shelf } from '#knowledge/articles/shelf.server.ts';
import type { Here } from '#flow/here.server.ts';
import { dayInWords, localTime } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';
import { serviceCardTexts } from '#ui/texts/serviceCard.ts';
import { cardsNamed, linkTo } from './around.server.ts';

/** What an answer 410 carries. */
export type Gone = Omit<App.Error, 'status'>;

export function goneOf(
  { city }: Here,
  shelf: Shelf,
  article: Article<'card' | 'guide' | 'contact'>,
  lang: Lang
): Gone {
  const { gone } = serviceCardTexts[lang];
  const { content, version, withdrawn } = article;
  const since = withdrawn ? localTime(withdrawn.at, city.profile.timezone).day : (version.until ?? '');
  const instead = withdrawn?.instead;
  const named = instead
    ? [...shelf.cards, ...shelf.guides].filter(
        ({ kind, code }) => kind === instead.kind && code === instead.code
      )
    : [];
  const others = named.length > 0 ? named : cardsNamed(shelf, 'related' in content ? content.related : []);
  return {
    message: 'gone',
    gone: {
      title: gone.title(tie(titleOf(content)[lang])),
      when: (withdrawn ? gone.withdrawn : gone.expired)(dayInWords(since, lang)),
      links: others.map((head) => linkTo(head, lang))
    }
  };
}
