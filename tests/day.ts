/** A whole day at the hotline on a clock of its own: callers come, wait, are answered or give up; agents answer and wrap up. */
import { addPerson } from '#people/person.server.ts';
import { randomUUID } from 'node:crypto';
import type { Person } from '#people/person.ts';
import type { Here } from '#flow/here.server.ts';
import { answerCall, hangUp, hold, refuseCall, resume } from '#flow/hotline/agent.server.ts';
import { hangUpCaller } from '#flow/hotline/caller.server.ts';
import { offerNext } from '#flow/hotline/offer.server.ts';
import { wrapUp } from '#flow/hotline/wrap-up.server.ts';
import type { Caller } from '#town/callers.ts';
import { isRefusal } from '#world/refusal.ts';
import { at } from './here.ts';
import { callIn, comeToDesk, sure } from './hotline.ts';

/** What happens next, at a second of the day. */
type Next = { at: number; do: () => Promise<void> };

export type Day = { called: string[]; answered: Set<string>; gaveUp: Set<string>; seconds: number };

/** People who may take calls; their password is nobody's business. */
export async function hireMany(here: Here, many: number): Promise<Person[]> {
  const people: Person[] = [];
  for (let n = 0; n < many; n++)
    people.push(
      sure(
        await addPerson(here.world.db, randomUUID(), {
          name: `Agent ${n}`,
          email: `agent-${n}-${randomUUID()}@hejnal.example`,
          role: 'agent',
          unit: null,
          password: randomUUID()
        })
      )
    );
  return people;
}

/**
 * Runs a day. `midnight` is its first instant; every tenth offer is refused, and goes to somebody else.
 *
 * Nothing waits for a real clock: what comes next is done at its own second, in order.
 */
export async function runDay(
  here: Here,
  midnight: Temporal.Instant,
  callers: readonly Caller[],
  agents: readonly Person[],
  topics: readonly string[]
): Promise<Day> {
  const begun = performance.now();
  const day: Day = { called: [], answered: new Set(), gaveUp: new Set(), seconds: 0 };
  const nexts: Next[] = [];
  const plan = (second: number, what: () => Promise<void>) => {
    const place = nexts.findIndex((next) => next.at > second);
    nexts.splice(place < 0 ? nexts.length : place, 0, { at: second, do: what });
  };
  const hereAt = (second: number) => at(here, midnight.add({ seconds: second }).toString());
  const byId = new Map(agents.map((agent) => [agent.id, agent]));
  const known = new Map<string, Caller>();
  let offers = 0;

  async function offer(second: number): Promise<void> {
    const now = hereAt(second);
    if ((await offerNext(now)) === 0) return;
    const ringing = await now.world.db
      .selectFrom('contacts')
      .select(['id', 'agent'])
      .where('status', '=', 'offered')
      .where('ended_at', 'is', null)
      .execute();
    for (const { id, agent } of ringing)
      plan(second + 3, () => answer(second + 3, id, byId.get(agent ?? '')));
  }

  async function answer(second: number, contact: string, agent: Person | undefined): Promise<void> {
    if (!agent || day.answered.has(contact)) return;
    const now = hereAt(second);
    offers += 1;
    if (offers % 10 === 0) {
      await refuseCall(now, agent, contact, 'consultation');
      plan(second + 60, async () => {
        await comeToDesk(hereAt(second + 60), agent);
        await offer(second + 60);
      });
      return offer(second);
    }
    if (isRefusal(await answerCall(now, agent, contact))) return;
    day.answered.add(contact);
    const caller = known.get(contact)!;
    const end = second + caller.talk + caller.hold;
    if (caller.hold > 0) {
      plan(second + 10, async () => void (await hold(hereAt(second + 10), agent, contact)));
      plan(
        second + 10 + caller.hold,
        async () => void (await resume(hereAt(second + 10 + caller.hold), agent, contact))
      );
    }
    plan(end, async () => void sure(await hangUp(hereAt(end), agent, contact)));
    plan(end + caller.wrap, async () => {
      sure(
        await wrapUp(hereAt(end + caller.wrap), agent, contact, { outcome: 'informed', about: 'topic:any' })
      );
      await offer(end + caller.wrap);
    });
  }

  for (const caller of callers)
    plan(caller.at, async () => {
      const topic = topics[caller.topic] ?? null;
      const { contact, token } = await callIn(hereAt(caller.at), { topic });
      day.called.push(contact);
      known.set(contact, caller);
      plan(caller.at + caller.patience, async () => {
        if (day.answered.has(contact)) return;
        await hangUpCaller(hereAt(caller.at + caller.patience), token);
        day.gaveUp.add(contact);
      });
      await offer(caller.at);
    });
  for (const agent of agents) await comeToDesk(hereAt(callers[0]!.at - 60), agent);
  for (let next = nexts.shift(); next; next = nexts.shift()) await next.do();
  day.seconds = (performance.now() - begun) / 1000;
  return day;
}
