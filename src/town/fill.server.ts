/** The town filled into a database that holds a city and nothing else. */
import type { City } from '#catalogue/city.ts';
import type { Db } from '#world/database.server.ts';
import type { Files } from '#world/files.server.ts';
import type { Seal } from '#world/seal.server.ts';
import { fillPeople } from './people.server.ts';

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

export async function fillTown(filling: Filling): Promise<void> {
  const { db, city, now } = filling;
  const today = now.toZonedDateTimeISO(city.profile.timezone).toPlainDate();
  await fillPeople(db, city, today.toString());
}
