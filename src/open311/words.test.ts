import { describe, expect, it } from 'vitest';
import { LANGS } from '#ui/lang.ts';
import { answerBy, saidFixed, standing, withPhotoLinks } from './words.ts';

describe('Words anybody may read', () => {
  it('tell where a case stands, and how it ended once it did', () => {
    expect(standing({ status: 'dispatched', outcome: null }, 'pl')).toBe('Przekazane do jednostki');
    expect(standing({ status: 'closed', outcome: 'merged' }, 'pl')).toBe('Połączone z inną sprawą');
  });

  it('do not speak to the reader as to the person who reported', () => {
    for (const lang of LANGS) {
      expect(standing({ status: 'asked', outcome: null }, lang)).not.toMatch(/Twoj|your|Ваш/i);
    }
  });

  it('tell by when we answer', () => {
    expect(answerBy('2026-12-10', 'pl')).toBe('Odpowiemy do 10\u00A0grudnia\u00A02026.');
  });

  it('tell a unit what an app says', () => expect(saidFixed('en')).toContain('resolved'));

  it('have addresses of photos under them, when there are any', () => {
    expect(withPhotoLinks('Words. ', [], 'en')).toBe('Words. ');
    expect(withPhotoLinks('Words. ', ['https://a.example/1'], 'en')).toBe(
      'Words.\n\nPhotos:\nhttps://a.example/1'
    );
  });
});
