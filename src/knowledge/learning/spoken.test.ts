import { expect, it } from 'vitest';
import { crane } from '#town/courses.ts';
import { askedIn, languageOf } from './spoken.ts';

it('a question that is not whole in a language is asked in Polish', () => {
  const [question] = crane.questions;
  const told = (pl: string, en: string) => ({ pl, en });
  expect(askedIn({ ...question!, ask: told('Czy?', 'Is it?') }, 'en')).toMatchObject({
    lang: 'pl',
    ask: 'Czy?'
  });
  const whole = {
    ask: told('Czy?', 'Is it?'),
    answers: [
      { text: told('Tak', 'Yes'), right: true },
      { text: told('Nie', 'No'), right: false }
    ],
    why: told('Bo tak.', 'Because.')
  };
  expect(askedIn(whole, 'en')).toEqual({
    lang: 'en',
    ask: 'Is it?',
    answers: ['Yes', 'No'],
    many: false,
    why: 'Because.'
  });
});

it('a lesson is read in the language all of it is written in', () => {
  const [first, second] = crane.lessons;
  expect(languageOf([first!.head, first!.text], 'en')).toBe('en');
  expect(languageOf([second!.head, second!.text], 'en')).toBe('pl');
  expect(askedIn(crane.questions[1]!, 'pl').many).toBe(true);
});
