/** The address of the exchange, read. */
import { describe, expect, it } from 'vitest';
import { readAddress } from './address.ts';

describe('the address of the exchange', () => {
  it('holds where to ask, where to listen, and who asks', () => {
    expect(readAddress('http://hejnal:a%40b@127.0.0.1:8088/ari/')).toEqual({
      rest: 'http://127.0.0.1:8088/ari',
      socket: 'ws://127.0.0.1:8088/ari/events',
      authorization: `Basic ${btoa('hejnal:a@b')}`,
      app: 'hejnal'
    });
    expect(readAddress('https://n:p@pbx.example/ari').socket).toBe('wss://pbx.example/ari/events');
  });

  it.each(['', 'pbx', 'ftp://n:p@h/ari', 'http://127.0.0.1:8088/ari', 'http://n@127.0.0.1/ari'])(
    'is refused when it is "%s"',
    (url) => expect(() => readAddress(url)).toThrow(/PBX_URL/)
  );
});
