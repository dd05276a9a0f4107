/** What callers are told for a while: words in every language, a beginning, an end that is really after it. */
import { describe, expect, it } from 'vitest';
import { isFaults } from '#world/refusal.ts';
import { momentFrom, noticeCode, noticeFrom, noticeIn, standingOf } from './notice.ts';

const ZONE = 'Europe/Warsaw';
const now = Temporal.Instant.from('2026-11-21T12:00:00Z');
const typed = {
  words: { pl: 'Awaria.', en: 'A failure.', uk: 'Аварія.' },
  from: '2026-11-21T14:00',
  until: '2026-11-21T18:00'
};

describe('a notice', () => {
  it('is what was typed, by the city’s clock', () => {
    expect(noticeFrom(typed, ZONE, now)).toEqual({
      words: typed.words,
      from: '2026-11-21T13:00:00Z',
      until: '2026-11-21T17:00:00Z'
    });
  });

  it('without a beginning begins now', () => {
    expect(noticeFrom({ ...typed, from: '' }, ZONE, now)).toMatchObject({ from: now.toString() });
  });

  it.each([
    ['an end before its beginning', { until: '2026-11-21T13:59' }, 'notice-ends-first', 'until'],
    ['an end at its beginning', { until: '2026-11-21T14:00' }, 'notice-ends-first', 'until'],
    [
      'an end that is past',
      { from: '2026-11-21T10:00', until: '2026-11-21T12:30' },
      'notice-ends-past',
      'until'
    ],
    ['no end', { until: '' }, 'notice-time-wrong', 'until'],
    ['a day there is not', { until: '2026-02-31T10:00' }, 'notice-time-wrong', 'until'],
    ['months', { until: '2027-03-01T10:00' }, 'notice-too-long', 'until'],
    ['an hour that clocks skip', { until: '2027-03-28T02:30' }, 'notice-time-skipped', 'until'],
    ['no words in a language', { words: { ...typed.words, uk: ' ' } }, 'notice-words-missing', 'words.uk'],
    ['a speech', { words: { ...typed.words, en: 'a'.repeat(401) } }, 'notice-words-long', 'words.en']
  ])('with %s is refused beside its field', (_, change, refusal, field) => {
    const made = noticeFrom({ ...typed, ...change }, ZONE, now);
    expect(isFaults(made) && made.faults).toMatchObject([{ refusal, field }]);
  });

  it('tells everything that is wrong at once', () => {
    const made = noticeFrom({ words: { pl: '', en: '', uk: '' }, from: 'x', until: 'y' }, ZONE, now);
    expect(isFaults(made) && made.faults).toHaveLength(5);
  });
});

describe('the hour that comes twice', () => {
  it('is the first one for a beginning and the second one for an end', () => {
    expect(String(momentFrom('2026-10-25T02:30', ZONE, 'from'))).toBe('2026-10-25T00:30:00Z');
    expect(String(momentFrom('2026-10-25T02:30', ZONE, 'until'))).toBe('2026-10-25T01:30:00Z');
  });

  it('is long enough for a notice of no minute by the wall', () => {
    const made = noticeFrom(
      { ...typed, from: '2026-10-25T02:30', until: '2026-10-25T02:30' },
      ZONE,
      Temporal.Instant.from('2026-10-24T12:00:00Z')
    );
    expect(made).toMatchObject({ from: '2026-10-25T00:30:00Z', until: '2026-10-25T01:30:00Z' });
  });
});

it('Stands somewhere at every moment', () => {
  const notice = { from: '2026-11-21T13:00:00Z', until: '2026-11-21T17:00:00Z', stoppedAt: null };
  const at = (time: string) => standingOf(notice, Temporal.Instant.from(`2026-11-21T${time}:00Z`));
  expect([at('12:59'), at('13:00'), at('16:59'), at('17:00')]).toEqual(['coming', 'on', 'on', 'over']);
  expect(standingOf({ ...notice, stoppedAt: '2026-11-21T14:00:00Z' }, now)).toBe('stopped');
});

it('Has an announcement of its own, that leads back to it', () => {
  const id = 'c7e0f3b4-4c5e-4d0b-9a5e-1f2e3d4c5b6a';
  expect(noticeIn(noticeCode(id))).toBe(id);
  expect(noticeIn('greeting')).toBeUndefined();
});
