/**
 * `npm run bench:telephone`: so many new calls a second at the exchange, each answered, told something and hung up.
 * `WHOLE=1` has the telephone process, its steps and a durable database do it.
 */
import { ensureBuild } from '../../scripts/build.ts';
import { exec, hindrance, runAlone } from '../../scripts/pbx/alone.ts';

process.channel?.unref();
const why = hindrance();
if (why !== undefined) {
  console.error(`The telephone was not measured: ${why}`);
  process.exitCode = 1;
} else if ((await exec('scripts/pbx/install.sh', [])) === 0) {
  if (process.env['WHOLE']) await ensureBuild();
  process.exitCode = await runAlone(
    `bench/telephone/${process.env['WHOLE'] ? 'whole' : 'calls'}.ts`,
    process.argv.slice(2)
  );
}
