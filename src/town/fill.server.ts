/** The town filled into a database that holds a city and nothing else. */
import { randomUUIDv7 } from 'node:crypto';
import { sql } from 'kysely';
import { isRefusal } from '#world/refusal.ts';
import type { City } from '#catalogue/city.ts';
import type { Db } from '#world/database.server.ts';
import type { Files } from '#world/files.server.ts';
import type { Seal } from '#world/seal.server.ts';
import { nextNumber, recordNew, type Recorded } from '#cases/case.server.ts';
import { keepCopies } from '#cases/publishing/copy.server.ts';
import { copyOf, type PublicCopy } from '#cases/publishing/publish.ts';
import { takePhoto } from '#photos/photo.server.ts';
import { countFigures } from '#statistics/figures.server.ts';
import { calendarsOf } from '#flow/here.server.ts';
import { letterFor } from '#flow/letters.server.ts';
import { STORIES, storyId } from './cases.ts';
import { lived, numberBefore, reportsOf, type Came } from './history/history.ts';
import { workersOf } from './people.ts';
import { hotlineOf } from '#contacts/answering/hours.ts';
import { countHotlineMonths } from '#statistics/hotline/months.server.ts';
import { letIn, openAside } from './aside.server.ts';
import { fillContacts, fillMonths } from './contacts.server.ts';
import { openExercise } from './exercise.server.ts';
import { fillPeople } from './people.server.ts';
import { drawScenes } from './scenes.server.ts';
import { fillToday, hireStaff } from './today.server.ts';
import { fillTemplates } from './templates.server.ts';
import { beginsAt, tell } from './tell.ts';
import type { Letters, Taken, Told, Town } from './told.ts';

/** How many cases one statement records. */
const AT_ONCE = 500;

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

function townOf({ city, seal, publicUrl, now }: Filling): Town & { letters: Letters } {
  const { timezone } = city.profile;
  const letterhead = { world: { seal, publicUrl, newId: () => randomUUIDv7() }, city };
  return {
    city,
    clock: { now, ...calendarsOf(city) },
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
  const take = async ({ id, scene, at, caseId }: (typeof taken)[number]) => {
    const photo = await takePhoto(scenes.get(scene)!, { newId: () => id, files });
    if (isRefusal(photo)) throw new Error(`The scene "${scene}" is no photo: ${photo.refusal}.`);
    const { key, width, height, bytes } = photo;
    await db
      .insertInto('photos')
      .values({ id, case_id: caseId, draft_id: null, key, width, height, bytes, added_at: at })
      .execute();
  };
  await Promise.all(taken.map(take));
}

/** The number a case gets: the next of its year, in the order reports came. */
function numbersFrom(before: { year: number; number: number } | undefined): {
  next(year: number): number;
  last: ReadonlyMap<number, number>;
} {
  const last = new Map<number, number>(before ? [[before.year, before.number]] : []);
  return {
    last,
    next(year) {
      last.set(year, (last.get(year) ?? 0) + 1);
      return last.get(year)!;
    }
  };
}

/** What came, in its order: the thirty stories, and the history between which they happened. */
function inOrder(town: Town, history: boolean): Came[] {
  const stories = STORIES.map((story): Came => ({ story, at: beginsAt(story, town) }));
  const came = history ? [...reportsOf(town), ...stories] : stories;
  return came.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at));
}

/** Later reports are numbered on from here. */
async function setNumbers(db: Db, last: ReadonlyMap<number, number>): Promise<void> {
  for (const [year, number] of last) {
    await nextNumber(db, year);
    await sql`select setval(${`case_number_${year}`}::regclass, ${number})`.execute(db);
  }
}

/**
 * Fills the town, whole or not at all: stopped halfway, it leaves the database as empty as it was. Throws
 * where there are people or cases already.
 */
export async function fillTown(filling: Filling): Promise<void> {
  const { db, city, now } = filling;
  await db.transaction().execute(async (tx) => {
    await sql`set local idle_in_transaction_session_timeout = 0`.execute(tx);
    await recordTown({ ...filling, db: tx });
  });
  await sql`analyze cases, tasks, entries, notices, public_cases, contacts, hotline_stints`.execute(db);
  const { timezone } = city.profile;
  await openExercise(db, now, timezone);
  const today = now.toZonedDateTimeISO(timezone).toPlainDate();
  const seconds = filling.history ? hotlineOf(city)?.serviceLevel.seconds : undefined;
  await Promise.all([
    countFigures(db, now, timezone, true),
    seconds !== undefined && fillMonths(db, city, today)
  ]);
  if (seconds !== undefined) await countHotlineMonths(db, { now, timezone, seconds }, true);
}

/** What of these cases everybody sees. */
function copiesOf(cases: readonly Recorded[]): PublicCopy[] {
  return cases.flatMap(({ case: c, entries }) => {
    const shown = entries.findLast((e) => e.kind === 'published');
    return c.shown === 'public' && shown ? [copyOf(c, shown.body, shown.at)] : [];
  });
}

/** The calls of the hotline before today and today; nothing in a city without one. */
async function fillHotline({ db, city, now }: Filling, { workers }: Town, today: Temporal.PlainDate) {
  const { anna, krzysztof } = workers;
  const people = [anna.id, krzysztof.id, ...(hotlineOf(city) ? await hireStaff(db) : [])];
  const before = await fillContacts(db, city, today, people);
  return before > 0 ? { before, today: await fillToday({ db, city, now }, people) } : undefined;
}

async function recordTown(filling: Filling): Promise<void> {
  const { db, city, now, say } = filling;
  const today = now.toZonedDateTimeISO(city.profile.timezone).toPlainDate();
  const town = townOf(filling);
  const quiet: Town = { ...town, letters: undefined };
  await fillPeople(db, city, today.toString());
  await fillTemplates(db, city, filling.now);
  const came = inOrder(town, filling.history);
  const numbers = numbersFrom(filling.history ? numberBefore(today) : undefined);
  const told: Told[] = [];
  const aside = openAside();
  let batch: Recorded[] = [];
  for (const [count, { story, at }] of came.entries()) {
    const number = numbers.next(at.toZonedDateTimeISO(town.clock.timezone).year);
    const invented = story.key === 'history';
    const one = invented
      ? lived({ story, at }, count, number, quiet)
      : tell(story, storyId(story.key), number, town);
    if (!invented) told.push(one);
    batch.push(one);
    await letIn(count);
    if (batch.length < AT_ONCE && count < came.length - 1) continue;
    const full = batch;
    await aside.put(async () => {
      await recordNew(db, full);
      await keepCopies(db, copiesOf(full));
    });
    batch = [];
    if ((count + 1) % (AT_ONCE * 8) === 0) say(`${count + 1} of ${came.length} cases`);
  }
  await aside.done();
  await setNumbers(db, numbers.last);
  const [, calls] = await Promise.all([
    takePhotos(filling, told),
    filling.history ? fillHotline(filling, town, today) : undefined
  ]);
  if (calls) say(`${calls.before} calls of the hotline made up, ${calls.today} of today.`);
  say(
    `${told.length} cases told by hand${filling.history ? `, ${came.length - told.length} made up behind them` : ''}.`
  );
}
