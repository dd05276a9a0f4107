/** Suggested clusters: found by the clock, merged or dismissed by the desk. */
import { setImmediate } from 'node:timers/promises';
import { refuse, type Refusal } from '#world/refusal.ts';
import { clustersOf, type Likely } from '#cases/alike/cluster.ts';
import {
  dismiss,
  findCluster,
  listDismissed,
  listLikely,
  replaceClusters,
  sweepDismissals
} from '#cases/alike/cluster.server.ts';
import { closedTo, isSensitive } from '#cases/sensitive/sensitive.ts';
import { mayUseDesk, type Person } from '#people/person.ts';
import type { Here } from '#flow/here.server.ts';
import { daysAgo } from './near.server.ts';

/** Older open reports are late for other reasons. */
const LIKELY_DAYS = 30;
/** A dismissal holds as long as any of its cases can be suggested at all. */
const DISMISSED_DAYS = 2 * LIKELY_DAYS;

/**
 * Looks through all open reports of the last thirty days for groups that seem to be about one thing.
 *
 * By the clock and not while a page waits: forty thousand cases are read for it.
 */
export async function findClusters(here: Here): Promise<void> {
  const { db, now } = here.world;
  const groups = new Map(here.city.categories.map(({ code, group }) => [code, group]));
  const apart = await listDismissed(db, daysAgo(here, DISMISSED_DAYS));
  // What is sensitive is in nobody's suggestions: a group would tell who has it to whom.
  const cases = (
    await listLikely(db, daysAgo(here, LIKELY_DAYS), (category) => groups.get(category) ?? category)
  ).filter(({ category }) => !isSensitive(here.city, category));
  const clusters: Likely[][] = [];
  for (const [, group] of Map.groupBy(cases, (one) => one.group)) {
    clusters.push(...clustersOf(group, apart));
    // Group by group, so that pages are answered in between.
    await setImmediate();
  }
  await replaceClusters(db, clusters, now().toString());
  await sweepDismissals(db, daysAgo(here, DISMISSED_DAYS));
}

/**
 * Somebody looked at a cluster and says that these are not one; they are never suggested together again.
 * Refused when it is not there any more.
 */
export async function dismissCluster(here: Here, person: Person, lead: string): Promise<void | Refusal> {
  if (!mayUseDesk(person)) return refuse('not-allowed');
  const { db, newId, now } = here.world;
  const cluster = await findCluster(db, lead, closedTo(here.city, person));
  if (!cluster) return refuse('cluster-gone');
  const ids = cluster.members.map(({ id }) => id);
  const by = { id: newId(), person: person.id, at: now().toString() };
  await db.transaction().execute((tx) => dismiss(tx, lead, ids, by));
}
