/** Publishing on real PostgreSQL: the public copy comes, follows and goes in the transaction of the entry. */
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { isTrueToJournal } from '#cases/case.server.ts';
import { isFaults, isRefusal } from '#world/refusal.ts';
import { takePhotos } from '#photos/photos.server.ts';
import { addPerson } from '#people/person.server.ts';
import type { Person } from '#people/person.ts';
import type { Report } from '#reports/report.ts';
import { hamlet, pothole } from '#town/hamlet.ts';
import { openHere } from '#tests/here.ts';
import * as agent from '#flow/agent.server.ts';
import { publish, withhold } from './publish.server.ts';
import { submitReport } from '#flow/resident.server.ts';

const city = {
  ...hamlet,
  categories: [...hamlet.categories, { ...pothole, code: 'HUSH', questions: [], published: false }]
};
const here = await openHere(city);
const { db, files } = here.world;
let anna: Person;
beforeAll(async () => {
  const given = {
    email: 'anna@city.example',
    name: 'Anna',
    role: 'agent' as const,
    unit: null,
    password: 'zielony parasol'
  };
  const added = await addPerson(db, here.world.newId(), given);
  if (isRefusal(added)) throw new Error(added.refusal);
  anna = added;
});

const words = { text: 'Dziura na ul. Długiej.', precision: 'exact' as const, photos: [] };

async function report(more: Partial<Report> = {}) {
  const given: Report = {
    kind: 'problem',
    category: pothole.code,
    description: 'Dziura, tel. 600 100 200',
    place: { point: { lat: 50, lng: 20 }, address: 'ul. Długa 5/12' },
    answers: { lane: 'left' },
    contact: { by: 'none' },
    photos: [],
    lang: 'pl',
    channel: 'portal',
    ...more
  };
  const done = await submitReport(here, given, { as: 'resident' });
  if (isFaults(done)) throw new Error(JSON.stringify(done));
  return done;
}
const copy = (id: string) =>
  db.selectFrom('public_cases').selectAll().where('case_id', '=', id).executeTakeFirst();
const at = (c: { id: string; version: number }) => ({ person: anna, id: c.id, seen: c.version });
async function done<T extends object>(step: Promise<T>) {
  const answer = await step;
  if (isRefusal(answer)) throw new Error(answer.refusal);
  return answer;
}

describe('a case on the public map', () => {
  it('has a copy with the words agreed to, which follows it until it is withdrawn', async () => {
    const c = await report();
    expect(await copy(c.id)).toBeUndefined();
    const shown = await done(publish(here, at(c), words));
    expect(await copy(c.id)).toMatchObject({
      words: words.text,
      address: 'ul. Długa 5',
      status: 'dispatched',
      outcome: null
    });
    const closed = await done(
      agent.close(here, at(shown as never), { outcome: 'resolved', text: 'Naprawione.', photos: [] })
    );
    expect(await copy(c.id)).toMatchObject({
      status: 'closed',
      outcome: 'resolved',
      closed_at: (closed as { closedAt: string }).closedAt
    });
    await done(withhold(here, at(closed as never), 'Prosi o to mieszkaniec.'));
    expect(await copy(c.id)).toBeUndefined();
    expect(await isTrueToJournal(db, c.id)).toBe(true);
  });

  it('is never one of a category that is not published, and leaves the map when it becomes one', async () => {
    const hushed = await report({ category: 'HUSH', answers: {} });
    expect(await publish(here, at(hushed), words)).toMatchObject({ refusal: 'never-published' });
    expect(await copy(hushed.id)).toBeUndefined();
    const c = await done(publish(here, at(await report()), words));
    const moved = await done(agent.recategorise(here, at(c as never), 'HUSH'));
    expect(moved).toMatchObject({ shown: 'withheld' });
    expect(await copy((c as { id: string }).id)).toBeUndefined();
    expect(await isTrueToJournal(db, (c as { id: string }).id)).toBe(true);
  });

  it('is decided once when two people decide in the same second', async () => {
    const c = await report();
    const both = await Promise.all([publish(here, at(c), words), withhold(here, at(c), 'Osoba.')]);
    const refused = both.filter((answer) => isRefusal(answer));
    expect(refused).toMatchObject([{ refusal: 'changed-meanwhile' }]);
    const { shown } = await db
      .selectFrom('cases')
      .select('shown')
      .where('id', '=', c.id)
      .executeTakeFirstOrThrow();
    expect((await copy(c.id)) !== undefined).toBe(shown === 'public');
  });

  it('loses its copy when its words are taken out, by whatever way', async () => {
    const c = await report();
    await done(publish(here, at(c), words));
    await db.updateTable('cases').set({ description: '' }).where('id', '=', c.id).execute();
    expect(await copy(c.id)).toBeUndefined();
  });

  it('shows copies of photos with areas covered; they are loose once it is withdrawn', async () => {
    const picture = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#fff' } })
      .jpeg()
      .toBuffer();
    const file = new File([new Uint8Array(picture)], 'a.jpg');
    const { photos } = await takePhotos(db, [file], here.world, here.world.now());
    const c = await report({ photos: [photos[0]!.id] });
    const areas = [{ x: 0, y: 0, width: 0.5, height: 0.5 }];
    const shown = await done(publish(here, at(c), { ...words, photos: [{ id: photos[0]!.id, areas }] }));
    const [id] = (await copy(c.id))!.photos as unknown as string[];
    expect(id).not.toBe(photos[0]!.id);
    const row = await db.selectFrom('photos').selectAll().where('id', '=', id!).executeTakeFirstOrThrow();
    expect(row.case_id).toBe(c.id);
    const [corner, middle] = await Promise.all(
      [10, 300].map(async (left) => [
        ...(await sharp((await files.read(row.key))!)
          .extract({ left, top: 10, width: 1, height: 1 })
          .raw()
          .toBuffer())
      ])
    );
    expect(middle![0]! - corner![0]!).toBeGreaterThan(100);
    await done(withhold(here, at(shown as never), 'Twarz.'));
    const loose = await db
      .selectFrom('photos')
      .select(['id', 'case_id'])
      .where('id', 'in', [id!, photos[0]!.id])
      .execute();
    expect(Object.fromEntries(loose.map((photo) => [photo.id, photo.case_id]))).toEqual({
      [id!]: null,
      [photos[0]!.id]: c.id
    });
  });

  it('takes photos of no other case', async () => {
    const c = await report();
    const stranger = here.world.newId();
    expect(await publish(here, at(c), { ...words, photos: [{ id: stranger, areas: [] }] })).toMatchObject({
      refusal: 'no-such-photo'
    });
  });

  it('is nothing an officer decides', async () => {
    const c = await report();
    const officer = { ...anna, role: 'officer' as const, unit: 'ROADS' };
    expect(await publish(here, { ...at(c), person: officer }, words)).toMatchObject({
      refusal: 'not-allowed'
    });
  });
});
