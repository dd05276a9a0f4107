/** Writing a tree as XML: elements, the odd attribute, no namespaces (Open311 GeoReport v2, XML Support). */
import { itemOf, type Tree } from './tree.ts';

/** What no XML 1.0 document may hold, not even escaped (XML 1.0 §2.2): most control characters, lone surrogates. */
const NO_CHARACTER = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
/** `\r` is escaped because a reader would make a line end of it (XML 1.0 §2.11). */
const SPECIAL = /[&<>\r]/g;
const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '\r': '&#13;'
};

/** Text that means itself inside an element, whatever it holds. */
export function escaped(text: string): string {
  return text.replace(NO_CHARACTER, '').replace(SPECIAL, (special) => ESCAPED[special] ?? '');
}

function element(name: string, tree: Tree): string {
  const inside = content(name, tree);
  const open = name + attributes(tree);
  return inside === '' ? `<${open}/>` : `<${open}>${inside}</${name}>`;
}

function attributes(tree: Tree): string {
  if (tree === null || typeof tree !== 'object' || isList(tree)) return '';
  return Object.entries(tree)
    .filter(([key]) => key.startsWith('@'))
    .map(([key, value]) => ` ${key.slice(1)}="${escaped(String(value)).replaceAll('"', '&quot;')}"`)
    .join('');
}

function content(name: string, tree: Tree): string {
  if (tree === null) return '';
  if (typeof tree !== 'object') return escaped(String(tree));
  if (isList(tree)) {
    const item = itemOf(name);
    return tree.map((one) => element(item, one)).join('');
  }
  return Object.entries(tree)
    .filter(([key]) => !key.startsWith('@'))
    .map(([key, value]) => element(key, value))
    .join('');
}

function isList(tree: Tree): tree is readonly Tree[] {
  return Array.isArray(tree);
}

/** A whole document with `root` as its outermost element. Truth values become the words true and false. */
export function asXml(root: string, tree: Tree): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${element(root, tree)}\n`;
}
