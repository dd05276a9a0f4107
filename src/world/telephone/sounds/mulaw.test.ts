import { describe, expect, it } from 'vitest';
import { fromMulaw, SILENT, toMulaw } from './mulaw.ts';

describe('mu-law', () => {
  it('writes the values of the standard', () => {
    const samples = Int16Array.of(0, -32_768, 32_767, 1000, -1000);
    expect([...toMulaw(samples)]).toEqual([0xff, 0x00, 0x80, 0xce, 0x4e]);
    expect(SILENT).toBe(toMulaw(Int16Array.of(0))[0]);
  });

  it('gives every byte back, but for the two zeros', () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    const back = toMulaw(fromMulaw(bytes));
    expect([...back].filter((byte, i) => byte !== i)).toEqual([0xff]);
  });

  it('keeps every sample within a twentieth of its size', () => {
    const samples = Int16Array.from({ length: 65_000 }, (_, i) => i - 32_500);
    const back = fromMulaw(toMulaw(samples));
    const worst = Math.max(
      ...back.map((value, i) => Math.abs(value - samples[i]!) - Math.abs(samples[i]!) / 20)
    );
    expect(worst).toBeLessThan(10);
  });
});
