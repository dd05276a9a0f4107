/** Points of the map beside a list carry the numbers of the rows. */
import { expect, it } from 'vitest';
import { pointsOf } from './points.ts';

it('numbers what lies somewhere as the list does, from one heading to the next', () => {
  const late = {
    late: true,
    rows: [{ code: '11487-2026', title: 'Pothole', where: 'ul. Lipowa 1', at: { lat: 50, lng: 20 } }]
  };
  const rest = {
    late: false,
    rows: [{ code: '2-2026', title: 'Lamp', where: 'I', at: { lat: 51, lng: 19 } }]
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
