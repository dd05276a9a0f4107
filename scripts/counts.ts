/** How many tests passed and failed, from what the test runner reports. */

export type Counts = { passed: number; failed: number };

type Report = {
  testResults?: { status: string; assertionResults: { status: string }[] }[];
};

export function added(...all: Counts[]): Counts {
  return all.reduce(
    (sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }),
    {
      passed: 0,
      failed: 0
    }
  );
}

/**
 * The counts of a run. A file that could not even be read counts as one failed test, and so does a run
 * that ended badly without naming a test or in which nothing ran: neither may look like success.
 */
export function countsIn(report: string, code: number): Counts {
  const files = report === '' ? [] : ((JSON.parse(report) as Report).testResults ?? []);
  const states = files.flatMap((file) => file.assertionResults.map((test) => test.status));
  const passed = states.filter((state) => state === 'passed').length;
  const broken = files.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed')
  );
  const failed = states.filter((state) => state === 'failed').length + broken.length;
  const silent = failed === 0 && (code !== 0 || passed === 0);
  return { passed, failed: silent ? 1 : failed };
}
