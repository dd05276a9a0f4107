import { expect, it } from 'vitest';
import { isWrittenIn, textIn, voiceIn, wordsIn } from './spoken.ts';

const both = { pl: 'Weź **dowód**.', en: 'Bring your **ID**.' };

it('speaks the language of the reader where somebody wrote it', () => {
  expect(textIn(both, 'en')).toBe('Bring your **ID**.');
  expect(wordsIn(both, 'en')).toBe('Bring your ID.');
  const voice = voiceIn('en');
  expect(voice.block(both)).toBe('<p>Bring your <strong>ID</strong>.</p>');
  expect(voice.inline(both)).toBe('Bring your <strong>ID</strong>.');
  expect(voice.missing).toBe(false);
});

it('speaks Polish where nobody did, says so and remembers it', () => {
  expect(isWrittenIn(both, 'uk')).toBe(false);
  const voice = voiceIn('uk');
  expect(voice.block(both)).toBe('<div lang="pl"><p>Weź <strong>dowód</strong>.</p></div>');
  expect(voice.inline(both)).toBe('<span lang="pl">Weź <strong>dowód</strong>.</span>');
  expect(voice.missing).toBe(true);
});

it('keeps a list and several paragraphs in a line what they are', () => {
  const voice = voiceIn('pl');
  expect(voice.inline({ pl: '- jeden\n- dwa' })).toContain('<ul>');
  expect(voice.inline({ pl: 'jeden\n\ndwa' })).toContain('<p>jeden</p>');
  expect(voiceIn('uk').inline({ pl: '- jeden\n- dwa' })).toMatch(/^<div lang="pl">/);
});

it('nothing in a text runs, and no link leads where it may not', () => {
  const html = voiceIn('pl').block({ pl: '<script>alert(1)</script> [tu](javascript:alert(1))' });
  expect(html).not.toMatch(/<script|javascript:/);
});
