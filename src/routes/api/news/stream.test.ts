/** News reach whom they concern, and a reader that went away leaves nothing behind. */
import { describe, expect, it } from 'vitest';
import type { Person } from '#people/person.ts';
import type { Listener, News } from '#world/listen.server.ts';
import { concerns, newsStream } from './stream.ts';

const agent: Person = { id: 'a', name: 'Anna', email: 'a@hejnal.example', role: 'agent', unit: null };
const officer: Person = { ...agent, role: 'officer', unit: 'ROADS' };
const roads: News = { about: 'cases', units: ['ROADS', 'PARKS'] };
const times = { heartbeat: 60_000, life: 60_000 };

/** A newsroom of this process alone. */
function openRoom() {
  const listeners = new Set<Listener>();
  return {
    listeners,
    listen(listener: Listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell: (news: News) => [...listeners].forEach((listener) => listener(news))
  };
}

async function heard(stream: ReadableStream<Uint8Array>): Promise<string> {
  const words = new TextDecoder();
  let text = '';
  for await (const part of stream) text += words.decode(part, { stream: true });
  return text;
}

it.each<[string, News, Person, boolean]>([
  ['a case of their unit concerns an officer', roads, officer, true],
  ['a case of another unit does not', { about: 'cases', units: ['PARKS'] }, officer, false],
  ['every case concerns the desk', { about: 'cases', units: [] }, agent, true],
  ['a call concerns whom it calls', { about: 'mentions', people: ['a'] }, agent, true],
  ['and nobody else', { about: 'mentions', people: ['b'] }, agent, false],
  ['the hotline concerns who takes calls', { about: 'hotline' }, agent, true],
  ['and no officer', { about: 'hotline' }, officer, false],
  ['a line of a text talk concerns who takes calls', { about: 'chat' }, agent, true],
  ['and no officer either', { about: 'chat' }, officer, false],
  ['a change of the city concerns no list', { about: 'city' }, agent, false]
])('%s', (_, news, person, expected) => {
  expect(concerns(news, person)).toBe(expected);
});

describe('A stream of news', () => {
  it('says that something happened, never what, and keeps the line warm', async () => {
    const room = openRoom();
    const stream = newsStream(room, officer, { heartbeat: 5, life: 40 });
    room.tell(roads);
    room.tell({ about: 'cases', units: ['PARKS'] });
    const text = await heard(stream);
    expect(text.match(/event: cases\ndata:\n\n/g)).toHaveLength(1);
    expect(text.startsWith('retry: 3000\n\n')).toBe(true);
    expect(text).toContain('\n\n:\n\n');
    expect(text).not.toContain('ROADS');
  });

  it('ends at once for whom it is over, and for nobody else', async () => {
    const room = openRoom();
    const [mine, theirs] = [newsStream(room, officer, times), newsStream(room, { ...agent, id: 'b' }, times)];
    room.tell({ about: 'access', people: ['a'] });
    room.tell(roads);
    expect(await heard(mine)).toBe('retry: 3000\n\n');
    expect(room.listeners.size).toBe(1);
    await theirs.cancel();
  });

  it('of hundreds, each stops listening when its reader goes', async () => {
    const room = openRoom();
    const streams = Array.from({ length: 500 }, () => newsStream(room, agent, times));
    expect(room.listeners.size).toBe(500);
    room.tell(roads);
    await Promise.all(streams.map((stream) => stream.cancel()));
    expect(room.listeners.size).toBe(0);
  });

  it('lets a reader go that takes nothing any more', async () => {
    const room = openRoom();
    const stream = newsStream(room, agent, times);
    for (let i = 0; i < 500; i += 1) room.tell(roads);
    expect(room.listeners.size).toBe(0);
    expect((await heard(stream)).match(/event: cases/g)!.length).toBeLessThanOrEqual(100);
  });

  it('ends by itself, so that who listens is asked again who they are', async () => {
    const room = openRoom();
    await heard(newsStream(room, agent, { heartbeat: 1000, life: 10 }));
    expect(room.listeners.size).toBe(0);
  });
});
