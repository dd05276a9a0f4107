import { describe, expect, it } from 'vitest';
import { RATE } from './mulaw.ts';
import { toneIn, toneOf } from './pitch.ts';
import { openResampler } from './resample.ts';

const RATES = [8000, 11_025, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000];
const whole = (samples: Int16Array, rate: number) => {
  const to = openResampler(rate);
  return to.part(samples, 0, to.length(samples.length));
};

describe('from another rate to the telephone’s', () => {
  it.each(RATES)('a tone of speech goes through as it is: %i Hz', (rate) => {
    const made = whole(toneOf(1000, 1, rate), rate);
    expect(made.length).toBe(RATE);
    expect(toneIn(made.subarray(800, 7200), 1000, RATE)).toBeCloseTo(0.3, 2);
  });

  it.each(RATES.filter((rate) => rate >= 16_000))(
    'what it cannot carry is gone, not folded back: %i Hz',
    (rate) => {
      const made = whole(toneOf(5500, 1, rate), rate).subarray(800, 7200);
      expect(toneIn(made, 2500, RATE)).toBeLessThan(0.003);
      expect(Math.max(...made.map(Math.abs))).toBeLessThan(300);
    }
  );

  it('pieces give the same as the whole', () => {
    const samples = toneOf(700, 1, 44_100);
    const to = openResampler(44_100);
    const pieces = [0, 1, 2, 3].flatMap((n) => [...to.part(samples, n * 2000, (n + 1) * 2000)]);
    expect(pieces).toEqual([...whole(samples, 44_100)]);
  });

  it('refuses less than the telephone has', () => {
    expect(() => openResampler(6000)).toThrow(RangeError);
  });
});
