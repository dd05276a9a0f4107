/** People who talk through the embedded engine: a browser each, that says one tone and measures which ones it hears. */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { SoundLeg } from '#ui/calls/headset.ts';
import type { Described, Engine, EngineEvent } from '#world/telephone/engine.ts';
import { toneOf } from '#world/telephone/sounds/pitch.ts';
import { writeWav } from '#world/telephone/sounds/wav.ts';
import { openBrowser } from './browser.ts';

/** What the page of a party has. */
type Measuring = {
  leg: SoundLeg;
  /** When the offer went, and when the first sound came. */
  offered: number;
  sounded: Promise<number>;
  loudness(): number;
  /** The amplitude of a tone in what is heard now. */
  tone(hz: number): number;
  /** Milliseconds until the tone is heard, or is not. */
  until(hz: number, heard: boolean, most: number): Promise<number | undefined>;
};
declare const window: Measuring;

/** Tones that no music of ours has, nor their overtones. */
export const TONES = { caller: 540, agent: 820, third: 1040, notice: 1610, ringing: 425 } as const;
/** Heard, and not heard, of an amplitude of 0.3. */
const HEARD = 0.1;

const PAGE = `<!doctype html><audio autoplay></audio><script type="module">
import { openHeadset } from '/headset.ts';
import { connectLeg } from '/leg.ts';
const audio = document.querySelector('audio');
const id = location.pathname.slice(1);
const send = async (offer) => {
  const response = await fetch('/meet/' + id, { method: 'POST', body: JSON.stringify(offer) });
  return response.ok ? response.json() : undefined;
};
window.leg = openHeadset(
  {
    audio,
    plain: true,
    told: (state) => state === 'connecting' && (window.offered = performance.now())
  },
  (line) => connectLeg(line, { send })
);
const context = new AudioContext();
const analyser = context.createAnalyser();
analyser.fftSize = 2048;
let joined;
const samples = new Float32Array(2048);
const listen = () => {
  if (audio.srcObject && joined !== audio.srcObject) {
    joined = audio.srcObject;
    context.createMediaStreamSource(joined).connect(analyser);
  }
  analyser.getFloatTimeDomainData(samples);
};
window.loudness = () => {
  listen();
  return Math.sqrt(samples.reduce((sum, value) => sum + value * value, 0) / samples.length);
};
window.sounded = new Promise((done) => {
  const look = () => (window.loudness() > 0.02 ? done(performance.now()) : setTimeout(look, 5));
  look();
});
window.tone = (hz) => {
  listen();
  const turn = 2 * Math.cos(2 * Math.PI * hz / context.sampleRate);
  let before = 0, last = 0;
  for (const sample of samples) [before, last] = [last, sample + turn * last - before];
  return 2 * Math.sqrt(Math.max(0, last * last + before * before - turn * last * before)) / samples.length;
};
window.until = (hz, heard, most) => new Promise((done) => {
  const begun = performance.now();
  const look = () => {
    const now = performance.now() - begun;
    if (window.tone(hz) > ${HEARD} === heard) done(now);
    else if (now > most) done(undefined);
    else setTimeout(look, 5);
  };
  look();
});
</script>`;

export type Party = {
  leg: string;
  page: Page;
  browser: Browser;
  /** Opens the page and waits until sound flows; how long it took. */
  connect(): Promise<number>;
  /** Milliseconds until the tone is heard (or is not any more); nothing when it takes too long. */
  hears(hz: number, most?: number): Promise<number | undefined>;
  loses(hz: number, most?: number): Promise<number | undefined>;
  /** The loudest that each tone was for a while. */
  loudest(tones: readonly number[], ms: number): Promise<number[]>;
  /** How loud it is whatever is heard, the loudest of a second. */
  sounds(): Promise<number>;
  mute(muted: boolean): Promise<void>;
  press(keys: string): Promise<boolean>;
  /** Milliseconds from the offer to the first sound of this page. */
  waited(): Promise<number>;
  /** Ends the page as a crash does: without a word. */
  kill(): void;
};

