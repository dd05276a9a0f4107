/** The pages of the office, by what they are about and in the order they are shown, to whoever may open them. */
import type { Person } from '#people/person.ts';
import { entranceTo } from '#routes/rights/entrance.ts';
import type { OfficePage, OfficePart } from '#ui/texts/office.ts';

type Page = { name: OfficePage; href: string };

/** A new page of the office gets a line here and its words in `ui/texts/office.ts`; whose it is stands in `routes/rights`. */
const PARTS: readonly { part: OfficePart; pages: readonly Page[] }[] = [
  {
    part: 'hotline',
    pages: [
      { name: 'answering', href: '/office/hotline/answering' },
      { name: 'sounds', href: '/office/hotline/sounds' },
      { name: 'hotlineNotices', href: '/office/hotline/notices' },
      { name: 'hotlineFigures', href: '/office/hotline/figures' },
      { name: 'staffPlan', href: '/office/hotline/staffing' },
      { name: 'shifts', href: '/office/hotline/shifts' },
      { name: 'quality', href: '/office/hotline/quality' },
      { name: 'topics', href: '/office/topics' },
      { name: 'courses', href: '/office/courses' }
    ]
  },
  {
    part: 'words',
    pages: [
      { name: 'articles', href: '/office/articles' },
      { name: 'catalogue', href: '/office/catalogue' },
      { name: 'templates', href: '/desk/templates' },
      { name: 'synonyms', href: '/office/synonyms' },
      { name: 'missed', href: '/office/missed' }
    ]
  },
  {
    part: 'cases',
    pages: [
      { name: 'dispatch', href: '/office/dispatch' },
      { name: 'territories', href: '/office/territories' },
      { name: 'units', href: '/office/units' },
      { name: 'calendars', href: '/office/calendars' },
      { name: 'outbox', href: '/office/outbox' },
      { name: 'publish', href: '/desk/publish' },
      { name: 'requalified', href: '/office/requalified' }
    ]
  },
  {
    part: 'data',
    pages: [
      { name: 'person', href: '/office/person' },
      { name: 'readings', href: '/office/readings' },
      { name: 'openings', href: '/office/openings' }
    ]
  },
  {
    part: 'staff',
    pages: [
      { name: 'people', href: '/office/people' },
      { name: 'roles', href: '/office/roles' },
      { name: 'security', href: '/office/security' },
      { name: 'keys', href: '/office/keys' },
      { name: 'webhooks', href: '/office/webhooks' }
    ]
  }
];

/** The pages this person may open; a part without any is left out. */
export function officeParts(person: Person | undefined): { part: OfficePart; pages: Page[] }[] {
  const opens = ({ href }: Page) => entranceTo(href, 'GET', { person, account: false }) === 'open';
  return PARTS.map(({ part, pages }) => ({ part, pages: pages.filter(opens) })).filter(
    ({ pages }) => pages.length > 0
  );
}
