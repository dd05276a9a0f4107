/** Proves that a test run is counted honestly: nothing that went wrong may look like success. */

import { expect, it } from 'vitest';
import { added, countsIn } from './counts.ts';

const file = (status: string, ...states: string[]) => ({
  status,
  assertionResults: states.map((state) => ({ status: state }))
});
const report = (...files: ReturnType<typeof file>[]) => JSON.stringify({ testResults: files });

it.each([
  ['tests that passed and failed', report(file('failed', 'passed', 'failed')), 1, { passed: 1, failed: 1 }],
  ['skipped tests as neither', report(file('passed', 'passed', 'skipped')), 0, { passed: 1, failed: 0 }],
  [
    'a file that could not be read',
    report(file('passed', 'passed'), file('failed')),
    1,
    { passed: 1, failed: 1 }
  ],
  ['an error outside every test', report(file('passed', 'passed')), 1, { passed: 1, failed: 1 }],
  ['a run without a test', report(), 0, { passed: 0, failed: 1 }],
  ['a run without a report', '', 1, { passed: 0, failed: 1 }]
])('counts %s', (_, given, code, counts) => {
  expect(countsIn(given, code)).toEqual(counts);
});

it('adds the counts of all runs', () => {
  expect(added({ passed: 1, failed: 2 }, { passed: 3, failed: 4 })).toEqual({ passed: 4, failed: 6 });
});
