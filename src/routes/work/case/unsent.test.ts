import { expect, it } from 'vitest';
import { unsentIn } from './unsent.ts';

const asking = { at: 'ask', typed: { question: 'Gdzie?', photos: ['p'] } };
const closing = { at: 'close', typed: { text: 'Naprawione.', outcome: 'resolved' } };

it('what was typed into a form that is gone is given back', () => {
  expect(unsentIn(asking, { left: ['note'], asked: false })).toEqual(['Gdzie?']);
  expect(unsentIn(closing, { left: ['note'], asked: false })).toEqual(['Naprawione.']);
  expect(unsentIn(asking, { asked: true })).toEqual(['Gdzie?']);
});

it('a form that stands holds its words itself', () => {
  expect(unsentIn(asking, { asked: false })).toEqual([]);
  expect(unsentIn(closing, { asked: true })).toEqual([]);
  expect(unsentIn({ at: 'note', typed: { text: 'Byłem.' } }, { left: ['note'], asked: false })).toEqual([]);
});

it('where nothing was written, or nothing refused, there is nothing to give back', () => {
  expect(unsentIn({ at: 'close', typed: { text: ' \n' } }, { left: [], asked: false })).toEqual([]);
  expect(unsentIn(null, { left: [], asked: false })).toEqual([]);
});
