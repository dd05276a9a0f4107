/** Counting packets on, though a packet tells the last sixteen bits of its number only, and taking each one once. */

const TURN = 65_536;
/** So many packets late one may be: five seconds of sound. */
const BACK = 256;

export type Order = {
  /** The whole number of a packet: the one nearest to the highest so far; nothing when it came before, or is too old. */
  numberOf(sequence: number): number | undefined;
  /** It was that one; to be said only when the packet has proved true. */
  take(number: number): void;
};

/**
 * A packet that is sent to us again by whoever overheard it is not taken twice (RFC 3711, 3.3.2), and we never encrypt
 * two under one number, which would open both.
 */
export function openOrder(): Order {
  const seen = new Float64Array(BACK).fill(-1);
  let highest = -1;
  return {
    numberOf(sequence) {
      if (highest < 0) return sequence;
      const near = highest - (highest % TURN) + sequence;
      const turns = near - highest > TURN / 2 ? -1 : highest - near > TURN / 2 ? 1 : 0;
      const number = near + turns * TURN;
      if (number < 0) return undefined;
      return number <= highest - BACK || seen[number % BACK] === number ? undefined : number;
    },
    take(number) {
      seen[number % BACK] = number;
      if (number > highest) highest = number;
    }
  };
}
