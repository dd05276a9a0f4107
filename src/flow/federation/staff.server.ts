/** Somebody who works here comes in by a provider of identities, and is what it says they are. */
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import type { Tx } from '#world/database.server.ts';
import type { Provider, Proved } from '#world/identity/provider.ts';
import { findFactors, hasFactor } from '#people/factors/factors.server.ts';
import { grantFrom, isGranted, type Grant } from '#people/identity/grant.ts';
import {
  addSent,
  changeGrant,
  hasIdentity,
  holdIdentity,
  linkIdentity,
  type Identity
} from '#people/identity/identity.server.ts';
import { findPerson, findPersonByEmail, type Known } from '#people/person.server.ts';
import { keepSecurity } from '#people/security.server.ts';
import { endOthers } from '#people/sessions/session.server.ts';
import { NOT_PROVED } from '#people/sessions/session.ts';
import { holdMember } from '#people/staff/staff.server.ts';
import { administers } from '#people/staff/staff.ts';
import type { Here } from '#flow/here.server.ts';
import { isLast } from '#flow/staff/staff.server.ts';
import {
  comeIn,
  waitForFactor,
  type SignedIn,
  type Waiting,
  type Whence
} from '#flow/signing/sign-in.server.ts';

/** What `people` holds at most. */
const NAME_MAX = 100;
const EMAIL_MAX = 254;

/**
 * Signs somebody in whom a provider has proved.
 *
 * Whoever is met for the first time is added, or found by their confirmed address where the file of providers says
 * so. Role, roles besides and unit are the provider's word of today, each time; the last administrator stays one. Where the provider did not ask for a
 * second factor, ours is asked for.
 *
 * Refused with `identity-no-role` or `identity-no-unit` when the provider gives them nothing to do here, which ends
 * what they are signed in with as well; with `identity-email` without a confirmed address; with
 * `identity-email-taken` when the address is somebody's; with `identity-absent` when they are suspended or left.
 */
export async function signInProved(
  here: Here,
  provider: Provider,
  proved: Proved,
  whence: Whence
): Promise<SignedIn | Waiting | Refusal> {
  const found = await here.world.db
    .transaction()
    .execute((tx) => findProved(here, tx, provider, { proved, from: whence.from }));
  if (isRefusal(found)) return found;
  // What is fresh there is fresh here: a provider that knows somebody from hours ago, or does not say, proves nothing now.
  const came = { ...whence, provedAt: proved.provedAt ?? NOT_PROVED };
  if (proved.strong) return comeIn(here, found, [provider.kind, 'outside'], came);
  if (hasFactor(await findFactors(here.world.db, found.id)))
    return waitForFactor(here, found.id, provider.kind);
  return comeIn(here, found, [provider.kind], came);
}

type Sent = { proved: Proved; from: string };

async function findProved(
  here: Here,
  tx: Tx,
  provider: Provider,
  { proved, from }: Sent
): Promise<Known | Refusal> {
  const identity = { provider: provider.code, subject: proved.subject };
  const owner = await holdIdentity(tx, identity);
  const linked = owner && 'person' in owner ? await findPerson(tx, owner.person) : undefined;
  const units = here.city.units.map(({ code }) => code);
  const grant = grantFrom(provider.claims, proved.told, units);
  if (isRefusal(grant)) return refused(here, tx, grant, { known: linked, provider, from });
  const known = linked ?? (await matched(tx, provider, proved));
  if (isRefusal(known)) return refused(here, tx, known, { known: undefined, provider, from });
  if (known?.absent || known?.demo)
    return refused(here, tx, refuse('identity-absent'), { known, provider, from });
  if (!known) return added(here, tx, { identity, proved, grant, from });
  if (!linked) await linkKnown(here, tx, identity, known, from);
  const given = await withLast(tx, known, grant);
  if (isGranted(known, given)) return known;
  await changeGrant(tx, known.id, given);
  await keepGrant(here, tx, known.id, { identity, grant: given, from });
  return (await findPerson(tx, known.id))!;
}

/** The last administrator stays one whatever a provider says: without one nobody could let anybody in again. */
async function withLast(tx: Tx, { id }: Known, grant: Grant): Promise<Grant> {
  if (administers(grant)) return grant;
  const member = await holdMember(tx, id);
  return member && (await isLast(tx, member)) ? { ...grant, also: [...grant.also, 'administrator'] } : grant;
}

/** Somebody already here with the same confirmed address, where the file lets them be found by it. */
async function matched(tx: Tx, provider: Provider, { email }: Proved): Promise<Known | undefined | Refusal> {
  if (email === undefined) return refuse('identity-email');
  const known = provider.match === 'email' ? await findPersonByEmail(tx, email) : undefined;
  if (known && (await hasIdentity(tx, provider.code, { person: known.id })))
    return refuse('identity-email-taken');
  return known;
}

async function linkKnown(here: Here, tx: Tx, identity: Identity, { id }: Known, from: string): Promise<void> {
  const { newId, now } = here.world;
  await linkIdentity(tx, identity, { person: id }, now());
  const detail = { what: 'identity', provider: identity.provider };
  await keepSecurity(tx, newId(), { kind: 'factor-added', person: id, from, detail }, now());
}

type First = { identity: Identity; proved: Proved; grant: Grant; from: string };

async function added(here: Here, tx: Tx, { identity, proved, grant, from }: First): Promise<Known | Refusal> {
  const { newId, now } = here.world;
  const email = proved.email!.slice(0, EMAIL_MAX);
  const name =
    proved.name
      .replaceAll(/\p{Cc}/gu, ' ')
      .trim()
      .slice(0, NAME_MAX) || email;
  const id = newId();
  const taken = await addSent(tx, { id, name, email, ...grant });
  if (taken) return taken;
  await linkIdentity(tx, identity, { person: id }, now());
  const detail = { provider: identity.provider };
  await keepSecurity(tx, newId(), { kind: 'hired', about: id, from, detail }, now());
  await keepGrant(here, tx, id, { identity, grant, from });
  return (await findPerson(tx, id))!;
}

async function keepGrant(
  { world }: Here,
  tx: Tx,
  about: string,
  { identity, grant, from }: Pick<First, 'identity' | 'grant' | 'from'>
): Promise<void> {
  const { role, also, unit } = grant;
  const detail = {
    provider: identity.provider,
    role,
    also: also.join(' '),
    ...(unit === null ? {} : { unit })
  };
  await keepSecurity(tx, world.newId(), { kind: 'roles-changed', about, from, detail }, world.now());
}

/** Kept in the log; and who has nothing to do here any more is signed out everywhere. */
async function refused(
  { world }: Here,
  tx: Tx,
  refusal: Refusal,
  { known, provider, from }: { known: Known | undefined; provider: Provider; from: string }
): Promise<Refusal> {
  const now = world.now();
  const detail = { by: provider.kind, provider: provider.code, why: refusal.refusal };
  await keepSecurity(tx, world.newId(), { kind: 'sign-in-refused', about: known?.id, from, detail }, now);
  const ended = known && !known.demo ? await endOthers(tx, { person: known.id }) : 0;
  // Told a moment later, when the transaction has ended; a page that asks too early asks again.
  if (known && ended > 0) world.news.tell({ about: 'access', people: [known.id] });
  if (ended > 0)
    await keepSecurity(tx, world.newId(), { kind: 'sessions-ended', about: known?.id, from, detail }, now);
  return refusal;
}
