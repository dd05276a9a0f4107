/** What a card says, in the language of its reader: where nobody wrote it in that language, in Polish and marked as such. */
import { FIRST_LANG, type Lang } from '#ui/lang.ts';
import type { Told } from './fact.ts';
import { inHtml, inWords } from './markdown.ts';

/** The text in this language, or the Polish one. */
export function textIn(told: Told, lang: Lang): string {
  return told[lang] ?? told.pl;
}

/** Was it written in this language? What is not must carry the language it is in, for those who hear the page. */
export function isWrittenIn(told: Told, lang: Lang): boolean {
  return told[lang] !== undefined;
}

const ONE_PARAGRAPH = /^<p>((?:(?!<p>)[^])*)<\/p>$/;

/** One reader's voice: texts as safe HTML, and whether any of them had to stay Polish (`missing`). */
export type Voice = { block(told: Told): string; inline(told: Told): string; readonly missing: boolean };

/** A voice in this language; it remembers whether it had to fall back. */
export function voiceIn(lang: Lang): Voice {
  let missing = false;
  function spoken(told: Told, element: 'div' | 'span', html: (text: string) => string): string {
    const written = isWrittenIn(told, lang);
    missing ||= !written;
    const said = html(textIn(told, lang));
    return written ? said : `<${element} lang="${FIRST_LANG}">${said}</${element}>`;
  }
  return {
    block: (told) => spoken(told, 'div', inHtml),
    // One paragraph stands in a line without being one; a list in a cell stays a list.
    inline: (told) => {
      const lone = ONE_PARAGRAPH.test(inHtml(textIn(told, lang)));
      return spoken(told, lone ? 'span' : 'div', (text) => inHtml(text).replace(ONE_PARAGRAPH, '$1'));
    },
    get missing() {
      return missing;
    }
  };
}

/** The words alone, for machines, letters and what is said in one line. */
export function wordsIn(told: Told, lang: Lang): string {
  return inWords(textIn(told, lang));
}
