/** Who may be where: every page and every form of the work places asks here first. */
import { error, redirect } from '@sveltejs/kit';
import { mayAdminister, mayUseDesk, mayUseOffice, type Person } from '#people/person.ts';
import { signInTo } from '#routes/sign-in/to.ts';

type Asking = { locals: App.Locals; url: URL; request: Request };

/** An officer, whose unit is known. */
export type Officer = Person & { unit: string };

/** Somebody who is signed in; anybody else is led to signing in and back. */
export function signedIn({ locals, url, request }: Asking): Person {
  if (locals.person) return locals.person;
  redirect(303, signInTo(request.method === 'GET' ? url.pathname + url.search : url.pathname));
}

/** Somebody who works at the desk; anybody else is told that this is not their page. */
export function atDesk(asking: Asking): Person {
  const person = signedIn(asking);
  if (!mayUseDesk(person)) error(403, 'not-allowed');
  return person;
}

/** Somebody who works in a unit, and which. */
export function inUnit(asking: Asking): Officer {
  const person = signedIn(asking);
  if (person.role !== 'officer' || person.unit === null) error(403, 'not-allowed');
  return { ...person, unit: person.unit };
}

/** Somebody who looks after the office. */
export function inOffice(asking: Asking): Person {
  const person = signedIn(asking);
  if (!mayUseOffice(person)) error(403, 'not-allowed');
  return person;
}

/** Somebody who may change how the city is set up. */
export function administering(asking: Asking): Person {
  const person = signedIn(asking);
  if (!mayAdminister(person)) error(403, 'not-allowed');
  return person;
}
