/** Which letters of a suggestion a person has already typed, so that they can stand heavier. */

export type Part = { text: string; found: boolean };

/**
 * A text as it is compared: small letters without their marks, each letter still one letter,
 * because people type "smieci" for "śmieci" and the found letters are counted in the original.
 */
export function plainLetters(text: string): string {
  return [...text]
    .map((letter) => {
      const bare = letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
      const plain = bare === 'ł' ? 'l' : bare;
      return plain.length === letter.length ? plain : letter;
    })
    .join('');
}

/** The text cut into found and not found: every typed word of two letters or more, at the start of a word. */
export function foundParts(text: string, typed: string): Part[] {
  const plain = plainLetters(text);
  const words = plainLetters(typed)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1);
  const found = new Array<boolean>(text.length).fill(false);
  for (const word of words) {
    for (let at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + 1)) {
      const startsWord = at === 0 || /[^\p{L}\p{N}]/u.test(plain.charAt(at - 1));
      if (startsWord) found.fill(true, at, at + word.length);
    }
  }
  return cut(text, found);
}

function cut(text: string, found: boolean[]): Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < text.length; at++) {
    const last = parts.at(-1);
    const isFound = found[at] ?? false;
    if (last && last.found === isFound) last.text += text.charAt(at);
    else parts.push({ text: text.charAt(at), found: isFound });
  }
  return parts;
}
