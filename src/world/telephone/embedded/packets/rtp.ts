/** A packet of sound as it travels: what its head says (RFC 3550), and which packets are sound at all. */

export type Head = {
  payloadType: number;
  sequence: number;
  timestamp: number;
  ssrc: number;
  /** Bytes of the head with all that hangs on it; what was said begins behind. */
  length: number;
  /** What was said is filled up at its end. */
  padded: boolean;
};

export const HEAD_BYTES = 12;

/**
 * Sound, encrypted: neither the finding of addresses nor the exchange of keys (RFC 7983), nor reports about the sound
 * (RFC 5761), which come by the same port.
 */
export function isSound(packet: Uint8Array): boolean {
  const [first = 0, second = 0] = packet;
  return first >> 6 === 2 && packet.length > HEAD_BYTES && ((second & 0x7f) < 64 || (second & 0x7f) > 95);
}

/** Nothing where the head says that it is longer than the packet. */
export function readHead(packet: Buffer): Head | undefined {
  const first = packet[0]!;
  let length = HEAD_BYTES + 4 * (first & 0x0f);
  if (first & 0x10) {
    if (packet.length < length + 4) return undefined;
    length += 4 + 4 * packet.readUInt16BE(length + 2);
  }
  if (packet.length < length) return undefined;
  return {
    payloadType: packet[1]! & 0x7f,
    sequence: packet.readUInt16BE(2),
    timestamp: packet.readUInt32BE(4),
    ssrc: packet.readUInt32BE(8),
    length,
    padded: (first & 0x20) !== 0
  };
}

type Written = { payloadType: number; sequence: number; timestamp: number; ssrc: number; marker: boolean };

/** Writes a head of twelve bytes at the beginning of a packet. */
export function writeHead(packet: Buffer, { payloadType, sequence, timestamp, ssrc, marker }: Written): void {
  packet[0] = 0x80;
  packet[1] = payloadType | (marker ? 0x80 : 0);
  packet.writeUInt16BE(sequence, 2);
  packet.writeUInt32BE(timestamp, 4);
  packet.writeUInt32BE(ssrc, 8);
}

/** What was said without what fills it up; nothing where more is filled than there is. */
export function withoutPadding(said: Buffer, padded: boolean): Buffer {
  if (!padded || said.length === 0) return said;
  const by = said[said.length - 1]!;
  return said.subarray(0, Math.max(0, said.length - by));
}
