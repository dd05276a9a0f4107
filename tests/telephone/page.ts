/** What runs in the page of somebody with a headset: our own module, and an ear that tells whose tones are heard. */
import { openHeadset, type SoundLeg } from '#ui/calls/headset.ts';
import { connectSip } from '#ui/calls/sip.ts';
import type { Account } from '#world/telephone/engine.ts';
import { heardIn, type Speaker } from './tones.ts';

declare global {
  interface Window {
    leg: SoundLeg;
    states: string[];
    heardNow(): Speaker[];
    admit(): Promise<Account>;
  }
}

const audio = document.querySelector('audio')!;
const context = new AudioContext();
const analyser = context.createAnalyser();
analyser.fftSize = 16_384;
const samples = new Float32Array(analyser.fftSize);
let joined: MediaProvider | null = null;

window.states = [];
window.heardNow = () => {
  if (audio.srcObject === null) return [];
  if (joined !== audio.srcObject) {
    joined = audio.srcObject;
    context.createMediaStreamSource(joined as MediaStream).connect(analyser);
  }
  analyser.getFloatTimeDomainData(samples);
  return heardIn(samples, context.sampleRate);
};
window.leg = openHeadset({ audio, plain: true, told: (state) => window.states.push(state) }, async (line) =>
  connectSip(line, await window.admit())
);
