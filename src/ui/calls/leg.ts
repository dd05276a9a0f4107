/** A headset's connection with the telephone process itself, where no exchange carries the sound. */
import type { Line } from './headset.ts';

export type Offer = { type: 'offer'; sdp: string };
export type Answer = { type: 'answer'; sdp: string };

export type LegOptions = {
  /** Takes our offer to the engine and brings its answer; nothing, or an error, when there is none. */
  send(offer: Offer): Promise<Answer | undefined>;
  /** Relays for networks that let nothing else through. */
  servers?: RTCIceServer[];
};

/** What a telephone carries, for browsers that let us choose: the offer gets short, and nobody has to convert. */
function preferTelephone(transceiver: RTCRtpTransceiver): void {
  const wanted = /^audio\/(pcmu|telephone-event)$/i;
  const codecs = RTCRtpReceiver.getCapabilities('audio')?.codecs.filter(
    ({ mimeType, clockRate }) => wanted.test(mimeType) && clockRate === 8000
  );
  if (codecs?.some(({ mimeType }) => /pcmu$/i.test(mimeType))) transceiver.setCodecPreferences?.(codecs);
}

/** The engine is found by the browser and not the browser by it, so nothing is waited for before the offer goes. */
export async function connectLeg(line: Line, { send, servers = [] }: LegOptions): Promise<void> {
  const connection = new RTCPeerConnection({ iceServers: servers, bundlePolicy: 'max-bundle' });
  line.holds({ sender: () => connection.getSenders()[0], close: () => connection.close() });
  connection.addEventListener('track', ({ track }) => line.hears(track));
  connection.addEventListener('connectionstatechange', () => {
    const { connectionState: now } = connection;
    if (now === 'connected') line.became('connected');
    if (now === 'disconnected' || now === 'failed' || now === 'closed') line.became('lost');
  });
  const [track] = line.own.getAudioTracks();
  preferTelephone(connection.addTransceiver(track!, { direction: 'sendrecv' }));
  await connection.setLocalDescription();
  const answer = await send({ type: 'offer', sdp: connection.localDescription!.sdp });
  if (!line.open) return;
  if (!answer) throw new Error('No answer.');
  await connection.setRemoteDescription(answer);
}
