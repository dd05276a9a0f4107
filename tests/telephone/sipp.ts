/** Telephones by SIPp, a program of the carriers: a caller over the trunk, and numbers that are busy or never answer. */
import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PBX_ROOT } from '../../scripts/pbx/asterisk.ts';

export const SIP_PORT = 5060;
export const TRUNK_PORT = 5070;

/** What a telephone does, one line of SIP after the other. */
type Sipp = { ended: Promise<number>; stop(): void; said(): string };

/** Two runs beside each other may have the same numbers of processes. */
const RUN = randomUUID();
let count = 0;

const running = new Set<ChildProcess>();
/** Every telephone of this kind is thrown away, and its place is free. */
export function stopAll(): void {
  for (const child of running) child.kill('SIGKILL');
}

/** Runs a scenario inside the folder of the exchange, where the program lies. */
export function runSipp(scenario: string, args: readonly string[]): Sipp {
  count += 1;
  const inside = `/srv/hejnal/sipp/${RUN}-${count}`;
  mkdirSync(join(PBX_ROOT, inside), { recursive: true });
  writeFileSync(join(PBX_ROOT, inside, 'scenario.xml'), scenario);
  const child: ChildProcess = spawn(
    'chroot',
    [
      PBX_ROOT,
      ...['sh', '-c', 'cd "$0" && exec sipp "$@"', inside],
      `127.0.0.1:${SIP_PORT}`,
      ...['-sf', 'scenario.xml', '-i', '127.0.0.1', '-nostdin', ...args]
    ],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, TERM: 'dumb' } }
  );
  running.add(child);
  child.once('exit', () => running.delete(child));
  let words = '';
  const hear = (data: Buffer) => void (words = (words + String(data)).slice(-8000));
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  return {
    ended: new Promise((done) => child.once('exit', (code) => done(code ?? 1))),
    stop: () => void child.kill('SIGKILL'),
    said: () => words
  };
}

const head = (
  method: string,
  sequence: number,
  more = ''
) => `${method} sip:[service]@[remote_ip]:[remote_port] SIP/2.0
Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch]
From: {{from}};tag=[pid]T[call_number]
To: <sip:[service]@[remote_ip]:[remote_port]>${more}
Call-ID: [call_id]
CSeq: ${sequence} ${method === 'ACK' ? 'ACK' : method}
Contact: <sip:sipp@[local_ip]:[local_port]>
Max-Forwards: 70`;

const soundAt = (port: number) => `v=0
o=sipp 53655765 2353687637 IN IP4 127.0.0.1
s=-
c=IN IP4 127.0.0.1
t=0 0
m=audio ${port} RTP/AVP 8 101
a=rtpmap:8 PCMA/8000
a=rtpmap:101 telephone-event/8000
a=fmtp:101 0-15
a=ptime:20`;

const sent = (text: string, again = false) => `  <send${again ? ' retrans="500"' : ''}><![CDATA[
${text}

]]></send>`;

export type Caller = {
  /** Where the caller's ear is. */
  port: number;
  from?: string;
  headers?: readonly string[];
  dialled?: string;
  /** Keys by SIP INFO, as some exchanges send them, so many milliseconds after the answer. */
  keys?: { key: string; after: number };
  /** Hangs up after so long; else waits for the city to hang up. */
  hangUpAfter?: number;
};

/** Many residents call, so many new ones a second; each waits until the city hangs up. */
export function manyCallIn({ rate, calls }: { rate: number; calls: number }): Sipp {
  const steps = [
    sent(`${head('INVITE', 1)}\nContent-Type: application/sdp\nContent-Length: [len]\n\n${soundAt(9)}`, true),
    ...[100, 180, 183].map((code) => `  <recv response="${code}" optional="true"/>`),
    '  <recv response="200"/>',
    sent(`${head('ACK', 1, '[peer_tag_param]')}\nContent-Length: 0`),
    '  <recv request="BYE" timeout="30000"/>',
    sent(answer('200 OK'))
  ];
  const text = scenario(
    steps.join('\n').replaceAll('{{from}}', '<sip:+48600100200@[local_ip]:[local_port]>')
  );
  const pace = ['-r', String(rate), '-m', String(calls), '-l', String(rate * 20)];
  return runSipp(text, ['-s', '126161500', '-p', String(TRUNK_PORT), ...pace]);
}

/** A resident calls the hotline. */
export function callIn(caller: Caller): Sipp {
  const from = caller.from ?? '<sip:+48600100200@[local_ip]:[local_port]>';
  const extra = (caller.headers ?? []).map((line) => `\n${line}`).join('');
  const to = '[peer_tag_param]';
  const steps = [
    sent(
      `${head('INVITE', 1)}${extra}\nContent-Type: application/sdp\nContent-Length: [len]\n\n${soundAt(caller.port)}`,
      true
    ),
    ...[100, 180, 183].map((code) => `  <recv response="${code}" optional="true"/>`),
    '  <recv response="200"/>',
    sent(`${head('ACK', 1, to)}\nContent-Length: 0`)
  ];
  if (caller.keys)
    steps.push(
      `  <pause milliseconds="${caller.keys.after}"/>`,
      sent(
        `${head('INFO', 2, to)}\nContent-Type: application/dtmf-relay\nContent-Length: [len]\n\nSignal=${caller.keys.key}\nDuration=160`,
        true
      ),
      '  <recv response="200"/>'
    );
  if (caller.hangUpAfter !== undefined)
    steps.push(
      `  <pause milliseconds="${caller.hangUpAfter}"/>`,
      sent(`${head('BYE', 3, to)}\nContent-Length: 0`, true),
      '  <recv response="200"/>'
    );
  else steps.push('  <recv request="BYE" timeout="100000"/>', sent(answer('200 OK')));
  return runSipp(scenario(steps.join('\n').replaceAll('{{from}}', from)), [
    ...['-s', caller.dialled ?? '126161500', '-p', String(TRUNK_PORT), '-m', '1', '-timeout', '120s']
  ]);
}

const answer = (status: string, more = '') => `SIP/2.0 ${status}
[last_Via:]
[last_From:]
[last_To:];tag=[call_number]
[last_Call-ID:]
[last_CSeq:]
Contact: <sip:sipp@[local_ip]:[local_port]>${more}
Content-Length: 0`;

const scenario = (steps: string) => `<?xml version="1.0" encoding="UTF-8" ?>
<scenario name="telephone">
${steps}
</scenario>
`;

/** Somebody is rung over the trunk: is busy, declines, or lets it ring. */
export function beCalled(how: 'busy' | 'declines' | 'rings' | 'unknown'): Sipp {
  const first = '  <recv request="INVITE"/>';
  const acked = '  <recv request="ACK"/>';
  const steps = {
    busy: [first, sent(answer('486 Busy Here')), acked],
    unknown: [first, sent(answer('404 Not Found')), acked],
    declines: [
      first,
      sent(answer('180 Ringing')),
      '  <pause milliseconds="300"/>',
      sent(answer('603 Decline')),
      acked
    ],
    rings: [
      first,
      sent(answer('180 Ringing')),
      '  <recv request="CANCEL"/>',
      sent(answer('200 OK')),
      // The call itself is told over once it was taken back.
      sent(answer('487 Request Terminated').replace('[last_CSeq:]', 'CSeq: 1 INVITE')),
      acked
    ]
  }[how];
  return runSipp(scenario(steps.join('\n')), ['-p', String(TRUNK_PORT), '-m', '1', '-timeout', '60s']);
}
