import { error } from '@sveltejs/kit';
import { seek } from '#flow/finding/seek.server.ts';
import { inForce } from '#catalogue/cards/force.ts';
import { isWrittenIn, wordsIn } from '#catalogue/cards/spoken.ts';
import { todayIn, type Here } from '#flow/here.server.ts';
import { findArticle, listHeads } from '#knowledge/articles/article.server.ts';
import type { Found } from '#knowledge/finding/found.ts';
import { telephone } from '#routes/(portal)/board.ts';
import { choose } from '#routes/(portal)/report/choose.server.ts';
import { typedWords } from '#routes/(portal)/report/finding.server.ts';
import { viewFor } from '#routes/(portal)/services/[code]/views.server.ts';
import { shelfToday } from '#routes/(portal)/shelf.server.ts';
import { address } from '#ui/addresses.ts';
import { FIRST_LANG, type Lang } from '#ui/lang.ts';
import { directoryTexts } from '#ui/texts/directory.ts';
import { searchTexts } from '#ui/texts/search.ts';
import { searchesTooOften } from './often.server.ts';
import { resultOf, SIDES, type Side } from './results.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** Nobody reads on after so many. */
const MOST = 30;

/** In which group of services the found cards stand. */
async function groupsOf({ world, city }: Here, found: readonly Found[], day: string, lang: Lang) {
  const codes = found.filter(({ kind }) => kind === 'card').map(({ code }) => code);
  const heads = codes.length === 0 ? [] : await listHeads(world.db, 'card', day, { codes });
  const names = new Map(city.serviceGroups.map(({ code, name }) => [code, name[lang]]));
  return new Map(heads.map(({ code, group }) => [code, names.get(group ?? '') ?? '']));
}

/** The telephone of the best contact: most who look for one want nothing else. */
async function numbersOf(here: Here, code: string, lang: Lang) {
  const { shelf, day } = await shelfToday(here);
  const contact = shelf.contacts.find((one) => one.code === code);
  const phone = contact && inForce(contact.phones, day)[0];
  if (!contact || !phone) return [];
  const { text } = telephone(phone.number);
  const hours = phone.hours ? wordsIn(phone.hours, lang) : '';
  const of = phone.hours && !isWrittenIn(phone.hours, lang) ? FIRST_LANG : undefined;
  return [
    { term: directoryTexts[lang].phone, text, slip: false, lang: undefined },
    ...(hours === '' ? [] : [{ term: directoryTexts[lang].hours, text: hours, slip: false, lang: of }])
  ];
}

/** What the best card costs and how long it takes: for many that is the answer. */
async function gistFor(here: Here, best: Found | undefined, day: string, lang: Lang) {
  const { world } = here;
  if (best?.kind === 'contact') return numbersOf(here, best.code, lang);
  if (best?.kind !== 'card') return [];
  const article = await findArticle(world.db, 'card', best.code, day);
  if (article?.standing !== 'read') return [];
  return viewFor(world.db, article, day, lang).gist.map(({ term, text, slip = false, lang: of }) => ({
    term,
    text,
    slip,
    lang: of
  }));
}

export const load: PageServerLoad = async ({ locals, url }) => {
  const { here, lang } = locals;
  const typed = typedWords(url);
  if (typed === '') return { typed, tabs: [], results: undefined, gist: [] };
  if (await searchesTooOften(here, locals.address)) error(429, 'too-often');
  const day = todayIn(here, here.world.now()).toString();
  const found = await seek(here, typed, { audience: 'everyone', lang }, MOST);
  const groups = await groupsOf(here, found, day, lang);
  const all = found.flatMap((one) => {
    const group = one.kind === 'card' ? (groups.get(one.code) ?? '') : '';
    return resultOf(here.city, one, { typed, lang }, group) ?? [];
  });
  const sides = (Object.keys(SIDES) as Side[]).flatMap((side) => {
    const results = all.filter(({ kind }) => (SIDES[side] as readonly string[]).includes(kind));
    return results.length === 0 ? [] : [{ side, results }];
  });
  const of = sides.find(({ side }) => side === url.searchParams.get('of'));
  const base = address('/search', lang);
  const tab = (side: Side | 'all', count: number) => ({
    text: searchTexts[lang].of[side],
    count,
    current: (of?.side ?? 'all') === side,
    href: `${base}?${new URLSearchParams({ q: typed, ...(side === 'all' ? {} : { of: side }) })}`
  });
  const results = of?.results ?? all;
  const best = found.find(({ kind, code }) => kind === results[0]?.kind && code === results[0].code);
  return {
    typed,
    tabs:
      sides.length < 2
        ? []
        : [tab('all', all.length), ...sides.map((one) => tab(one.side, one.results.length))],
    results,
    gist: await gistFor(here, best, day, lang)
  };
};

export const actions: Actions = { choose };
