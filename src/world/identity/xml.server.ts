/** XML of another house, read so that no two readers could read it differently. */
import { DOMParser } from '@xmldom/xmldom';

export const PROTOCOL = 'urn:oasis:names:tc:SAML:2.0:protocol';
export const ASSERTION = 'urn:oasis:names:tc:SAML:2.0:assertion';
export const SIGNATURE = 'http://www.w3.org/2000/09/xmldsig#';
export const ENCRYPTION = 'http://www.w3.org/2001/04/xmlenc#';
export const SUCCESS = 'urn:oasis:names:tc:SAML:2.0:status:Success';

/** Something in it that may not be there, in one word. */
export class Unfit extends Error {}

export function must(fit: boolean, why: string): asserts fit {
  if (!fit) throw new Unfit(why);
}

/** XML without a document type, entities, comments or instructions: nothing is left that two readers could read differently. */
export function parsed(xml: string): Element {
  must(!/<!|<\?(?!xml\s)/.test(xml), 'markup');
  const strict = () => {
    throw new Unfit('not-xml');
  };
  const handler = { warning: strict, error: strict, fatalError: strict };
  const document = new DOMParser({ errorHandler: handler }).parseFromString(xml, 'text/xml');
  const root = document?.documentElement;
  must(root !== null && root !== undefined, 'not-xml');
  return root;
}

/** Is it this element? */
export function isNamed(node: Element, space: string, name: string): boolean {
  return node.namespaceURI === space && node.localName === name;
}

/** All such elements in it, however deep. */
export function all(node: Element, space: string, name: string): Element[] {
  return [...(Array.from(node.getElementsByTagNameNS(space, name)) as Element[])];
}

/** The elements right in it. */
export function children(node: Element): Element[] {
  return (Array.from(node.childNodes) as Node[]).filter((child): child is Element => child.nodeType === 1);
}

/** Such elements right in it. */
export function within(node: Element, space: string, name: string): Element[] {
  return children(node).filter((child) => isNamed(child, space, name));
}

/** The only such element right in it. */
export function one(node: Element, space: string, name: string): Element {
  const [found, ...more] = within(node, space, name);
  must(found !== undefined && more.length === 0, name.toLowerCase());
  return found;
}

/** What each such element in it names as its way of working. */
export function algorithms(root: Element, space: string, name: string): string[] {
  return all(root, space, name).map((element) => algorithmOf(element));
}

export function algorithmOf(element: Element): string {
  return element.getAttribute('Algorithm') ?? '';
}

export function text(element: Element): string {
  return (element.textContent ?? '').trim();
}

/** A text that may stand in an attribute or between two tags. */
export function escaped(words: string): string {
  return words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
