/** An ordinary telephone of a unit: baresip, which signs in at the exchange, answers by itself and says one tone. */
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { PBX_ROOT } from '../../scripts/pbx/asterisk.ts';
import { SIP_PORT, TRUNK_PORT } from './sipp.ts';
import { TONES, type Speaker } from './tones.ts';
import { writeTone } from './writing.ts';

/** Where its control listens, seen from where it is called. */
const OFFSET = 600;

/** Signs in as `name`; comes back once the exchange knows it. */
export function openPhone(name: string, password: string, who: Speaker) {
  const account = `<sip:${name}@127.0.0.1:${SIP_PORT}>;auth_user=${name};auth_pass=${password};regint=300`;
  return openBaresip(name, { account, port: 5080, ready: /200 OK/ }, who);
}

/** A resident's telephone behind the trunk: the carrier leads calls of this number to it. */
export function openResident(number: string, who: Speaker) {
  const account = `<sip:${number}@127.0.0.1:${TRUNK_PORT}>;regint=0`;
  return openBaresip('resident', { account, port: TRUNK_PORT, ready: /baresip is ready/ }, who);
}

type Handset = { account: string; port: number; ready: RegExp };

async function openBaresip(name: string, { account, port, ready }: Handset, who: Speaker) {
  const inside = `/srv/hejnal/baresip/${name}`;
  const folder = join(PBX_ROOT, inside);
  mkdirSync(folder, { recursive: true });
  writeTone(join(folder, 'tone.wav'), TONES[who], 120);
  writeFileSync(join(folder, 'config'), config(inside, port));
  writeFileSync(join(folder, 'accounts'), `${account};answermode=auto;audio_codecs=PCMA/8000\n`);
  writeFileSync(join(folder, 'contacts'), '');
  const child = spawn('chroot', [PBX_ROOT, 'baresip', '-f', inside], { stdio: ['ignore', 'pipe', 'pipe'] });
  let words = '';
  const signedIn = new Promise<void>((done, fail) => {
    const late = setTimeout(() => fail(new Error(`The telephone did not sign in:\n${words}`)), 15_000);
    const hear = (data: Buffer) => {
      words += String(data);
      if (!ready.test(words)) return;
      clearTimeout(late);
      done();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
  });
  const gone = new Promise<void>((done) => child.once('exit', () => done()));
  await signedIn;
  return {
    said: () => words,
    /** What it was told to do, in its own words: hangup, … */
    tell: (command: string) => told(command, port - OFFSET),
    async close(): Promise<void> {
      child.kill('SIGTERM');
      const hard = setTimeout(() => child.kill('SIGKILL'), 3000);
      await gone;
      clearTimeout(hard);
    }
  };
}

/** Its control speaks JSON in netstrings. */
function told(command: string, port: number): Promise<void> {
  return new Promise((done, fail) => {
    const socket = connect(port, '127.0.0.1', () => {
      const text = JSON.stringify({ command });
      socket.write(`${text.length}:${text},`);
    });
    socket.once('data', () => {
      socket.destroy();
      done();
    });
    socket.once('error', fail);
  });
}

const config = (inside: string, port: number) => `poll_method epoll
sip_listen 127.0.0.1:${port}
net_interface 127.0.0.1
call_local_timeout 120
call_max_calls 4
audio_source aufile,${inside}/tone.wav
audio_player aufile,${inside}/heard.wav
audio_alert aufile,${inside}/alert.wav
audio_path /usr/share/baresip
ausrc_srate 8000
auplay_srate 8000
ausrc_channels 1
auplay_channels 1
rtp_ports 30000-30999
module_path /usr/lib/baresip/modules
module stdio.so
module g711.so
module aufile.so
module_tmp uuid.so
module_tmp account.so
module_app menu.so
module_app ctrl_tcp.so
ctrl_tcp_listen 127.0.0.1:${port - OFFSET}
`;
