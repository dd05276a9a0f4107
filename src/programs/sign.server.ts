/** Signing what webhooks are sent, by Standard Webhooks. */
import { randomBytes } from 'node:crypto';
import { Webhook } from 'standardwebhooks';

/** A signing secret: 256 bits, written as the standard writes one. */
export function newSecret(): string {
  return `whsec_${randomBytes(32).toString('base64')}`;
}

/** The headers a receiver verifies: which delivery, when it was sent, and by whom. */
export function signed(
  secret: string,
  id: string,
  body: string,
  now: Temporal.Instant
): Record<string, string> {
  const at = new Date(now.epochMilliseconds);
  return {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now.epochMilliseconds / 1000)),
    'webhook-signature': new Webhook(secret).sign(id, at, body)
  };
}
