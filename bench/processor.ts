/** What the processor spent, from /proc where Linux tells it: a shared machine makes pages slower, but hardly dearer. */
import { readdirSync, readFileSync } from 'node:fs';

/** Milliseconds of the processor: Node's main thread, all of Node, all of PostgreSQL. */
export type Spent = { main: number; node: number; postgres: number };

/** Linux counts in hundredths of a second. */
const TICK_MS = 10;

type Times = { parent: number; own: number; gone: number };

/** Of a process or a thread: its parent, its own time, and that of its children that have ended. */
function timesOf(path: string): Times {
  const fields = readFileSync(`/proc/${path}/stat`, 'utf8').split(') ').at(-1)!.split(' ').map(Number);
  const [, parent, , , , , , , , , , user, system, childUser, childSystem] = fields as [number, ...number[]];
  return {
    parent: parent!,
    own: (user! + system!) * TICK_MS,
    gone: (childUser! + childSystem!) * TICK_MS
  };
}

/** The same of a process that may end while one looks. */
function triedOf(path: string): Times {
  try {
    return timesOf(path);
  } catch {
    return { parent: -1, own: 0, gone: 0 };
  }
}

/** What was spent so far by the site's process and by the database with this postmaster; nothing where /proc tells nothing. */
export function spentBy(site: number, postmaster: number): Spent {
  try {
    const backends = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(triedOf)
      .filter(({ parent }) => parent === postmaster);
    return {
      main: timesOf(`${site}/task/${site}`).own,
      node: timesOf(String(site)).own,
      postgres: backends.reduce((sum, { own }) => sum + own, timesOf(String(postmaster)).gone)
    };
  } catch {
    return { main: Number.NaN, node: Number.NaN, postgres: Number.NaN };
  }
}

/** What each of so many answers cost, between two moments. */
export function spentEach(before: Spent, after: Spent, answers: number): Spent {
  return {
    main: (after.main - before.main) / answers,
    node: (after.node - before.node) / answers,
    postgres: (after.postgres - before.postgres) / answers
  };
}

/** The same in words for a table. */
export function spentInWords({ main, node, postgres }: Spent): string {
  return `${node.toFixed(1)} ms (${main.toFixed(1)}) + ${postgres.toFixed(1)} ms`;
}
