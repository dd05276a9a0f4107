/** Agents of the hotline in the database: what they do now, and their stints over time. */
import { sql, type Selectable } from 'kysely';
import { randomUUIDv7 } from 'node:crypto';
import type { Db, Tx } from '#world/database.server.ts';
import type { ContactsTables } from '#world/tables/contacts.server.ts';
import type { Agent, AgentChange, AgentState, Stint } from './agent.ts';

export function agentFrom(row: Selectable<ContactsTables['hotline_agents']>): Agent {
  return {
    person: row.person,
    state: row.state as AgentState,
    reason: row.reason,
    since: row.since,
    contact: row.contact,
    leg: row.leg,
    seenAt: row.seen_at,
    legGoneAt: row.leg_gone_at,
    idleSince: row.idle_since,
    next: row.next,
    version: row.version
  };
}

export async function findAgent(db: Db | Tx, person: string): Promise<Agent | undefined> {
  const row = await db
    .selectFrom('hotline_agents')
    .selectAll()
    .where('person', '=', person)
    .executeTakeFirst();
  return row && agentFrom(row);
}

/** Everybody who is not offline. */
export async function listAgentsOn(db: Db | Tx): Promise<Agent[]> {
  const rows = await db.selectFrom('hotline_agents').selectAll().where('state', '!=', 'offline').execute();
  return rows.map(agentFrom);
}

/** The agent whose desk has this leg. */
export async function findByLeg(db: Db | Tx, leg: string): Promise<Agent | undefined> {
  // Legs of an exchange are named by it, and need not look like ours.
  const row = await db
    .selectFrom('hotline_agents')
    .selectAll()
    .where(sql<string>`leg::text`, '=', leg)
    .executeTakeFirst();
  return row && agentFrom(row);
}

/** The agent, locked until the transaction ends; made when they never took calls before. */
export async function holdAgent(tx: Tx, person: string, now: Temporal.Instant): Promise<Agent> {
  await tx
    .insertInto('hotline_agents')
    .values({
      person,
      since: now.toString(),
      reason: null,
      contact: null,
      leg: null,
      seen_at: null,
      leg_gone_at: null,
      idle_since: null,
      next: null
    })
    .onConflict((same) => same.column('person').doNothing())
    .execute();
  const row = await tx
    .selectFrom('hotline_agents')
    .selectAll()
    .where('person', '=', person)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return agentFrom(row);
}

/**
 * Changes what a held agent does, and keeps the stint that ends and the one that begins.
 *
 * Idle counts from when somebody becomes ready; a call that went away while it rang takes nothing from it.
 */
export async function changeAgent(
  tx: Tx,
  agent: Agent,
  change: AgentChange,
  now: Temporal.Instant,
  { keepIdle = false } = {}
): Promise<void> {
  const at = now.toString();
  const same =
    agent.state === change.state && agent.reason === change.reason && agent.contact === change.contact;
  await tx
    .updateTable('hotline_agents')
    .set({
      ...change,
      ...(same ? {} : { since: at }),
      ...(change.state === 'ready' && !same && !keepIdle ? { idle_since: at } : {}),
      version: agent.version + 1
    })
    .where('person', '=', agent.person)
    .execute();
  if (same) return;
  await tx
    .updateTable('hotline_stints')
    .set({ until_at: at })
    .where('person', '=', agent.person)
    .where('until_at', 'is', null)
    .execute();
  if (change.state === 'offline') return;
  await tx
    .insertInto('hotline_stints')
    .values({
      id: randomUUIDv7(),
      person: agent.person,
      state: change.state,
      reason: change.reason,
      contact: change.contact,
      from_at: at,
      until_at: null
    })
    .execute();
}

/** The stints of somebody since an instant, in their order. */
export async function listStints(db: Db | Tx, person: string, since: Temporal.Instant): Promise<Stint[]> {
  const rows = await db
    .selectFrom('hotline_stints')
    .select(['state', 'reason', 'from_at as from', 'until_at as until'])
    .where('person', '=', person)
    .where('from_at', '>=', since.toString())
    .orderBy('from_at')
    .execute();
  return rows as Stint[];
}
