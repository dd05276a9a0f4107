/** Sound encrypted and decrypted with Node's own ciphers: AES-GCM (RFC 7714), or AES-CM with HMAC-SHA1 (RFC 3711). */
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  timingSafeEqual,
  type KeyObject
} from 'node:crypto';
import { openOrder, type Order } from './order.ts';
import { HEAD_BYTES, readHead, withoutPadding, writeHead, type Head } from './rtp.ts';

/** What both sides agreed on for one direction (RFC 5764). */
export type Keys = { profile: 'gcm' | 'cm'; key: Buffer; salt: Buffer; proof: Buffer };

export type Packet = {
  payloadType: number;
  sequence: number;
  timestamp: number;
  ssrc: number;
  marker: boolean;
};

/** Encrypts a packet that has room for its proof behind; says whether it may go: a number is used once. */
export type Sealer = (packet: Packet, said: Uint8Array) => Buffer | undefined;

/** Decrypts a packet; nothing of one that is forged, came before, or is no packet at all. */
export type Opener = (packet: Buffer) => { head: Head; said: Buffer } | undefined;

/** Whoever encrypts sound does it with few names; more are nobody's sound. */
const NAMES_MAX = 8;
const GCM_PROOF_BYTES = 16;
const CM_PROOF_BYTES = 10;

type Cipher = {
  proofBytes: number;
  /** Encrypts in place what stands between the head and the room for the proof, and writes the proof. */
  seal(packet: Buffer, headBytes: number, ssrc: number, number: number): void;
  open(packet: Buffer, headBytes: number, ssrc: number, number: number): Buffer | undefined;
};

const turnsOf = (number: number) => Math.floor(number / 65_536);

function gcm(key: KeyObject, salt: Buffer): Cipher {
  const iv = Buffer.alloc(12);
  function begin(ssrc: number, number: number): void {
    iv.writeUInt16BE(0, 0);
    iv.writeUInt32BE(ssrc, 2);
    iv.writeUInt32BE(turnsOf(number), 6);
    iv.writeUInt16BE(number % 65_536, 10);
    for (let i = 0; i < 12; i++) iv[i]! ^= salt[i]!;
  }
  const options = { authTagLength: GCM_PROOF_BYTES };
  return {
    proofBytes: GCM_PROOF_BYTES,
    seal(packet, headBytes, ssrc, number) {
      begin(ssrc, number);
      const end = packet.length - GCM_PROOF_BYTES;
      const cipher = createCipheriv('aes-128-gcm', key, iv, options);
      cipher.setAAD(packet.subarray(0, headBytes));
      packet.set(cipher.update(packet.subarray(headBytes, end)), headBytes);
      cipher.final();
      packet.set(cipher.getAuthTag(), end);
    },
    open(packet, headBytes, ssrc, number) {
      begin(ssrc, number);
      const end = packet.length - GCM_PROOF_BYTES;
      const cipher = createDecipheriv('aes-128-gcm', key, iv, options);
      cipher.setAAD(packet.subarray(0, headBytes));
      cipher.setAuthTag(packet.subarray(end));
      const said = cipher.update(packet.subarray(headBytes, end));
      try {
        cipher.final();
      } catch {
        return undefined;
      }
      return said;
    }
  };
}

function cm(key: KeyObject, salt: Buffer, proof: KeyObject): Cipher {
  const counter = Buffer.alloc(16);
  const turns = Buffer.alloc(4);
  function turn(said: Buffer, ssrc: number, number: number): Buffer {
    counter.fill(0);
    counter.writeUInt32BE(ssrc, 4);
    counter.writeUInt32BE(turnsOf(number), 8);
    counter.writeUInt16BE(number % 65_536, 12);
    for (let i = 0; i < 14; i++) counter[i]! ^= salt[i]!;
    return createCipheriv('aes-128-ctr', key, counter).update(said);
  }
  function proofOf(packet: Buffer, number: number): Buffer {
    turns.writeUInt32BE(turnsOf(number));
    const whole = createHmac('sha1', proof).update(packet).update(turns).digest();
    return whole.subarray(0, CM_PROOF_BYTES);
  }
  return {
    proofBytes: CM_PROOF_BYTES,
    seal(packet, headBytes, ssrc, number) {
      const end = packet.length - CM_PROOF_BYTES;
      packet.set(turn(packet.subarray(headBytes, end), ssrc, number), headBytes);
      packet.set(proofOf(packet.subarray(0, end), number), end);
    },
    open(packet, headBytes, ssrc, number) {
      const end = packet.length - CM_PROOF_BYTES;
      const proved = timingSafeEqual(packet.subarray(end), proofOf(packet.subarray(0, end), number));
      return proved ? turn(packet.subarray(headBytes, end), ssrc, number) : undefined;
    }
  };
}

function cipherOf({ profile, key, salt, proof }: Keys): Cipher {
  const secret = createSecretKey(key);
  return profile === 'gcm' ? gcm(secret, salt) : cm(secret, salt, createSecretKey(proof));
}

export function openSealer(keys: Keys): Sealer {
  const cipher = cipherOf(keys);
  const order = openOrder();
  return (packet, said) => {
    const number = order.numberOf(packet.sequence);
    if (number === undefined) return undefined;
    order.take(number);
    const sealed = Buffer.allocUnsafe(HEAD_BYTES + said.length + cipher.proofBytes);
    writeHead(sealed, packet);
    sealed.set(said, HEAD_BYTES);
    cipher.seal(sealed, HEAD_BYTES, packet.ssrc, number);
    return sealed;
  };
}

export function openOpener(keys: Keys): Opener {
  const cipher = cipherOf(keys);
  const orders = new Map<number, Order>();
  return (packet) => {
    const head = readHead(packet);
    if (!head || packet.length < head.length + cipher.proofBytes) return undefined;
    const known = orders.get(head.ssrc);
    if (!known && orders.size >= NAMES_MAX) return undefined;
    const order = known ?? openOrder();
    const number = order.numberOf(head.sequence);
    if (number === undefined) return undefined;
    const said = cipher.open(packet, head.length, head.ssrc, number);
    if (!said) return undefined;
    order.take(number);
    if (!known) orders.set(head.ssrc, order);
    return { head, said: withoutPadding(said, head.padded) };
  };
}
