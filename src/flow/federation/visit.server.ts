/** A visit to a provider of identities: begun in one browser, and ended once, in the same one. */
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';
import { hashOf, sameText } from '#world/seal.server.ts';
import {
  isUnproved,
  type Asked,
  type Provider,
  type Proved,
  type Unproved,
  type Way
} from '#world/identity/provider.ts';
import { beginPending, takePending, type Pending, type PendingKind } from '#people/pending.server.ts';
import { keepSecurity } from '#people/security.server.ts';
import type { Owner } from '#people/sessions/session.ts';
import { countTry, tooMany } from '#people/tries.server.ts';
import { FIRST_LANG, isLang, type Lang } from '#ui/lang.ts';
import type { Here } from '#flow/here.server.ts';
import { mayTry, placeOf } from '#flow/signing/limits.server.ts';

/** For how long somebody may take at the provider. */
export const VISIT_MINUTES = 15;
const USED_MINUTES = 24 * 60;

/** What a visit was begun with and leads back to. */
export type Visit = { lang: Lang; to: string; owner?: Owner };

/** A visit that came to its end with a proof. */
export type Visited = { visit: Visit; proved: Proved };

/** The provider with this code, for these people; nothing when the settings name none. */
export function providerOf({ world }: Here, code: string): Provider | undefined {
  return world.providers.find((one) => one.code === code);
}

type Begin = Visit & {
  /** What only this browser holds. */
  binder: string;
  from: string;
  /** Whoever is signed in there already proves it once more. */
  again?: boolean;
};

/**
 * Begins a visit: where the browser goes.
 *
 * What is kept is bound to the browser by `binder`, so that an answer made for somebody else's visit opens nothing
 * here. Refused when the provider does not answer, or after too many from one place.
 */
export async function beginVisit(here: Here, provider: Provider, given: Begin): Promise<Way | Refusal> {
  const { binder, from, lang, to, owner, again } = given;
  const stopped = await mayTry(here, { provider: placeOf(from) }, { from, field: 'provider' });
  if (stopped) return stopped;
  const asked = await provider.ask(again);
  if (isUnproved(asked)) return unprovedHere(here, provider, asked, from);
  await keepAsked(here, provider, asked, { binder, lang, to, ...(owner ? { owner } : {}) });
  const { address, form } = asked;
  return { address, ...(form ? { form } : {}) };
}

async function keepAsked(
  { world }: Here,
  provider: Provider,
  { token, keep }: Asked,
  { binder, lang, to, owner }: Visit & { binder: string }
): Promise<void> {
  const body = {
    provider: provider.code,
    binder: boundTo(binder),
    lang,
    to,
    keep: world.seal.hidden(JSON.stringify(keep))
  };
  const begun = { kind: provider.kind, token, body, minutes: VISIT_MINUTES, ...(owner ? { owner } : {}) };
  await beginPending(world.db, begun, world.now());
}

function boundTo(binder: string): string {
  return hashOf(`visit ${binder}`).toString('base64url');
}

/** Ends a visit to a provider of OpenID Connect by the address the browser came back with. */
export async function endVisit(
  here: Here,
  provider: Provider & { kind: 'oidc' },
  given: { search: string; binder: string | undefined; from: string }
): Promise<Visited | Refusal> {
  const { search, binder, from } = given;
  const token = new URLSearchParams(search).get('state') ?? '';
  const pending = await takeVisit(here, provider, { kind: 'oidc', token, binder, from });
  if (isRefusal(pending)) return pending;
  const keep = keptIn(here, pending);
  const proved = await provider.prove(search, { token, keep });
  if (isUnproved(proved)) return unprovedHere(here, provider, proved, from);
  return { visit: visitIn(pending), proved };
}

type Taken = { kind: PendingKind; token: string; from: string };

/** Takes what was begun, once, in the browser it was begun in. Refused, and kept in the log, for all else. */
export async function takeVisit(
  here: Here,
  provider: Provider,
  { binder, ...taken }: Taken & { binder: string | undefined }
): Promise<Pending | Refusal> {
  const pending = await takeUnbound(here, provider, taken);
  if (isRefusal(pending)) return pending;
  if (binder === undefined || !sameText(String(pending.body['binder']), boundTo(binder)))
    return untrusted(here, provider, { kind: 'forged', why: 'other-browser', from: taken.from });
  return pending;
}

/** Takes what was begun at this provider, once, whatever browser it was begun in. */
export async function takeUnbound(
  here: Here,
  provider: Provider,
  { kind, token, from }: Taken
): Promise<Pending | Refusal> {
  const { db } = here.world;
  const now = here.world.now();
  const pending = await db.transaction().execute(async (tx) => {
    const taken = await takePending(tx, kind, token, now);
    if (taken) await countTry(tx, usedKey(here, token), now);
    return taken;
  });
  if (!pending) {
    const replayed = await wasUsed(here, token);
    return untrusted(here, provider, { kind: replayed ? 'replayed' : 'forged', why: 'not-begun', from });
  }
  if (pending.body['provider'] !== provider.code)
    return untrusted(here, provider, { kind: 'forged', why: 'other-provider', from });
  return pending;
}

/** Was this taken already? */
export async function wasUsed(here: Here, token: string): Promise<boolean> {
  const { db, now } = here.world;
  return tooMany(db, usedKey(here, token), 0, USED_MINUTES, now());
}

function usedKey({ world }: Here, token: string): Buffer {
  return world.seal.keyed(`visit used ${token}`);
}

/** What is said and kept when an answer is not to be trusted. */
export async function untrusted(
  { world }: Here,
  { code }: Provider,
  { kind, why, from }: { kind: 'forged' | 'replayed'; why: string; from: string }
): Promise<Refusal> {
  await keepSecurity(world.db, world.newId(), { kind, from, detail: { provider: code, why } }, world.now());
  return refuse('identity-refused');
}

const FAULTS = {
  away: () => refuse('identity-away'),
  cancelled: () => refuse('identity-cancelled'),
  weak: () => refuse('identity-weak')
} as const;

/** What is said and kept when nothing was proved. */
export async function unprovedHere(
  here: Here,
  provider: Provider,
  { fault, why }: Unproved,
  from: string
): Promise<Refusal> {
  if (fault === 'forged') return untrusted(here, provider, { kind: 'forged', why, from });
  const { db, newId, now, log } = here.world;
  if (fault === 'away')
    log.warn({ provider: provider.code, why }, 'a provider of identities does not answer');
  const detail = { provider: provider.code, by: provider.kind, why };
  await keepSecurity(db, newId(), { kind: 'sign-in-refused', from, detail }, now());
  return FAULTS[fault]();
}

function keptIn({ world }: Here, { body }: Pending): Readonly<Record<string, string>> {
  const text = world.seal.shown(String(body['keep']));
  return text === undefined ? {} : (JSON.parse(text) as Record<string, string>);
}

export function visitIn({ body, owner }: Pending): Visit {
  const lang = body['lang'];
  return {
    lang: isLang(lang) ? lang : FIRST_LANG,
    to: typeof body['to'] === 'string' ? body['to'] : '',
    ...(owner ? { owner } : {})
  };
}
