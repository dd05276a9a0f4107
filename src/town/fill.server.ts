/** The town filled into a database that holds a city and nothing else. */
import { randomUUIDv7 } from 'node:crypto';
import { isRefusal } from '#world/refusal.ts';
import type { City } from '#catalogue/city.ts';
import type { Db } from '#world/database.server.ts';
import type { Files } from '#world/files.server.ts';
import type { Seal } from '#world/seal.server.ts';
import { recordNew } from '#cases/case.server.ts';
import { takePhoto } from '#photos/photo.server.ts';
import { calendarsOf } from '#flow/here.server.ts';
import { letterFor } from '#flow/letters.server.ts';
import { STORIES, storyId } from './cases.ts';
import { workersOf } from './people.ts';
import { fillPeople } from './people.server.ts';
import { drawScenes } from './scenes.server.ts';
import { beginsAt, tell } from './tell.ts';
import type { Taken, Told, Town } from './told.ts';

export type Filling = {
  db: Db;
  city: City;
  files: Files;
  seal: Seal;
  publicUrl: string;
  now: Temporal.Instant;
  /** Two years of made-up history behind the thirty cases. */
  history: boolean;
  say(line: string): void;
};

function townOf({ city, seal, publicUrl, now }: Filling): Town {
  const { timezone } = city.profile;
  const letterhead = { world: { seal, publicUrl, newId: () => randomUUIDv7() }, city };
  return {
    city,
    clock: { now, timezone, ...calendarsOf(city) },
    workers: workersOf(city, now.toZonedDateTimeISO(timezone).toPlainDate().toString()),
    letters: (code, c, at, more) => letterFor(letterhead, code, c, at, more)
  };
}

/** Photos go the way every photo goes: decoded, stripped, stored; only their ids were settled before. */
async function takePhotos({ db, files }: Filling, told: readonly Told[]): Promise<void> {
  const taken = told.flatMap((one) =>
    one.photos.map((photo): Taken & { caseId: string } => ({ ...photo, caseId: one.case.id }))
  );
  const scenes = await drawScenes(taken.map(({ scene }) => scene));
  for (const { id, scene, at, caseId } of taken) {
    const photo = await takePhoto(scenes.get(scene)!, { newId: () => id, files });
    if (isRefusal(photo)) throw new Error(`The scene "${scene}" is no photo: ${photo.refusal}.`);
    const { key, width, height, bytes } = photo;
    await db
      .insertInto('photos')
      .values({ id, case_id: caseId, draft_id: null, key, width, height, bytes, added_at: at })
      .execute();
  }
}

/** The thirty stories, numbered in the order they began. */
function tellStories(town: Town, numberFor: (year: number) => number): Told[] {
  const begins = STORIES.map((story) => ({ story, at: beginsAt(story, town) }));
  return begins
    .toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))
    .map(({ story, at }) =>
      tell(story, storyId(story.key), numberFor(at.toZonedDateTimeISO(town.clock.timezone).year), town)
    );
}

export async function fillTown(filling: Filling): Promise<void> {
  const { db, city, now, say } = filling;
  await fillPeople(db, city, now.toZonedDateTimeISO(city.profile.timezone).toPlainDate().toString());
  const town = townOf(filling);
  let number = 0;
  const told = tellStories(town, () => ++number);
  await recordNew(db, told);
  await takePhotos(filling, told);
  say(`${told.length} cases told by hand.`);
}
