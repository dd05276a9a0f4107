/** Whatever the hotline can say has words in every language. */
import { expect, it } from 'vitest';
import { LANGS } from '#ui/lang.ts';
import { WAIT_STEPS } from '#contacts/queue.ts';
import { STATUSES } from '#cases/case.ts';
import {
  announcementsOf,
  BEEP,
  CALLBACK_KEPT,
  CALLBACK_LIST_OFFER,
  CALLBACK_LISTED,
  CALLBACK_OFFER,
  CLOSING,
  NO_NUMBER,
  NOT_UNDERSTOOD,
  OVERFLOW,
  placeSound,
  statusSound,
  STATUS_WORDS,
  waitSound
} from './words.ts';

const codes = () => announcementsOf([]).map(({ code }) => code);

it('Every place, wait and status can be said', () => {
  const all = codes();
  for (let position = 1; position < 40; position += 1) expect(all).toContain(placeSound(position));
  for (const minutes of WAIT_STEPS) expect(all).toContain(waitSound(minutes));
  for (const status of STATUSES) expect(all).toContain(statusSound(status));
  for (const code of [
    BEEP,
    CALLBACK_KEPT,
    CALLBACK_LIST_OFFER,
    CALLBACK_LISTED,
    CALLBACK_OFFER,
    CLOSING,
    NO_NUMBER,
    NOT_UNDERSTOOD,
    OVERFLOW,
    STATUS_WORDS.pin
  ])
    expect(all).toContain(code);
  expect(waitSound(undefined)).toBeUndefined();
});

it('Has words in every language, and a city may say its own', () => {
  for (const { words } of announcementsOf([]))
    for (const lang of LANGS) expect(words[lang]).not.toMatch(/undefined|^$/);
  const own = {
    code: CLOSING,
    words: { pl: 'Kończymy.', en: 'We close.', uk: 'Закриваємося.' },
    verified: true
  };
  expect(announcementsOf([own]).find(({ code }) => code === CLOSING)).toBe(own);
  expect(new Set(codes()).size).toBe(codes().length);
});
