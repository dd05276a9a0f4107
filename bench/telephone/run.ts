/** `npm run bench:telephone`: so many new calls a second at the exchange, each answered, told something and hung up. */
import { exec, hindrance, runAlone } from '../../scripts/pbx/alone.ts';

process.channel?.unref();
const why = hindrance();
if (why !== undefined) {
  console.error(`The telephone was not measured: ${why}`);
  process.exitCode = 1;
} else if ((await exec('scripts/pbx/install.sh', [])) === 0)
  process.exitCode = await runAlone('bench/telephone/calls.ts', process.argv.slice(2));
