/** What a gateway tells by itself: receipts of text messages it took. */
import type { Pdu, Session } from 'smpp';
import { causeOf, type Log } from '#world/log.server.ts';
import { receiptFrom, type Receipt } from './receipt.ts';

/** What took a receipt: whether it knew the message. */
export type TakeReceipt = (receipt: Receipt) => Promise<boolean>;

/** How long a receipt waits for the message it is of: it may come before we have written down that it was taken. */
const KNOWN_MS = [100, 400, 1_500, 4_000] as const;

const IS_RECEIPT = 0x04;
const KIND_OF_MESSAGE = 0x3c;

function toldBy(pdu: Pdu) {
  const said = pdu.short_message?.message ?? '';
  const words = typeof said === 'string' ? said : said.toString('latin1');
  return { words, id: pdu.receipted_message_id, state: pdu.message_state };
}

/** Takes a receipt that may be faster than our own writing; says whether anybody knew its message. */
async function taken(take: TakeReceipt, receipt: Receipt): Promise<boolean> {
  if (await take(receipt)) return true;
  for (const pause of KNOWN_MS) {
    await new Promise((done) => setTimeout(done, pause));
    if (await take(receipt)) return true;
  }
  return false;
}

/** Hears what the gateway tells. A receipt is acknowledged when it was written down: until then it is told again. */
export function hear(session: Session, take: TakeReceipt, log: Log): void {
  session.on('deliver_sm', (pdu: Pdu) => {
    const receipt =
      ((pdu.esm_class ?? 0) & KIND_OF_MESSAGE) === IS_RECEIPT ? receiptFrom(toldBy(pdu)) : undefined;
    const done = receipt ? taken(take, receipt) : Promise.resolve(true);
    done.then(
      (known) => {
        if (!known) log.debug('a receipt of a text message nobody knows');
        session.send(pdu.response());
      },
      (cause: unknown) => {
        log.error({ cause: causeOf(cause) }, 'a receipt could not be written down');
        // "Temporary error of the receiver" (ESME_RX_T_APPN): the gateway tells it again.
        session.send(pdu.response({ command_status: 0x64 }));
      }
    );
  });
}
