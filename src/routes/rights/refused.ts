/** The word in an address by which the program asks itself for the page that says no, where the asked page would stand. */
export const REFUSED = 'not-allowed';

/** The route of that page, when the address asks for it. */
export function refusedRoute(url: URL): string | undefined {
  return url.searchParams.has(REFUSED) ? '/refused' : undefined;
}
