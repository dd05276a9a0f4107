/** What an agent looks up beside a call: answers to what was typed, cases, an article with its script. */
import { askedFrom } from '#cases/finding/asked.ts';
import { findByContact, findByWords } from '#cases/finding/search.server.ts';
import { listByNumber, type ListedCase } from '#cases/list.server.ts';
import { caseCode, caseNumber } from '#cases/case.ts';
import { closedTo } from '#cases/sensitive/sensitive.ts';
import { gistFor } from '#flow/finding/gist.server.ts';
import { todayIn, type Here } from '#flow/here.server.ts';
import { isClosedTo } from '#flow/sensitive/gate.server.ts';
import type { Person } from '#people/person.ts';
import { answersTo } from '#routes/work/finding/answers.server.ts';
import { isCode, viewOf } from '#routes/desk/article/[kind]/[code]/view.server.ts';
import { callerChoice, callerKept, callerLang } from '#routes/desk/article/[kind]/[code]/caller.server.ts';
import { walkOf, type Paged } from '#routes/desk/article/[kind]/[code]/walk.server.ts';
import { tagOf } from '#routes/work/standing.ts';
import { aboutOf } from '#routes/work/hotline/about.server.ts';
import type { Lang } from '#ui/lang.ts';
import { worklistTexts } from '#ui/texts/worklist.ts';

const ANSWERS = 6;
const CASES = 5;
/** How many years back a number without a year may be from. */
const YEARS = 5;

async function casesFor(here: Here, person: Person, typed: string): Promise<readonly ListedCase[]> {
  const { db } = here.world;
  const asked = askedFrom(typed);
  const where = { closed: closedTo(here.city, person) };
  const now = here.world.now();
  switch (asked.by) {
    case 'number': {
      const latest = todayIn(here, now).year;
      const years = Array.from({ length: YEARS }, (_, n) => latest - n);
      return listByNumber(db, asked.number, asked.year === undefined ? years : [asked.year]);
    }
    case 'contact':
      return (await findByContact(db, asked.to, where)).rows;
    case 'words':
      return (await findByWords(db, asked.sought, now.toString(), where)).rows;
    case 'nothing':
      return [];
  }
}

/** A case as it is shown beside a call; of one that is closed to them neither what it is about nor where. */
async function caseView(here: Here, person: Person, c: ListedCase, lang: Lang) {
  const closed = await isClosedTo(here, here.world.db, person, c);
  const name = here.city.categories.find(({ code }) => code === c.category)?.name[lang] ?? c.category;
  return {
    id: c.id,
    href: `/desk/${caseCode(c)}`,
    number: caseNumber(c),
    title: closed ? worklistTexts[lang].list.veiled : name,
    where: closed ? '' : (c.address ?? ''),
    tag: tagOf(c, lang),
    /** May it be said to belong to the call? */
    ties: !closed
  };
}

/** What was found for what was typed; nothing when nothing was typed. */
export async function foundFor(here: Here, person: Person, url: URL, lang: Lang) {
  const sealed = url.searchParams.get('for');
  const typed = sealed === null ? '' : (here.world.seal.shown(sealed, 'search') ?? '');
  if (typed === '') return undefined;
  const [answers, cases] = await Promise.all([
    answersTo(here, typed, { at: 'desk', lang }),
    casesFor(here, person, typed)
  ]);
  const keep = `for=${encodeURIComponent(sealed!)}`;
  const opened = (kind: string, code: string) =>
    new URLSearchParams({ kind, code, ...callerKept(url) }).toString();
  return {
    typed,
    answers: answers.slice(0, ANSWERS).map((answer) => {
      const [kind, code] = answer.key.split('/') as [string, string];
      const report = `category=${code}&contact=${url.pathname.split('/').at(-1)}`;
      return {
        ...answer,
        href: answer.report ? `/desk/call?${report}` : `?${keep}&${opened(kind, code)}#beside`
      };
    }),
    cases: await Promise.all(cases.slice(0, CASES).map((c) => caseView(here, person, c, lang)))
  };
}

/** A step of a script opens beside the call, with what was found before it. */
function besideCall(url: URL): Paged {
  const sought = url.searchParams.get('for');
  return ({ kind, code }, walk) =>
    `?${new URLSearchParams({ ...(sought === null ? {} : { for: sought }), kind, code, ...walk })}#beside`;
}

/**
 * The article that lies open beside the call, with the script that goes with it.
 *
 * What is read out is in the language the caller began in, until the agent chooses another.
 */
export async function besideOf(
  here: Here,
  url: URL,
  { day, lang, spoken }: { day: string; lang: Lang; spoken: Lang }
) {
  const [kind, code] = [url.searchParams.get('kind'), url.searchParams.get('code')];
  if (!isCode(kind) || !isCode(code)) return undefined;
  const said = callerLang(url, spoken);
  const view = await viewOf(here, { kind, code }, { lang, said });
  if (!view) return undefined;
  return {
    view,
    walk: await walkOf(here.world.db, { kind, code }, { url, day, lang, said, page: besideCall(url) }),
    whole: `/desk/article/${kind}/${code}`,
    about: aboutOf(kind, code),
    /** Can it go to the caller? */
    sends: (await gistFor(here, { kind, code }, lang)) && { kind, code },
    said,
    caller: callerChoice(url, said)
  };
}
