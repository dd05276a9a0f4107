/** Proves the hotline on a real Asterisk with real telephones, in networks of its own that lead nowhere. */

import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '#tests/browser.ts';
import { ensureBuild } from '../build.ts';
import { added, countsIn, type Counts } from '../counts.ts';
import { exec, hindrance, runAlone } from './alone.ts';

/** This machine cannot do it at all, which is no fault of the program: told apart from tests that fail. */
const CANNOT = 69;
const FAILED: Counts = { passed: 0, failed: 1, told: [] };
const vitest = 'node_modules/vitest/vitest.mjs';

/** Runs these files in a network of their own, with exchange, database and browsers. */
async function prove(files: readonly string[]): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), 'hejnal-counts-'));
  const report = join(folder, 'report.json');
  try {
    // A call that a failed test left behind is in the way of all that come after it.
    const run = ['run', '--project', 'telephone', '--bail=1', '--reporter=default', '--reporter=json'];
    const code = await runAlone(vitest, [...run, `--outputFile.json=${report}`, ...files]);
    return countsIn(readFileSync(report, 'utf8'), code);
  } catch {
    return FAILED;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The engine, then the whole way: sound that is measured has the machine to itself. */
async function proveAll(): Promise<Counts> {
  const files = globSync('tests/telephone/*.test.ts').sort();
  const whole = files.filter((file) => file.endsWith('/whole.test.ts'));
  const engine = await prove(files.filter((file) => !whole.includes(file)));
  return added(engine, await prove(whole));
}

/** Everything that needs a way out of the machine, while there is one. */
async function prepare(): Promise<number> {
  const installed = await exec('scripts/pbx/install.sh', []);
  if (installed !== 0) return installed;
  await findBrowser();
  try {
    await ensureBuild();
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}

async function main(named: readonly string[]): Promise<number> {
  const why = hindrance();
  if (why !== undefined) {
    console.error(`The telephone was not tested: ${why}`);
    return CANNOT;
  }
  const prepared = await prepare();
  if (prepared === CANNOT) return CANNOT;
  const counts = prepared !== 0 ? FAILED : named.length > 0 ? await prove(named) : await proveAll();
  for (const text of counts.told) console.log(text);
  console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
  return counts.failed === 0 && counts.passed > 0 ? 0 : 1;
}

process.channel?.unref();
process.exitCode = await main(process.argv.slice(2));
