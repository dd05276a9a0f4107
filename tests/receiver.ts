/** A program that receives webhooks, as they are in the world: a real server that verifies every signature before it believes anything. */
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';

/** One delivery as it came in: its number, its signature verified, what it says. */
export type Received = {
  id: string;
  verified: boolean;
  body: { type: string; data: Record<string, unknown> };
};

export type Receiver = {
  url: string;
  /** `host:port`, to be excepted from what may not be asked. */
  at: string;
  received: Received[];
  /** What it answers, one after the other; afterwards 204. */
  answers: number[];
  /** Which secret it was told; until then it verifies nothing. */
  secret: string | undefined;
  close(): Promise<void>;
};

export async function openReceiver(): Promise<Receiver> {
  const receiver: Pick<Receiver, 'received' | 'answers' | 'secret'> = {
    received: [],
    answers: [],
    secret: undefined
  };
  const server = http.createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const text = Buffer.concat(parts).toString('utf8');
      let verified = false;
      try {
        new Webhook(receiver.secret ?? '').verify(text, request.headers as Record<string, string>);
        verified = true;
      } catch {
        // It stays unverified, and the test says so.
      }
      const id = String(request.headers['webhook-id']);
      receiver.received.push({ id, verified, body: JSON.parse(text) as Received['body'] });
      response.writeHead(receiver.answers.shift() ?? 204).end();
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const at = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return Object.assign(receiver, {
    url: `http://${at}/hook`,
    at,
    close: () =>
      new Promise<void>((done) => {
        server.closeAllConnections();
        server.close(() => done());
      })
  });
}
