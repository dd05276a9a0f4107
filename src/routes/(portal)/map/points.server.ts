/** What the map draws, read once and handed to everybody for half a minute: its points, and where they gather. */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { queryOf, type Filter } from '#cases/publishing/filter.ts';
import { asked, gatheredOf, pointsOf, type Gathered } from '#cases/publishing/list.server.ts';
import { publicTurns } from './often.server.ts';
import type { Here } from '#flow/here.server.ts';
import type { Db } from '#world/database.server.ts';

const press = promisify(gzip);

export type Points = { pressed: Buffer; etag: string };
type Kept = { at: number; read: Promise<unknown>; again?: Promise<void> };

/** How long an answer is believed; then the next who asks still gets it, and it is read anew behind. */
const KEPT_SECONDS = 30;
/** How many different answers are kept. */
const KEPT_MOST = 100;
const kept = new WeakMap<Db, Map<string, Kept>>();

/** The answer to a question about a choice, kept for a while. */
async function once<T>(here: Here, what: string, filter: Filter, work: () => Promise<T>): Promise<T> {
  const { world } = here;
  const read = () => publicTurns(here).run(1, work);
  const all = kept.get(world.db) ?? new Map<string, Kept>();
  kept.set(world.db, all);
  const key = `${what}?${queryOf(filter)}`;
  const now = world.now().epochMilliseconds;
  const known = all.get(key);
  if (!known) {
    const oldest = all.keys().next().value;
    if (all.size >= KEPT_MOST && oldest !== undefined) all.delete(oldest);
    const fresh = read();
    all.set(key, { at: now, read: fresh });
    fresh.catch(() => all.delete(key));
    return fresh;
  }
  if (now - known.at > KEPT_SECONDS * 1000)
    known.again ??= read().then(
      (answer) => void all.set(key, { at: world.now().epochMilliseconds, read: Promise.resolve(answer) }),
      () => void all.delete(key)
    );
  return known.read as Promise<T>;
}

/** The points of a choice, as pressed GeoJSON. */
export function pointsFor(here: Here, filter: Filter): Promise<Points> {
  const { world, city } = here;
  return once(here, 'points', filter, async () => {
    const text = await pointsOf(world.db, asked(filter, city, world.now()), city);
    const pressed = await press(text, { level: 5 });
    return { pressed, etag: `"${createHash('sha256').update(pressed).digest('base64url').slice(0, 22)}"` };
  });
}

/** How many fields the city is wide when points are gathered for the first look. */
const FIELDS = 14;

/** Where the points of a choice gather, so few that they come with the page itself. */
export function gatheredFor(here: Here, filter: Filter): Promise<Gathered[]> {
  const { world, city } = here;
  const lngs = city.profile.map.outline.flat(2).map(([lng]) => lng);
  const width = (lngs.reduce((a, b) => Math.max(a, b)) - lngs.reduce((a, b) => Math.min(a, b))) / FIELDS;
  return once(here, 'gathered', filter, () =>
    gatheredOf(world.db, asked(filter, city, world.now()), width, city.profile.map.centre.lat)
  );
}
