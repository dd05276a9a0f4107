/** What an administrator does with webhooks: adds one, tries it, stops it, lets it go on, sends something again. */
import { refuse, type Faults, type Refusal } from '#world/refusal.ts';
import type { Tx } from '#world/database.server.ts';
import { may } from '#people/rights/rights.ts';
import { keepSecurity } from '#people/security.server.ts';
import { addDelivery, deliverAgain } from '#programs/delivery.server.ts';
import { newsKindsIn, TEST_KIND } from '#programs/news.ts';
import { newSecret } from '#programs/sign.server.ts';
import {
  addWebhook,
  findWebhook,
  listWebhooks,
  removeWebhook,
  resumeWebhook,
  stopWebhook,
  WEBHOOKS_MAX
} from '#programs/webhook.server.ts';
import type { Here } from '#flow/here.server.ts';
import { sendThis } from './deliver.server.ts';
import { KEY_NAME_MAX, mayProgram, type Acting } from './keys.server.ts';

/** A webhook as it is typed. */
export type TypedWebhook = { name: string; url: string; kinds: readonly string[] };

async function faultsOf({ world }: Here, { name, url, kinds }: TypedWebhook): Promise<Refusal[]> {
  const address = await world.outside.check(url);
  return [
    ...(name === '' || name.length > KEY_NAME_MAX
      ? [refuse('key-name-missing', 'name', { max: KEY_NAME_MAX })]
      : []),
    ...(address ? [address] : []),
    ...(newsKindsIn(kinds).length === 0 ? [refuse('webhook-kinds-missing', 'kinds')] : [])
  ];
}

/** Adds an address that is told, and gives its signing secret, this once. The address is checked as every later call is. */
export async function makeWebhook(
  here: Here,
  acting: Acting,
  typed: TypedWebhook
): Promise<{ id: string; secret: string } | Faults | Refusal> {
  const no = mayProgram(acting);
  if (no) return no;
  const { person, from } = acting;
  const { world } = here;
  const [name, url] = [typed.name.trim(), typed.url.trim()];
  const faults = await faultsOf(here, { ...typed, name, url });
  if (faults.length > 0) return { faults };
  const now = world.now();
  const [id, secret] = [world.newId(), newSecret()];
  return world.db.transaction().execute(async (tx) => {
    if ((await listWebhooks(tx)).length >= WEBHOOKS_MAX)
      return refuse('too-many-webhooks', undefined, { max: WEBHOOKS_MAX });
    const kinds = newsKindsIn(typed.kinds);
    const made = { id, name, url, kinds, secret: world.seal.hidden(secret, 'webhook'), by: person.id };
    await addWebhook(tx, made, now);
    const detail = { webhook: name, host: new URL(url).host };
    const entry = { kind: 'webhook-made', person: person.id, about: id, from, detail } as const;
    await keepSecurity(tx, world.newId(), entry, now);
    return { id, secret };
  });
}

/** What changes a webhook, with the entry of security that tells of it. */
function changing(
  kind: 'webhook-made' | 'webhook-ended',
  why: string,
  change: (tx: Tx, id: string, now: Temporal.Instant) => Promise<{ name: string } | undefined>
) {
  return async ({ world }: Here, acting: Acting, id: string): Promise<'done' | Refusal> => {
    const no = mayProgram(acting);
    if (no) return no;
    const { person, from } = acting;
    const now = world.now();
    return world.db.transaction().execute(async (tx) => {
      const changed = await change(tx, id, now);
      if (!changed) return refuse('no-such-webhook');
      const detail = { webhook: changed.name, why };
      await keepSecurity(tx, world.newId(), { kind, person: person.id, about: id, from, detail }, now);
      return 'done' as const;
    });
  };
}

/** Stops a webhook: from now on nothing is kept or sent for it. */
export const stop = changing('webhook-ended', 'by-hand', (tx, id, now) => stopWebhook(tx, id, null, now));

/** Lets a stopped one go on, with what happens from now on. */
export const resume = changing('webhook-made', 'resumed', resumeWebhook);

/** Removes a stopped one with all its deliveries. */
export const remove = changing('webhook-ended', 'removed', removeWebhook);

/** Sends a test now, also to one that is stopped, and waits for the answer; it stands among the deliveries. */
export async function tryOut(here: Here, { person }: Acting, id: string): Promise<'done' | Refusal> {
  if (!may(person, 'programs')) return refuse('not-allowed');
  const { world } = here;
  const now = world.now();
  if (!(await findWebhook(world.db, id))) return refuse('no-such-webhook');
  const delivery = world.newId();
  const body = { type: TEST_KIND, timestamp: now.toString({ fractionalSecondDigits: 3 }), data: {} };
  await world.db.transaction().execute((tx) => addDelivery(tx, { id: delivery, webhook: id, body }, now));
  await sendThis(here, delivery);
  return 'done';
}

/** Sends a delivery again now, under its own number, and waits for the answer. */
export async function sendAgain(here: Here, { person }: Acting, id: string): Promise<'done' | Refusal> {
  if (!may(person, 'programs')) return refuse('not-allowed');
  const { world } = here;
  const there = await world.db.transaction().execute((tx) => deliverAgain(tx, id, world.now()));
  if (!there) return refuse('no-such-webhook');
  await sendThis(here, id);
  return 'done';
}
