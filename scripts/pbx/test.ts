/** Proves the hotline on a real Asterisk with real telephones, in a network of its own that leads nowhere. */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '#tests/browser.ts';
import { countsIn, type Counts } from '../counts.ts';
import { exec, hindrance, runAlone } from './alone.ts';

const vitest = 'node_modules/vitest/vitest.mjs';
async function prove(files: readonly string[]): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), 'hejnal-counts-'));
  const report = join(folder, 'report.json');
  try {
    const run = ['run', '--project', 'telephone', '--reporter=default', '--reporter=json'];
    const code = await runAlone(vitest, [...run, `--outputFile.json=${report}`, ...files]);
    return countsIn(readFileSync(report, 'utf8'), code);
  } catch {
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

process.channel?.unref();
let counts: Counts = { passed: 0, failed: 1 };
const why = hindrance();
if (why !== undefined) console.error(`The telephone was not tested: ${why}`);
else if ((await exec('scripts/pbx/install.sh', [])) === 0) {
  // Found, and unpacked, while there is still a way out.
  await findBrowser();
  counts = await prove(process.argv.slice(2));
}
console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed === 0 && counts.passed > 0 ? 0 : 1;
