import { expect, it } from 'vitest';
import type { Entry } from '#cases/entry.ts';
import { workdays } from '#town/hamlet.ts';
import { LANGS } from '#ui/lang.ts';
import { promiseFor } from './promise.ts';
import { toldOf } from './told.ts';
import { unfold } from './unfold.ts';

const calendars = {
  working: workdays,
  statutory: workdays,
  office: { from: '07:30', to: '15:30' },
  timezone: 'Europe/Warsaw'
};
const plain = (text: string) => text.replaceAll('\u00A0', ' ');
const journal = (at: string, period: object, ...more: [Entry['kind'], string, object][]) => {
  const { promised } = promiseFor(period as never, Temporal.Instant.from(at), calendars, { named: true });
  const first: [Entry['kind'], string, object] = ['submitted', at, { contact: { by: 'email' }, promised }];
  return [first, ...more].map(
    ([kind, when, body], i) => ({ seq: i + 1, kind, at: when, by: { as: 'clock' }, body }) as unknown as Entry
  );
};
const told = (entries: Entry[], lang: 'pl' | 'en' | 'uk' = 'pl') =>
  toldOf(unfold(entries, calendars), { lang, calendars }, '2026-11-04');

it('says each step, and shows each day with its number or why it is left out', () => {
  const { lines, boxes } = told(journal('2026-11-02T10:00:00Z', { working_days: 7 }));
  expect(lines.map(plain)).toEqual([
    'Zgłoszenie wpłynęło 2 listopada 2026. Tego dnia nie liczymy.',
    'Czas na odpowiedź: 7 dni roboczych.',
    expect.stringContaining('Dni wolnych nie liczymy: 11 listopada'),
    'Ostatni dzień to 12 listopada 2026.'
  ]);
  expect(boxes.map(({ note }) => note)).toEqual([
    '–',
    '1',
    '2',
    '3',
    '4',
    'wolne',
    'wolne',
    '5',
    '6',
    'święto',
    '7'
  ]);
});

it('names the law where the law counts', () => {
  const { lines } = told(journal('2026-10-07T10:00:00Z', { calendar_months: 1 }));
  expect(plain(lines.join(' '))).toMatch(/art\. 57 § 1.*art\. 57 § 3.*art\. 57 § 4/);
});

it('says hours by the minute', () => {
  const { lines, boxes } = told(journal('2026-11-10T12:30:00Z', { working_hours: 4 }), 'en');
  expect(plain(lines[0]!)).toBe(
    'The report came on 10 November 2026, 13:30. From that minute office hours are counted, from 7:30 to 15:30.'
  );
  expect(plain(lines.at(-1)!)).toBe('The time is over on 12 November 2026 at 9:30.');
  expect(boxes.map(({ note }) => plain(note))).toEqual(['2 h', 'holiday', '2 h']);
});

it('says what moved it, in each language', () => {
  const promised = { dueOn: '2026-11-20', from: '2026-11-02', period: { working_days: 7 } };
  for (const lang of LANGS) {
    const { lines } = told(
      journal(
        '2026-11-02T10:00:00Z',
        { working_days: 7 },
        ['extended', '2026-11-05T10:00:00Z', { reason: 'Czekamy na część.', promised }],
        ['recounted', '2026-11-06T10:00:00Z', { calendar: workdays.code, promised }]
      ),
      lang
    );
    expect(lines.join(' ')).toContain('Czekamy na część.');
    expect(lines.join(' ')).toContain(workdays.name[lang]);
  }
});
