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

/** The telephone it goes to is none, or takes nothing (SMPP 3.4 §5.1.3): wrong address, type or plan of it. */
const NO_SUCH_TELEPHONE: ReadonlySet<number> = new Set([0x0b, 0x50, 0x51, 0x40]);
/** Signing in, the state of the session, and our own name as sender: settings of ours, not the message. */
const OF_OURS: ReadonlySet<number> = new Set([0x04, 0x0a, 0x0d, 0x0e, 0x0f, 0x48, 0x49]);

/**
 * Judges why a gateway did not take a text message, by the statuses of SMPP.
 *
 * A full queue, too many at once and whatever no standard explains are a "not now": a text is lost by giving up too
 * early, and by trying again nothing is.
 */
export function textFault(cause: unknown): MailFault {
  const { message, status }: { message?: unknown; status?: unknown } =
    typeof cause === 'object' && cause !== null ? cause : {};
  const words = String(message ?? cause)
    .replaceAll(/\s+/g, ' ')
    .slice(0, WORDS_MAX);
  if (typeof status !== 'number' || OF_OURS.has(status)) return { kind: 'away', words };
  return { kind: NO_SUCH_TELEPHONE.has(status) ? 'refused' : 'later', words };
}
