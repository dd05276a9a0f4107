/** A script beside what it is about: one step at a time, where the call stands kept in the address. */
import { textIn, voiceIn, type Voice } from '#catalogue/cards/spoken.ts';
import { listArticles, findArticle, type Article } from '#knowledge/articles/article.server.ts';
import { walked } from '#knowledge/articles/script.ts';
import type { Lang } from '#ui/lang.ts';
import { callerKept } from './caller.server.ts';
import type { Db } from '#world/database.server.ts';
import { isCode } from './view.server.ts';

/** Between the codes of steps in an address: no code has one. */
const BETWEEN = '.';
/** Nobody goes further; a longer address is forged. */
const STEPS_MOST = 60;

/** The steps an address tells of. */
export function stepsIn(url: URL): string[] {
  return (url.searchParams.get('at') ?? '').split(BETWEEN).filter(Boolean).slice(0, STEPS_MOST);
}

/**
 * The scripts that go with an article: itself, or those about a card; the one of the address first.
 *
 * A script somebody is in stays theirs although it is over meanwhile: they are told, and keep their place.
 */
async function scriptsFor(db: Db, { kind, code }: { kind: string; code: string }, day: string, url: URL) {
  const own = kind === 'script' ? await findArticle(db, 'script', code, day) : undefined;
  if (own) return [own];
  const about = kind === 'card' ? await listArticles(db, 'script', day, { about: code }) : [];
  const asked = url.searchParams.get('script');
  const known = about.find((one) => one.code === asked);
  if (asked === null || known)
    return about.toSorted((a, b) => Number(b.code === asked) - Number(a.code === asked));
  // A card opened from a step of a script: the script goes on beside it.
  const other = isCode(asked) ? await findArticle(db, 'script', asked, day) : undefined;
  return other && (other.standing === 'read' || stepsIn(url).length > 0) ? [other, ...about] : about;
}

/** What became of a script while somebody was in it; its own page says by itself that it is over. */
function meanwhile(
  article: Article<'script'>,
  whole: boolean,
  isAlone: boolean
): 'expired' | 'withdrawn' | 'changed' | undefined {
  if (article.standing !== 'read') return isAlone ? undefined : article.standing;
  return whole ? undefined : 'changed';
}

function choicesOf(
  article: Article<'script'>,
  went: string[],
  lang: Lang,
  href: (steps: string[]) => string
) {
  const step = article.content.steps.find(({ code }) => code === went.at(-1))!;
  return step.choices.map(({ label, to }, n) => ({
    n: n + 1,
    label: textIn(label, lang),
    href: href([...went, to])
  }));
}

type Opened = { kind: string; code: string };
/** Where a step of a script is shown: the page of the article it goes with, or a call beside which that lies open. */
export type Paged = (article: Opened, walk: Record<string, string>) => string;
const pageOf: Paged = ({ kind, code }, walk) => `/desk/article/${kind}/${code}?${new URLSearchParams(walk)}`;

/**
 * The script as it stands in this call, what is read out in the language `said`; nothing where no script goes with the
 * article.
 */
export async function walkOf(
  db: Db,
  at: Opened,
  { url, day, lang, said, page = pageOf }: { url: URL; day: string; lang: Lang; said: Lang; page?: Paged }
) {
  const [article, ...others] = await scriptsFor(db, at, day, url);
  if (!article) return undefined;
  const voice: Voice = voiceIn(lang);
  const aloud: Voice = voiceIn(said);
  const { step, went, whole } = walked(article.content, stepsIn(url));
  const asked = (script: string, steps: string[]) => ({
    script,
    ...(steps.length > 0 ? { at: steps.join(BETWEEN) } : {}),
    ...callerKept(url)
  });
  const href = (steps: string[]) => page(at, asked(article.code, steps));
  const card = step.card === undefined || step.card === at.code ? undefined : step.card;
  const beside = card === undefined ? undefined : await findArticle(db, 'card', card, day);
  return {
    code: article.code,
    title: article.content.title[lang],
    meanwhile: meanwhile(article, whole, at.kind === 'script'),
    n: went.length,
    say: aloud.block(step.say),
    said,
    /** The same for the agent, who may read another language aloud than their own. */
    own: said === lang || aloud.missing ? undefined : voice.block(step.say),
    hint: step.hint && voice.block(step.hint),
    ends: step.ends ?? '',
    choices: choicesOf(article, went, lang, href),
    back: went.length > 1 ? href(went.slice(0, -1)) : undefined,
    again: went.length > 1 ? href([]) : undefined,
    card:
      beside?.standing === 'read'
        ? {
            href: page({ kind: 'card', code: beside.code }, asked(article.code, went)),
            text: beside.content.name[lang]
          }
        : undefined,
    unsure: !article.content.verified,
    others: others.map((one) => ({
      href: page(at, asked(one.code, [])),
      text: one.content.title[lang]
    }))
  };
}

export type WalkView = NonNullable<Awaited<ReturnType<typeof walkOf>>>;
