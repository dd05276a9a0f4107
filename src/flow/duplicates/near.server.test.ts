import { beforeAll, describe, expect, it } from 'vitest';
import { hamlet, pothole, report } from '#town/hamlet.ts';
import type { Case } from '#cases/case.ts';
import { findCase, isTrueToJournal, listEntries } from '#cases/case.server.ts';
import type { Report } from '#reports/report.ts';
import { isFaults, isRefusal } from '#world/refusal.ts';
import { at, openHere } from '#tests/here.ts';
import { openDraft, startDraft, typeInto } from '#flow/draft.server.ts';
import type { Here } from '#flow/here.server.ts';
import type { Person } from '#people/person.ts';
import { publish } from '#flow/publishing/publish.server.ts';
import * as resident from '#flow/resident.server.ts';
import { coarsened } from '#places/coarse.ts';
import { metresBetween } from '#places/district.ts';
import { joinCase, lookNearDraft, nearDraft } from './near.server.ts';

const anna: Person = {
  id: '01900000-0000-7000-8000-000000000001',
  name: 'Anna',
  email: 'a@hejnal.example',
  role: 'agent',
  unit: null
};
const secret = { ...pothole, code: 'HUSH', published: false, questions: [] };
const coarse = { ...pothole, code: 'SMOKE', precision: 'near' as const, questions: [] };
const other = { ...pothole, code: 'LAMP', questions: [] };
const city = { ...hamlet, categories: [...hamlet.categories, secret, coarse, other] };

let here: Here;
beforeAll(async () => {
  here = await openHere(city);
});

const browser = Buffer.from('a browser');
/** So many metres north of the point. */
const north = (metres: number, lat = 50) => ({ lat: lat + metres / 111_195, lng: 20 });
let row = 0;
/** A place far from every other test's. */
const apart = () => 49.91 + (row += 1) * 0.01;

async function reported(lat: number, change: Partial<Report> = {}, there = here): Promise<Case> {
  const mine = { ...report, place: { point: { lat, lng: 20 } }, ...change };
  const done = await resident.submitReport(there, mine, { as: 'resident' });
  if (isFaults(done)) throw new Error(JSON.stringify(done.faults));
  return done;
}

/** The desk shows a case to everybody. */
async function show(c: Case, precision: 'exact' | 'near'): Promise<void> {
  const text = 'A pothole.';
  const done = await publish(
    here,
    { person: anna, id: c.id, seen: c.version },
    { text, precision, photos: [] }
  );
  if (isRefusal(done)) throw new Error(done.refusal);
}

async function draftAt(place: { point?: { lat: number; lng: number }; address?: string }, code = 'ROAD-1') {
  const id = await startDraft(here, browser, 'problem', code);
  if (isRefusal(id)) throw new Error(id.refusal);
  await typeInto(here, { id, browser }, place);
  const category = city.categories.find((c) => c.code === code)!;
  const find = () => nearDraft(here, id, category, { address: '', ...place });
  return { at: { id, browser }, find };
}

const from = '192.0.2.1';

