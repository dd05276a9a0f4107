/** Which addresses are nobody's on the Internet: private, local, reserved, or another address in disguise. */
import { BlockList, isIP } from 'node:net';

/** IPv4 that is not global (IANA special-purpose registry, RFC 6890), with clouds' metadata in 169.254. */
const NOT_GLOBAL_4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4]
];
/** The only IPv6 there is in the open; everything outside it (loopback, ULA, link-local, mapped IPv4, NAT64) is refused. */
const GLOBAL_6 = ['2000::', 3] as const;
/** And inside it: protocols and tunnels that carry an IPv4 address (Teredo, 6to4), and documentation. */
const NOT_GLOBAL_6: readonly (readonly [string, number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20]
];

const refused = new BlockList();
for (const [net, bits] of NOT_GLOBAL_4) refused.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of NOT_GLOBAL_6) refused.addSubnet(net, bits, 'ipv6');
const open = new BlockList();
open.addSubnet(...GLOBAL_6, 'ipv6');

/** May nothing of ours connect to this address because somebody typed it? What is no address may not either. */
export function isPrivate(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return refused.check(address, 'ipv4');
  if (family === 6 && !address.includes('%'))
    return !open.check(address, 'ipv6') || refused.check(address, 'ipv6');
  return true;
}
