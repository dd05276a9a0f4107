/** A browser's way with passkeys: asks the server what for, lets the device answer, and says what came of it. */
import { startAuthentication, startRegistration } from '@simplewebauthn/browser';

async function optionsFrom<Options>(href: string): Promise<Options | number> {
  const answer = await fetch(href, { method: 'POST' });
  return answer.ok ? ((await answer.json()) as Options) : answer.status;
}

/** The device's answer to coming in, as JSON; nothing when somebody thought better of it. */
export async function usedPasskey(href: string): Promise<string | undefined> {
  const optionsJSON = await optionsFrom<Parameters<typeof startAuthentication>[0]['optionsJSON']>(href);
  if (typeof optionsJSON === 'number') return undefined;
  return startAuthentication({ optionsJSON }).then(JSON.stringify, () => undefined);
}

/** A new passkey's answer, as JSON; `prove-again` when it is long ago that somebody came in. */
export async function madePasskey(href: string): Promise<string | undefined> {
  const optionsJSON = await optionsFrom<Parameters<typeof startRegistration>[0]['optionsJSON']>(href);
  if (typeof optionsJSON === 'number') return optionsJSON === 403 ? 'prove-again' : undefined;
  return startRegistration({ optionsJSON }).then(JSON.stringify, () => undefined);
}
