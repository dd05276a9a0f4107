/** Proves that a test run is counted honestly: nothing that went wrong may look like success. */

import { expect, it } from 'vitest';
import { added, countsIn } from './counts.ts';

const file = (status: string, ...states: string[]) => ({
  name: 'a.test.ts',
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
  expect(countsIn(given, code)).toMatchObject(counts);
});

it('names what failed and what passed only at the second try, with the first line of why', () => {
  const test = (status: string, fullName: string, ...failureMessages: string[]) => ({
    status,
    fullName,
    failureMessages
  });
  const given = JSON.stringify({
    testResults: [
      {
        name: 'a.test.ts',
        status: 'failed',
        assertionResults: [
          test('passed', 'is well'),
          test('passed', 'is late', 'too slow\n    at once'),
          test('failed', 'is wrong', '1 is not 2\n    at once', '1 is not 2')
        ]
      },
      { name: 'b.test.ts', status: 'failed', message: 'no such file', assertionResults: [] }
    ]
  });
  expect(countsIn(given, 1)).toEqual({
    passed: 2,
    failed: 2,
    told: [
      'Failed: b.test.ts | no such file',
      'Passed at the second try: a.test.ts | is late | too slow',
      'Failed: a.test.ts | is wrong | 1 is not 2'
    ]
  });
});

it('tells of a run that ended badly without a word', () => {
  expect(countsIn('', 1).told).toEqual(['Failed: the run itself, with no test to name']);
});

it('adds the counts of all runs', () => {
  const one = { passed: 1, failed: 2, told: ['a'] };
  expect(added(one, { passed: 3, failed: 4, told: ['b'] })).toEqual({
    passed: 4,
    failed: 6,
    told: ['a', 'b']
  });
});
