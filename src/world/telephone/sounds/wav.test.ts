import { describe, expect, it } from 'vitest';
import { HEAD_BYTES, readWav, wavHead, writeWav } from './wav.ts';

const samples = Int16Array.of(1, -2, 3, -4, 32_767, -32_768);
const file = writeWav({ rate: 16_000, channels: 2, samples });

describe('a WAV file', () => {
  it('gives back what was written', () => {
    expect(readWav(file)).toEqual({ rate: 16_000, channels: 2, samples });
  });

  it('is read though other pieces stand before the sound', () => {
    const list = new Uint8Array([...new TextEncoder().encode('LIST'), 3, 0, 0, 0, 65, 66, 67, 0]);
    const longer = new Uint8Array([...file.subarray(0, 36), ...list, ...file.subarray(36)]);
    expect(readWav(longer)).toEqual({ rate: 16_000, channels: 2, samples });
  });

  it('that was cut goes as far as there is any sound', () => {
    expect(readWav(file.subarray(0, HEAD_BYTES + 7))).toEqual({
      rate: 16_000,
      channels: 2,
      samples: samples.subarray(0, 2)
    });
  });

  it('whose head says no length goes to the end', () => {
    const open = file.slice();
    open.set(wavHead(8000, 1, 0));
    expect(readWav(open)).toEqual({ rate: 8000, channels: 1, samples });
  });

  it.each([
    ['an empty file', new Uint8Array(), 'not-wav'],
    ['an MP3', new TextEncoder().encode('ID3\u0003 and then some music'), 'not-wav'],
    ['a head without sound', file.subarray(0, 36), 'not-wav'],
    ['no channel', file.map((byte, i) => (i === 22 ? 0 : byte)), 'not-wav'],
    ['24 bits', file.map((byte, i) => (i === 34 ? 24 : byte)), 'not-16-bit'],
    ['compressed sound', file.map((byte, i) => (i === 20 ? 2 : byte)), 'not-16-bit']
  ])('is refused: %s', (_, bytes, fault) => {
    expect(readWav(bytes)).toBe(fault);
  });

  it('never breaks on bytes by chance', () => {
    for (let at = 0; at < file.length; at++)
      for (const byte of [0, 0x7f, 0xff])
        expect(() => readWav(file.map((b, i) => (i === at ? byte : b)))).not.toThrow();
  });
});
