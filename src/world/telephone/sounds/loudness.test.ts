import { describe, expect, it } from 'vitest';
import { evened, loudnessOf, SPEECH_LEVEL } from './loudness.ts';
import { toneOf } from './pitch.ts';

const speech = (amplitude: number) =>
  Int16Array.of(
    ...toneOf(300, 1, 8000, amplitude),
    ...new Int16Array(16_000),
    ...toneOf(300, 1, 8000, amplitude)
  );

describe('loudness', () => {
  it('does not count the pauses', () => {
    expect(loudnessOf(speech(0.3))).toBeCloseTo(0.3 / Math.SQRT2, 2);
  });

  it.each([0.02, 0.1, 0.9])('is the same for all afterwards: %d', (amplitude) => {
    expect(loudnessOf(evened(speech(amplitude)))).toBeCloseTo(SPEECH_LEVEL, 2);
  });

  it('never goes beyond what the line carries', () => {
    const click = toneOf(300, 1, 8000, 0.01);
    click[4000] = 32_000;
    expect(evened(click).reduce((most, sample) => Math.max(most, sample), 0)).toBeLessThan(28_000);
  });

  it('leaves silence alone', () => {
    expect(evened(new Int16Array(500))).toEqual(new Int16Array(500));
  });
});
