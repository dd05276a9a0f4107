/** What a mail server's "no" means for a letter: never, later, or nobody is there at all. */

/**
 * `refused`: this letter will never be taken, trying again only annoys. `later`: the server asks to try
 * again. `away`: nothing is wrong with the letter, the way to the server is; other letters need not try.
 */
export type MailFault = { kind: 'refused' | 'later' | 'away'; words: string };

/** The longest fault that is kept. */
const WORDS_MAX = 300;

type Given = { message?: unknown; code?: unknown; command?: unknown; responseCode?: unknown };

/**
 * Judges what sending threw, by SMTP's own reply codes.
 *
 * 5xx to recipient or letter is a final no, 4xx a "not now" (RFC 5321 §4.2.1). The same codes to signing
 * in or to the sender speak of our settings, not of the letter: it waits until somebody mends them.
 */
export function mailFault(cause: unknown): MailFault {
  const { message, code, command, responseCode }: Given =
    typeof cause === 'object' && cause !== null ? cause : {};
  const words = String(message ?? cause)
    .replaceAll(/\s+/g, ' ')
    .slice(0, WORDS_MAX);
  if (code === 'EENVELOPE' && command === 'API') return { kind: 'refused', words };
  const aboutLetter = command === 'RCPT TO' || command === 'DATA';
  if (!aboutLetter || typeof responseCode !== 'number') return { kind: 'away', words };
  return { kind: responseCode >= 500 ? 'refused' : 'later', words };
}
