/** The people of the talking bench, in a process of their own: each says a tone and counts what comes. */
import type { Described } from '#world/telephone/engine.ts';
import { openSoftphone, type Softphone } from '../tests/softphone.ts';

export type Asked =
  { what: 'connect'; leg: string } | { what: 'answer'; leg: string; answer: Described } | { what: 'count' };

/** Over all legs since it was last counted: the sum of packets and holes, the median jitter, the worst wait. */
export type Counted = { packets: number; lost: number; jitterMs: number; longestMs: number };

export type Told =
  | { what: 'offer'; leg: string; offer: Described }
  | { what: 'connected'; leg: string }
  | { what: 'counted'; counted: Counted };

const tell = (told: Told) => process.send!(told);
const phones: Softphone[] = [];
const answers = new Map<string, (answer: Described) => void>();
let before = { packets: 0, lost: 0 };

/** On a crowded machine a first try may come to nothing. */
async function connect(leg: string, tries = 3): Promise<void> {
  const phone = await openSoftphone((offer) => {
    tell({ what: 'offer', leg, offer });
    return new Promise((done) => answers.set(leg, done));
  }, 440).catch((cause: unknown) => {
    if (tries === 1) throw cause;
  });
  if (!phone) return connect(leg, tries - 1);
  phones.push(phone);
  tell({ what: 'connected', leg });
}

function count(): Counted {
  const all = phones.map((phone) => phone.counted());
  const packets = all.reduce((sum, one) => sum + one.packets, 0);
  const lost = all.reduce((sum, one) => sum + one.lost, 0);
  const jitters = all.map((one) => one.jitterMs).sort((a, b) => a - b);
  const counted = {
    packets: packets - before.packets,
    lost: lost - before.lost,
    jitterMs: jitters[jitters.length >> 1] ?? 0,
    longestMs: Math.max(...all.map((one) => one.longestMs))
  };
  before = { packets, lost };
  return counted;
}

/** Fifty times a second each, spread over the 20 ms as people are. */
let due = performance.now();
let turn = 0;
setInterval(() => {
  const now = performance.now();
  // After a long stop nobody says at once what they would have said.
  if (now - due > 200) due = now;
  for (; due <= now; due += 2, turn++) for (let i = turn % 10; i < phones.length; i += 10) phones[i]!.speak();
}, 1);

process.on('message', (asked: Asked) => {
  if (asked.what === 'connect') void connect(asked.leg);
  else if (asked.what === 'answer') answers.get(asked.leg)?.(asked.answer);
  else tell({ what: 'counted', counted: count() });
});
