import { describe, expect, it } from 'vitest';
import { settingsFrom } from '#world/config.ts';
import { networkFrom } from './network.ts';

const from = (env: Record<string, string>) => networkFrom(settingsFrom(env));

describe('where the engine is reached', () => {
  it('on this machine while the site is for this machine only', () => {
    expect(from({})).toEqual({ loopback: true });
    expect(from({ HOST: '0.0.0.0' })).toEqual({ loopback: false });
  });

  it('where the settings say', () => {
    const given = {
      HOST: '0.0.0.0',
      TELEPHONE_ADDRESS: '10.1.2.3',
      TELEPHONE_ANNOUNCE: '203.0.113.7, 203.0.113.8',
      TELEPHONE_PORTS: '40000-40400'
    };
    expect(from(given)).toEqual({
      loopback: false,
      listen: '10.1.2.3',
      announce: ['203.0.113.7', '203.0.113.8'],
      ports: [40_000, 40_400]
    });
  });

  it.each([
    ['TELEPHONE_ADDRESS', 'here'],
    ['TELEPHONE_ANNOUNCE', 'host.example'],
    ['TELEPHONE_PORTS', '400-500'],
    ['TELEPHONE_PORTS', '50000-40000'],
    ['TELEPHONE_RELAYS', 'http://relay'],
    ['TELEPHONE_LEGS', '1']
  ])('a wrong setting is named: %s=%s', (name, value) => {
    expect(() => from({ [name]: value })).toThrow(name);
  });
});
