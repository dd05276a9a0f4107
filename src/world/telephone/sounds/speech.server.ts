/** Announcements spoken by the program until the city has recorded its own: made once, kept as files. */
import { createRequire } from 'node:module';
import { readdir, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { evened } from './loudness.ts';
import { RATE } from './mulaw.ts';
import { openResampler } from './resample.ts';
import type { SpokenLang } from './said.ts';
import type { Asked, Spoken } from './speaker.server.ts';
import { spokenFile } from './spoken.server.ts';
import { writeSound } from './store.server.ts';
import { writeWav } from './wav.ts';

export type Speech = {
  /** The file, in the folder of sounds, in which these words are said; spoken now when it is not there yet. */
  speak(words: string, lang: SpokenLang): Promise<string>;
  /** The file's name whether it is there or not: the same words have the same name on every machine. */
  fileOf(words: string, lang: SpokenLang): string;
  close(): Promise<void>;
};

/** Nobody speaks for so long, and the thread with its voices is let go. */
const IDLE_MS = 30_000;
/** Longer than any announcement takes, on a machine with much to do. */
const SPEAK_MS = 60_000;
const WORDS_MAX = 4000;

/** What nobody needed for so long is thrown away: numbers of cases are said once. */
const UNUSED_DAYS = 30;
const DAY_MS = 86_400_000;

/** Is it there? Then it is used today, which its time says. */
async function isUsed(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  if (!found) return false;
  const now = new Date();
  if (now.getTime() - found.mtimeMs > DAY_MS) await utimes(path, now, now).catch(() => undefined);
  return true;
}

/** Throws away what was spoken and not needed for a month. */
async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => undefined);
    if (found && Date.now() - found.mtimeMs > UNUSED_DAYS * DAY_MS) await rm(path, { force: true });
  }
}

type Voice = { say(asked: Omit<Asked, 'number'>): Promise<Spoken>; stop(): Promise<void> };

function openVoice(): Voice {
  const worker = new Worker(
    createRequire(import.meta.url).resolve('#world/telephone/sounds/speaker.server.ts')
  );
  worker.unref();
  let number = 0;
  return {
    say: (asked) =>
      new Promise((done, fail) => {
        const mine = ++number;
        const off = () => {
          clearTimeout(timer);
          worker.off('message', heard);
          worker.off('error', broken);
          worker.off('exit', broken);
        };
        const heard = (spoken: Spoken) => {
          if (spoken.number !== mine) return;
          off();
          done(spoken);
        };
        const broken = (cause: unknown) => {
          off();
          fail(new Error(`The voice broke: ${String(cause)}`));
        };
        const timer = setTimeout(broken, SPEAK_MS, 'too slow');
        worker.on('message', heard);
        worker.on('error', broken);
        worker.on('exit', broken);
        worker.postMessage({ ...asked, number: mine });
      }),
    stop: async () => void (await worker.terminate())
  };
}

/** Speaks into a folder inside the folder of sounds, one announcement after the other. */
export function openSpeech(folder: string): Speech {
  let voice: Voice | undefined;
  let idle: ReturnType<typeof setTimeout> | undefined;
  let last: Promise<unknown> = sweep(join(folder, 'spoken'));
  const under = new Map<string, Promise<string>>();

  async function rest(): Promise<void> {
    clearTimeout(idle);
    const was = voice;
    voice = undefined;
    await was?.stop();
  }
  async function make(file: string, words: string, lang: SpokenLang): Promise<string> {
    if (await isUsed(join(folder, file))) return file;
    clearTimeout(idle);
    voice ??= openVoice();
    const spoken = await voice
      .say({ words: words.slice(0, WORDS_MAX), lang })
      .catch(async (cause: unknown) => {
        await rest();
        throw cause;
      });
    idle = setTimeout(() => void rest(), IDLE_MS).unref();
    if ('fault' in spoken) throw new Error(`Nothing was spoken: ${spoken.fault}`);
    const to = openResampler(spoken.rate);
    const samples = evened(to.part(spoken.samples, 0, to.length(spoken.samples.length)));
    await writeSound(folder, file, writeWav({ rate: RATE, channels: 1, samples }));
    return file;
  }
  return {
    fileOf: spokenFile,
    speak(words, lang) {
      const file = spokenFile(words, lang);
      const known = under.get(file);
      if (known) return known;
      const making = last.then(() => make(file, words, lang)).finally(() => under.delete(file));
      last = making.catch(() => undefined);
      under.set(file, making);
      return making;
    },
    async close() {
      await last;
      await rest();
    }
  };
}
