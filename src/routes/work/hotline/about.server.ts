/** What a call can have been about, as it is chosen and as it is read: topics of the hotline, categories, services. */
import { hotlineOf } from '#contacts/answering/hours.ts';
import { isOpenOn } from '#catalogue/category.ts';
import { shelfToday } from '#routes/(portal)/shelf.server.ts';
import type { Here } from '#flow/here.server.ts';
import type { OptionGroup } from '#ui/fields/Control.svelte';
import type { Lang } from '#ui/lang.ts';
import { callScreenTexts } from '#ui/texts/callScreen.ts';

/** Everything a call can be about, in groups. */
export async function aboutOptions(here: Here, lang: Lang): Promise<OptionGroup[]> {
  const { shelf, day } = await shelfToday(here);
  const texts = callScreenTexts[lang].wrap;
  const topics = hotlineOf(here.city)?.topics ?? [];
  return [
    {
      group: texts.topics,
      options: topics.map(({ code, name }) => ({ value: `topic:${code}`, text: name[lang] }))
    },
    {
      group: texts.categories,
      options: here.city.categories
        .filter((category) => isOpenOn(category, day))
        .map(({ code, name }) => ({ value: `category:${code}`, text: name[lang] }))
    },
    {
      group: texts.services,
      options: shelf.cards.map(({ code, title }) => ({ value: `service:${code}`, text: title[lang] }))
    }
  ].filter(({ options }) => options.length > 0);
}

/** How what a call was about is called; its code when it is not there any more. */
export async function aboutNames(here: Here, lang: Lang): Promise<(about: string | null) => string> {
  const groups = await aboutOptions(here, lang);
  const names = new Map(groups.flatMap(({ options }) => options.map(({ value, text }) => [value, text])));
  return (about) => (about === null ? '' : (names.get(about) ?? about.replace(/^[a-z]+:/, '')));
}

/** What kinds of articles are called in a wrap-up. */
const KINDS: Readonly<Record<string, string>> = { card: 'service', problem: 'category', idea: 'category' };

/** What a found thing is in a wrap-up: a card is about its service. */
export function aboutOf(kind: string, code: string): string | undefined {
  const known = KINDS[kind] ?? kind;
  return /^(service|category|article|topic|guide|contact|script|announcement)$/.test(known)
    ? `${known}:${code}`
    : undefined;
}
