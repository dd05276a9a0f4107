/** What the wallboard says first. */
import { expect, it } from 'vitest';
import { alarmsOf, type Standing } from './alarm.ts';

const goal = { percent: 80, seconds: 20 };
const quiet: Standing = {
  open: true,
  telephone: true,
  waiting: 0,
  longestSeconds: 0,
  working: 12,
  untaken: [],
  today: { within: 90, offered: 100, short: 4 }
};

it.each([
  ['nothing', quiet, []],
  ['nothing of a closed hotline', { ...quiet, open: false, telephone: false }, []],
  ['that the telephone is gone', { ...quiet, telephone: false }, ['gone']],
  ['that people wait for nobody', { ...quiet, waiting: 2, working: 0 }, ['nobody']],
  [
    'that nobody may take what somebody waits with',
    { ...quiet, waiting: 1, untaken: [{ topic: 'taxes', waiting: 1 }] },
    ['untaken']
  ],
  ['after closing time too', { ...quiet, open: false, waiting: 2, working: 0 }, ['nobody']],
  [
    'that somebody waits longer than six times the target',
    { ...quiet, waiting: 1, longestSeconds: 121 },
    ['waits']
  ],
  ['nothing at the edge', { ...quiet, waiting: 1, longestSeconds: 120 }, []],
  [
    'that the service level is broken',
    { ...quiet, today: { within: 70, offered: 100, short: 4 } },
    ['level']
  ],
  ['nothing of a day that has just begun', { ...quiet, today: { within: 0, offered: 9, short: 0 } }, []],
  [
    'all of it, the worst first',
    {
      ...quiet,
      telephone: false,
      waiting: 3,
      working: 0,
      longestSeconds: 500,
      today: { within: 1, offered: 50, short: 0 }
    },
    ['gone', 'nobody', 'waits', 'level']
  ]
])('says %s', (_, standing, alarms) => {
  expect(alarmsOf(standing, goal).map(({ what }) => what)).toEqual(alarms);
});
