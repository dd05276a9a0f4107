/** To whom a passkey is given: this site, and what an answer of a browser says it was made for. */

/** The site as WebAuthn names it (relying party): the name of its host, and where its pages are. */
export type Party = { id: string; origin: string; name: string };

/**
 * The site behind its public address.
 *
 * A passkey cannot be given to a bare address (WebAuthn level 3 §5.1.3, effective domain), so one of the machine
 * itself is called by its name.
 */
export function partyOf(publicUrl: string, name: string): Party {
  const url = new URL(publicUrl);
  if (/^(127\.|\[::1\]$|0\.0\.0\.0$)/.test(url.hostname)) url.hostname = 'localhost';
  return { id: url.hostname, origin: url.origin, name };
}

/** A browser's answer as far as it must be read before it is verified. */
export type Answer = { answer: object; id: string; challenge: string };

/** The answer with the credential and the challenge it names; nothing for what is no such answer. */
export function challengeOf(text: string): Answer | undefined {
  try {
    const answer = JSON.parse(text) as { id?: unknown; response?: { clientDataJSON?: unknown } };
    const { id, response } = answer;
    if (typeof id !== 'string' || typeof response?.clientDataJSON !== 'string') return undefined;
    const bytes = Uint8Array.fromBase64(response.clientDataJSON, { alphabet: 'base64url' });
    const { challenge } = JSON.parse(new TextDecoder().decode(bytes)) as { challenge?: unknown };
    return typeof challenge === 'string' && challenge !== '' ? { answer, id, challenge } : undefined;
  } catch {
    return undefined;
  }
}
