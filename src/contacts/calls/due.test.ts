/** What is due at a call when time goes by. */
import { expect, it } from 'vitest';
import { hamletHotline } from '#town/hamletHotline.ts';
import { QUIET } from './live.ts';
import { CONNECT_SECONDS, dueOf, type Due, type Moment } from './due.ts';
import type { Call } from '#contacts/call.ts';

const now = Temporal.Instant.from('2026-01-05T10:00:00Z');
const ago = (seconds: number) => now.subtract({ seconds }).toString();
const call = (more: object, live: object = {}) =>
  ({
    direction: 'in',
    beganAt: ago(60),
    ...more,
    live: { ...QUIET, leg: 'caller', connected: true, ...live }
  }) as unknown as Call;
const open: Moment = { now, served: true, working: 3, open: true };
const said = { saying: { play: 'p', sounds: ['a'] } };
const asked = (since: string, more: object = {}) =>
  call({ status: 'consulting' }, { other: { to: { kind: 'agent' }, connected: false, since, ...more } });

it.each<[string, Call, Partial<Moment>, Due | undefined]>([
  ['offered long ago', call({ status: 'offered', offeredUntil: ago(1) }), {}, 'offer-out'],
  [
    'offered just now',
    call({ status: 'offered', offeredUntil: now.add({ seconds: 9 }).toString() }),
    {},
    undefined
  ],
  [
    'a page that never connected',
    call({ status: 'answering', beganAt: ago(CONNECT_SECONDS) }, { connected: false }),
    {},
    'never-heard'
  ],
  [
    'a page that is connecting',
    call({ status: 'answering', beganAt: ago(3) }, { connected: false }),
    {},
    undefined
  ],
  ['nobody pressed a key', call({ status: 'answering' }, { quietSince: ago(6), listen: 5 }), {}, 'silence'],
  ['still time to press', call({ status: 'answering' }, { quietSince: ago(2), listen: 5 }), {}, undefined],
  [
    'a prompt nobody heard the end of',
    call({ status: 'answering' }, { ...said, saidAt: ago(130) }),
    {},
    'stuck'
  ],
  ['music for long enough', call({ status: 'queued' }, { quietSince: ago(40) }), {}, 'announce'],
  ['music for a moment', call({ status: 'queued' }, { quietSince: ago(4) }), {}, undefined],
  ['being told the place', call({ status: 'queued' }, said), {}, undefined],
  [
    'waiting when nobody is served any more',
    call({ status: 'queued' }),
    { served: false, open: false },
    'closing'
  ],
  ['waiting after closing while somebody works', call({ status: 'queued' }), { open: false }, undefined],
  [
    'waiting after closing when all have gone home',
    call({ status: 'queued' }),
    { open: false, working: 0 },
    'closing'
  ],
  ['waiting in hours while nobody is there', call({ status: 'queued' }), { working: 0 }, undefined],
  [
    'being told that it is closing',
    call({ status: 'queued' }, { place: { node: '*' }, ...said }),
    { served: false },
    undefined
  ],
  [
    'a call-back that waits is told nothing',
    call({ status: 'queued', direction: 'out' }, { connected: false, quietSince: ago(99) }),
    {},
    undefined
  ],
  [
    'whom we ring does not pick up',
    call({ status: 'talking', direction: 'out' }, { connected: false, talkFrom: ago(40) }),
    {},
    'unreached'
  ],
  ['a colleague who is asked in and does not answer', asked(ago(21)), {}, 'asked-out'],
  ['a colleague who is asked in', asked(ago(5)), {}, undefined],
  ['a colleague who came', asked(ago(99), { connected: true }), {}, undefined],
  ['a unit that is rung', asked(ago(99), { to: { kind: 'unit' } }), {}, undefined],
  ['a message without an end', call({ status: 'voicemail' }, { quietSince: ago(181) }), {}, 'said-enough'],
  ['a message', call({ status: 'voicemail' }, { quietSince: ago(170) }), {}, undefined],
  ['a message that begins', call({ status: 'voicemail' }, { ...said, saidAt: ago(5) }), {}, undefined],
  ['a talk', call({ status: 'talking' }, { talkFrom: ago(4000) }), {}, undefined]
])('%s', (_, one, moment, due) => {
  expect(dueOf(one, hamletHotline, { ...open, ...moment })).toBe(due);
});
