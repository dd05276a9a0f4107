/** Proves everything: types, laws, form, rules, steps on PostgreSQL, whole days in a browser, in two cities. */

import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { auditIn } from './audit.ts';
import { ensureBuild } from './build.ts';
import { run, secondsSince, stopRunning } from './progress.ts';
import { added, countsIn, nothing, type Counts } from './counts.ts';

const bin = {
  sync: 'node_modules/@sveltejs/kit/svelte-kit.js',
  types: 'node_modules/svelte-check/bin/svelte-check',
  lint: 'node_modules/eslint/bin/eslint.js',
  form: 'node_modules/prettier/bin/prettier.cjs',
  secrets: 'node_modules/secretlint/bin/secretlint.js',
  vitest: 'node_modules/vitest/vitest.mjs'
};
const cities = ['cities/krakow', 'cities/brzegowo'];
/**
 * Journeys that meet what a city brings with it: categories, units, districts, calendars, letters, cards. They run
 * in every city, so that no line of code knows Kraków; all others meet nothing of it, or the same again, and run in
 * the first one only.
 */
const everywhere = [
  'tests/journeys/api',
  'tests/journeys/case',
  'tests/journeys/deadlines',
  'tests/journeys/dispatch',
  'tests/journeys/figures',
  'tests/journeys/import',
  'tests/journeys/report',
  'tests/journeys/services*',
  'tests/journeys/whole-way',
  'tests/open311/*'
].map((name) => `${name}.test.ts`);
const env = { NODE_ENV: 'test', FORCE_COLOR: process.stdout.isTTY ? '1' : '0' };

/** A program that either passes or fails counts as one test; its words are shown when it fails. */
async function check(title: string, ...args: string[]): Promise<Counts> {
  const begun = Date.now();
  const { code, said } = await run(args, { quiet: true, env });
  const passed = code === 0;
  console.log(
    `${title}: ${passed ? 'passed' : 'failed'} (${secondsSince(begun)} s)${passed ? '' : `\n${said}`}`
  );
  return one(passed, title);
}

function one(passed: boolean, title: string): Counts {
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, told: passed ? [] : [`Failed: ${title}`] };
}

/** Types beside lint and form: two at a time, as the machine has two cores. */
async function checks(): Promise<Counts> {
  const types = async () => {
    const synced = await run([bin.sync, 'sync'], { quiet: true, env });
    if (synced.code !== 0) console.log(synced.said);
    return check(
      'Types',
      bin.types,
      '--output',
      'human',
      '--fail-on-warnings',
      '--tsconfig',
      './tsconfig.json'
    );
  };
  const others = async () =>
    added(
      await check('Laws of the house', bin.lint, '.'),
      await check('Form', bin.form, '--check', '.'),
      await check('No secret in the files', bin.secrets, '--secretlintignore', '.gitignore', '**/*'),
      await holes()
    );
  return added(...(await Promise.all([types(), others()])));
}

/** Known holes in what runs in a city. A registry without such a list is told as that and counts as nothing. */
async function holes(): Promise<Counts> {
  const npm = process.env['npm_execpath'];
  const audit = auditIn(
    npm === undefined ? '' : (await run([npm, 'audit', '--json', '--omit=dev'], { quiet: true })).said
  );
  if (!audit.asked) {
    console.log('Known holes: the registry was not asked or keeps no list');
    return nothing;
  }
  for (const text of [...audit.grave, ...audit.lesser]) console.log(`Known hole: ${text}`);
  return one(audit.grave.length === 0, 'Known holes');
}

async function vitest(
  title: string,
  projects: string[],
  given: Record<string, string> = {},
  files: readonly string[] = []
): Promise<Counts> {
  console.log(`\n${title} …`);
  const folder = mkdtempSync(join(tmpdir(), 'hejnal-counts-'));
  const report = join(folder, 'report.json');
  try {
    const args = ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
    const named = projects.flatMap((project) => ['--project', project]);
    const { code } = await run([bin.vitest, ...args, ...named, ...files], { env: { ...env, ...given } });
    return countsIn(readReport(report), code);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function readReport(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** A page no journey opens is a page nobody looked at. */
function everyRouteVisited(file: string): Counts {
  const visited = new Set(readReport(file).split('\n'));
  const routes = globSync('src/routes/**/{+page.svelte,+server.ts}').map(
    (path) => `/${dirname(relative('src/routes', path))}`
  );
  const unvisited = [...new Set(routes)].filter((route) => !visited.has(route)).sort();
  if (unvisited.length > 0)
    console.log(`\nNo journey visits:\n${unvisited.map((route) => `  ${route}`).join('\n')}`);
  return one(unvisited.length === 0, 'every page visited');
}

/** A journey that was given another name would else quietly not run. */
function filesOf(pattern: string): string[] {
  const found = globSync(pattern);
  if (found.length === 0) throw new Error(`There is no journey ${pattern}.`);
  return found;
}

async function journeys(): Promise<Counts> {
  try {
    await ensureBuild();
  } catch (error) {
    console.log(error instanceof Error ? error.message : error);
    return one(false, 'the build');
  }
  const folder = mkdtempSync(join(tmpdir(), 'hejnal-visited-'));
  const VISITED = join(folder, 'routes.txt');
  try {
    let counts = nothing;
    for (const city of cities) {
      const some = city === cities[0] ? [] : everywhere.flatMap(filesOf);
      const told = await vitest(`Journeys in ${city}`, ['journeys'], { CITY: city, VISITED }, some);
      counts = added(counts, told);
    }
    return added(counts, everyRouteVisited(VISITED));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

for (const sign of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']) {
  process.on(sign, () => void stopRunning().then(() => process.exit(130)));
}
process.channel?.unref();

const counts = added(
  await checks(),
  await vitest('Rules, and steps on a real database', ['rules', 'server']),
  await journeys()
);
for (const text of counts.told) console.log(text);
console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed === 0 && counts.passed > 0 ? 0 : 1;
