/** The pages of the office, in the order they are shown; each says itself who may open it. */
import { mayAdminister, mayUseOffice, type Person } from '#people/person.ts';
import { may } from '#people/rights/rights.ts';
import type { OfficePage } from '#ui/texts/office.ts';

type Page = { name: OfficePage; href: string; may: (person: Person | undefined) => boolean };

/** A new page of the office gets a line here and its words in `ui/texts/office.ts`. */
const PAGES: readonly Page[] = [
  { name: 'outbox', href: '/office/outbox', may: mayUseOffice },
  { name: 'dispatch', href: '/office/dispatch', may: mayUseOffice },
  { name: 'territories', href: '/office/territories', may: mayUseOffice },
  { name: 'units', href: '/office/units', may: mayUseOffice },
  { name: 'person', href: '/office/person', may: mayAdminister },
  { name: 'readings', href: '/office/readings', may: mayAdminister },
  { name: 'requalified', href: '/office/requalified', may: mayUseOffice },
  { name: 'keys', href: '/office/keys', may: (person) => may(person, 'programs') }
];

/** The pages this person may open. */
export function officePages(person: Person | undefined): { name: OfficePage; href: string }[] {
  return PAGES.filter(({ may }) => may(person)).map(({ name, href }) => ({ name, href }));
}
