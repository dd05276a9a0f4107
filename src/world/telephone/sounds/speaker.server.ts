/** A thread that speaks: words in, sound out. The synthesizer works for a second where others may not wait. */
import { parentPort } from 'node:worker_threads';
import init from '@echogarden/espeak-ng-emscripten';
import type { SpokenLang } from './said.ts';
import { VOICES } from './spoken.server.ts';

export type Asked = { number: number; words: string; lang: SpokenLang };
export type Spoken =
  { number: number; rate: number; samples: Int16Array } | { number: number; fault: string };

if (parentPort) {
  const port = parentPort;
  const synthesizer = new (await init()).eSpeakNGWorker();
  const say = ({ number, words, lang }: Asked): Spoken => {
    const { name, speed } = VOICES[lang];
    if (synthesizer.set_voice(name, lang, 0, 0, 0) !== 0) return { number, fault: `no voice ${name}` };
    synthesizer.set_rate(speed);
    const pieces: Int16Array[] = [];
    synthesizer.synthesize(words, (piece) => {
      if (piece) pieces.push(piece.slice());
      return 0;
    });
    const samples = new Int16Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
    let at = 0;
    for (const piece of pieces) {
      samples.set(piece, at);
      at += piece.length;
    }
    return { number, rate: synthesizer.get_samplerate(), samples };
  };
  port.on('message', (asked: Asked) => {
    try {
      port.postMessage(say(asked));
    } catch (cause) {
      port.postMessage({ number: asked.number, fault: String(cause) } satisfies Spoken);
    }
  });
}
