/** A code of what somebody named in their own words. */

const PLAIN: Readonly<Record<string, string>> = { ł: 'l', ß: 'ss', ø: 'o', æ: 'ae' };

/** `Godziny pracy` as `godziny-pracy`; nothing when no letter of it can be written so. */
export function codeFrom(name: string): string | undefined {
  const plain = name
    .toLowerCase()
    .replace(/[łßøæ]/g, (letter) => PLAIN[letter]!)
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, (other) => (/^\p{M}+$/u.test(other) ? '' : '-'))
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '');
  return plain === '' ? undefined : plain;
}
