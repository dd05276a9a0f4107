/** The clock tells webhooks what happened: signed, at least once, with growing pauses, and stops what never answers. */
import { isSensitive } from '#cases/sensitive/sensitive.ts';
import { keepSecurity } from '#people/security.server.ts';
import { meaningOf, nextAttempt } from '#programs/attempt.ts';
import {
  isAnythingDue,
  markDelivered,
  putOffDelivery,
  takeDelivery,
  takeThis,
  tookSince,
  type TakenDelivery
} from '#programs/delivery.server.ts';
import { bodyOf, TEST_KIND, type News } from '#programs/news.ts';
import { signed } from '#programs/sign.server.ts';
import { stopWebhook } from '#programs/webhook.server.ts';
import { causeOf } from '#world/log.server.ts';
import type { World } from '#world/world.server.ts';
import type { Here } from '#flow/here.server.ts';

/** How many deliveries go out side by side. */
const LINES = 4;
/** A round ends after this long; what is left goes with the next. */
const ROUND_MINUTES = 4;
/** News of cases are gathered for so long before somebody looks whether any webhook wants them. */
const TOGETHER_MS = 1_000;

/**
 * Sends the deliveries that are due until none is left.
 *
 * Several processes may do this at once: a delivery belongs to who takes it. A webhook that did not take one is left
 * alone until the next round.
 */
export async function sendDeliveries(here: Here): Promise<void> {
  const { db, now } = here.world;
  const until = now().add({ minutes: ROUND_MINUTES });
  const tired = new Set<string>();
  const line = async () => {
    while (Temporal.Instant.compare(now(), until) < 0) {
      const delivery = await takeDelivery(db, now(), tired);
      if (!delivery) return;
      // Written down by a step that had begun before the webhook was stopped.
      if (delivery.stopped && delivery.kind !== TEST_KIND)
        await putOffDelivery(db, delivery.id, 'stopped', undefined);
      else if (!(await send(here, delivery))) tired.add(delivery.webhook);
    }
  };
  await Promise.all(Array.from({ length: LINES }, line));
}

/** Sends one delivery now, due or not. */
export async function sendThis(here: Here, id: string): Promise<void> {
  const delivery = await takeThis(here.world.db, id, here.world.now());
  if (delivery) await send(here, delivery);
}

/** News of a sensitive case say that it moved and not what it is about. */
function quiet({ city }: Here, news: News): News {
  const { category, ...data } = news.data;
  const veiled = typeof category === 'string' && isSensitive(city, category);
  return veiled ? { ...news, data: { ...data, category: null } } : news;
}

/** Sends one; says whether it was taken. */
async function send(here: Here, delivery: TakenDelivery): Promise<boolean> {
  const { world } = here;
  const secret = world.seal.shown(delivery.secret, 'webhook');
  if (secret === undefined) {
    // Sealed with another key: nobody could verify what we sent, and the other webhooks must not wait for it.
    await notTaken(here, delivery, 'sealed', false);
    return false;
  }
  const body = bodyOf(quiet(here, delivery.body), world.publicUrl);
  const headers = signed(secret, delivery.id, body, world.now());
  const answer = await world.outside.fetch(delivery.url, { method: 'POST', headers, body });
  const answered = 'fault' in answer ? answer.fault : String(answer.status);
  const meaning = 'fault' in answer ? 'not' : meaningOf(answer.status);
  if (meaning === 'taken') {
    await markDelivered(world.db, delivery.id, answered, world.now());
    return true;
  }
  await notTaken(here, delivery, answered, meaning === 'gone');
  return false;
}

async function notTaken(
  { world }: Here,
  delivery: TakenDelivery,
  answered: string,
  gone: boolean
): Promise<void> {
  const now = world.now();
  const once = gone || delivery.stopped || delivery.kind === TEST_KIND;
  const next = once ? undefined : nextAttempt(delivery.attempts, now);
  await putOffDelivery(world.db, delivery.id, answered, next);
  world.log.warn(
    { webhook: delivery.webhook, attempts: delivery.attempts, answered },
    'a webhook took nothing'
  );
  const silent =
    next === undefined && !once && !(await tookSince(world.db, delivery.webhook, delivery.recordedAt));
  if (gone || silent) await stopped(world, delivery.webhook, answered, gone ? 'gone' : 'silent', now);
}

/** A webhook that took nothing for days, or wants nothing more, is stopped; the log of security says so. */
async function stopped(
  world: World,
  webhook: string,
  answered: string,
  why: 'gone' | 'silent',
  now: Temporal.Instant
): Promise<void> {
  await world.db.transaction().execute(async (tx) => {
    const done = await stopWebhook(tx, webhook, answered, now);
    if (!done) return;
    const detail = { webhook: done.name, why, answered };
    await keepSecurity(tx, world.newId(), { kind: 'webhook-ended', about: webhook, detail }, now);
  });
}

/**
 * Asks for the sending soon after cases changed, if anything waits to be sent. However many cases change at once, the
 * database is asked once a second, and then only an index that is empty where there are no webhooks.
 */
export function deliverSoon(world: Pick<World, 'db' | 'jobs' | 'log' | 'now'>): () => void {
  let timer: NodeJS.Timeout | undefined;
  const look = async () => {
    timer = undefined;
    if (await isAnythingDue(world.db, world.now())) world.jobs.soon('send-deliveries');
  };
  return () => {
    timer ??= setTimeout(
      () =>
        void look().catch((cause: unknown) => world.log.warn({ cause: causeOf(cause) }, 'not looked for')),
      TOGETHER_MS
    ).unref();
  };
}
