/** What stands around every page of the work places: who works, where, and where else they may go. */
import { hotlineOf } from '#contacts/answering/hours.ts';
import { homeOf, mayUseDesk, type Person } from '#people/person.ts';
import { may } from '#people/rights/rights.ts';
import { entranceTo } from '#routes/rights/entrance.ts';
import { address } from '#ui/addresses.ts';
import type { Place } from '#ui/frame/links.ts';
import { callbacksTexts } from '#ui/texts/callbacks.ts';
import { contactsTexts } from '#ui/texts/contacts.ts';
import { learningTexts } from '#ui/texts/learning.ts';
import { notesTexts } from '#ui/texts/notes.ts';
import { staffTexts } from '#ui/texts/staff.ts';
import { templatesTexts } from '#ui/texts/templates.ts';

/** Only what somebody may open stands in the bar; what is no place of work is everybody's. */
function mayGo(person: Person | undefined, href: string): boolean {
  return (
    !/^\/(desk|unit|office)/.test(href) || entranceTo(href, 'GET', { person, account: false }) === 'open'
  );
}

/** How many important changes wait to be confirmed; where none do, their page stands with what is gone to less often. */
function changesFor({ person, present }: App.Locals): { count?: number; more?: true } {
  const count = mayUseDesk(person) ? (present?.waiting['changes'] ?? 0) : 0;
  return count > 0 ? { count } : { more: true };
}

/** For a layout; nobody signed in gets a frame without a person, and the page itself sends them to sign in. */
export function frameOf(locals: App.Locals, url: URL) {
  const { person, present, here, lang } = locals;
  const texts = staffTexts[lang];
  const { profile, units } = here.city;
  const unit = units.find(({ code }) => code === person?.unit);
  const desk = mayUseDesk(person);
  const called = { text: notesTexts[lang].mentions.title, mentions: true, key: 'm', go: 'm' };
  const toConfirm = changesFor(locals);
  const listens = hotlineOf(here.city) !== undefined;
  /** `go` is the letter that leads there after G; `key` does it alone. */
  const places: (Place & { key?: string; go?: string; mentions?: boolean; more?: boolean })[] = [
    { href: '/desk', text: texts.places.desk, go: 'l' },
    { href: '/desk/call', text: texts.places.call, key: 'n', go: 'n' },
    { href: '/desk/mentions', ...called },
    { href: '/desk/changes', text: texts.places.changes, go: 'z', ...toConfirm },
    { href: '/unit', text: texts.places.unit, go: 'l' },
    { href: '/unit/mentions', ...called },
    ...(listens
      ? [
          { href: '/desk/contacts', text: contactsTexts[lang].title, go: 'k' },
          { href: '/unit/callbacks', text: callbacksTexts[lang].title, go: 'k' }
        ]
      : []),
    { href: '/unit/templates', text: templatesTexts[lang].manage, go: 't' },
    { href: '/unit/articles', text: texts.places.articles, go: 'a' },
    { href: '/office', text: texts.places.office, go: 'b' },
    { href: '/desk/board', text: texts.places.board, go: 'e', more: true },
    { href: '/desk/quality', text: texts.places.quality, go: 'y', more: true },
    { href: '/desk/clusters', text: texts.places.clusters, go: 'd', more: true },
    { href: '/desk/publish', text: texts.places.publish, go: 'p', more: desk },
    { href: '/desk/batch', text: texts.places.batch, go: 'r', more: true },
    { href: '/desk/bulk', text: texts.places.bulk, go: 'w', more: true },
    { href: '/desk/import', text: texts.places.import, go: 'i', more: true },
    { href: '/desk/templates', text: templatesTexts[lang].manage, go: 't', more: desk },
    { href: '/desk/learn', text: learningTexts[lang].title, go: 'u', more: true },
    { href: '/office/outbox', text: texts.places.outbox, go: 'o', more: true },
    { href: address('/figures', lang), text: texts.places.figures, go: 'f', more: desk }
  ].filter(({ href }) => mayGo(person, href));
  const longest = places.filter(({ href }) => url.pathname === href || url.pathname.startsWith(`${href}/`));
  const current = longest.toSorted((a, b) => b.href.length - a.href.length)[0]?.href;
  return {
    at: unit?.name[lang] ?? profile.centre[lang],
    person: person?.name ?? '',
    /** Whose page it is, and after how many minutes of nobody it is covered. */
    idle:
      person === undefined ? undefined : { id: person.id, minutes: here.world.settings.STAFF_IDLE_MINUTES },
    role: person === undefined ? '' : person.role === 'officer' ? '' : texts.roles[person.role],
    home: person === undefined ? '/sign-in' : homeOf(person),
    /** Do they take calls of a hotline the city has? */
    hotline: may(person, 'hotline') && listens,
    find: desk ? '/desk/find' : unit ? '/unit/find' : undefined,
    /** How many calls wait for this person. */
    mentions: present?.waiting['calls'] ?? 0,
    places: places.map((place) => ({ ...place, current: place.href === current })),
    address: url.pathname + url.search,
    mapStyle: here.world.settings.MAP_STYLE
  };
}

export type FrameView = ReturnType<typeof frameOf>;
