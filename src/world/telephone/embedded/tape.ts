/** What is played to one leg: a loop that never ends, or sounds one after the other. */
import { FRAME, SILENT } from '#world/telephone/sounds/mulaw.ts';

export type Tape = {
  /** The next 20 ms; nothing when it is over. */
  next(): Uint8Array | undefined;
};

/** Goes round for ever, each listener from the beginning. */
export function loopOf(bytes: Uint8Array): Tape {
  let at = 0;
  return {
    next() {
      if (bytes.length === 0) return undefined;
      const frame = new Uint8Array(FRAME);
      for (let i = 0; i < FRAME; i++) frame[i] = bytes[(at + i) % bytes.length]!;
      at = (at + FRAME) % bytes.length;
      return frame;
    }
  };
}

/** One after the other without a gap; the last piece is filled up with silence. */
export function sequenceOf(sounds: readonly Uint8Array[]): Tape {
  let [which, at] = [0, 0];
  return {
    next() {
      const frame = new Uint8Array(FRAME).fill(SILENT);
      let filled = 0;
      while (filled < FRAME && which < sounds.length) {
        const piece = sounds[which]!.subarray(at, at + FRAME - filled);
        frame.set(piece, filled);
        filled += piece.length;
        at += piece.length;
        if (at >= sounds[which]!.length) [which, at] = [which + 1, 0];
      }
      return filled === 0 ? undefined : frame;
    }
  };
}
