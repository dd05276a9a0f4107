import { LETTER_CODES } from '#catalogue/letter.ts';
import { describe, expect, it } from 'vitest';
import { hamlet, pothole, report } from '#town/hamlet.ts';
import { begin } from '#cases/case.ts';
import { receive } from '#cases/receive.ts';
import {
  filled,
  letterIn,
  nextAttempt,
  noticeOf,
  PAUSES_MINUTES,
  plainNotice,
  SEALED,
  unsealed
} from './notice.ts';

const now = Temporal.Instant.from('2026-11-10T08:00:00Z');
const promised = { dueOn: '2026-11-20', from: '2026-11-10', period: { working_days: 7 } };
const letter = {
  code: 'recorded' as const,
  lang: 'pl' as const,
  subject: 'Sprawa {number}',
  body: 'Numer {number}, {nothing}koniec.'
};
const city = { ...hamlet, letters: [letter, { ...letter, lang: 'uk' as const, subject: 'Справа {number}' }] };
const caseOf = (change: Partial<typeof report>) =>
  begin(
    'c1',
    receive(
      { ...report, ...change },
      pothole,
      { year: 2026, number: 7 },
      promised,
      undefined,
      { as: 'resident' },
      now
    )
  ).case;

it('a notice speaks the resident’s language, and Polish where the city has not written it', () => {
  expect(letterIn(city.letters, 'recorded', 'uk')?.subject).toBe('Справа {number}');
  expect(letterIn(city.letters, 'recorded', 'en')?.lang).toBe('pl');
  expect(letterIn(city.letters, 'closed', 'pl')).toBeUndefined();
});

it('fill-ins without a value leave nothing behind', () => {
  expect(filled(letter.body, { number: '7/2026' })).toBe('Numer 7/2026, koniec.');
});

describe('who is told', () => {
  it('whoever left an address or a number', () => {
    const [notice] = noticeOf('recorded', caseOf({}), city, { number: '7/2026' }, 'n1', now);
    expect(notice).toMatchObject({
      by: 'email',
      to: 'halina@hejnal.example',
      subject: 'Sprawa 7/2026',
      state: 'waiting',
      case_id: 'c1'
    });
  });

  it('by telephone only about what they have to know or answer; a receipt needs no call', () => {
    const c = caseOf({ contact: { by: 'phone', to: '+48601000174' } });
    const letters = LETTER_CODES.map((code) => ({ ...letter, code }));
    const rung = LETTER_CODES.filter(
      (code) => noticeOf(code, c, { ...city, letters }, {}, 'n1', now).length > 0
    );
    expect(rung).toEqual(
      LETTER_CODES.filter((code) => ['asked', 'closed', 'settled', 'extended', 'requalified'].includes(code))
    );
    expect(noticeOf('closed', c, { ...city, letters }, {}, 'n1', now)).toMatchObject([
      { by: 'phone', to: '+48601000174' }
    ]);
  });

  it('nobody who wants to hear nothing', () => {
    expect(noticeOf('recorded', caseOf({ contact: { by: 'none' } }), city, {}, 'n1', now)).toEqual([]);
  });
});

it('a paragraph that is nothing but an empty fill-in leaves no gap', () => {
  expect(filled('One.\n\n{law}\n\nTwo.', { law: '' })).toBe('One.\n\nTwo.');
  expect(filled('One.\n\n{law}\n\nTwo.', { law: 'Law.' })).toBe('One.\n\nLaw.\n\nTwo.');
});

it('a subject stays one line, whatever is filled in', () => {
  const [notice] = noticeOf('recorded', caseOf({}), city, { number: '7\r\nBcc: x@y.pl' }, 'n1', now);
  expect(notice?.subject).not.toMatch(/[\r\n]/);
});

it('attempts grow further apart and then end', () => {
  const times = PAUSES_MINUTES.map((_, i) => nextAttempt(i + 1, now)!.epochMilliseconds);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect(nextAttempt(PAUSES_MINUTES.length + 1, now)).toBeUndefined();
});

it('what opens the case is filled in only when the letter goes out; other gaps are somebody’s words', () => {
  const kept = filled('PIN {pin}, {link}, {answer}', { ...SEALED, answer: 'See {section} {pin' });
  expect(kept).toBe('PIN {pin}, {link}, See {section} {pin');
  expect(unsealed(kept, { pin: '704219', link: 'https://x' })).toBe(
    'PIN 704219, https://x, See {section} {pin'
  );
});

it('a letter about no case waits like any other, with what it opens hidden', () => {
  const to = { to: 'anna@city.example', lang: 'pl', sealed: 'hidden' } as const;
  const [notice] = plainNotice('recorded', to, city, { number: '7' }, 'n1', now);
  expect(notice).toMatchObject({
    case_id: null,
    by: 'email',
    state: 'waiting',
    sealed: 'hidden',
    subject: 'Sprawa 7'
  });
  expect(plainNotice('hired', to, city, {}, 'n1', now)).toEqual([]);
});
