/** The queue: who waits, who takes the next call, and what a caller is told about the wait. */

/** A contact that waits. `needs` are the topics an agent must be attested in. */
export type Waiting = {
  contact: string;
  needs: readonly string[];
  priority: number;
  queuedAt: string;
  /** Comes back from an agent who was lost. */
  head: boolean;
  /** Nobody without what it needs may take it, however long it waits: they could do nothing with it. */
  only?: boolean;
  /** Who was offered it and did not take it. */
  passed: readonly string[];
};

/** An agent who is ready. `skills` are the topics they may take today; of those `lent` by a measure for the day alone. */
export type Free = {
  person: string;
  idleSince: string;
  skills: ReadonlySet<string>;
  lent?: ReadonlySet<string>;
};

/** `lent`: they take it by a measure for the day, not by being attested. */
export type Offer = { contact: string; person: string; lent?: true };

const instant = (at: string) => Temporal.Instant.from(at).epochMilliseconds;

/**
 * The order of the queue: who came back first, then by priority, then who waits longest.
 *
 * A call-back that keeps its place carries the instant from which its caller waited, so it stands where they stood.
 */
export function inOrder<W extends Pick<Waiting, 'contact' | 'priority' | 'queuedAt' | 'head'>>(
  waiting: readonly W[]
): W[] {
  return waiting.toSorted(
    (a, b) =>
      Number(b.head) - Number(a.head) ||
      b.priority - a.priority ||
      instant(a.queuedAt) - instant(b.queuedAt) ||
      (a.contact < b.contact ? -1 : 1)
  );
}

/** May this agent take it: attested in all it needs, or it has waited so long that anybody may? */
export function mayBeOffered(
  waiting: Pick<Waiting, 'needs' | 'queuedAt' | 'only'>,
  free: Pick<Free, 'skills'>,
  { now, overflowSeconds }: { now: Temporal.Instant; overflowSeconds: number }
): boolean {
  if (waiting.needs.every((code) => free.skills.has(code))) return true;
  if (waiting.only) return false;
  return now.epochMilliseconds - instant(waiting.queuedAt) >= overflowSeconds * 1000;
}

/**
 * Who is offered what now, each call to one agent and each agent one call: in the order of the queue, to whoever fits
 * and is idle longest.
 *
 * Nobody is asked a second time for a call they did not take, unless nobody else is there: then they are, because
 * a caller who waits for nobody is worse.
 */
export function nextOffers(
  waiting: readonly Waiting[],
  free: readonly Free[],
  when: { now: Temporal.Instant; overflowSeconds: number }
): Offer[] {
  let idle = free.toSorted(
    (a, b) => instant(a.idleSince) - instant(b.idleSince) || (a.person < b.person ? -1 : 1)
  );
  const offers: Offer[] = [];
  for (const one of inOrder(waiting)) {
    const fit = idle.filter((agent) => mayBeOffered(one, agent, when));
    const chosen = fit.find(({ person }) => !one.passed.includes(person)) ?? fit[0];
    if (!chosen) continue;
    const lent = one.needs.some((code) => chosen.lent?.has(code));
    offers.push({ contact: one.contact, person: chosen.person, ...(lent ? { lent } : {}) });
    idle = idle.filter((agent) => agent !== chosen);
  }
  return offers;
}

/** At which place somebody stands, 1 the next one; nothing when they do not wait. */
export function positionOf(
  waiting: readonly Pick<Waiting, 'contact' | 'priority' | 'queuedAt' | 'head'>[],
  contact: string
): number | undefined {
  const at = inOrder(waiting).findIndex((one) => one.contact === contact);
  return at < 0 ? undefined : at + 1;
}

/** What a wait is told as: whole minutes people can do something with, never less than is expected. */
export const WAIT_STEPS = [1, 2, 3, 5, 10, 15, 20, 30] as const;

/**
 * The expected wait in seconds: those before, shared by the agents who work, at the time a call takes.
 *
 * Nothing when no agent works: an invented number would be a promise nobody keeps.
 */
export function expectedWait(
  position: number,
  { agents, handleSeconds }: { agents: number; handleSeconds: number }
): number | undefined {
  return agents === 0 ? undefined : Math.ceil((position * handleSeconds) / agents);
}

/** The wait in whole minutes as it is told, rounded up; nothing when it is longer than can be told honestly. */
export function waitTold(seconds: number | undefined): (typeof WAIT_STEPS)[number] | undefined {
  return seconds === undefined ? undefined : WAIT_STEPS.find((minutes) => minutes * 60 >= seconds);
}
