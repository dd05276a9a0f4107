import { expect, it } from 'vitest';
import { settingsFrom } from '#world/config.ts';
import { relaysFor } from './relay.server.ts';

const now = Temporal.Instant.from('2026-11-21T12:00:00Z');

it('gives a name that is good for an hour, and the password that goes with it', () => {
  const settings = settingsFrom({
    TELEPHONE_RELAYS: 'turn:relay.example:3478,turns:relay.example:5349',
    TELEPHONE_RELAY_SECRET: 'known to both'
  });
  expect(relaysFor(settings, now)).toEqual([
    {
      urls: ['turn:relay.example:3478', 'turns:relay.example:5349'],
      username: '1795266000:hejnal',
      credential: expect.stringMatching(/^[\w+/]{27}=$/)
    }
  ]);
  const later = relaysFor(settings, now.add({ seconds: 1 }));
  expect(later[0]!.credential).not.toBe(relaysFor(settings, now)[0]!.credential);
});

it('gives none where none is set, and one that needs no password as it is', () => {
  expect(relaysFor(settingsFrom({}), now)).toEqual([]);
  expect(relaysFor(settingsFrom({ TELEPHONE_RELAYS: 'stun:relay.example' }), now)).toEqual([
    { urls: ['stun:relay.example'] }
  ]);
});
