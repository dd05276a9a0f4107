import { describe, expect, it } from 'vitest';
import { LANGS } from '#ui/lang.ts';
import { PLAIN_WORDS } from './words.ts';

describe.each(LANGS)('the words of %s', (lang) => {
  const words = PLAIN_WORDS[lang];

  it('are patterns that can be read', () => {
    for (const pattern of [
      words.passive,
      words.soon,
      words.will,
      words.day,
      ...words.official.map(([one]) => one)
    ])
      expect(() => new RegExp(pattern, 'giu')).not.toThrow();
  });

  it('offer nothing that is officialese itself', () => {
    for (const [, instead] of words.official)
      for (const [pattern] of words.official)
        expect(instead, pattern).not.toMatch(new RegExp(`^(?:${pattern})$`, 'iu'));
  });
});
