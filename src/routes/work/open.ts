/** Deeds that leave open what lies open: the query of a page goes with its forms and comes back. */

/** What lies open by the query of a page, without the deed that was just done there. */
export function openIn(search: string): string {
  const open = [...new URLSearchParams(search)].filter(([name]) => !name.startsWith('/'));
  return new URLSearchParams(open).toString();
}

/** Where a form goes for a deed, with what lies open behind its name. */
export function deedAt(deed: string, search: string): string {
  const open = openIn(search);
  return open === '' ? `?/${deed}` : `?/${deed}&${open}`;
}
