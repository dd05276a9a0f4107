/** `npm run pbx`: an Asterisk on this machine's loopback for trying the hotline with an exchange. */

import { PBX_ROOT, prepareAsterisk } from './asterisk.ts';

const asterisk = prepareAsterisk({ phones: { 'unit-1': 'unit-1' } });
const stop = () => void asterisk.stop().then(() => process.exit(0));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']) process.on(signal, stop);
process.channel?.unref();
try {
  await asterisk.start();
  console.log(`Asterisk runs in ${PBX_ROOT}. Now start Hejnał with\n
  PBX_URL=${asterisk.url}
  PBX_SOCKET=${asterisk.browserSocket}
  PBX_SOUNDS=${asterisk.sounds.inside}   (here: ${asterisk.sounds.outside})

A telephone of a unit signs in at 127.0.0.1:5060 as unit-1 with the password unit-1; calls of residents come from
127.0.0.1:5070. Ctrl-C ends it.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
