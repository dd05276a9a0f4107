/** Points of the map beside a list carry the numbers of the rows. */
import { expect, it } from 'vitest';
import { pointsOf } from './points.ts';
import type { RowView } from './rows.ts';

const row: RowView = {
  code: '11487-2026',
  version: 3,
  title: 'Pothole',
  where: 'ul. Lipowa 1',
  say: '',
  side: '',
  marks: []
};

it('numbers what lies somewhere as the list does, and leaves out what lies nowhere', () => {
  const late = { title: 'Late', late: true, rows: [{ ...row, at: { lat: 50, lng: 20 }, place: 1 }, row] };
  const rest = {
    title: 'Today',
    late: false,
    rows: [{ ...row, code: '2-2026', at: { lat: 51, lng: 19 }, place: 2 }]
  };
  expect(pointsOf([late, rest], '/desk', 'open')).toEqual([
    {
      id: '11487-2026',
      position: { lat: 50, lng: 20 },
      mark: '1',
      label: '1. Pothole, ul. Lipowa 1',
      href: '/desk/11487-2026?list=open',
      tone: 'late'
    },
    expect.objectContaining({ id: '2-2026', mark: '2', tone: 'plain' })
  ]);
});
