import { error, redirect } from '@sveltejs/kit';
import { hotlineOf } from '#contacts/answering/hours.ts';
import { listContacts, type ListedContact } from '#contacts/log/list.server.ts';
import { contactListIn } from '#contacts/log/lists.ts';
import { numberKept } from '#contacts/number.ts';
import { todayIn } from '#flow/here.server.ts';
import { phoneInGroups } from '#reports/contact.ts';
import { aboutNames } from '#routes/work/hotline/about.server.ts';
import { clockOf } from '#routes/work/hotline/clock.ts';
import { endingWords, outcomeWords, whoWords } from '#routes/work/hotline/words.ts';
import { textIn } from '#routes/work/case/form.server.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import { deskMoment } from '#routes/work/standing.ts';
import { countedAbove } from './above.server.ts';
import { contactTabs } from './tabs.ts';
import type { Actions, PageServerLoad } from './$types';

/** What a list is narrowed to: a number, which stands in the address only sealed. */
function numberIn({ here }: App.Locals, url: URL): string | undefined {
  const sealed = url.searchParams.get('of');
  return sealed === null ? undefined : here.world.seal.shown(sealed, 'search');
}

export const load: PageServerLoad = async (event) => {
  const person = signedIn(event);
  const { here, lang } = event.locals;
  const hotline = hotlineOf(here.city);
  if (!hotline) error(404, 'Not found');
  const list = contactListIn(event.url.searchParams.get('list'));
  const number = numberIn(event.locals, event.url);
  const now = here.world.now();
  const zone = here.city.profile.timezone;
  const day = todayIn(here, now);
  const dawn = day.toZonedDateTime(zone).toInstant().toString();
  const after = event.url.searchParams.get('after') ?? undefined;
  const [page, counts, about] = await Promise.all([
    listContacts(here.world.db, { list, person: person.id, dawn, number, after }),
    countedAbove(here, person),
    aboutNames(here, lang)
  ]);
  const topicOf = (row: ListedContact) =>
    about(row.about) || (hotline.topics.find(({ code }) => code === row.topic)?.name[lang] ?? '');
  const kept = new URLSearchParams({ list, ...(number ? { of: event.url.searchParams.get('of')! } : {}) });
  return {
    list,
    tabs: contactTabs(list, lang, counts),
    number: number === undefined ? '' : phoneInGroups(number),
    rows: page.rows.map((row) => ({
      href: `/desk/contacts/${row.id}`,
      when: deskMoment(row.at, lang, zone, day.toString(), true),
      who: whoWords(row.number === null ? '' : phoneInGroups(row.number), row, lang),
      topic: topicOf(row),
      result: outcomeWords(row.outcome, lang) || endingWords(row.ending, lang),
      agent: row.agent ?? '',
      time: row.talkSeconds === null ? '' : clockOf(row.talkSeconds)
    })),
    first: after === undefined ? undefined : `?${kept}`,
    next: page.next === undefined ? undefined : `?${kept}&after=${encodeURIComponent(page.next)}`
  };
};

export const actions: Actions = {
  /** Contacts of one number: it is typed, and stands in the address only sealed. */
  default: async ({ request, locals }) => {
    const form = await request.formData();
    const list = contactListIn(textIn(form, 'list'));
    const number = numberKept(textIn(form, 'number'));
    const asked = new URLSearchParams({ list });
    if (number !== null) asked.set('of', locals.here.world.seal.hidden(number, 'search'));
    redirect(303, `/desk/contacts?${asked}`);
  }
};
