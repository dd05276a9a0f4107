/** An article, an event of a life or a redirect as an agent on the telephone needs it. */
import { isWrittenIn, voiceIn, type Voice } from '#catalogue/cards/spoken.ts';
import { findArticle, type Article } from '#knowledge/articles/article.server.ts';
import { KINDS, type Kind } from '#knowledge/articles/article.ts';
import { titleOf } from '#knowledge/articles/content.ts';
import { todayIn, type Here } from '#flow/here.server.ts';
import { changesOf } from '#routes/(portal)/services/[code]/changes.server.ts';
import { topOf } from '#routes/(portal)/services/[code]/top.server.ts';
import { address } from '#ui/addresses.ts';
import { dayInWords, localTime } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';
import { searchTexts } from '#ui/texts/search.ts';
import * as sections from './sections.server.ts';

type Shown = {
  /** What is said first, in the words of the card. */
  say: string;
  top: ReturnType<typeof topOf>;
  sections: sections.Section[];
  changes: ReturnType<typeof changesOf>;
};

/** How it is told: to the agent in their own voice, to the caller aloud in theirs. */
type Telling = sections.Telling & { said: Lang; aloud: Voice };

const NOTHING: Shown = { say: '', top: [], sections: [], changes: [] };

function shownOf(article: Article, telling: Telling): Shown {
  const { content, kind } = article;
  const { day, lang, voice, aloud } = telling;
  switch (kind) {
    case 'card': {
      const card = content as Article<'card'>['content'];
      const of = { card, day, lang, voice };
      const first = topOf(of).map(({ more: _, ...answer }) => answer);
      const isShort = card.short !== undefined && isWrittenIn(card.short, telling.said);
      const say = aloud.block(isShort ? card.short! : card.lead);
      return { say, top: first, sections: sections.cardSections(card, telling), changes: changesOf(of) };
    }
    case 'guide': {
      const guide = content as Article<'guide'>['content'];
      return { ...NOTHING, say: aloud.block(guide.lead), sections: sections.guideSections(guide, telling) };
    }
    case 'contact': {
      const contact = content as Article<'contact'>['content'];
      const say = aloud.block(contact.about);
      return { ...NOTHING, say, sections: sections.contactSections(contact, telling) };
    }
    case 'announcement': {
      const told = content as Article<'announcement'>['content'];
      return { ...NOTHING, sections: sections.announcementSections(told, telling) };
    }
    case 'script':
      return NOTHING;
  }
}

/** Pages that residents see of it. */
const PAGES: Partial<Record<string, string>> = { card: 'services', guide: 'guides', event: 'life' };

function around(here: Here, kind: string, code: string, unit: string | undefined, lang: Lang) {
  const page = PAGES[kind];
  return {
    kind,
    code,
    called: searchTexts[lang].kinds[kind as keyof typeof searchTexts.pl.kinds],
    unit: here.city.units.find((one) => one.code === unit)?.name[lang] ?? '',
    whole: page === undefined ? undefined : address(`/${page}/${code}`, lang)
  };
}

function holdsIn(article: Article, lang: Lang) {
  if (article.kind !== 'announcement') return undefined;
  const { begins, ends } = article.content as Article<'announcement'>['content'];
  const words = (local: string) => `${dayInWords(local.slice(0, 10), lang)}, ${local.slice(11, 16)}`;
  return { from: words(begins), until: words(ends) };
}

/** Can this be a code? Whatever else stands in an address is no article's, and is asked of nobody. */
export function isCode(text: string | null): text is string {
  return text !== null && /^[A-Za-z0-9-]{1,100}$/.test(text);
}

/** The article of an address, what is read out of it in the language `said`; nothing where there is none. */
export async function viewOf(
  here: Here,
  { kind, code }: { kind: string; code: string },
  { lang, said }: { lang: Lang; said: Lang }
) {
  if (!isCode(code)) return undefined;
  const day = todayIn(here, here.world.now()).toString();
  const voice: Voice = voiceIn(lang);
  const telling = { day, lang, voice, said, aloud: voiceIn(said) };
  const fact = factOf(here, kind, code, telling);
  if (fact) return fact;
  if (!(KINDS as readonly string[]).includes(kind)) return undefined;
  const article: Article | undefined = await findArticle(here.world.db, kind as Kind, code, day);
  if (!article) return undefined;
  const { instead } = article.withdrawn ?? {};
  return {
    ...around(here, kind, code, article.unit, lang),
    ...shownOf(article, telling),
    title: titleOf(article.content)[lang],
    published: dayInWords(localTime(article.version.publishedAt, here.city.profile.timezone).day, lang),
    holds: holdsIn(article, lang),
    standing: article.standing,
    instead: instead && `/desk/article/${instead.kind}/${instead.code}`,
    unsure: !article.content.verified,
    remarks: true
  };
}

function factOf(here: Here, kind: string, code: string, telling: Telling) {
  const { lang } = telling;
  const { lifeEvents, redirects } = here.city;
  const event = kind === 'event' ? lifeEvents.find((one) => one.code === code) : undefined;
  const redirect = kind === 'redirect' ? redirects.find((one) => one.code === code) : undefined;
  const fact = event ?? redirect;
  if (!fact) return undefined;
  return {
    ...around(here, kind, code, undefined, lang),
    ...NOTHING,
    say: event ? telling.aloud.block(event.lead) : '',
    sections: event
      ? sections.eventSections(event, telling)
      : redirect
        ? sections.redirectSections(redirect, telling)
        : [],
    title: fact.name[lang],
    published: '',
    holds: undefined,
    standing: 'read' as const,
    instead: undefined,
    unsure: !fact.verified,
    remarks: false
  };
}

export type ArticleView = NonNullable<Awaited<ReturnType<typeof viewOf>>>;
