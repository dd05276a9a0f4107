/** A hint that a report may be a matter of the law: words that people use for a complaint, a petition, a request. */
import type { Regime } from '#cases/entry.ts';

/**
 * Words, without their diacritics, that show what somebody means; the more certain kinds stand first. A proposal
 * has none: most ideas are one, and a hint that is always there is none.
 */
const WORDS: readonly { regime: Exclude<Regime, 'report' | 'proposal'>; pattern: RegExp }[] = [
  {
    regime: 'information',
    pattern:
      /informacj\p{L}* publiczn\p{L}*|dostep\p{L}* do informacji publ|public information|freedom of information|публічн\p{L}* інформаці\p{L}*/u
  },
  { regime: 'petition', pattern: /\bpetycj\p{L}*|\bpetition\b|петиці\p{L}*/u },
  {
    regime: 'complaint',
    pattern:
      /\bskarg\p{L}*|\bskarze sie na (?:urzad|urzednik|pracownik|jednostk|dyrektor|prezydent)\p{L}*|art\.? ?227|przewleklosc\p{L}*|\bcomplaint (?:about|against)\b|скарг\p{L}*/u
  }
];

/** Lower case, and Polish letters without their tails and strokes: people type without them. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ł', 'l')
    .normalize('NFD')
    .replaceAll(/[\u0300-\u0305\u0307-\u036f]/gu, '');
}

/**
 * What a report may be by law, or nothing.
 *
 * Only a hint for the desk: the content decides, not the word (KPA art. 222), and people say "skarga" of a hole
 * in the road as well.
 */
export function regimeHint(text: string): Regime | undefined {
  const words = plain(text);
  return WORDS.find(({ pattern }) => pattern.test(words))?.regime;
}
