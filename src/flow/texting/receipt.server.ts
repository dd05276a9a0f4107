/** What gateways tell afterwards: a text arrived, or never will. */
import type { Receipt } from '#world/texting/receipt.ts';
import { settlePart } from '#notices/parts.server.ts';
import type { Here } from '#flow/here.server.ts';

/** Writes a receipt down. Says whether the message is one of ours; one that is not may be of another sender. */
export async function takeReceipt({ world }: Here, receipt: Receipt): Promise<boolean> {
  const known = await world.db.transaction().execute((tx) => settlePart(tx, receipt, world.now()));
  if (known && receipt.state === 'failed')
    world.log.warn({ fault: receipt.fault }, 'a text message did not arrive');
  return known;
}
