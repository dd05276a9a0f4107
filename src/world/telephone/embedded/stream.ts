/** The numbers of the packets that one leg is sent: one unbroken stream, whoever and whatever is heard in it. */

export type Numbers = { sequence: number; timestamp: number; marker: boolean };

export type Stream = {
  /** The next packet of something we play or mix; `source` tells one from another. */
  own(source: object, samples: number, nowMs: number): Numbers;
  /** The next packet of somebody else's stream; nothing when it was sent before they were let in. */
  relayed(
    source: object,
    from: { sequence: number; timestamp: number; samples: number },
    nowMs: number
  ): Numbers | undefined;
};

/** A pause this long is told to the listener as a new beginning. */
const PAUSE_MS = 60;

const near = (difference: number) => (difference << 16) >> 16;

/**
 * A browser follows one stream, whose packets are counted one by one and whose time goes on. Whoever is let in is
 * counted on from where the one before stopped; a packet that got lost on the way to us stays lost in the count, so
 * that the browser hides the hole as it does any other.
 */
export function openStream(firstSequence: number, firstTimestamp: number): Stream {
  let [last, end] = [firstSequence, firstTimestamp];
  let lastMs: number | undefined;
  let heard: object | undefined;
  let [begun, sequenceBy, timestampBy] = [0, 0, 0];

  /** Where the time of the stream stands now: never back, and on by what passed in silence. */
  const timeAt = (nowMs: number) =>
    lastMs === undefined || nowMs - lastMs < PAUSE_MS ? end : end + Math.round((nowMs - lastMs) * 8) - 160;

  function wrote(
    sequence: number,
    timestamp: number,
    samples: number,
    nowMs: number,
    marker: boolean
  ): Numbers {
    if (near(sequence - last) > 0) {
      last = sequence & 0xffff;
      end = (timestamp + samples) >>> 0;
    }
    lastMs = nowMs;
    return { sequence: sequence & 0xffff, timestamp: timestamp >>> 0, marker };
  }

  return {
    own(source, samples, nowMs) {
      const timestamp = timeAt(nowMs);
      const marker = source !== heard || timestamp !== end;
      heard = source;
      return wrote(last + 1, timestamp, samples, nowMs, marker);
    },
    relayed(source, from, nowMs) {
      const marker = source !== heard;
      if (marker) {
        heard = source;
        begun = from.sequence;
        sequenceBy = last + 1 - from.sequence;
        timestampBy = timeAt(nowMs) - from.timestamp;
      }
      if (near(from.sequence - begun) < 0 && near(from.sequence - begun) > -1000) return undefined;
      begun = near(from.sequence - begun) > 2000 ? (from.sequence - 1000) & 0xffff : begun;
      return wrote(from.sequence + sequenceBy, from.timestamp + timestampBy, from.samples, nowMs, marker);
    }
  };
}
