/** News: what one process changed and every process wants to know at once, by PostgreSQL's NOTIFY. */
import pg from 'pg';
import type { Log } from './log.server.ts';

/** What can be news: a case was added or changed, the city's facts changed. Never anything personal. */
export type News = { about: 'cases'; units: string[] } | { about: 'city' };

export type Listener = (news: News) => void;

export type Newsroom = {
  listen(listener: Listener): () => void;
  /** Tells everybody, a moment later and together with what else is told in that moment. */
  tell(news: News): void;
  close(): Promise<void>;
};

const CHANNEL = 'hejnal';
const TOGETHER_MS = 60;

/** News told in the same moment, as few as say the same. */
function together(told: readonly News[]): News[] {
  const units = new Set(told.flatMap((news) => (news.about === 'cases' ? news.units : [])));
  const out: News[] = [];
  if (told.some((news) => news.about === 'cases')) out.push({ about: 'cases', units: [...units] });
  if (told.some((news) => news.about === 'city')) out.push({ about: 'city' });
  return out;
}

/**
 * Opens the newsroom with a connection of its own, opened again whenever it breaks.
 *
 * News are told after a commit and gathered for a moment, because a NOTIFY inside each transaction would
 * make all of them commit one after the other. Nothing rests on news arriving: lists also read themselves anew.
 */
export async function openNewsroom(url: string, pool: pg.Pool, log: Log): Promise<Newsroom> {
  const listeners = new Set<Listener>();
  let told: News[] = [];
  let timer: NodeJS.Timeout | undefined;
  let again: NodeJS.Timeout | undefined;
  let client: pg.Client | undefined;
  let closed = false;

  async function connect(): Promise<void> {
    const next = new pg.Client({ connectionString: url, application_name: 'hejnal-news' });
    next.on('notification', ({ payload }) => {
      const news = JSON.parse(payload ?? '{}') as News;
      for (const listener of listeners) listener(news);
    });
    next.on('error', () => next.end().catch(() => undefined));
    next.on('end', () => {
      if (closed) return;
      log.warn('the connection for news broke; trying again');
      again = setTimeout(() => void connect().catch(() => next.emit('end')), 2_000);
      again.unref();
    });
    await next.connect();
    await next.query(`listen ${CHANNEL}`);
    client = next;
  }

  async function send(): Promise<void> {
    const now = together(told);
    told = [];
    timer = undefined;
    for (const news of now) {
      await pool
        .query('select pg_notify($1, $2)', [CHANNEL, JSON.stringify(news)])
        .catch((cause: unknown) => log.warn({ cause: String(cause) }, 'news not told'));
    }
  }

  await connect();
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
      closed = true;
      clearTimeout(timer);
      clearTimeout(again);
      if (told.length > 0) await send();
      await client?.end();
    }
  };
}
