/** New calls by SIPp for a minute; none may be lost, and what each waits for is measured. */
import { readFileSync } from 'node:fs';
import type { Engine } from '#world/telephone/engine.ts';
import { openExchange, plan, told } from '#tests/telephone/exchange.ts';
import { manyCallIn } from '#tests/telephone/sipp.ts';

const RATE = Number(process.env['RATE'] ?? 20);
const SECONDS = Number(process.env['SECONDS'] ?? 60);

const counted = { arrived: 0, played: 0, gone: 0, faults: 0 };
const took: number[] = [];

/** The least that a switchboard does: a plan when a call arrives, another when it was told something, the end. */
function serve(engine: Engine): void {
  engine.listen((event) => {
    const fault = () => void (counted.faults += 1);
    if (event.what === 'arrived') {
      counted.arrived += 1;
      const began = performance.now();
      engine.shape(plan(event.leg, told(event.leg, 'greeting', 'short.wav', 'second.wav'))).then(() => {
        took.push(performance.now() - began);
      }, fault);
    }
    if (event.what === 'played') {
      counted.played += 1;
      engine.hangUp(event.leg).catch(fault);
    }
    if (event.what === 'gone') counted.gone += 1;
  });
}

const at = (share: number) => took.toSorted((a, b) => a - b)[Math.floor(took.length * share)] ?? NaN;
const processor = (pid: number | string) => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
};

const exchange = await openExchange('bench');
const { engine } = await exchange.openEngine();
serve(engine);
const calls = RATE * SECONDS;
console.log(`${RATE} new calls a second for ${SECONDS} s: ${calls} …`);
const before = process.cpuUsage();
const began = performance.now();
const sipp = manyCallIn({ rate: RATE, calls });
const code = await sipp.ended;
const lasted = (performance.now() - began) / 1000;
await new Promise((done) => setTimeout(done, 1500));
const { user, system } = process.cpuUsage(before);
const left = await engine.listLegs();
const asterisk = exchange.asterisk.pid();
const lost = calls - counted.played;
console.log(
  `arrived ${counted.arrived}, told to the end ${counted.played}, gone ${counted.gone}, lost ${lost}`
);
console.log(`refused commands ${counted.faults}, legs left over ${left.length}, SIPp ended with ${code}`);
console.log(`from arrival to the sound begun: p50 ${at(0.5).toFixed(1)} ms, p99 ${at(0.99).toFixed(1)} ms`);
console.log(
  `${lasted.toFixed(1)} s; processor: this program ${((user + system) / 1e6).toFixed(1)} s, Asterisk ${asterisk ? processor(asterisk).toFixed(1) : '?'} s`
);
await engine.close();
await exchange.close();
process.exitCode = lost === 0 && counted.faults === 0 && left.length === 0 && code === 0 ? 0 : 1;
