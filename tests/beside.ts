/** The place steps work in, beside a running site: the same database, as a second process would have it. */
import { randomUUIDv7 } from 'node:crypto';
import { sql } from 'kysely';
import type { Here } from '#flow/here.server.ts';
import type { App } from './app.ts';

/** Steps taken here are told to the open pages of the site, by the same news of the database. */
export function besideOf({ db, city, seal }: App): Here {
  const world = {
    db,
    seal,
    now: () => Temporal.Now.instant().round('millisecond'),
    newId: () => randomUUIDv7(),
    news: {
      tell: (news: object) => void sql`select pg_notify('hejnal', ${JSON.stringify(news)})`.execute(db)
    },
    line: {
      isThere: async () => true,
      state: async () => ({ there: true, engine: 'embedded' }),
      wake: () => undefined
    }
  };
  return { world: world as unknown as Here['world'], city };
}
