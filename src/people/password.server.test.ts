/** A password is kept so that a stolen table gives none away. */
import { describe, expect, it } from 'vitest';
import { isPassword, keptPassword } from './password.server.ts';

describe('A kept password', () => {
  it('is argon2id in the PHC format, with a salt of its own', async () => {
    const [one, two] = await Promise.all([keptPassword('zielony parasol'), keptPassword('zielony parasol')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(one).not.toBe(two);
  });

  it('is opened by itself and by nothing else', async () => {
    const kept = await keptPassword('zażółć gęślą jaźń');
    expect(await isPassword('zażółć gęślą jaźń', kept)).toBe(true);
    expect(await isPassword('zazolc gesla jazn', kept)).toBe(false);
    expect(await isPassword('', kept)).toBe(false);
  });

  it('is the same whichever way a keyboard composes its letters', async () => {
    const kept = await keptPassword('żółw');
    expect(await isPassword('żółw'.normalize('NFD'), kept)).toBe(true);
  });

  it('that does not exist is never matched, not even by an empty one', async () => {
    expect(await isPassword('', undefined)).toBe(false);
    expect(await isPassword('hejnal-demo', undefined)).toBe(false);
  });

  it('made elsewhere at another cost is opened as well (RFC 9106)', async () => {
    const kept = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
    expect(await isPassword('password', kept)).toBe(true);
  });

  it('that was spoiled is a broken world, not a wrong password', async () => {
    await expect(isPassword('x', 'not a hash')).rejects.toThrow('PHC');
  });
});
