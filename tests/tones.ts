/** Who hears whom on the program's own pages: each browser says a tone of its own, and the page measures what comes in. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { toneOf } from '#world/telephone/sounds/pitch.ts';
import { writeWav } from '#world/telephone/sounds/wav.ts';
import { openBrowser, SPEAKING } from './browser.ts';

declare const window: { heard?: MediaStreamTrack; RTCPeerConnection: typeof RTCPeerConnection };

/** A browser whose microphone says this tone for ever. */
export function openTone(hz: number): Promise<Browser> {
  const file = join(mkdtempSync(join(tmpdir(), 'hejnal-tone-')), 'tone.wav');
  writeFileSync(file, writeWav({ rate: 48_000, channels: 1, samples: toneOf(hz, 10, 48_000) }));
  return openBrowser([...SPEAKING, `--use-file-for-fake-audio-capture=${file}`]);
}

/** The page gives what it hears to be measured, and sends its tone as it is: cleaning takes steady tones for noise. */
export async function bare(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const Connection = window.RTCPeerConnection;
    window.RTCPeerConnection = class extends Connection {
      constructor(...given: ConstructorParameters<typeof Connection>) {
        super(...given);
        this.addEventListener('track', ({ track }) => (window.heard = track));
      }
    };
    const devices = navigator.mediaDevices;
    const ask = devices.getUserMedia.bind(devices);
    devices.getUserMedia = () =>
      ask({ audio: { echoCancellation: false, noiseSuppression: false, autoGainControl: false } });
  });
}

/** Does the page come to hear this tone within so many milliseconds? Gives how long it took. */
export function hears(page: Page, hz: number, most = 8_000): Promise<number | undefined> {
  return page.evaluate(
    async ([hz, most]) => {
      const begun = performance.now();
      const context = new AudioContext();
      const analyser = context.createAnalyser();
      analyser.fftSize = 2048;
      const samples = new Float32Array(2048);
      let joined: MediaStreamTrack | undefined;
      try {
        while (performance.now() - begun < most!) {
          if (window.heard && joined !== window.heard) {
            joined = window.heard;
            context.createMediaStreamSource(new MediaStream([joined])).connect(analyser);
          }
          analyser.getFloatTimeDomainData(samples);
          const turn = 2 * Math.cos((2 * Math.PI * hz!) / context.sampleRate);
          let [before, last] = [0, 0];
          for (const sample of samples) [before, last] = [last, sample + turn * last - before];
          const power = last * last + before * before - turn * last * before;
          if ((2 * Math.sqrt(Math.max(0, power))) / samples.length > 0.08) return performance.now() - begun;
          await new Promise((done) => setTimeout(done, 20));
        }
        return undefined;
      } finally {
        void context.close();
      }
    },
    [hz, most] as const
  );
}
