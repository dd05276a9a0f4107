/** Serves the built program over HTTP in this process, and stops it in order. */

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { pathToFileURL } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import type { Settings } from '#world/config.ts';

export type Site = { close(): Promise<void> };

type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** The port to listen on; asks the machine for a free one where the settings say 0. */
export async function findPort({ HOST, PORT }: Settings): Promise<number> {
  const probe = createServer();
  await listen(probe, HOST, PORT);
  const address = probe.address();
  await new Promise((done) => probe.close(done));
  return typeof address === 'object' && address ? address.port : PORT;
}

/** Opens the world (the handler does, as it is imported) and answers from then on. */
export async function openSite(settings: Settings): Promise<Site> {
  tellAdapter(settings);
  const { handler } = (await import(pathToFileURL('build/handler.js').href)) as { handler: Handler };
  const protocol = new URL(settings.PUBLIC_URL ?? 'http://localhost').protocol.slice(0, -1);
  const answering = new Set<ServerResponse>();
  const server = createServer(patience(settings), (request, response) => {
    answering.add(response);
    response.once('close', () => answering.delete(response));
    if (settings.TRUSTED_PROXY) request.headers['x-forwarded-for'] ??= request.socket.remoteAddress ?? '';
    if (settings.TRUSTED_PROXY) request.headers['x-forwarded-proto'] ??= protocol;
    else request.headers['x-forwarded-proto'] = protocol;
    takePage(request, response);
    handler(request, response, () => response.writeHead(404).end());
  });
  await listen(server, settings.HOST, settings.PORT);
  return { close: () => close(server, answering) };
}

/** A page that is made goes out in one piece, where the adapter ends the answer (src/world/page/hold.server.ts). */
function takePage(
  request: IncomingMessage & { takePage?: (page: Buffer) => void },
  response: ServerResponse
) {
  const end = response.end.bind(response) as (page: Buffer) => ServerResponse;
  request.takePage = (page) => {
    response.end = () => end(page);
  };
}

/**
 * How long a request may take: a browser sends its head at once, only photos on a slow line take long. Whoever drips
 * byte after byte would else hold a connection for as long as they like.
 */
function patience({ REQUEST_SECONDS }: Settings) {
  const whole = 1000 * REQUEST_SECONDS;
  const head = Math.min(whole, 30_000);
  return {
    requestTimeout: whole,
    headersTimeout: head,
    connectionsCheckingInterval: Math.min(5000, head / 4)
  };
}

/** SvelteKit's adapter reads these when it is imported; what an administrator sets goes before. */
function tellAdapter(settings: Settings): void {
  process.env['BODY_SIZE_LIMIT'] ??= '60M';
  process.env['PROTOCOL_HEADER'] = 'x-forwarded-proto';
  if (settings.TRUSTED_PROXY) process.env['ADDRESS_HEADER'] = 'x-forwarded-for';
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => fail(new Error(whyNot(error, host, port))));
    server.listen({ host, port }, done);
  });
}

function whyNot(error: NodeJS.ErrnoException, host: string, port: number): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${host} is taken by another program. Choose another one: PORT=${port + 1} npm start`;
    case 'EACCES':
      return `Port ${port} may not be opened by this user. Choose one above 1024: PORT=3000 npm start`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `${host} is no address of this machine. Choose another one: HOST=127.0.0.1 npm start`;
    default:
      return `It cannot listen on ${host}, port ${port}: ${error.message}`;
  }
}

/** Nobody new; live lists end at once, pages under way get a moment; then the world closes what it holds. */
async function close(server: Server, answering: Set<ServerResponse>): Promise<void> {
  const closed = new Promise((done) => server.close(done));
  for (const response of answering) {
    if (String(response.getHeader('content-type')).startsWith('text/event-stream')) response.destroy();
  }
  server.closeIdleConnections();
  await Promise.race([closed, pause(5000, undefined, { ref: false })]);
  server.closeAllConnections();
  await closed;
  for (const listener of process.listeners('sveltekit:shutdown' as 'beforeExit')) await listener(0);
}
