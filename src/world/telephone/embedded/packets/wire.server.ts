/** The way of sound between a browser and us, once the media library has found it and agreed on keys. */
import { RtcpSenderInfo, RtcpSrPacket, type RTCPeerConnection, type RTCRtpSender } from 'werift';
import { isSound, type Head } from './rtp.ts';
import { openOpener, openSealer, type Keys } from './srtp.server.ts';

export type Wire = {
  send(said: Uint8Array, numbers: { sequence: number; timestamp: number; marker: boolean }): void;
};

/** Profiles as they are numbered (RFC 5764, RFC 7714). */
const GCM = 7;

/** A report after so many packets: five seconds of sound. */
const REPORT_EVERY = 250;
/** From 1900, where the time of networks begins, to 1970. */
const EPOCH_SECONDS = 2_208_988_800;

type Half = { srtpSessionKey: Buffer; srtpSessionSalt: Buffer; srtpSessionAuthTag: Buffer; profile: number };

const keysOf = (half: Half): Keys => ({
  profile: half.profile === GCM ? 'gcm' : 'cm',
  key: half.srtpSessionKey,
  salt: half.srtpSessionSalt,
  proof: half.srtpSessionAuthTag
});

function networkTime(nowMs: number): bigint {
  const seconds = nowMs / 1000 + EPOCH_SECONDS;
  return (BigInt(Math.floor(seconds)) << 32n) | BigInt(Math.floor((seconds % 1) * 2 ** 32));
}

/**
 * Takes the sound out of the library's hands: each packet is decrypted, read, written and encrypted once. Through the
 * library it is copied nine times and read four, which took most of what thirty talks cost. Finding the way, keys and
 * reports stay with the library.
 */
export function openWire(
  connection: RTCPeerConnection,
  sender: RTCRtpSender,
  heard: (head: Head, said: Buffer) => void
): Wire {
  const transport = connection.dtlsTransports[0]!;
  const way = transport.iceTransport.connection;
  const open = openOpener(keysOf(transport.srtp.remoteContext));
  const seal = openSealer(keysOf(transport.srtp.localContext));
  // The library reports by itself what it sent by itself, which is nothing.
  sender.rtcpRunning = true;
  const others = way.onData.execute;
  way.onData.execute = (packet) => {
    if (!isSound(packet)) return others(packet);
    const opened = open(packet);
    if (opened) heard(opened.head, opened.said);
  };
  let [packets, bytes] = [0, 0];

  function report(timestamp: number): void {
    const senderInfo = new RtcpSenderInfo({
      ntpTimestamp: networkTime(Date.now()),
      rtpTimestamp: timestamp,
      packetCount: packets,
      octetCount: bytes
    });
    void transport.sendRtcp([new RtcpSrPacket({ ssrc: sender.ssrc, senderInfo })]);
  }

  return {
    send(said, numbers) {
      const packet = seal({ ...numbers, payloadType: 0, ssrc: sender.ssrc }, said);
      if (!packet) return;
      void way.send(packet).catch(() => undefined);
      bytes += said.length;
      if (++packets % REPORT_EVERY === 0) report(numbers.timestamp);
    }
  };
}
