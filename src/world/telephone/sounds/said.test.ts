import { describe, expect, it } from 'vitest';
import { aboutMinutes, digitByDigit } from './said.ts';

describe('a number on the telephone', () => {
  it('is said digit by digit, in groups that one can write down', () => {
    expect(digitByDigit('2026/001234', 'pl')).toBe(
      'dwa zero dwa sześć, łamane przez, zero zero jeden, dwa trzy cztery'
    );
    expect(digitByDigit('112', 'en')).toBe('one one two');
    expect(digitByDigit('+48 12 616 55 55', 'uk')).toBe(
      'чотири вісім, один два, шість один шість, п’ять п’ять, п’ять п’ять'
    );
  });

  it('says nothing of what is no number', () => {
    expect(digitByDigit('?', 'pl')).toBe('');
  });
});

describe('a wait', () => {
  it.each([
    [0, 'około minuty'],
    [61, 'około dwóch minut'],
    [180, 'około trzech minut'],
    [181, 'około czterech minut'],
    [500, 'około dziesięciu minut'],
    [900, 'około kwadransa'],
    [1800, 'około pół godziny'],
    [1801, 'ponad pół godziny']
  ])('of %i seconds is rounded up: %s', (seconds, words) => {
    expect(aboutMinutes(seconds, 'pl')).toBe(words);
  });

  it('is told in every language', () => {
    expect(aboutMinutes(170, 'en')).toBe('about three minutes');
    expect(aboutMinutes(170, 'uk')).toBe('близько трьох хвилин');
  });
});
