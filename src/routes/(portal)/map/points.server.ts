/** The points of the map, pressed once and handed to everybody for half a minute. */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { queryOf, type Filter } from '#cases/publishing/filter.ts';
import { asked, pointsOf } from '#cases/publishing/list.server.ts';
import type { Here } from '#flow/here.server.ts';
import type { Db } from '#world/database.server.ts';

const press = promisify(gzip);

export type Points = { pressed: Buffer; etag: string };
type Kept = { at: number; points: Promise<Points>; next?: Promise<void> };

/** How long points are believed; then the next who asks still gets them, and they are read anew behind. */
const KEPT_SECONDS = 30;
/** How many different choices are kept; a circle never is. */
const KEPT_MOST = 60;
const kept = new WeakMap<Db, Map<string, Kept>>();

async function read({ world, city }: Here, filter: Filter): Promise<Points> {
  const text = await pointsOf(world.db, asked(filter, city, world.now()), city);
  const pressed = await press(text, { level: 5 });
  return { pressed, etag: `"${createHash('sha256').update(pressed).digest('base64url').slice(0, 22)}"` };
}

/** The points of a choice, as pressed GeoJSON. */
export async function pointsFor(here: Here, filter: Filter): Promise<Points> {
  if (filter.circle) return read(here, filter);
  const { db } = here.world;
  const all = kept.get(db) ?? new Map<string, Kept>();
  kept.set(db, all);
  const key = queryOf(filter);
  const now = here.world.now().epochMilliseconds;
  let one = all.get(key);
  if (!one) {
    const oldest = all.keys().next().value;
    if (all.size >= KEPT_MOST && oldest !== undefined) all.delete(oldest);
    one = { at: now, points: read(here, filter) };
    one.points.catch(() => all.delete(key));
    all.set(key, one);
  } else if (now - one.at > KEPT_SECONDS * 1000 && !one.next) {
    const old = one;
    old.next = read(here, filter).then(
      (points) => void all.set(key, { at: now, points: Promise.resolve(points) }),
      () => void all.delete(key)
    );
  }
  return one.points;
}
