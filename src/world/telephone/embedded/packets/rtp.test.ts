import { describe, expect, it } from 'vitest';
import { HEAD_BYTES, isSound, readHead, withoutPadding, writeHead } from './rtp.ts';

const head = { payloadType: 0, sequence: 65_535, timestamp: 4_294_967_295, ssrc: 7, marker: true };
function packet(first: number, ...behind: number[]): Buffer {
  const bytes = Buffer.alloc(HEAD_BYTES + behind.length);
  writeHead(bytes, head);
  bytes[0] = first;
  bytes.set(behind, HEAD_BYTES);
  return bytes;
}

describe('the head of a packet of sound', () => {
  it('is read as it was written', () => {
    expect(readHead(packet(0x80, 1, 2))).toEqual({
      payloadType: 0,
      sequence: 65_535,
      timestamp: 4_294_967_295,
      ssrc: 7,
      length: 12,
      padded: false
    });
  });

  it('is as long as what hangs on it: other speakers, and what a browser adds', () => {
    expect(readHead(packet(0x82, ...Array<number>(8).fill(1)))?.length).toBe(20);
    expect(readHead(packet(0x90, 0xbe, 0xde, 0, 1, 0x10, 48, 0, 0, 5))?.length).toBe(20);
  });

  it.each([
    ['other speakers that are not there', packet(0x8f, 1, 2, 3)],
    ['half an addition', packet(0x90, 0xbe, 0xde)],
    ['an addition longer than the packet', packet(0x90, 0xbe, 0xde, 255, 255, 1)]
  ])('is refused with %s', (_, bytes) => {
    expect(readHead(bytes)).toBeUndefined();
  });
});

describe('what came by the port', () => {
  it.each([
    ['sound', packet(0x80, 1), true],
    ['a key pressed', Buffer.concat([Buffer.from([0x80, 126]), Buffer.alloc(20)]), true],
    ['the finding of addresses', Buffer.from([0, 1, ...Array<number>(30).fill(0)]), false],
    ['the exchange of keys', Buffer.from([22, 254, ...Array<number>(30).fill(0)]), false],
    ['a report', Buffer.concat([Buffer.from([0x80, 200]), Buffer.alloc(24)]), false],
    ['a head and nothing', packet(0x80), false],
    ['nothing', Buffer.alloc(0), false]
  ])('%s is told from the rest', (_, bytes, is) => {
    expect(isSound(bytes)).toBe(is);
  });
});

it('what fills a packet up is no sound, and more of it than there is leaves nothing', () => {
  expect([...withoutPadding(Buffer.from([1, 2, 0, 2]), true)]).toEqual([1, 2]);
  expect([...withoutPadding(Buffer.from([1, 2, 0, 2]), false)]).toEqual([1, 2, 0, 2]);
  expect(withoutPadding(Buffer.from([9]), true)).toHaveLength(0);
  expect(withoutPadding(Buffer.alloc(0), true)).toHaveLength(0);
});
