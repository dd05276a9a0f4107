/** HEIC photos, decoded in a thread of their own so that everybody else's pages keep coming. */
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';

export type Pixels = { data: Uint8Array; width: number; height: number };

/** Why there are no pixels. */
export type NoPixels = 'too-large' | 'broken';

/** Longest a photo may take; a file made to be slow is given up. */
const SECONDS_MAX = 30;

/** The thread's whole program. It looks at the size before it decodes, and its memory goes with it. */
const PROGRAM = `
const { parentPort, workerData } = require('node:worker_threads');
const decode = require(workerData.decoder);
(async () => {
  const images = await decode.all({ buffer: workerData.bytes });
  const image = images[workerData.which] ?? images[0];
  const { width, height } = image;
  if (width * height > workerData.pixelsMax) return parentPort.postMessage('too-large');
  const { data } = await image.decode();
  parentPort.postMessage({ data, width, height }, [data.buffer]);
})().catch(() => parentPort.postMessage('broken'));
`;

/** The pixels of a HEIC file, upright (the format turns by itself), four bytes each; `which` of several. */
export function decodeHeic(bytes: Uint8Array, which: number, pixelsMax: number): Promise<Pixels | NoPixels> {
  const decoder = createRequire(import.meta.url).resolve('heic-decode');
  const worker = new Worker(PROGRAM, {
    eval: true,
    workerData: { decoder, bytes, which, pixelsMax },
    stdout: true,
    stderr: true
  });
  const done = new Promise<Pixels | NoPixels>((resolve) => {
    const timer = setTimeout(() => resolve('broken'), SECONDS_MAX * 1000);
    worker.once('message', resolve);
    worker.once('error', () => resolve('broken'));
    worker.once('exit', () => {
      clearTimeout(timer);
      resolve('broken');
    });
  });
  return done.finally(() => worker.terminate());
}
