/** Relays for browsers whose network lets nothing else through, with passwords that are over in an hour. */
import { createHmac } from 'node:crypto';
import type { Settings } from '#world/config.ts';
import type { Relay } from './engine.ts';

const SECONDS = 3600;

/**
 * The relays for one page. The relay (coturn with `use-auth-secret`) knows no accounts: the name says until when it is
 * good, and the password is that name signed with the secret both know, so a page that is copied is worth nothing later.
 */
export function relaysFor(
  settings: Pick<Settings, 'TELEPHONE_RELAYS' | 'TELEPHONE_RELAY_SECRET'>,
  now: Temporal.Instant
): Relay[] {
  const { TELEPHONE_RELAYS: urls, TELEPHONE_RELAY_SECRET: secret } = settings;
  if (urls.length === 0) return [];
  if (secret === undefined) return [{ urls }];
  const username = `${Math.floor(now.epochMilliseconds / 1000) + SECONDS}:hejnal`;
  return [{ urls, username, credential: createHmac('sha1', secret).update(username).digest('base64') }];
}
