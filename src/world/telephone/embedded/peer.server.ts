/** One browser's connection: how the media library finds it and agrees on keys; its sound goes by a wire of our own. */
import {
  MediaStreamTrack,
  RTCPeerConnection,
  RTCRtpCodecParameters,
  RTCRtpHeaderExtensionParameters,
  usePCMU
} from 'werift';
import type { Described } from '#world/telephone/engine.ts';
import { readOffer, withAddresses } from './offer.ts';
import type { Network } from './network.ts';
import type { Head } from './packets/rtp.ts';
import { openWire, type Wire } from './packets/wire.server.ts';
import { openStream, type Stream } from './stream.ts';

/** A packet of somebody's voice as it came. */
export type Voice = { sequence: number; timestamp: number; bytes: Buffer };

export type Hearer = {
  voice(packet: Voice): void;
  key(key: string): void;
  connected(): void;
  closed(): void;
};

export type Peer = {
  readonly stream: Stream;
  /** Packets of any kind so far: whoever sends none is gone. */
  readonly received: number;
  send(bytes: Uint8Array, numbers: { sequence: number; timestamp: number; marker: boolean }): void;
  /** Closes it and says nothing more. */
  close(): void;
};

/** The keys in the order of RFC 4733. */
const KEYS = '0123456789*#ABCD';

/** A few hundred bytes of one frame; a stranger may send anything. */
const VOICE_BYTES_MAX = 960;

function connectionFor(keys: number | undefined, network: Network): RTCPeerConnection {
  return new RTCPeerConnection({
    codecs: {
      audio: [
        usePCMU(),
        ...(keys === undefined
          ? []
          : [
              new RTCRtpCodecParameters({
                mimeType: 'audio/telephone-event',
                clockRate: 8000,
                channels: 1,
                payloadType: keys,
                parameters: '0-15'
              })
            ])
      ]
    },
    headerExtensions: {
      audio: [new RTCRtpHeaderExtensionParameters({ uri: 'urn:ietf:params:rtp-hdrext:sdes:mid' })]
    },
    iceServers: [],
    iceUseTcp: false,
    iceUseIpv6: network.ipv6 ?? false,
    iceAdditionalHostAddresses: network.loopback ? ['127.0.0.1'] : undefined,
    iceInterfaceAddresses: network.listen ? { udp4: network.listen } : undefined,
    icePortRange: network.ports
  });
}

/** A key comes in many packets; its last ones say that it was let go, and all of them bear the time it was pressed. */
function keyReader(hearer: Hearer): (timestamp: number, payload: Buffer) => void {
  let told: number | undefined;
  return (timestamp, payload) => {
    const key = KEYS[payload[0] ?? 99];
    if (key === undefined || payload.length < 4 || told === timestamp) return;
    told = timestamp;
    hearer.key(key);
  };
}

async function answerTo(connection: RTCPeerConnection, sdp: string): Promise<string> {
  await connection.setRemoteDescription({ type: 'offer', sdp });
  await connection.setLocalDescription(await connection.createAnswer());
  return connection.localDescription?.sdp ?? '';
}

/** Answers an offer; throws a `BadOffer` when it is none that can be answered. */
export async function openPeer(
  offer: Described,
  network: Network,
  hearer: Hearer
): Promise<{ peer: Peer; answer: Described }> {
  const { sdp, keys } = readOffer(offer);
  const connection = connectionFor(keys, network);
  const track = new MediaStreamTrack({ kind: 'audio' });
  const { sender } = connection.addTransceiver(track, { direction: 'sendrecv' });
  // In the lower half, so that a browser that misses the first packets still counts right (RFC 3711, 3.3.1).
  const stream = openStream(Math.floor(Math.random() * 32_768), Math.floor(Math.random() * 2 ** 32));
  let wire: Wire | undefined;
  let [received, open] = [0, true];
  const pressed = keyReader(hearer);
  const heard = ({ payloadType, sequence, timestamp }: Head, said: Buffer) => {
    if (!open) return;
    received++;
    if (payloadType === keys) pressed(timestamp, said);
    else if (payloadType === 0 && said.length > 0 && said.length <= VOICE_BYTES_MAX)
      hearer.voice({ sequence, timestamp, bytes: said });
  };
  const close = () => {
    if (!open) return;
    open = false;
    void connection.close().catch(() => undefined);
  };
  connection.connectionStateChange.subscribe((state) => {
    if (!open) return;
    if (state === 'connected') {
      // Once only: keys are not begun anew when the way was lost and found again.
      wire ??= openWire(connection, sender, heard);
      hearer.connected();
    }
    if (state === 'closed' || state === 'failed') {
      close();
      hearer.closed();
    }
  });
  const answered = await answerTo(connection, sdp).catch((cause: unknown) => {
    close();
    throw cause;
  });
  return {
    answer: { type: 'answer', sdp: withAddresses(answered, network.announce ?? []) },
    peer: {
      stream,
      get received() {
        return received;
      },
      send: (bytes, numbers) => wire?.send(bytes, numbers),
      close
    }
  };
}

/** Makes the certificate and has the library's code read once, so that the first caller does not wait for it. */
export async function warmUp(network: Network): Promise<void> {
  const connection = connectionFor(126, network);
  connection.addTransceiver(new MediaStreamTrack({ kind: 'audio' }), { direction: 'sendrecv' });
  const { sdp } = await connection.createOffer();
  await connection.close();
  if (!sdp.includes('m=audio')) throw new Error('The media library offers no sound.');
}
