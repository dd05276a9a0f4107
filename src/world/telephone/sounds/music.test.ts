import { describe, expect, it } from 'vitest';
import { loudnessOf, SPEECH_LEVEL } from './loudness.ts';
import { music } from './music.ts';
import { fromMulaw, RATE } from './mulaw.ts';
import { toneIn } from './pitch.ts';
import { ringing } from './ringing.ts';

describe('the music', () => {
  const samples = fromMulaw(music());

  it('lasts half a minute, is softer than speech and never silent', () => {
    expect(samples.length / RATE).toBe(36);
    expect(loudnessOf(samples)).toBeLessThan(SPEECH_LEVEL * 0.7);
    for (let at = 0; at < samples.length; at += RATE)
      expect(loudnessOf(samples.subarray(at, at + RATE)), `second ${at / RATE}`).toBeGreaterThan(0.005);
  });

  it('goes round without a seam: no step there is larger than elsewhere', () => {
    const steps = samples.map((sample, i) => Math.abs(samples[(i + 1) % samples.length]! - sample));
    expect(steps.at(-1)!).toBeLessThanOrEqual(steps.subarray(0, -1).reduce((a, b) => Math.max(a, b), 0));
  });

  it('is the same each time', () => {
    expect(music()).toEqual(music());
  });
});

describe('the tone that it rings', () => {
  const samples = fromMulaw(ringing());

  it('is 425 Hz for a second and nothing for four', () => {
    expect(samples.length).toBe(5 * RATE);
    expect(toneIn(samples.subarray(0, RATE), 425, RATE)).toBeCloseTo(0.16, 1);
    expect(samples.subarray(RATE).every((sample) => sample === 0)).toBe(true);
  });
});
