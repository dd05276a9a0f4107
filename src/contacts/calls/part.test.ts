/** What an agent does follows from the calls. */
import { expect, it } from 'vitest';
import { isOwedWrapUp, partsOf } from './part.ts';
import type { Call } from '#contacts/call.ts';

const call = (more: object) =>
  ({
    status: 'queued',
    agent: null,
    answeredAt: null,
    wrappedAt: null,
    endedAt: null,
    live: { other: null },
    ...more
  }) as unknown as Call;
const answered = { agent: 'anna', answeredAt: '2026-01-05T10:00:00Z' };

it.each([
  ['waiting', {}, []],
  ['offered', { status: 'offered', agent: 'anna' }, [['anna', 'ringing']]],
  ['in talk', { status: 'held', ...answered }, [['anna', 'talking']]],
  ['over', { status: 'wrapping', ...answered }, [['anna', 'wrapping']]],
  ['handed on', { status: 'handed', ...answered }, [['anna', 'wrapping']]],
  ['handed on and wrapped up', { status: 'handed', ...answered, wrappedAt: '2026-01-05T10:10:00Z' }, []],
  ['abandoned while offered', { status: 'ended' }, []]
])('A call that is %s', (_, more, parts) => {
  expect([...partsOf(call(more))]).toEqual(parts);
});

it('A colleague who is asked rings, and talks once they answered', () => {
  const other = (connected: boolean) => ({ other: { to: { kind: 'agent', person: 'bogdan' }, connected } });
  const asked = (connected: boolean) =>
    partsOf(call({ status: 'consulting', ...answered, live: other(connected) }));
  expect(asked(false).get('bogdan')).toBe('ringing');
  expect(asked(true).get('bogdan')).toBe('talking');
  expect(asked(true).get('anna')).toBe('talking');
});

it('A wrap-up is owed for what was answered, once', () => {
  expect(isOwedWrapUp(call({ status: 'wrapping', ...answered }))).toBe(true);
  expect(isOwedWrapUp(call({ status: 'ended', ...answered }))).toBe(false);
  expect(isOwedWrapUp(call({ status: 'ended' }))).toBe(false);
});
