/** A receipt: what a gateway tells afterwards of a text message it took (SMPP 3.4, appendix B). */

/** `id` is the gateway's word for the message; `fault` says why it never arrived. */
export type Receipt = { id: string; state: 'delivered' | 'failed'; fault: string };

/** What a gateway sent: the words of the receipt, and the two fields that newer gateways put beside them. */
export type Told = { words: string; id?: string | undefined; state?: number | undefined };

/** States of SMPP 3.4 §5.2.28, as fields and as words, that are the end of a message; others are on the way. */
const ENDS: Readonly<Record<string, Receipt['state']>> = {
  2: 'delivered',
  3: 'failed',
  4: 'failed',
  5: 'failed',
  8: 'failed',
  DELIVRD: 'delivered',
  EXPIRED: 'failed',
  DELETED: 'failed',
  UNDELIV: 'failed',
  REJECTD: 'failed'
};

/** The receipt, or nothing where the message is still on its way or this is none. The words of the message are left out. */
export function receiptFrom({ words, id, state }: Told): Receipt | undefined {
  const said = (name: string) => new RegExp(`\\b${name}:\\s*([\\w.-]{1,65})`, 'i').exec(words)?.[1];
  const named = id?.trim() || said('id');
  const ended = ENDS[state ?? ''] ?? ENDS[said('stat')?.toUpperCase() ?? ''];
  if (named === undefined || ended === undefined) return undefined;
  const code = said('err');
  const why = [said('stat') ?? String(state), ...(code && !/^0*$/.test(code) ? [code] : [])].join(' ');
  return { id: named, state: ended, fault: ended === 'failed' ? why : '' };
}

/**
 * How the same message may have been called when it was taken, likeliest first.
 *
 * Gateways of an old kind say the number in hexadecimal then and in decimal in the receipt. Short ones are left as
 * they are: they could be somebody else's.
 */
export function namesOf(id: string): string[] {
  const decimal = /^\d{6,19}$/.test(id) ? BigInt(id).toString(16) : undefined;
  const hexadecimal = /^[\da-f]{6,16}$/i.test(id) ? BigInt(`0x${id}`).toString(10) : undefined;
  const padded = /^0+(?=.{6})/.test(id) ? id.replace(/^0+/, '') : undefined;
  return [
    ...new Set([id, padded, decimal, decimal?.toUpperCase(), hexadecimal].filter((one) => one !== undefined))
  ];
}
