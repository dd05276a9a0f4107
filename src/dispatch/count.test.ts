/** The boxes under "how we counted". */
import { expect, test } from 'vitest';
import { workdays } from '#town/hamlet.ts';
import { boxesOf } from './count.ts';
import { deadlineFor } from './deadline.ts';

const from = (day: string) => Temporal.PlainDate.from(day);

test('working days are numbered, days off say why, the last one is the end', () => {
  const deadline = deadlineFor({ working_days: 4 }, from('2026-11-10'), workdays, workdays);
  expect(boxesOf(deadline, 'pl', '2026-11-13').map((box) => Object.values(box).join(' '))).toEqual([
    'śr 11 święto off',
    'czw 12 1 past',
    'pt 13 2 today',
    'sob 14 wolne off',
    'nd 15 wolne off',
    'pn 16 3',
    'wt 17 4 end'
  ]);
});

test('calendar days are all numbered; one that the law moved ends on the day after', () => {
  const deadline = deadlineFor({ calendar_days: 2 }, from('2026-11-12'), workdays, workdays);
  expect(boxesOf(deadline, 'en', '2026-11-12').map((box) => Object.values(box).join(' '))).toEqual([
    'Fri 13 1',
    'Sat 14 2',
    'Sun 15 off off',
    'Mon 16  end'
  ]);
});
