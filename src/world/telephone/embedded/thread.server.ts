/** The thread of the embedded engine: all its sound, away from the loop of whoever decides. */
import { parentPort, workerData } from 'node:worker_threads';
import { BadOffer } from './offer.ts';
import { warmUp } from './peer.server.ts';
import { mendRecordings } from './recorder.server.ts';
import { openStudio, type Studio, type StudioSettings } from './studio.server.ts';
import type { Asked, Question, Said } from './words.ts';

/** So many faults in a minute, and the thread is better begun anew. */
const FAULTS_MAX = 20;

const port = parentPort!;
const say = (said: Said) => port.postMessage(said);
const line = (text: string) => say({ say: 'line', line: text });

/** What one browser breaks is that browser's: the talks of the others go on. */
let faults = 0;
function fault(cause: unknown): void {
  line(`A fault in the sound: ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}`);
  if (++faults > FAULTS_MAX) process.exit(1);
}
process.on('uncaughtException', fault);
process.on('unhandledRejection', fault);
setInterval(() => (faults = 0), 60_000).unref();

const settings = workerData as StudioSettings;
const mended = await mendRecordings(settings.recordings);
if (mended > 0) line(`Recordings that were cut off and are readable now: ${mended}.`);
await warmUp(settings.network);
const studio: Studio = openStudio(settings, { event: (event) => say({ say: 'event', event }), line });

function carryOut(asked: Asked) {
  if (asked.ask === 'meet') return studio.meet(asked.leg, asked.offer);
  if (asked.ask === 'shape') return studio.shape(asked.plan);
  if (asked.ask === 'hangUp') return studio.hangUp(asked.leg);
  if (asked.ask === 'listLegs') return studio.listLegs();
  return studio.close();
}

port.on('message', async (question: Question) => {
  const { number } = question;
  try {
    const answer = await carryOut(question);
    say({ say: 'answer', number, answer: answer ?? undefined });
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    say({ say: 'fault', number, message, ...(cause instanceof BadOffer ? { why: cause.why } : {}) });
  }
});
say({ say: 'ready' });
