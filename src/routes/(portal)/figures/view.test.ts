/** Figures are named, put in an order, and the small ones put together without losing one. */
import { expect, it } from 'vitest';
import { hamlet } from '#town/hamlet.ts';
import { waitsTexts } from '#ui/texts/waits.ts';
import { channelRows, named, waitRows } from './view.ts';

const city = {
  ...hamlet,
  groups: [...hamlet.groups, { code: 'GREEN', kind: 'problem' as const, name: hamlet.districts[0]!.name }],
  categories: [
    ...hamlet.categories,
    { ...hamlet.categories[0]!, code: 'TREE', group: 'GREEN' },
    { ...hamlet.categories[0]!, code: 'IDEA', group: 'GREEN', kind: 'idea' as const }
  ]
};

it('the largest stands first; a code the city has no more stands for itself', () => {
  expect(named({ I: 4, OLD: 9 }, city.districts, 'en')).toEqual([
    { label: 'OLD', value: 9 },
    { label: 'First', value: 4 }
  ]);
});

it('channels stand in their own order, and one we do not know is not lost', () => {
  expect(channelRows({ phone: 3, portal: 1, pigeon: 2 }, 'en')).toEqual([
    { label: 'portal', value: 1 },
    { label: 'telephone', value: 3 },
    { label: 'pigeon', value: 2 }
  ]);
});

it('waits stand by group, the shortest first, ideas as one; what is few stands together at the end', () => {
  const days = [
    { category: 'ROAD-1', days: 4, cases: 30 },
    { category: 'ROAD-2', days: 9, cases: 20 },
    { category: 'IDEA', days: 3, cases: 12 },
    { category: 'TREE', days: 1, cases: 2 },
    { category: 'OLD', days: 8, cases: 5 }
  ];
  const rows = waitRows(days, city, 'en');
  const { ideas, others } = waitsTexts.en;
  expect(rows).toEqual([
    { label: ideas, count: 12, half: 3, nine: 3 },
    { label: 'Roads', count: 50, half: 4, nine: 9 },
    { label: others, count: 7, half: 8, nine: 8 }
  ]);
  expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(
    days.reduce((sum, { cases }) => sum + cases, 0)
  );
});
