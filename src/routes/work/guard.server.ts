/** Who works here: the gate let nobody else in, so a page only asks for the person. */
import { error } from '@sveltejs/kit';
import type { Person } from '#people/person.ts';

type Asking = { locals: App.Locals };

/** An officer, whose unit is known. */
export type Officer = Person & { unit: string };

/** Who is signed in. Which page is whose stands in `routes/rights/routes.ts` and is asked before the page. */
export function signedIn({ locals }: Asking): Person {
  if (!locals.person) throw new Error('The gate let somebody in who is not signed in.');
  return locals.person;
}

/** An officer in their unit. */
export function inUnit(asking: Asking): Officer {
  const person = signedIn(asking);
  if (person.unit === null) error(403, 'not-allowed');
  return { ...person, unit: person.unit };
}
