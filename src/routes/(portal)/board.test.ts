// The board of the front page at moments that differ: working hours, evening, weekend, before a holiday, on it.
import { describe, expect, test } from 'vitest';
import { hamlet } from '#town/hamlet.ts';
import type { City } from '#catalogue/city.ts';
import type { Lang } from '#ui/lang.ts';
import { boardAt, boardOf, telephone } from './board.ts';

const said = (text: string) => ({ pl: text, en: text, uk: text });
const [office] = hamlet.calendars;
const city: City = {
  ...hamlet,
  calendars: [
    {
      ...office!,
      off: office!.off.map((day) =>
        'on' in day && day.on === '11-11' ? { ...day, name: said('Independence') } : day
      )
    }
  ],
  profile: {
    ...hamlet.profile,
    hours: [
      { what: said('Hotline'), phone: '12 000 00 00', calendar: 'office', from: '07:40', to: '15:30' },
      { what: said('Guard'), phone: '986' }
    ]
  }
};

function lines(moment: string, lang: Lang = 'pl'): string[] {
  const { title, rows } = boardOf(city, lang, Temporal.ZonedDateTime.from(`${moment}[Europe/Warsaw]`));
  const texts = rows.map(({ when, what, phone, note }) =>
    [when, what, phone?.text, note].filter(Boolean).join(' | ')
  );
  return [title, ...texts].map((text) => text.replaceAll('\u00A0', ' '));
}

describe('the board', () => {
  test.each([
    [
      'on a working day',
      '2026-11-17T09:00',
      ['Dziś, wtorek 17 listopada', '7.40–15.30 | Hotline | 12 000 00 00']
    ],
    [
      'before it opens',
      '2026-11-17T06:00',
      ['Dziś, wtorek 17 listopada', '7.40–15.30 | Hotline | 12 000 00 00']
    ],
    [
      'in the evening',
      '2026-11-17T18:00',
      ['Dziś, wtorek 17 listopada', '7.40–15.30 | Hotline | 12 000 00 00 | wracamy jutro o 7.40']
    ],
    [
      'on Friday evening',
      '2026-11-20T18:00',
      ['Dziś, piątek 20 listopada', '7.40–15.30 | Hotline | 12 000 00 00 | wracamy w poniedziałek o 7.40']
    ],
    [
      'at the weekend',
      '2026-11-21T10:00',
      ['Dziś, sobota 21 listopada', 'dziś zamknięte | Hotline | 12 000 00 00 | wracamy w poniedziałek o 7.40']
    ],
    [
      'on a holiday',
      '2026-11-11T10:00',
      [
        'Dziś, środa 11 listopada',
        'dziś zamknięte | Hotline | 12 000 00 00 | Independence; wracamy jutro o 7.40'
      ]
    ]
  ])('%s', (_, moment, [title, hotline]) => {
    expect(lines(moment)).toEqual([title, hotline, 'całą dobę | Guard | 986']);
  });

  test('tells of tomorrow’s holiday, and when somebody is back', () => {
    expect(lines('2026-11-10T09:00').at(-1)).toBe(
      'jutro, 11.11 | Independence, nieczynne. Wracamy w czwartek o 8.00.'
    );
    expect(lines('2026-11-10T09:00', 'en').at(-1)).toBe(
      'tomorrow, 11/11 | Independence, closed. Back on Thursday at 8:00.'
    );
    expect(lines('2026-11-10T09:00', 'uk').at(-1)).toBe(
      'завтра, 11.11 | Independence, зачинено. Повертаємося у четвер о 8.00.'
    );
  });

  test('a weekend tomorrow goes without saying', () => {
    expect(lines('2026-11-20T09:00')).toHaveLength(3);
  });
});

test('is put together once a minute, for each language and each city as it is then', () => {
  const at = (time: string) => Temporal.Instant.from(`2026-11-17T${time}Z`);
  const first = boardAt(city, 'pl', at('14:29:00'));
  expect(first).toEqual(boardOf(city, 'pl', at('14:29:00').toZonedDateTimeISO('Europe/Warsaw')));
  expect(boardAt(city, 'pl', at('14:29:59.999'))).toBe(first);
  expect(boardAt(city, 'pl', at('14:30:00')).rows[0]).not.toEqual(first.rows[0]);
  expect(boardAt(city, 'en', at('14:29:00')).title).toBe('Today, Tuesday 17\u00A0November');
  expect(boardAt({ ...city }, 'pl', at('14:29:00'))).not.toBe(first);
});

test.each([
  ['12 616 55 55', 'tel:+48126165555'],
  ['986', 'tel:986'],
  ['112', 'tel:112']
])('%s is dialled as %s', (shown, href) => {
  expect(telephone(shown).href).toBe(href);
});
