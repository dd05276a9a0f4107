/** Mouth and ear of somebody on a telephone: speaks one tone over RTP without end, and hears what comes back. */
import { createSocket } from 'node:dgram';
import { fromAlaw, heardIn, toAlaw, type Speaker, TONES } from './tones.ts';

const FRAME = 160;
const HEARD_MS = 400;

export type Ear = Awaited<ReturnType<typeof openEar>>;

/** `port` is where it hears; it speaks to whoever it heard, as a telephone behind a router does. */
export async function openEar(who: Speaker | undefined) {
  const socket = createSocket('udp4');
  await new Promise<void>((done) => socket.bind(0, '127.0.0.1', done));
  let peer: number | undefined;
  let [sequence, at] = [0, 0];
  let keying: { key: number; left: number; began: number } | undefined;
  const heard: { ms: number; payload: Buffer }[] = [];

  socket.on('message', (packet, from) => {
    peer = from.port;
    if ((packet[1]! & 0x7f) !== 8) return;
    const now = performance.now();
    heard.push({ ms: now, payload: packet.subarray(12) });
    while (heard.length > 0 && heard[0]!.ms < now - HEARD_MS) heard.shift();
  });

  const packet = (type: number, payload: Uint8Array, timestamp: number, mark = false) => {
    if (peer === undefined) return;
    const header = Buffer.alloc(12);
    header[0] = 0x80;
    header[1] = type | (mark ? 0x80 : 0);
    header.writeUInt16BE((sequence = (sequence + 1) & 0xffff), 2);
    header.writeUInt32BE(timestamp >>> 0, 4);
    header.writeUInt32BE(0x68656a6e, 8);
    socket.send(Buffer.concat([header, payload]), peer, '127.0.0.1');
  };
  /** A key is told in packets of their own (RFC 4733), the end three times. */
  const keyed = (one: { key: number; left: number; began: number }) => {
    const end = one.left <= 3;
    const long = Math.min(at - one.began + FRAME, 0xffff);
    packet(101, Uint8Array.of(one.key, end ? 0x8a : 0x0a, long >> 8, long & 0xff), one.began, one.left === 8);
    one.left -= 1;
  };
  const begun = performance.now();
  let frames = 0;
  const speaking = setInterval(() => {
    for (; performance.now() - begun >= frames * 20; frames += 1) {
      if (keying && keying.left > 0) keyed(keying);
      else {
        keying = undefined;
        const payload = new Uint8Array(FRAME);
        for (const i of payload.keys()) {
          const angle = who === undefined ? 0 : (2 * Math.PI * TONES[who] * (at + i)) / 8000;
          payload[i] = toAlaw(9000 * Math.sin(angle));
        }
        packet(8, payload, at);
      }
      at += FRAME;
    }
  }, 10);
  const lately = () => {
    const since = performance.now() - HEARD_MS;
    const bytes = Buffer.concat(heard.filter(({ ms }) => ms >= since).map(({ payload }) => payload));
    return Float32Array.from(bytes, (byte) => fromAlaw(byte) / 32_768);
  };
  return {
    port: socket.address().port,
    /** Whose tones came in the last moments; nothing came at all is nobody too. */
    heard(): Speaker[] {
      const samples = lately();
      return samples.length < 1600 ? [] : heardIn(samples);
    },
    /** Is anything heard at all: somebody speaks? */
    isLoud: () => lately().some((sample) => Math.abs(sample) > 0.05),
    async press(key: string): Promise<void> {
      keying = { key: '0123456789*#'.indexOf(key), left: 8, began: at };
      await new Promise((done) => setTimeout(done, 260));
    },
    close(): void {
      clearInterval(speaking);
      socket.close();
    }
  };
}
