/** Text messages: one part handed to the gateway of an operator by SMPP 3.4, and its receipts taken. */
import type { Session } from 'smpp';
import { causeOf, type Log } from '#world/log.server.ts';
import type { Alphabet } from './alphabet.ts';
import { hear, type TakeReceipt } from './hear.server.ts';
import { asked, bind, watch } from './session.server.ts';

/** One part of a text message. `reference` is the same for all parts of one, 0 to 255. */
export type Part = {
  /** Who sends it: a name of up to eleven letters, or a number. */
  from: string;
  /** E.164 with its plus. */
  to: string;
  words: string;
  alphabet: Alphabet;
  part: number;
  parts: number;
  reference: number;
};

export type Texts = {
  /** Hands a part over and gives the gateway's word for it. Throws a `TextRefused`, or whatever was wrong on the way. */
  send(part: Part): Promise<string>;
  /** Who takes receipts from now on; the gateway is kept open for them. */
  listen(take: TakeReceipt): void;
  close(): void;
};

/** The gateway said no, by a status of SMPP 3.4 §5.1.3. */
export class TextRefused extends Error {
  readonly status: number;
  constructor(status: number) {
    super(`The gateway answered ${status} (0x${status.toString(16).padStart(8, '0')}).`);
    this.status = status;
  }
}

/** How long a gateway may take to see us off. */
const LEAVE_MS = 1_000;
/** After what pauses a lost gateway is looked for again, so that receipts come in. */
const AGAIN_MS = [2_000, 10_000, 60_000] as const;
const CODING: Readonly<Record<Alphabet, number>> = { gsm7: 0, ucs2: 8 };
const RECEIPT_WANTED = 1;

/** Types of numbers (SMPP 3.4 §5.2.5): international, of one network (short), made of letters. */
function senderOf(from: string) {
  if (/^\+\d+$/.test(from)) return { source_addr_ton: 1, source_addr_npi: 1, source_addr: from.slice(1) };
  if (/^\d+$/.test(from)) return { source_addr_ton: 3, source_addr_npi: 1, source_addr: from };
  return { source_addr_ton: 5, source_addr_npi: 0, source_addr: from };
}

/** The header of a part among several (3GPP TS 23.040 §9.2.3.24.1). */
function headerOf({ part, parts, reference }: Part): { udh: Buffer } | Record<never, never> {
  return parts === 1 ? {} : { udh: Buffer.from([5, 0, 3, reference, parts, part]) };
}

/** What goes over the wire for a part (SMPP 3.4 §4.4.1). */
function fieldsOf(part: Part) {
  return {
    ...senderOf(part.from),
    dest_addr_ton: 1,
    dest_addr_npi: 1,
    destination_addr: part.to.replace(/^\+/, ''),
    registered_delivery: RECEIPT_WANTED,
    data_coding: CODING[part.alphabet],
    short_message: { ...headerOf(part), message: part.words }
  };
}

/** Signs out; a gateway that does not answer keeps nobody from closing. */
function leave(session: Session): void {
  if (!session.unbind(() => session.close())) session.destroy();
  setTimeout(() => session.destroy(), LEAVE_MS).unref();
}

/**
 * Opens the way to the gateway at `url` (smpp:// or ssmpp:// for TLS).
 *
 * One session for sending and receipts, opened when it is first needed, opened again after it was lost.
 */
export function openTexts(url: string, log: Log): Texts {
  const at = new URL(url);
  let session: Promise<Session> | undefined;
  let take: TakeReceipt | undefined;
  let again: NodeJS.Timeout | undefined;
  let lost = 0;
  let closed = false;

  function lookAgain(): void {
    session = undefined;
    if (closed || !take) return;
    clearTimeout(again);
    const pause = AGAIN_MS[Math.min(lost, AGAIN_MS.length - 1)];
    again = setTimeout(() => void open().catch(() => undefined), pause);
    again.unref();
    lost += 1;
  }

  async function begin(): Promise<Session> {
    const bound = await bind(at);
    lost = 0;
    watch(bound);
    hear(bound, (receipt) => take?.(receipt) ?? Promise.resolve(false), log);
    bound.once('close', lookAgain);
    return bound;
  }

  function open(): Promise<Session> {
    session ??= begin().catch((cause: unknown) => {
      lookAgain();
      throw cause;
    });
    return session;
  }

  return {
    async send(part) {
      const bound = await open();
      const { command_status, message_id } = await asked(bound, (answered) =>
        bound.submit_sm(fieldsOf(part), answered)
      );
      if (command_status !== 0) throw new TextRefused(command_status);
      return message_id ?? '';
    },
    listen(heard) {
      take = heard;
      void open().catch((cause: unknown) =>
        log.warn({ cause: causeOf(cause) }, 'the gateway of text messages is away')
      );
    },
    close() {
      closed = true;
      clearTimeout(again);
      void session?.then(leave, () => undefined);
    }
  };
}
