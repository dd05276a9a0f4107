/** Where a request comes from, as far as limits on tries care. */

/**
 * The network an address belongs to: an IPv4 address itself, of an IPv6 address its first 64 bits.
 *
 * One household or one rented machine holds 2⁶⁴ addresses of IPv6 (RFC 6177), so that counting them one by
 * one would count nothing.
 */
export function networkOf(address: string): string {
  const bare = address.replace(/%.*$/, '').toLowerCase();
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(bare);
  if (mapped) return mapped[1]!;
  if (!bare.includes(':')) return bare;
  const [head = '', tail] = bare.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const gap = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0');
  const groups = tail === undefined ? before : [...before, ...gap, ...after];
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}

/**
 * What an address of IPv6 lies in besides: what one customer is given (48 bits), and what one provider is (32 bits).
 *
 * A customer with 48 bits has 65,536 networks, and whoever guesses at many cases has a network for each (RFC 6177).
 * An address of IPv4 lies in nothing that one customer is given.
 */
export function aroundOf(address: string): { site?: string; provider?: string } {
  const groups = networkOf(address).split(':');
  if (groups.length < 4) return {};
  return { site: `${groups.slice(0, 3).join(':')}::/48`, provider: `${groups.slice(0, 2).join(':')}::/32` };
}
