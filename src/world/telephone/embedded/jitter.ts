/** A moment of somebody's voice held back, so that packets that come unevenly can be mixed and recorded evenly. */
import { FRAME, SILENT } from '#world/telephone/sounds/mulaw.ts';

/** Room for half a second; what lies further ahead is another beginning. */
const ROOM = 4096;
/** Held back before it is read: two packets. */
const DEPTH = 320;
/** More than this waiting is a delay nobody wants to hear; the oldest is skipped. */
const MOST = 1120;

export type Jitter = {
  put(timestamp: number, bytes: Uint8Array): void;
  /** The next 20 ms, or nothing while there is too little. */
  take(): Uint8Array | undefined;
};

export function openJitter(): Jitter {
  const ring = new Uint8Array(ROOM).fill(SILENT);
  let [next, end] = [0, 0];
  let state: 'empty' | 'filling' | 'playing' = 'empty';

  function begin(timestamp: number): void {
    ring.fill(SILENT);
    [next, end] = [timestamp, timestamp];
    state = 'filling';
  }
  function skip(samples: number): void {
    for (let i = 0; i < samples; i++) ring[(next + i) & (ROOM - 1)] = SILENT;
    next = (next + samples) >>> 0;
  }

  return {
    put(timestamp, bytes) {
      const ahead = (timestamp - next) | 0;
      if (state === 'empty' || ahead < -ROOM || ahead + bytes.length > ROOM) begin(timestamp);
      else if (state === 'filling' && next === end) begin(timestamp);
      const from = (timestamp - next) | 0;
      for (let i = Math.max(0, -from); i < bytes.length; i++) ring[(timestamp + i) & (ROOM - 1)] = bytes[i]!;
      if (((timestamp + bytes.length - end) | 0) > 0) end = (timestamp + bytes.length) >>> 0;
    },
    take() {
      const waiting = (end - next) | 0;
      if (state === 'empty' || (state === 'filling' && waiting < DEPTH)) return undefined;
      if (waiting < FRAME) {
        state = 'filling';
        return undefined;
      }
      state = 'playing';
      if (waiting > MOST) skip(waiting - DEPTH);
      const frame = new Uint8Array(FRAME);
      for (let i = 0; i < FRAME; i++) frame[i] = ring[(next + i) & (ROOM - 1)]!;
      skip(FRAME);
      return frame;
    }
  };
}
