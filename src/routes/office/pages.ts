/** The pages of the office, in the order they are shown, to whoever may open them. */
import type { Person } from '#people/person.ts';
import { entranceTo } from '#routes/rights/entrance.ts';
import type { OfficePage } from '#ui/texts/office.ts';

/** A new page of the office gets a line here and its words in `ui/texts/office.ts`; whose it is stands in `routes/rights`. */
const PAGES: readonly { name: OfficePage; href: string }[] = [
  { name: 'articles', href: '/office/articles' },
  { name: 'catalogue', href: '/office/catalogue' },
  { name: 'publish', href: '/desk/publish' },
  { name: 'templates', href: '/desk/templates' },
  { name: 'synonyms', href: '/office/synonyms' },
  { name: 'missed', href: '/office/missed' },
  { name: 'outbox', href: '/office/outbox' },
  { name: 'answering', href: '/office/hotline/answering' },
  { name: 'sounds', href: '/office/hotline/sounds' },
  { name: 'hotlineNotices', href: '/office/hotline/notices' },
  { name: 'hotlineFigures', href: '/office/hotline/figures' },
  { name: 'staffPlan', href: '/office/hotline/staffing' },
  { name: 'shifts', href: '/office/hotline/shifts' },
  { name: 'quality', href: '/office/hotline/quality' },
  { name: 'topics', href: '/office/topics' },
  { name: 'courses', href: '/office/courses' },
  { name: 'dispatch', href: '/office/dispatch' },
  { name: 'territories', href: '/office/territories' },
  { name: 'units', href: '/office/units' },
  { name: 'calendars', href: '/office/calendars' },
  { name: 'person', href: '/office/person' },
  { name: 'readings', href: '/office/readings' },
  { name: 'openings', href: '/office/openings' },
  { name: 'security', href: '/office/security' },
  { name: 'requalified', href: '/office/requalified' },
  { name: 'people', href: '/office/people' },
  { name: 'keys', href: '/office/keys' },
  { name: 'webhooks', href: '/office/webhooks' },
  { name: 'roles', href: '/office/roles' }
];

/** The pages this person may open. */
export function officePages(person: Person | undefined): { name: OfficePage; href: string }[] {
  return PAGES.filter(({ href }) => entranceTo(href, 'GET', { person, account: false }) === 'open');
}
