/** The little work before sending: worked out by the page's own script, worth nothing elsewhere or later. */
import { describe, expect, it } from 'vitest';
import { sealOf } from '#world/seal.server.ts';
import { workOut } from '#routes/(portal)/effort.ts';
import { isWorkedOut, newEffort } from './effort.server.ts';

const world = { seal: sealOf('a secret of the tests, long enough for its job') };
const noon = Temporal.Instant.from('2026-11-20T12:00:00Z');

describe('The work before sending', () => {
  it('is done by the page’s script and found right', async () => {
    const answer = await workOut(await newEffort(world, 'a draft', noon));
    expect(await isWorkedOut(world, 'a draft', answer, noon.add({ hours: 1 }))).toBe(true);
  });

  it('is worth nothing for another draft, a day later, or under another key', async () => {
    const answer = await workOut(await newEffort(world, 'a draft', noon));
    expect(await isWorkedOut(world, 'another draft', answer, noon)).toBe(false);
    expect(await isWorkedOut(world, 'a draft', answer, noon.add({ hours: 25 }))).toBe(false);
    const other = { seal: sealOf('another secret of the tests, as long as the first') };
    expect(await isWorkedOut(other, 'a draft', answer, noon)).toBe(false);
  });

  it.each(['', 'x', btoa('null'), btoa('[]'), btoa('{"salt":7}'), 'a'.repeat(5000)])(
    'is not %j',
    async (answer) => {
      expect(await isWorkedOut(world, 'a draft', answer, noon)).toBe(false);
    }
  );

  it('is not a challenge somebody made easy for themselves', async () => {
    const { salt, ...rest } = await newEffort(world, 'a draft', noon);
    const longer = salt.replace(/expires=\d+/, 'expires=99999999999');
    const answer = btoa(JSON.stringify({ ...rest, salt: longer, number: 1 }));
    expect(await isWorkedOut(world, 'a draft', answer, noon)).toBe(false);
  });
});
