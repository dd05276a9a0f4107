import { tie } from '#catalogue/tie.ts';
import { lookUp } from '#knowledge/directory/directory.ts';
import { shelfToday } from '#routes/(portal)/shelf.server.ts';
import { address } from '#ui/addresses.ts';
import { contactView } from './view.server.ts';
import type { PageServerLoad } from './$types';

/** Nothing here needs a script. */
export const csr = false;

const WORDS_MOST = 100;

/** The directory: all contacts, or those that answer to `?q=` and are of `?unit=`. */
export const load: PageServerLoad = async ({ locals: { here, lang }, url }) => {
  const { shelf, day } = await shelfToday(here);
  const { units } = here.city;
  const words = (url.searchParams.get('q') ?? '').trim().slice(0, WORDS_MOST);
  const unit = url.searchParams.get('unit')?.slice(0, 40) ?? '';
  const named = new Map(units.map((one) => [one.code, one.name]));
  const found = lookUp(shelf.contacts, { words, unit }, (code) => Object.values(named.get(code) ?? {}));
  const having = new Set(shelf.contacts.map((one) => one.unit));
  return {
    base: address('/contacts', lang),
    asked: { words, unit },
    contacts: found.map((one) => contactView(one, day, lang)),
    units: units
      .filter(({ code }) => having.has(code))
      .map(({ code, name }) => ({ value: code, text: tie(name[lang]) }))
      .toSorted((a, b) => a.text.localeCompare(b.text, lang))
  };
};
