/** What is asked of an exchange that is busy, gone or says no: a server of HTTP stands for it. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { readAddress } from './address.ts';
import { AriRefusal, openAri, unlessSo } from './ari.server.ts';

const WHO = 'me:secret';

let server: Server | undefined;
afterEach(() => server?.close());

/** Answers the nth call with the nth status; 0 cuts the line. What comes after the last is 200. */
async function exchange(...statuses: number[]) {
  const asked: string[] = [];
  let [open, most] = [0, 0];
  server = createServer(async (request, response) => {
    asked.push(`${request.method} ${request.url} ${request.headers.authorization}`);
    const status = statuses[asked.length - 1] ?? 200;
    most = Math.max(most, (open += 1));
    await new Promise((done) => setTimeout(done, 5));
    open -= 1;
    if (status === 0) return request.socket.destroy();
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(status === 200 ? '{"id":"x"}' : '{"message":"no"}');
  });
  await new Promise<void>((done) => server!.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    asked,
    most: () => most,
    ...openAri(readAddress(`http://${WHO}@127.0.0.1:${port}/ari`))
  };
}

describe('asking the exchange', () => {
  it('fills in what is named, asks with the rest, and shows who asks', async () => {
    const { ask, asked } = await exchange();
    await ask('POST /channels/{channelId}/moh', { channelId: 'a/b c', mohClass: 'default' });
    expect(asked).toEqual([`POST /ari/channels/a%2Fb%20c/moh?mohClass=default Basic ${btoa('me:secret')}`]);
  });

  it('a line that breaks and an exchange too busy are asked again', async () => {
    const { ask, asked } = await exchange(0, 503);
    await ask('POST /channels/{channelId}/answer', { channelId: 'c' });
    expect(asked.length).toBe(3);
  });

  it('a plain no is told at once, with its number', async () => {
    const { ask, asked } = await exchange(404);
    const refused = ask('POST /channels/{channelId}/answer', { channelId: 'c' });
    await expect(refused).rejects.toMatchObject({ status: 404 });
    await expect(refused).rejects.toBeInstanceOf(AriRefusal);
    expect(asked.length).toBe(1);
  });

  it('nobody is rung twice', async () => {
    const { ask, asked } = await exchange(500);
    await expect(ask('POST /channels', { endpoint: 'PJSIP/x' })).rejects.toMatchObject({ status: 500 });
    expect(asked.length).toBe(1);
  });

  it('what is gone needs no taking away; what fails is told', async () => {
    const { ask } = await exchange(404, 409, 400);
    const away = () => unlessSo(ask('DELETE /channels/{channelId}', { channelId: 'c' }));
    await away();
    await away();
    await expect(away()).rejects.toMatchObject({ status: 400 });
  });

  it('no more than forty at once, and all of them in the end', async () => {
    const { ask, asked, most } = await exchange();
    await Promise.all(Array.from({ length: 200 }, () => ask('GET /channels', {})));
    expect(asked.length).toBe(200);
    expect(most()).toBeLessThanOrEqual(40);
  });
});
