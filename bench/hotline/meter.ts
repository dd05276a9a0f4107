/** What a page of ours hears, measured where it is heard: when the first sound came, or a certain tone. */
import type { Page } from 'playwright-core';

type Meter = { wanted: 'any' | 'tone' | undefined; at: number | undefined };
declare const window: { meter: Meter; RTCPeerConnection: typeof RTCPeerConnection };

/** The page looks two hundred times a second, from the moment it was opened, at what its connection brings. */
export async function giveMeter(page: Page, hz: number | undefined): Promise<void> {
  await page.addInitScript((hz) => {
    const meter: Meter = { wanted: undefined, at: undefined };
    window.meter = meter;
    const devices = navigator.mediaDevices;
    const ask = devices.getUserMedia.bind(devices);
    devices.getUserMedia = () =>
      ask({ audio: { echoCancellation: false, noiseSuppression: false, autoGainControl: false } });
    if (hz === undefined) return;
    let analyser: AnalyserNode | undefined;
    const Connection = window.RTCPeerConnection;
    window.RTCPeerConnection = class extends Connection {
      constructor(...given: ConstructorParameters<typeof Connection>) {
        super(...given);
        this.addEventListener('track', ({ track }) => {
          const context = new AudioContext();
          analyser = context.createAnalyser();
          analyser.fftSize = 1024;
          context.createMediaStreamSource(new MediaStream([track])).connect(analyser);
        });
      }
    };
    const samples = new Float32Array(1024);
    /** Amplitude of the tone, or of whatever there is. */
    const loud = () => {
      if (meter.wanted === 'any') return Math.max(...samples.map(Math.abs));
      const turn = 2 * Math.cos((2 * Math.PI * hz) / analyser!.context.sampleRate);
      let [before, last] = [0, 0];
      for (const sample of samples) [before, last] = [last, sample + turn * last - before];
      return (
        (2 * Math.sqrt(Math.max(0, last * last + before * before - turn * last * before))) / samples.length
      );
    };
    setInterval(() => {
      if (!analyser || meter.wanted === undefined || meter.at !== undefined) return;
      analyser.getFloatTimeDomainData(samples);
      if (loud() > (meter.wanted === 'any' ? 0.02 : 0.08))
        meter.at = performance.timeOrigin + performance.now();
    }, 5);
  }, hz);
}

/** From now on: any sound, or the tone. */
export async function resetMeter(page: Page, wanted: 'any' | 'tone'): Promise<void> {
  await page.evaluate((wanted) => void Object.assign(window.meter, { wanted, at: undefined }), wanted);
}

/** When it was heard, in milliseconds since 1970; the clock is the machine's. */
export async function soundedAt(page: Page, seconds = 15): Promise<number> {
  const found = await page.waitForFunction(() => window.meter.at, undefined, {
    timeout: seconds * 1000,
    polling: 20
  });
  return (await found.jsonValue())!;
}