function openSite(engine: Engine): Promise<Server> {
  const read = (file: string) =>
    stripTypeScriptTypes(readFileSync(join(import.meta.dirname, '../src/ui/calls', file), 'utf8'));
  const scripts = new Map(['headset.ts', 'leg.ts'].map((file) => [`/${file}`, read(file)]));
  const site = createServer(async (asked, answer) => {
    const script = scripts.get(asked.url ?? '');
    if (script) return answer.setHeader('content-type', 'text/javascript').end(script);
    if (asked.method !== 'POST') return answer.setHeader('content-type', 'text/html').end(PAGE);
    let body = '';
    for await (const part of asked) body += String(part);
    try {
      answer.end(JSON.stringify(await engine.meet(asked.url!.slice(6), JSON.parse(body) as Described)));
    } catch {
      answer.writeHead(503).end();
    }
  });
  return new Promise((done) => site.listen(0, '127.0.0.1', () => done(site)));
}

async function openParty(url: string, folder: string, leg: string, hz: number): Promise<Party> {
  const file = join(folder, `${leg}.wav`);
  writeFileSync(file, writeWav({ rate: 48_000, channels: 1, samples: toneOf(hz, 10, 48_000) }));
  const browser = await openBrowser([
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    '--autoplay-policy=no-user-gesture-required',
    '--allow-loopback-in-peer-connection',
    `--use-file-for-fake-audio-capture=${file}`
  ]);
  const context = await browser.newContext({ permissions: ['microphone'] });
  const page = await context.newPage();
  return {
    leg,
    page,
    browser,
    async connect() {
      const begun = performance.now();
      await page.goto(`${url}/${leg}`);
      await page.waitForFunction(() => window.leg?.state === 'connected', undefined, {
        timeout: 15_000,
        polling: 10
      });
      return performance.now() - begun;
    },
    hears: (hz, most = 5000) => page.evaluate(([a, b]) => window.until(a!, true, b!), [hz, most]),
    loses: (hz, most = 5000) => page.evaluate(([a, b]) => window.until(a!, false, b!), [hz, most]),
    loudest: (tones, ms) =>
      page.evaluate(
        async ([tones, ms]) => {
          const most = tones.map(() => 0);
          for (const begun = performance.now(); performance.now() - begun < ms;) {
            tones.forEach((hz, i) => (most[i] = Math.max(most[i]!, window.tone(hz))));
            await new Promise((done) => setTimeout(done, 10));
          }
          return most;
        },
        [tones, ms] as const
      ),
    sounds: () =>
      page.evaluate(async () => {
        let most = 0;
        for (const begun = performance.now(); performance.now() - begun < 1000;) {
          most = Math.max(most, window.loudness());
          await new Promise((done) => setTimeout(done, 10));
        }
        return most;
      }),
    mute: (muted) => page.evaluate((on) => window.leg.mute(on), muted),
    press: (keys) => page.evaluate((some) => window.leg.press(some), keys),
    waited: () => page.evaluate(async () => (await window.sounded) - window.offered),
    kill: () => void page.goto('chrome://crash').catch(() => undefined)
  };
}

export type Talking = {
  parties: Record<string, Party>;
  events: EngineEvent[];
  /** Waits for something that the engine tells. */
  told(is: (event: EngineEvent) => boolean, most?: number): Promise<EngineEvent>;
  close(): Promise<void>;
};

/** Opens a browser for each leg with its tone; none is connected yet. */
export async function openTalking(engine: Engine, tones: Record<string, number>): Promise<Talking> {
  const site = await openSite(engine);
  const url = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
  const folder = mkdtempSync(join(tmpdir(), 'hejnal-tones-'));
  const events: EngineEvent[] = [];
  const stop = engine.listen((event) => events.push(event));
  const opened = await Promise.all(
    Object.entries(tones).map(async ([leg, hz]) => [leg, await openParty(url, folder, leg, hz)] as const)
  );
  return {
    parties: Object.fromEntries(opened),
    events,
    async told(is, most = 5000) {
      for (const begun = performance.now(); performance.now() - begun < most;) {
        const found = events.find(is);
        if (found) return found;
        await new Promise((done) => setTimeout(done, 10));
      }
      throw new Error(`Not told; but: ${JSON.stringify(events)}`);
    },
    async close() {
      stop();
      await Promise.all(opened.map(([, party]) => party.browser.close()));
      site.close();
      site.closeAllConnections();
    }
  };
}

/** A folder with one sound in it: a tone that nobody else says. */
export function openSounds(folder: string, seconds: number): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'notice.wav'),
    writeWav({ rate: 8000, channels: 1, samples: toneOf(TONES.notice, seconds, 8000) })
  );
  return folder;
}
