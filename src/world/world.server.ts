/** The world: everything outside the program, opened once and handed down. */
import { randomUUIDv7 } from 'node:crypto';
import { join } from 'node:path';
import type pg from 'pg';
import type { Settings } from './config.ts';
import { checkSessions, openDatabase, type Db } from './database.server.ts';
import { openFetch, type GuardedFetch } from './outside/fetch.server.ts';
import { openFiles, type Files } from './files.server.ts';
import type { Provider } from './identity/provider.ts';
import { openProviders } from './identity/providers.server.ts';
import { openJobs, type Jobs } from './jobs.server.ts';
import { openLog, type Log } from './log.server.ts';
import { openTexts, type Texts } from './texting/gateway.server.ts';
import { openMail, type Mailer } from './mail.server.ts';
import { openNewsroom, type Newsroom } from './listen.server.ts';
import { openLine, type Line } from './telephone/line.server.ts';
import { keptSecret, sealOf, type Seal } from './seal.server.ts';

export type World = {
  readonly settings: Settings;
  readonly publicUrl: string;
  readonly db: Db;
  readonly pool: pg.Pool;
  readonly files: Files;
  readonly seal: Seal;
  readonly mail: Mailer | undefined;
  /** To the gateway of text messages. */
  readonly texts: Texts | undefined;
  /** Asks servers whose address somebody typed. */
  readonly outside: GuardedFetch;
  /** Who else says who somebody is. */
  readonly providers: readonly Provider[];
  readonly jobs: Jobs;
  readonly news: Newsroom;
  /** To the process that holds the telephone. */
  readonly line: Line;
  readonly log: Log;
  /** The time, in whole milliseconds, as the database keeps it. */
  now(): Temporal.Instant;
  /** A new id that sorts by time (UUID version 7, RFC 9562). */
  newId(): string;
  close(): Promise<void>;
};

/** Opens the world. Throws a plain sentence when a part of it is not there. */
export async function openWorld(settings: Settings): Promise<World> {
  if (!settings.DATABASE_URL)
    throw new Error('DATABASE_URL is missing: "npm start" sets it for the embedded database.');
  const publicUrl = (settings.PUBLIC_URL ?? `http://${settings.HOST}:${settings.PORT}`).replace(/\/$/, '');
  const seal = sealOf(settings.SECRET ?? keptSecret(settings.DATA_DIR));
  const providers = openProviders(settings.SIGN_IN_FILE, { publicUrl, seal });
  const log = openLog(settings.LOG_LEVEL);
  const database = openDatabase(settings.DATABASE_URL, settings.DATABASE_CONNECTIONS);
  await checkSessions(database.db);
  const jobs = await openJobs(database.pool, log);
  const news = await openNewsroom(settings.DATABASE_URL, database.pool, log);
  const mail = settings.SMTP_URL ? openMail(settings.SMTP_URL, settings.MAIL_FROM) : undefined;
  const texts = settings.TEXTS_URL ? openTexts(settings.TEXTS_URL, log) : undefined;
  return {
    settings,
    publicUrl,
    db: database.db,
    pool: database.pool,
    files: openFiles(settings.FILES_DIR ?? join(settings.DATA_DIR, 'files')),
    seal,
    mail,
    texts,
    providers,
    outside: openFetch({ allow: settings.OUTSIDE_ALLOW }),
    jobs,
    news,
    line: openLine(database.db),
    log,
    now: () => Temporal.Instant.fromEpochMilliseconds(Date.now()),
    newId: () => randomUUIDv7(),
    async close() {
      await jobs.close();
      await news.close();
      mail?.close();
      texts?.close();
      await database.close();
    }
  };
}
