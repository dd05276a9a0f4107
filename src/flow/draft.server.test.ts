/** Writing a report page by page, on real PostgreSQL: kept as typed, sent once, closed to other browsers. */
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { hamlet, report } from '#town/hamlet.ts';
import type { Case } from '#cases/case.ts';
import { findCase } from '#cases/case.server.ts';
import { doneWith, type Step } from '#reports/draft.ts';
import { findDraft, listDraftPhotos, listDrafts } from '#reports/draft.server.ts';
import { at as atTime, openHere } from '#tests/here.ts';
import { isFaults, isRefusal } from '#world/refusal.ts';
import { hashOf, newToken } from '#world/seal.server.ts';
import {
  addPhotos,
  changeCategory,
  dropPhoto,
  forgetDrafts,
  openDraft,
  sendDraft,
  startDraft,
  typeInto,
  type AtDraft
} from './draft.server.ts';
import type { Here } from './here.server.ts';

let here: Here;
beforeAll(async () => {
  here = await openHere(hamlet);
});

const STEPS: Step[] = ['place', 'details', 'contact'];
const fit = {
  point: { lat: 50, lng: 20 },
  description: report.description,
  answers: { lane: 'left' },
  by: 'none' as const
};

function good<T>(value: T): Exclude<T, { refusal: string } | { faults: unknown }> {
  if (isRefusal(value) || isFaults(value)) throw new Error(JSON.stringify(value));
  return value as Exclude<T, { refusal: string } | { faults: unknown }>;
}

async function begun(): Promise<AtDraft> {
  const browser = hashOf(newToken());
  return { browser, id: good(await startDraft(here, browser, 'problem', 'ROAD-1')) };
}

async function filled(): Promise<AtDraft> {
  const at = await begun();
  good(await typeInto(here, at, fit, (draft) => STEPS.reduce(doneWith, draft)));
  return at;
}

let shade = 0;
/** Every photo is of another grey. */
async function photo(name = 'photo.jpg', gps = false): Promise<File> {
  const grey = sharp({
    create: { width: 40, height: 30, channels: 3, background: { r: (shade += 20), g: shade, b: shade } }
  }).jpeg();
  const place = {
    IFD3: {
      GPSLatitudeRef: 'N',
      GPSLatitude: '50/1 1/1 0/1',
      GPSLongitudeRef: 'E',
      GPSLongitude: '20/1 1/1 0/1'
    }
  };
  return new File([new Uint8Array(await (gps ? grey.withExif(place) : grey).toBuffer())], name);
}

async function casesOf(): Promise<number> {
  return Number(
    (
      await here.world.db
        .selectFrom('cases')
        .select((e) => e.fn.countAll().as('n'))
        .executeTakeFirstOrThrow()
    ).n
  );
}

describe('a draft becomes one case', () => {
  it('with what was typed, and then forgets what is personal', async () => {
    const at = await filled();
    good(await typeInto(here, at, { by: 'email', email: 'halina@hejnal.example' }));
    const sent = good(await sendDraft(here, at, 'uk')) as Case;
    expect(await findCase(here.world.db, sent.id)).toMatchObject({
      description: report.description,
      lang: 'uk',
      channel: 'portal'
    });
    const kept = await findDraft(here.world.db, at.id);
    expect(kept?.caseId).toBe(sent.id);
    expect(JSON.stringify(kept?.draft)).not.toMatch(/halina|bathe/);
  });

  it('however often and however many at once it is sent', async () => {
    const at = await filled();
    const before = await casesOf();
    const sent = await Promise.all(Array.from({ length: 8 }, () => sendDraft(here, at, 'pl')));
    sent.push(await sendDraft(here, at, 'pl'));
    expect(new Set(sent.map((one) => (good(one) as Case).id)).size).toBe(1);
    expect(await casesOf()).toBe(before + 1);
  });

  it('not before every page is gone through', async () => {
    const at = await begun();
    good(await typeInto(here, at, fit));
    expect(await sendDraft(here, at, 'pl')).toEqual({ refusal: 'draft-unfinished' });
  });

  it('and takes nothing more in afterwards', async () => {
    const at = await filled();
    good(await sendDraft(here, at, 'pl'));
    expect(await typeInto(here, at, { description: 'Other.' })).toEqual({ refusal: 'draft-sent' });
    expect(await addPhotos(here, at, [await photo()])).toEqual([{ refusal: 'draft-sent' }]);
  });
});

