/** A headset's connection with the exchange, where one carries the sound: SIP over WebSocket, loaded only then. */
import { UA, WebSocketInterface } from 'jssip';
import type { RTCSession } from 'jssip/lib/RTCSession';
import type { Account } from '#world/telephone/engine.ts';
import type { Line } from './headset.ts';

const ANSWER_MS = 10_000;

/**
 * A call of ours to the exchange, which takes it at once and moves the sound itself from then on. The account is made
 * for this leg and thrown away after it. The talk itself lives between the browser and the exchange: it goes on when
 * our program is started again.
 */
export async function connectSip(line: Line, account: Account, servers: RTCIceServer[] = []): Promise<void> {
  let session: RTCSession | undefined;
  let connected = false;
  const agent = new UA({
    sockets: [new WebSocketInterface(account.socket)],
    uri: account.uri,
    password: account.password,
    register: false,
    session_timers: false
  });
  // To stop it hangs up what is still going on, and says goodbye to the exchange.
  line.holds({ sender: () => session?.connection?.getSenders()[0], close: () => agent.stop() });
  AbortSignal.timeout(ANSWER_MS).addEventListener('abort', () => {
    if (!connected) line.ended('refused');
  });
  agent.once('connected', () => {
    if (!line.open) return;
    session = agent.call(account.callee, {
      mediaStream: line.own,
      pcConfig: { iceServers: servers, bundlePolicy: 'max-bundle' },
      eventHandlers: {
        peerconnection: ({ peerconnection }: { peerconnection: RTCPeerConnection }) =>
          watch(line, peerconnection),
        confirmed: () => {
          connected = true;
          line.became('connected');
        },
        failed: () => line.ended('refused'),
        ended: () => line.ended('lost')
      }
    });
  });
  agent.start();
}

function watch(line: Line, connection: RTCPeerConnection): void {
  connection.addEventListener('track', ({ track }) => line.hears(track));
  connection.addEventListener('connectionstatechange', () => {
    if (connection.connectionState === 'failed') line.ended('lost');
  });
}
