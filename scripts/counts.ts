/** How many tests passed and failed, from what the test runner reports, and which of them ask for a look. */

/** `told` names what failed, and what passed only when asked a second time, one line each. */
export type Counts = { passed: number; failed: number; told: string[] };

type Test = { status: string; fullName?: string; failureMessages?: string[] };
type File = { status: string; name?: string; message?: string; assertionResults: Test[] };

export const nothing: Counts = { passed: 0, failed: 0, told: [] };

export function added(...all: Counts[]): Counts {
  return all.reduce(
    (sum, { passed, failed, told }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      told: [...sum.told, ...told]
    }),
    nothing
  );
}

/**
 * The counts of a run. A file that could not even be read counts as one failed test, and so does a run
 * that ended badly without naming a test or in which nothing ran: neither may look like success.
 */
export function countsIn(report: string, code: number): Counts {
  const files = report === '' ? [] : ((JSON.parse(report) as { testResults?: File[] }).testResults ?? []);
  const tests = files.flatMap((file) => file.assertionResults);
  const passed = tests.filter(({ status }) => status === 'passed').length;
  const broken = files.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed')
  );
  const failed = tests.filter(({ status }) => status === 'failed').length + broken.length;
  const silent = failed === 0 && (code !== 0 || passed === 0);
  return {
    passed,
    failed: silent ? 1 : failed,
    told: [
      ...broken.map((file) => line('Failed', file.name, '', file.message)),
      ...files.flatMap((file) => file.assertionResults.flatMap((test) => toldOf(file, test))),
      ...(silent ? ['Failed: the run itself, with no test to name'] : [])
    ]
  };
}

/** A test that passed keeps the words of a try before that failed. */
function toldOf(file: File, { status, fullName, failureMessages = [] }: Test): string[] {
  if (status === 'failed') return [line('Failed', file.name, fullName, failureMessages[0])];
  const late = status === 'passed' && failureMessages.length > 0;
  return late ? [line('Passed at the second try', file.name, fullName, failureMessages[0])] : [];
}

function line(what: string, file = '', test = '', why = ''): string {
  const [first = ''] = why.split('\n');
  return [`${what}: ${file}`, test, first].filter((part) => part !== '').join(' | ');
}
