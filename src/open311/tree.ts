/** What the API answers: one tree, written as XML or as JSON. */

/**
 * A value, a list or named values; `null` is what is not known or not told.
 *
 * The tree is the JSON. In XML every list stands in an element of its own whose items are called as `EACH`
 * says: the Spark convention of Open311, by which a list stays a list when it has one item or none. A name that
 * begins with @ is an attribute in XML; only Inquiry v1 has one.
 */
export type Tree = string | number | boolean | null | readonly Tree[] | { readonly [name: string]: Tree };

/** What an item is called, by the name of its list (Open311 GeoReport v2, Service Discovery, and the updates extension). */
const EACH: Readonly<Record<string, string>> = {
  services: 'service',
  attributes: 'attribute',
  values: 'value',
  service_requests: 'request',
  service_request_updates: 'request_update',
  endpoints: 'endpoint',
  formats: 'format',
  errors: 'error',
  web_actions: 'web_action'
};

/** The element of each item of a list. A list we have no name for is a bug. */
export function itemOf(list: string): string {
  const item = EACH[list];
  if (item === undefined) throw new Error(`Items of "${list}" have no name.`);
  return item;
}

/** The tree as JSON. */
export function asJson(tree: Tree): string {
  return JSON.stringify(tree);
}
