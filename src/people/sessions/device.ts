/** A device in words, as far as its browser tells. */

/** Browsers by what only they say; the first that fits, because most call themselves by others' names as well. */
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/\bEdgA?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|CriOS|HeadlessChrome)\//, 'Chrome'],
  [/\bSafari\//, 'Safari']
];

const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux']
];

/** Nobody's browser says more; a longer one is not searched. */
const SAID_MAX = 512;

/**
 * Browser and system of a `User-Agent` header, such as `Firefox, Windows`; empty when it says neither.
 *
 * Only names out of these lists, so that what a stranger's program sends is never shown back.
 */
export function deviceOf(said: string | null | undefined): string {
  const text = (said ?? '').slice(0, SAID_MAX);
  const named = (list: typeof BROWSERS) => list.find(([sign]) => sign.test(text))?.[1];
  return [named(BROWSERS), named(SYSTEMS)].filter((name) => name !== undefined).join(', ');
}
