/** What a test file opened is closed when the file is done, wherever in it that was opened: also in a hook or a test. */

const opened: (() => unknown)[] = [];

/** Closes it when the test file is done; what was opened last is closed first. */
export function whenDone(close: () => unknown): void {
  opened.push(close);
}

/** Closes all of it. One that fails does not keep the others open. */
export async function closeAll(): Promise<void> {
  const faults: unknown[] = [];
  for (const close of opened.splice(0).reverse()) {
    try {
      await close();
    } catch (fault) {
      faults.push(fault);
    }
  }
  if (faults.length > 0) throw new AggregateError(faults, 'Not everything was closed.');
}
