/** The hotline, for a test file: agents at their desks, callers, and the telephone held by nobody but the test. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Here } from '#flow/here.server.ts';
import { beAgent, connectAgent } from '#flow/hotline/agent.server.ts';
import { callFromBrowser } from '#flow/hotline/caller.server.ts';
import { onCall } from '#flow/hotline/on-call.server.ts';
import { line } from '#contacts/entry.ts';
import { callOf, type Call } from '#contacts/call.ts';
import { findCall, listCallEntries } from '#contacts/contact.server.ts';
import { addPerson } from '#people/person.server.ts';
import type { Person } from '#people/person.ts';
import { sure } from './sure.ts';

export { sure } from './sure.ts';

/** Somebody holds the telephone, as far as the steps ask. */
export async function holdTelephone(here: Here): Promise<void> {
  await here.world.db
    .insertInto('telephone')
    .values({
      owner: randomUUID(),
      engine: 'embedded',
      address: 'http://127.0.0.1:9',
      secret: 'test',
      until: '2999-01-01T00:00:00Z',
      gone_at: null
    })
    .onConflict((same) => same.column('one').doNothing())
    .execute();
}

/** Somebody who may take calls; not at the desk yet. */
export async function hireAgent(
  here: Here,
  name: string,
  role: Person['role'] = 'agent',
  also: Person['also'] = []
): Promise<Person> {
  return sure(
    await addPerson(here.world.db, randomUUID(), {
      name,
      email: `${name.toLowerCase()}@hejnal.example`,
      role,
      also,
      unit: null,
      password: 'zielony parasol'
    })
  );
}

/** Comes to the desk: the page is connected, the agent ready. */
export async function comeToDesk(here: Here, person: Person): Promise<string> {
  const { leg } = sure(await connectAgent(here, person));
  sure(await beAgent(here, person, { state: 'ready' }));
  return leg;
}

/** Somebody calls and waits in the queue. */
export async function callIn(
  here: Here,
  { topic = null, number }: { topic?: string | null; number?: string } = {}
): Promise<{ contact: string; leg: string; token: string }> {
  const called = sure(await callFromBrowser(here, { lang: 'pl', number }));
  sure(
    await onCall(here, called.contact, (_call, _tx, now) => [
      line('connected', now.toString(), { leg: called.leg }),
      line('queued', now.toString(), { topic, priority: 0 })
    ])
  );
  return called;
}

/** The call as it is stored. */
export async function callNow(here: Here, contact: string): Promise<Call> {
  const call = await findCall(here.world.db, contact);
  if (!call) throw new Error('no such call');
  return call;
}

/** The call as its journal makes it. */
export async function callReplayed(here: Here, contact: string): Promise<Call> {
  return callOf(contact, await listCallEntries(here.world.db, contact));
}

/** What the journal of a call says, in short. */
export async function journalOf(here: Here, contact: string): Promise<string[]> {
  return (await listCallEntries(here.world.db, contact)).map(({ what }) => what);
}

/** All that the database holds of a call, as text. */
export async function keptOf({ world }: Here, contact: string): Promise<string> {
  const { rows } = await sql<{ all: string }>`select string_agg(t, ' ') as all from (
    select contacts::text as t from contacts where id = ${contact}
    union all select detail::text from contact_entries where contact = ${contact}
    union all select contact_questions::text from contact_questions where contact = ${contact}
    union all select callbacks::text from callbacks where contact = ${contact}) x`.execute(world.db);
  return rows[0]!.all;
}
