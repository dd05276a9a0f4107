/** Jobs: work that happens later, kept in the database by pg-boss so that a crash loses none of it. */
import { PgBoss } from 'pg-boss';
import type pg from 'pg';
import { causeOf, type Log } from './log.server.ts';

/** A kind of work: its name, how often the clock starts it by itself, and what it does. */
export type Job = { name: string; cron?: string; work(): Promise<void> };

export type Jobs = {
  /**
   * Asks for the work soon; asking often before it has begun is asking once. Never fails: what was recorded
   * stays recorded, and the clock does the work at its next hour anyway.
   */
  soon(name: string): void;
  /** Begins to work; called by one process or by many, each piece is done by one. */
  begin(jobs: readonly Job[]): Promise<void>;
  close(): Promise<void>;
};

/** How long askings are gathered into one. */
const TOGETHER_MS = 200;

/** Opens the job store on the program's own connections. Schedules are read in UTC. */
export async function openJobs(pool: pg.Pool, log: Log): Promise<Jobs> {
  const boss = new PgBoss({
    db: { executeSql: (text: string, values?: unknown[]) => pool.query(text, values) },
    schema: 'jobs',
    persistWarnings: false
  });
  boss.on('error', (cause: unknown) => log.error({ cause: causeOf(cause) }, 'jobs stumbled'));
  await boss.start();
  const asked = new Map<string, NodeJS.Timeout>();

  async function ask(name: string): Promise<void> {
    asked.delete(name);
    await boss
      .send(name, null, { retryLimit: 0 })
      .catch((cause: unknown) =>
        log.warn({ job: name, cause: causeOf(cause) }, 'job not asked for; the clock will do it')
      );
  }

  return {
    soon(name) {
      if (!asked.has(name))
        asked.set(
          name,
          setTimeout(() => void ask(name), TOGETHER_MS)
        );
    },
    async begin(jobs) {
      for (const job of jobs) {
        await boss.createQueue(job.name, { policy: 'stately', retryLimit: 0, expireInSeconds: 600 });
        if (job.cron) await boss.schedule(job.name, job.cron);
        await boss.work(job.name, { pollingIntervalSeconds: 1, batchSize: 1 }, async () => {
          const begun = performance.now();
          await job.work().catch((cause: unknown) => {
            log.error({ job: job.name, cause: causeOf(cause) }, 'job failed');
            throw new Error('The log says why.');
          });
          log.debug({ job: job.name, milliseconds: Math.round(performance.now() - begun) }, 'job done');
        });
      }
    },
    async close() {
      for (const timer of asked.values()) clearTimeout(timer);
      await boss.stop({ graceful: true, timeout: 5_000 });
    }
  };
}
