/** Which addresses count as one place. */
import { expect, test } from 'vitest';
import { aroundOf, networkOf } from './network.ts';

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:0DB8:0001:0002::9', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['unknown', 'unknown']
])('%s comes from %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

test.each([
  ['192.0.2.7', {}],
  ['::ffff:192.0.2.7', {}],
  ['+48601000181', {}],
  ['unknown', {}],
  ['2001:0DB8:0001:0002::9', { site: '2001:db8:1::/48', provider: '2001:db8::/32' }]
])('%s lies in %j besides', (address, around) => {
  expect(aroundOf(address)).toEqual(around);
});