describe('a draft belongs to the browser that began it', () => {
  it('and is closed to every other', async () => {
    const at = await filled();
    const stranger = { ...at, browser: hashOf(newToken()) };
    for (const tried of [
      openDraft,
      (h: Here, a: AtDraft) => typeInto(h, a, { description: 'x' }),
      (h: Here, a: AtDraft) => sendDraft(h, a, 'pl')
    ]) {
      expect(await tried(here, stranger)).toEqual({ refusal: 'foreign-draft' });
    }
    expect(await addPhotos(here, stranger, [await photo()])).toEqual([{ refusal: 'foreign-draft' }]);
    expect(await openDraft(here, { ...at, id: here.world.newId() })).toEqual({ refusal: 'no-draft' });
  });

  it('who may hold several, and sees those with something in them', async () => {
    const first = await filled();
    const empty = good(await startDraft(here, first.browser, 'problem', 'ROAD-2'));
    expect((await listDrafts(here.world.db, first.browser, 5)).map(({ id }) => id)).toEqual([first.id]);
    expect(good(await openDraft(here, { id: empty, browser: first.browser })).draft.category).toBe('ROAD-2');
  });

  it('and passes its place on to the next one of the same browser only', async () => {
    const first = await filled();
    good(await sendDraft(here, first, 'pl'));
    const next = good(await startDraft(here, first.browser, 'problem', 'ROAD-2', first.id));
    expect((await findDraft(here.world.db, next))?.draft.point).toEqual(fit.point);
    const foreign = good(await startDraft(here, hashOf(newToken()), 'problem', 'ROAD-2', first.id));
    expect((await findDraft(here.world.db, foreign))?.draft.point).toBeUndefined();
  });
});

describe('a category', () => {
  it('that takes no reports begins nothing', async () => {
    expect(await startDraft(here, hashOf(newToken()), 'problem', 'FIRE')).toMatchObject({
      refusal: 'category-takes-none'
    });
    expect(await startDraft(here, hashOf(newToken()), 'idea', 'ROAD-1')).toMatchObject({
      refusal: 'unknown-category'
    });
  });

  it('can be changed, and the rest stays', async () => {
    const at = await filled();
    expect(good(await changeCategory(here, at, 'problem', 'ROAD-2'))).toMatchObject({
      category: 'ROAD-2',
      description: report.description
    });
    expect(await changeCategory(here, at, 'problem', 'FIRE')).toMatchObject({
      refusal: 'category-takes-none'
    });
  });
});

describe('photos', () => {
  it('stay although another was refused, and the last position is offered', async () => {
    const at = await begun();
    const refused = await addPhotos(here, at, [
      await photo('one.jpg', true),
      new File(['text'], 'notes.txt'),
      await photo('two.jpg')
    ]);
    expect(refused).toMatchObject([{ refusal: 'photo-unknown', fill: { which: 'notes.txt: ' } }]);
    expect(await listDraftPhotos(here.world.db, at.id)).toHaveLength(2);
    expect((await findDraft(here.world.db, at.id))?.draft.photoPoint?.lat).toBeCloseTo(50.0167, 3);
  });

  it('are five at most, also when two pages send them at once', async () => {
    const at = await begun();
    const three = () => Promise.all([1, 2, 3].map((n) => photo(`${n}.jpg`)));
    const [some, others] = [await three(), await three()];
    const refused = await Promise.all([addPhotos(here, at, some), addPhotos(here, at, others)]);
    expect(refused.flat()).toMatchObject([{ refusal: 'too-many-photos' }]);
    expect(await listDraftPhotos(here.world.db, at.id)).toHaveLength(3);
  });

  it('sent twice are there once, also when both come at the same moment', async () => {
    const at = await begun();
    const two = await Promise.all(['one.jpg', 'two.jpg'].map((name) => photo(name)));
    await Promise.all([addPhotos(here, at, two), addPhotos(here, at, two)]);
    expect(await addPhotos(here, at, [...two, two[0]!])).toEqual([]);
    expect(await listDraftPhotos(here.world.db, at.id)).toHaveLength(2);
  });

  it('can be taken back, and their files go', async () => {
    const at = await begun();
    await addPhotos(here, at, [await photo()]);
    const [kept] = await listDraftPhotos(here.world.db, at.id);
    expect(await here.world.files.read(kept!.key)).toBeDefined();
    await dropPhoto(here, at, kept!.id);
    expect(await here.world.files.read(kept!.key)).toBeUndefined();
    expect(await listDraftPhotos(here.world.db, at.id)).toEqual([]);
  });

  it('belong to the case once it is sent', async () => {
    const at = await filled();
    await addPhotos(here, at, [await photo()]);
    const sent = good(await sendDraft(here, at, 'pl')) as Case;
    expect(sent.photos).toHaveLength(1);
    const row = await here.world.db
      .selectFrom('photos')
      .select('case_id')
      .where('id', '=', sent.photos[0]!)
      .executeTakeFirst();
    expect(row?.case_id).toBe(sent.id);
  });
});

it('the clock forgets drafts after thirty days, with photos that belong to no case', async () => {
  const at = await filled();
  await addPhotos(here, at, [await photo()]);
  const sent = await filled();
  await addPhotos(here, sent, [await photo()]);
  const c = good(await sendDraft(here, sent, 'pl')) as Case;
  const [left] = await listDraftPhotos(here.world.db, at.id);
  const later = (days: number) =>
    atTime(
      here,
      here.world
        .now()
        .add({ hours: 24 * days })
        .toString()
    );
  await forgetDrafts(later(29));
  expect(await findDraft(here.world.db, at.id)).toBeDefined();
  await forgetDrafts(later(31));
  expect(await findDraft(here.world.db, at.id)).toBeUndefined();
  expect(await here.world.files.read(left!.key)).toBeUndefined();
  expect(
    await here.world.db.selectFrom('photos').select('id').where('case_id', '=', c.id).execute()
  ).toHaveLength(1);
});
