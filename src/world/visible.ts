/** What somebody typed, without signs nobody sees. */

/** Control characters but ends of lines: nobody types them, and the database keeps no text with the first of them. */
const UNSEEN = /[^\P{Cc}\n]/gu;

/** The text as it is seen; half a character, which no text has, becomes the sign for one that is not known. */
export function visibleIn(text: string): string {
  return text.replaceAll('\r\n', '\n').replaceAll(UNSEEN, ' ').toWellFormed();
}
