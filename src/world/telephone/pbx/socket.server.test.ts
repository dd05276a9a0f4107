/** The socket of news: it comes back, and it does not fight for its place. */
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocketServer } from 'ws';
import { readAddress } from './address.ts';
import { openSocket, type Socket } from './socket.server.ts';

const WHO = 'me:secret';

let server: WebSocketServer;
let socket: Socket;
afterEach(async () => {
  await socket.close();
  server.clients.forEach((client) => client.terminate());
  server.close();
});

async function open(port = 0) {
  server = new WebSocketServer({ port, host: '127.0.0.1' });
  await new Promise((done) => server.once('listening', done));
  return (server.address() as AddressInfo).port;
}

function hear(port: number) {
  const said: string[] = [];
  socket = openSocket(readAddress(`http://${WHO}@127.0.0.1:${port}/ari`), {
    heard: (news) => said.push(news.type),
    up: () => said.push('up'),
    down: () => said.push('down'),
    replaced: () => said.push('replaced')
  });
  return said;
}

const say = (type: string) => server.clients.forEach((client) => client.send(JSON.stringify({ type })));

describe('the socket of news', () => {
  it('is opened again when the exchange was away, and tells it once', async () => {
    const port = await open();
    const said = hear(port);
    await expect.poll(() => said).toEqual(['up']);
    server.clients.forEach((client) => client.terminate());
    await new Promise((done) => server.close(done));
    await expect.poll(() => said).toEqual(['up', 'down']);
    await new Promise((done) => setTimeout(done, 400));
    expect(said).toEqual(['up', 'down']);
    await open(port);
    await expect.poll(() => said, { timeout: 5000 }).toEqual(['up', 'down', 'up']);
    say('StasisEnd');
    await expect.poll(() => said.at(-1)).toBe('StasisEnd');
  });

  it('goes silent when another program takes its place', async () => {
    const said = hear(await open());
    await expect.poll(() => said).toEqual(['up']);
    say('ApplicationReplaced');
    await expect.poll(() => said).toEqual(['up', 'replaced']);
    await new Promise((done) => setTimeout(done, 400));
    expect(server.clients.size).toBe(0);
    expect(said).toEqual(['up', 'replaced']);
  });

  it('notices a line that died without a word', async () => {
    const said = hear(await open());
    await expect.poll(() => said).toEqual(['up']);
    // Nothing is answered any more, pings neither, as on a machine without power.
    server.clients.forEach((client) => client.pause());
    await expect.poll(() => said, { timeout: 12_000 }).toEqual(['up', 'down', 'up']);
  }, 15_000);
});