describe('what is near', () => {
  it('is open, of the same category, within a hundred metres and thirty days, nearest first', async () => {
    const lat = apart();
    const [far, nearer] = [await reported(north(90, lat).lat), await reported(north(20, lat).lat)];
    await reported(north(120, lat).lat);
    await reported(lat, { category: 'LAMP', answers: {} });
    await reported(
      lat,
      {},
      at(
        here,
        here.world
          .now()
          .subtract({ hours: 24 * 31 })
          .toString()
      )
    );
    for (const c of [far, nearer]) await show(c, 'exact');
    const { find } = await draftAt({ point: { lat, lng: 20 } });
    const found = await find();
    expect(found.map(({ id }) => id)).toEqual([nearer.id, far.id]);
    expect(found.map(({ metres }) => Math.round(metres!))).toEqual([20, 90]);
    expect(found.map(({ words }) => words)).toEqual(['A pothole.', 'A pothole.']);
  });

  it('lies roughly until its place was shown exactly: however it is tried, only its field is told', async () => {
    const lat = apart();
    const [door, other] = [north(37, lat), north(-37, lat)];
    const c = await reported(door.lat);
    const middle = coarsened(door);
    for (const at of [door, other]) {
      const [found] = await (await draftAt({ point: at })).find();
      const field = coarsened(at);
      if (field.lat === middle.lat)
        expect(found).toMatchObject({ id: c.id, rough: true, metres: metresBetween(at, middle) });
    }
    const twin = { ...middle, lng: middle.lng + 0.001 };
    const [seen] = await (await draftAt({ point: twin })).find();
    expect(seen).toMatchObject({ metres: metresBetween(twin, middle) });
    await show(c, 'near');
    expect(await (await draftAt({ point: door })).find()).toEqual([]);
  });

  it('is told to one network so often and no more', async () => {
    const lat = apart();
    const c = await reported(lat);
    const { at: mine } = await draftAt({ point: { lat, lng: 20 } });
    const look = () =>
      lookNearDraft(
        here,
        { id: mine.id, category: { ...pothole }, place: { point: { lat, lng: 20 }, address: '' } },
        '192.0.2.77'
      );
    expect((await look()).map(({ id }) => id)).toEqual([c.id]);
    for (let i = 0; i < 120; i += 1) await look();
    expect(await look()).toEqual([]);
  });

  it('is also what is at the very address, when there is no pin', async () => {
    const place = { address: 'ul. Długa 77' };
    const c = await reported(0, { place });
    const { find } = await draftAt({ address: ' UL. DŁUGA 77 ' });
    expect((await find()).map(({ id }) => id)).toEqual([c.id]);
    const flat = await reported(0, { place: { address: 'ul. Krótka 5/12' } });
    for (const tried of ['ul. Krótka 5', 'ul. Krótka 5/3', 'ul. Krótka 5 m. 12'])
      expect((await (await draftAt({ address: tried })).find()).map(({ id }) => id)).toEqual([flat.id]);
    expect(await (await draftAt({ address: 'ul. Krótka 51' })).find()).toEqual([]);
    expect(await (await draftAt({ address: 'ul. Długa 7' })).find()).toEqual([]);
    expect(await (await draftAt({})).find()).toEqual([]);
  });

  it.each([
    ['of a category that is never published', 'HUSH'],
    ['of one whose places are shown less exactly', 'SMOKE']
  ])('is not told %s', async (_, code) => {
    const lat = apart();
    await reported(lat, { category: code, answers: {} });
    expect(await (await draftAt({ point: { lat, lng: 20 } }, code)).find()).toEqual([]);
  });

  it('is not told when the desk decided that it is not shown', async () => {
    const lat = apart();
    const c = await reported(lat);
    await here.world.db.updateTable('cases').set({ shown: 'withheld' }).where('id', '=', c.id).execute();
    expect(await (await draftAt({ point: { lat, lng: 20 } })).find()).toEqual([]);
  });
});

describe('joining', () => {
  it('counts one more on the case, once however often it is pressed, and keeps the draft', async () => {
    const lat = apart();
    const c = await reported(lat);
    const draft = await draftAt({ point: { lat, lng: 20 } });
    const [{ token } = { token: '' }] = await draft.find();
    const given = { token, email: '', lang: 'pl' as const, from };
    const done = await Promise.all(Array.from({ length: 4 }, () => joinCase(here, draft.at, given)));
    expect(done).toEqual([undefined, undefined, undefined, undefined]);
    expect(await findCase(here.world.db, c.id)).toMatchObject({ joined: 1, status: 'dispatched' });
    expect((await listEntries(here.world.db, c.id)).at(-1)).toMatchObject({
      kind: 'joined',
      by: { as: 'resident' },
      body: { other: null }
    });
    expect(await isTrueToJournal(here.world.db, c.id)).toBe(true);
    expect(await openDraft(here, draft.at)).toMatchObject({ draft: { joined: c.id, category: 'ROAD-1' } });
  });

  it('asks to follow where an address was left; a wrong one is told and nothing is joined', async () => {
    const lat = apart();
    const c = await reported(lat);
    const draft = await draftAt({ point: { lat, lng: 20 } });
    const [{ token } = { token: '' }] = await draft.find();
    const given = { token, lang: 'pl' as const, from };
    expect(await joinCase(here, draft.at, { ...given, email: 'ola' })).toMatchObject({
      refusal: 'not-an-email'
    });
    expect((await findCase(here.world.db, c.id))?.joined).toBe(0);
    expect(await joinCase(here, draft.at, { ...given, email: 'ola@hejnal.example' })).toBeUndefined();
    expect((await findCase(here.world.db, c.id))?.joined).toBe(1);
    const rows = await here.world.db
      .selectFrom('followers')
      .select(['email', 'confirmed_at'])
      .where('case_id', '=', c.id)
      .execute();
    expect(rows).toEqual([{ email: 'ola@hejnal.example', confirmed_at: null }]);
  });

  it('only what was offered to this draft can be joined, and no other browser may', async () => {
    const lat = apart();
    await reported(lat);
    const draft = await draftAt({ point: { lat, lng: 20 } });
    const elsewhere = await draftAt({ point: { lat: apart(), lng: 20 } });
    const [{ token } = { token: '' }] = await draft.find();
    const given = { token, email: '', lang: 'pl' as const, from };
    expect(await joinCase(here, elsewhere.at, given)).toMatchObject({ refusal: 'near-gone' });
    expect(await joinCase(here, { ...draft.at, browser: Buffer.from('x') }, given)).toMatchObject({
      refusal: 'foreign-draft'
    });
  });
});
