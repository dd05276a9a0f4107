/** Hears what the exchange says: its socket of news, opened again with longer and longer pauses while it is gone. */
import { WebSocket } from 'ws';
import type { PbxAddress } from './address.ts';
import type { Heard } from './api.ts';

export type Hearing = {
  heard(news: Heard): void;
  /** The line stands, the first time or again; nothing heard before was missed by mistake, only lost. */
  up(): void;
  down(): void;
  /** Another program took our place. It is not fought for: two would take it from each other for ever. */
  replaced(): void;
};
export type Socket = { close(): Promise<void> };

const PING_MS = 3000;
const LONGEST_PAUSE_MS = 5000;

/**
 * Opens the socket and keeps it open. A line that says nothing is asked every three seconds whether it lives, because
 * a machine that lost its power says no goodbye.
 */
export function openSocket(address: PbxAddress, hearing: Hearing): Socket {
  let closed = false;
  let pause = 100;
  let current: WebSocket | undefined;
  let again: NodeJS.Timeout | undefined;

  const connect = () => {
    const socket = new WebSocket(`${address.socket}?app=${encodeURIComponent(address.app)}`, {
      headers: { authorization: address.authorization },
      handshakeTimeout: 5000
    });
    current = socket;
    let stood = false;
    let alive = true;
    const pinging = setInterval(() => {
      if (!alive) return socket.terminate();
      alive = false;
      if (socket.readyState === WebSocket.OPEN) socket.ping();
    }, PING_MS);
    const lives = () => void (alive = true);
    socket.on('pong', lives);
    socket.on('open', () => {
      stood = true;
      pause = 100;
      if (!closed) hearing.up();
    });
    socket.on('message', (data) => {
      lives();
      if (closed) return;
      const news = JSON.parse(String(data)) as Heard;
      if (news.type === 'ApplicationReplaced') {
        closed = true;
        socket.close();
        hearing.replaced();
      } else hearing.heard(news);
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearInterval(pinging);
      if (closed) return;
      if (stood) hearing.down();
      again = setTimeout(connect, pause);
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    });
  };
  connect();
  return {
    async close() {
      closed = true;
      clearTimeout(again);
      const socket = current;
      if (socket === undefined || socket.readyState === WebSocket.CLOSED) return;
      await new Promise<void>((done) => {
        socket.once('close', () => done());
        socket.close();
        setTimeout(() => socket.terminate(), 500).unref();
      });
    }
  };
}
