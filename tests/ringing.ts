/** The hotline of a running program, for journeys: a telephone that carries sound, and callers who come when they are told to. */
import { randomUUID, randomUUIDv7 } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, inject } from 'vitest';
import { line } from '#contacts/entry.ts';
import { leave } from '#flow/hotline/caller.server.ts';
import { offerNext } from '#flow/hotline/offer.server.ts';
import { onCall } from '#flow/hotline/on-call.server.ts';
import type { Here } from '#flow/here.server.ts';
import type { Described } from '#world/telephone/engine.ts';
import { writeWav } from '#world/telephone/sounds/wav.ts';
import { openEmbedded } from '#world/telephone/embedded/embedded.server.ts';
import type { App } from './app.ts';
import { whenDone } from './closing.ts';
import { callIn, sure } from './hotline.ts';

export type Ringing = {
  here: Here;
  /** Somebody calls and waits; offered to whoever is free. Gives the contact. */
  rings(from?: { number?: string; topic?: string }): Promise<string>;
  /** Somebody calls, waits and gives up. */
  givesUp(number: string): Promise<string>;
  /** Somebody calls at night and leaves a message of a second. */
  leavesVoicemail(number: string): Promise<string>;
};

/** Holds the telephone of the program with an engine of this process. Closed at the end of the file. */
export async function holdLine(app: App): Promise<Ringing> {
  const folder = mkdtempSync(join(tmpdir(), 'hejnal-line-'));
  const engine = await openEmbedded({
    sounds: folder,
    recordings: join(folder, 'recordings'),
    network: { loopback: true }
  });
  const server = createServer(async (asked, answer) => {
    let body = '';
    for await (const part of asked) body += String(part);
    if (asked.url === '/admit') return answer.end('{"servers":[]}');
    if (asked.url !== '/meet') return answer.end('{}');
    const { leg, offer } = JSON.parse(body) as { leg: string; offer: Described };
    return answer.end(JSON.stringify({ answer: await engine.meet(leg, offer) }));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done()));
  const { port } = server.address() as AddressInfo;
  await app.db
    .insertInto('telephone')
    .values({
      owner: randomUUID(),
      engine: 'embedded',
      address: `http://127.0.0.1:${port}`,
      secret: 'a secret of the test',
      until: '2999-01-01T00:00:00Z',
      gone_at: null
    })
    .execute();
  whenDone(async () => {
    server.close();
    server.closeAllConnections();
    await engine.close();
  });
  const here = hereOf(app);
  return {
    here,
    async rings({ number, topic } = {}) {
      const { contact } = await callIn(here, { topic: topic ?? null, ...(number ? { number } : {}) });
      // As the switchboard does: an agent whose sound still connects is rung once it is there.
      await expect.poll(() => offerNext(here), { timeout: 15_000 }).toBeGreaterThan(0);
      return contact;
    },
    async givesUp(number) {
      const { contact } = await callIn(here, { number });
      sure(
        await onCall(here, contact, (_call, _tx, now) => [
          line('ended', now.toString(), { ending: 'abandoned' })
        ])
      );
      sure(await leave(here, contact));
      return contact;
    },
    async leavesVoicemail(number) {
      const { contact } = await callIn(here, { number });
      const file = `${contact}.wav`;
      const recordings = join(inject('runFolder'), 'files', 'recordings');
      mkdirSync(recordings, { recursive: true });
      writeFileSync(
        join(recordings, file),
        writeWav({ rate: 8000, channels: 1, samples: new Int16Array(8000) })
      );
      sure(
        await onCall(here, contact, (_call, _tx, now) => [
          line('voicemail', now.toString(), { file }),
          line('recorded', now.toString(), { file, seconds: 1 }),
          line('ended', now.toString(), { ending: 'voicemail' })
        ])
      );
      return contact;
    }
  };
}

/** The steps of the hotline on the program's database; its pages hear of them as of any other process. */
function hereOf(app: App): Here {
  const news = JSON.stringify([{ about: 'hotline' }]);
  const world = {
    db: app.db,
    seal: app.seal,
    now: () => Temporal.Now.instant(),
    newId: () => randomUUIDv7(),
    news: { tell: () => void sql`select pg_notify('hejnal', ${news})`.execute(app.db) },
    line: {
      wake: () => undefined,
      isThere: () => Promise.resolve(true),
      state: () => Promise.resolve({ there: true, engine: 'embedded' })
    }
  };
  return { city: app.city, world } as unknown as Here;
}
