/** A telephone without a browser: a connection of the media library that says a tone and counts what comes. */
import { MediaStreamTrack, RTCPeerConnection, RtpHeader, RtpPacket, usePCMU } from 'werift';
import type { Described } from '#world/telephone/engine.ts';
import { FRAME, fromMulaw, RATE, toMulaw } from '#world/telephone/sounds/mulaw.ts';
import { toneIn, toneOf } from '#world/telephone/sounds/pitch.ts';

export type Softphone = {
  /** Says the next 20 ms. */
  speak(): void;
  /** Of what came: packets, holes in their count, how unevenly they came (RFC 3550, ms), the worst wait since asked. */
  counted(): { packets: number; lost: number; jitterMs: number; longestMs: number };
  /** The amplitude of a tone in the last half second. */
  hears(hz: number): number;
  close(): Promise<void>;
};

/** What came lately, and how. */
function openEar() {
  const last: Uint8Array[] = [];
  let [packets, highest, first, jitter, transit, before, longest] = [0, 0, 0, 0, 0, 0, 0];
  return {
    take({ header, payload }: RtpPacket): void {
      const now = performance.now();
      const ahead = ((header.sequenceNumber - highest) << 16) >> 16;
      if (packets === 0) first = highest = header.sequenceNumber;
      else if (ahead > 0) highest += ahead;
      const way = now - (header.timestamp * 1000) / RATE;
      if (packets > 0) {
        if (Math.abs(way - transit) < 1000) jitter += (Math.abs(way - transit) - jitter) / 16;
        longest = Math.max(longest, now - before);
      }
      [transit, before] = [way, now];
      packets++;
      last.push(payload);
      if (last.length > 25) last.shift();
    },
    counted() {
      const longestMs = longest;
      longest = 0;
      return {
        packets,
        lost: packets === 0 ? 0 : highest - first + 1 - packets,
        jitterMs: jitter,
        longestMs
      };
    },
    hears: (hz: number) => toneIn(fromMulaw(Buffer.concat(last)), hz, RATE)
  };
}

async function openConnection(track: MediaStreamTrack): Promise<RTCPeerConnection> {
  const connection = new RTCPeerConnection({
    codecs: { audio: [usePCMU()] },
    iceServers: [],
    iceUseIpv6: false,
    iceUseTcp: false,
    iceAdditionalHostAddresses: ['127.0.0.1'],
    iceInterfaceAddresses: { udp4: '127.0.0.1' }
  });
  connection.addTransceiver(track, { direction: 'sendrecv' });
  await connection.setLocalDescription(await connection.createOffer());
  return connection;
}

/** Connects: `meet` brings the offer to the engine and the answer back. */
export async function openSoftphone(
  meet: (offer: Described) => Promise<Described>,
  hz: number
): Promise<Softphone> {
  const track = new MediaStreamTrack({ kind: 'audio' });
  const connection = await openConnection(track);
  const ear = openEar();
  connection.onTrack.subscribe((incoming) => incoming.onReceiveRtp.subscribe((packet) => ear.take(packet)));
  const connected = new Promise<void>((done, fail) => {
    connection.connectionStateChange.subscribe((state) => {
      if (state === 'connected') done();
      if (state === 'failed') fail(new Error('No connection.'));
    });
  });
  const answer = await meet({ type: 'offer', sdp: connection.localDescription!.sdp });
  await connection.setRemoteDescription(answer as { type: 'answer'; sdp: string });
  await connected;
  const tone = toMulaw(toneOf(hz, 1, RATE));
  let [sequence, timestamp] = [1, 0];
  return {
    speak() {
      const header = new RtpHeader({ payloadType: 0, sequenceNumber: sequence, timestamp, ssrc: 0 });
      const from = timestamp % RATE;
      track.writeRtp(new RtpPacket(header, Buffer.from(tone.subarray(from, from + FRAME))));
      sequence = (sequence + 1) & 0xffff;
      timestamp += FRAME;
    },
    counted: ear.counted,
    hears: ear.hears,
    close: () => connection.close()
  };
}
