/** News: what one process changed and every process wants to know at once, by PostgreSQL's NOTIFY. */
import pg from 'pg';
import { causeOf, type Log } from './log.server.ts';

/** What can be news: a case was added or changed, somebody was called to one, somebody may not any more what they might or not with every session, the city's facts changed, something moved at the hotline, somebody wrote in a text talk. Never anything personal. */
export type News =
  | { about: 'cases'; units: string[] }
  | { about: 'mentions'; people: string[] }
  | { about: 'access'; people: string[] }
  | { about: 'city' }
  | { about: 'hotline' }
  | { about: 'chat' };

export type Listener = (news: News) => void;

export type Newsroom = {
  listen(listener: Listener): () => void;
  /** Tells everybody, a moment later and together with what else is told in that moment. */
  tell(news: News): void;
  close(): Promise<void>;
};

const CHANNEL = 'hejnal';
const TOGETHER_MS = 60;
const AGAIN_MS = 2_000;

/** News told in the same moment, as few as say the same. */
function together(told: readonly News[]): News[] {
  const units = new Set(told.flatMap((news) => (news.about === 'cases' ? news.units : [])));
  const out: News[] = [];
  if (told.some((news) => news.about === 'cases')) out.push({ about: 'cases', units: [...units] });
  for (const about of ['mentions', 'access'] as const) {
    const people = new Set(told.flatMap((news) => (news.about === about ? news.people : [])));
    if (people.size > 0) out.push({ about, people: [...people] });
  }
  for (const about of ['city', 'hotline', 'chat'] as const)
    if (told.some((news) => news.about === about)) out.push({ about });
  return out;
}

type Line = { close(): Promise<void> };

/** A connection that listens, opened again whenever it breaks. Throws when it cannot be opened at first. */
async function openLine(
  url: string,
  hear: (news: News) => void,
  { log, pause }: { log: Pick<Log, 'warn'>; pause: number }
): Promise<Line> {
  let client: pg.Client | undefined;
  let again: NodeJS.Timeout | undefined;
  let closed = false;

  async function connect(): Promise<void> {
    const next = new pg.Client({
      connectionString: url,
      application_name: 'hejnal-news',
      keepAlive: true,
      keepAliveInitialDelayMillis: 30_000
    });
    client = next;
    next.on('notification', ({ payload }) => hear(JSON.parse(payload ?? '{}') as News));
    next.on('error', () => lose(next));
    next.on('end', () => lose(next));
    try {
      await next.connect();
      await next.query(`listen ${CHANNEL}`);
    } catch (cause) {
      lose(next);
      throw cause;
    }
  }

  /** A connection tells of its end more than once; one new one is opened for it. */
  function lose(broken: pg.Client): void {
    if (closed || client !== broken) return;
    client = undefined;
    broken.end().catch(() => undefined);
    log.warn('the connection for news broke; trying again');
    again = setTimeout(() => void connect().catch(() => undefined), pause);
    again.unref();
  }

  async function close(): Promise<void> {
    closed = true;
    clearTimeout(again);
    await client?.end();
  }

  await connect().catch(async (cause: unknown) => {
    await close();
    throw cause;
  });
  return { close };
}

/**
 * Opens the newsroom with a connection of its own.
 *
 * News are told after a commit and gathered for a moment, because a NOTIFY inside each transaction would
 * make all of them commit one after the other. Nothing rests on news arriving: lists also read themselves anew.
 */
export async function openNewsroom(
  url: string,
  pool: pg.Pool,
  log: Pick<Log, 'warn'>,
  pause = AGAIN_MS
): Promise<Newsroom> {
  const listeners = new Set<Listener>();
  let told: News[] = [];
  let timer: NodeJS.Timeout | undefined;

  function hear(news: News): void {
    for (const listener of listeners) listener(news);
  }

  async function send(): Promise<void> {
    const now = together(told);
    told = [];
    timer = undefined;
    for (const news of now) {
      await pool
        .query('select pg_notify($1, $2)', [CHANNEL, JSON.stringify(news)])
        .catch((cause: unknown) => log.warn({ cause: causeOf(cause) }, 'news not told'));
    }
  }

  const line = await openLine(url, hear, { log, pause });
  return {
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell(news) {
      told.push(news);
      timer ??= setTimeout(() => void send(), TOGETHER_MS);
    },
    async close() {
      clearTimeout(timer);
      if (told.length > 0) await send();
      await line.close();
    }
  };
}
