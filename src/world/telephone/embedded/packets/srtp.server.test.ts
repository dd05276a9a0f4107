import { createHash } from 'node:crypto';
import { RtpHeader, RtpPacket, SrtpSession } from 'werift';
import { describe, expect, it } from 'vitest';
import { openOpener, openSealer, type Keys } from './srtp.server.ts';

const bytes = (name: string, length: number) =>
  createHash('sha512').update(name).digest().subarray(0, length);
const said = bytes('what was said', 60);
const numbers = { payloadType: 0, sequence: 65_534, timestamp: 320, ssrc: 4_000_000_000, marker: false };

/** The media library's own encryption, as a browser's stands in for it elsewhere. */
function library(profile: 1 | 7) {
  const keys = {
    localMasterKey: bytes('a', 16),
    localMasterSalt: bytes('b', profile === 7 ? 12 : 14),
    remoteMasterKey: bytes('a', 16),
    remoteMasterSalt: bytes('b', profile === 7 ? 12 : 14)
  };
  const session = new SrtpSession({ keys, profile });
  const { srtpSessionKey, srtpSessionSalt, srtpSessionAuthTag } = session.localContext;
  const ours: Keys = {
    profile: profile === 7 ? 'gcm' : 'cm',
    key: srtpSessionKey,
    salt: srtpSessionSalt,
    proof: srtpSessionAuthTag
  };
  return { session, ours };
}

describe.each([
  ['AES-GCM', 7],
  ['AES-CM with HMAC-SHA1', 1]
] as const)('sound encrypted by %s', (_, profile) => {
  it('is read by the media library, over the end of sixteen bits', () => {
    const { session, ours } = library(profile);
    const seal = openSealer(ours);
    for (const sequence of [65_534, 65_535, 0, 1]) {
      const read = RtpPacket.deSerialize(session.decrypt(seal({ ...numbers, sequence }, said)!));
      expect(read.payload.equals(said)).toBe(true);
      expect(read.header.sequenceNumber).toBe(sequence);
    }
  });

  it('is read as the media library wrote it, with what a browser hangs on the head', () => {
    const { session, ours } = library(profile);
    const open = openOpener(ours);
    for (const sequenceNumber of [65_534, 65_535, 0, 1]) {
      const header = new RtpHeader({ payloadType: 0, sequenceNumber, timestamp: 320, ssrc: 9 });
      header.extension = true;
      header.extensions = [{ id: 1, payload: Buffer.from('0') }];
      header.extensionProfile = 0xbede;
      const opened = open(session.encrypt(said, header));
      expect(opened?.said.equals(said)).toBe(true);
      expect(opened?.head).toMatchObject({
        sequence: sequenceNumber,
        timestamp: 320,
        ssrc: 9,
        payloadType: 0
      });
    }
  });

  it('is not read twice, nor when one bit of it is another', () => {
    const { ours } = library(profile);
    const [seal, open] = [openSealer(ours), openOpener(ours)];
    const sealed = seal(numbers, said)!;
    for (let at = 0; at < sealed.length; at++) {
      const forged = Buffer.from(sealed);
      forged[at]! ^= 1;
      expect(open(forged)?.said.equals(said) ?? false, `byte ${at}`).toBe(false);
    }
    expect(open(Buffer.from(sealed))?.said.equals(said)).toBe(true);
    expect(open(Buffer.from(sealed))).toBeUndefined();
  });

  it('never encrypts two under one number', () => {
    const seal = openSealer(library(profile).ours);
    expect(seal(numbers, said)).toBeDefined();
    expect(seal(numbers, bytes('something else', 60))).toBeUndefined();
  });

  it.each([0, 1, 12, 13, 20, 28])('%i bytes of anything are no sound and break nothing', (length) => {
    const open = openOpener(library(profile).ours);
    expect(
      open(Buffer.concat([Buffer.from([0x9f, 0]), bytes('anything', 64)]).subarray(0, length + 2))
    ).toBeUndefined();
  });
});

it('more names than one browser has are nobody’s sound', () => {
  const { ours } = library(7);
  const open = openOpener(ours);
  const heard = Array.from({ length: 12 }, (_, ssrc) => open(openSealer(ours)({ ...numbers, ssrc }, said)!));
  expect(heard.filter(Boolean)).toHaveLength(8);
});
