/** News reach every process, and a connection that breaks is opened again, once. */
import { createServer, connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, expect, it, vi } from 'vitest';
import { freshDatabase } from '#tests/database.ts';
import { openDatabase } from './database.server.ts';
import { openNewsroom, type News } from './listen.server.ts';

const AGAIN_MS = 100;
const url = await freshDatabase();
const { pool, close } = openDatabase(url, 2);

/** The database behind a door that can be shut; it counts who knocks. */
async function openDoor() {
  const target = new URL(url);
  const folder = target.searchParams.get('host');
  const through = folder
    ? { path: `${folder}/.s.PGSQL.${target.searchParams.get('port') ?? '5432'}` }
    : { host: target.hostname, port: Number(target.port) };
  const open = new Set<Socket>();
  const door = { shut: false, knocks: 0 };
  const server = createServer((outside) => {
    door.knocks += 1;
    if (door.shut) return void outside.destroy();
    const inside = connect(through);
    for (const one of [outside, inside]) {
      open.add(one);
      one.on('error', () => undefined).on('close', () => [outside, inside].forEach((end) => end.destroy()));
    }
    outside.pipe(inside).pipe(outside);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as { port: number };
  const behind = new URL(`postgresql://127.0.0.1:${port}${target.pathname}`);
  behind.username = target.searchParams.get('user') ?? target.username;
  const cut = () => [...open].forEach((socket) => socket.destroy());
  return Object.assign(door, { url: behind.toString(), cut, close: () => server.close(cut) });
}

const door = await openDoor();
const warn = vi.fn();
const room = await openNewsroom(door.url, pool, { warn }, AGAIN_MS);
const heard: News[] = [];
room.listen((news) => heard.push(news));

afterAll(async () => {
  await room.close();
  door.close();
  await close();
});

it('what is told in one moment is heard once, of all units together', async () => {
  room.tell({ about: 'cases', units: ['A'] });
  room.tell({ about: 'cases', units: ['B', 'A'] });
  await vi.waitFor(() => expect(heard).toEqual([{ about: 'cases', units: ['A', 'B'] }]));
});

it('while the database is away it is asked again at an even pace, and heard again when it is back', async () => {
  door.shut = true;
  const before = door.knocks;
  door.cut();
  await pause(12 * AGAIN_MS);
  const knocks = door.knocks - before;
  expect(knocks).toBeGreaterThan(2);
  expect(knocks).toBeLessThanOrEqual(12);
  door.shut = false;
  await vi.waitFor(
    () => {
      room.tell({ about: 'city' });
      expect(heard).toContainEqual({ about: 'city' });
    },
    { timeout: 5000, interval: 300 }
  );
  await pause(4 * AGAIN_MS);
  expect(door.knocks - before - knocks).toBeLessThanOrEqual(2);
});
