import { describe, expect, it } from 'vitest';
import { pothole, report } from '#town/hamlet.ts';
import { isRefusal, type Refusal } from '#world/refusal.ts';
import { begin, follow, type Case } from './case.ts';
import type { By, Entry, NewEntry, Promised } from './entry.ts';
import { contribute, INVITE_DAYS_MAX, invitationsOf, inviteOutside, standingOf } from './invite.ts';
import { receive } from './receive.ts';
import { closeCase } from './work.ts';

const now = Temporal.Instant.from('2026-11-10T08:00:00Z');
const today = '2026-11-10';
const promised: Promised = { dueOn: '2026-11-20', from: today, period: { working_days: 7 } };
const agent: By = { as: 'agent', person: 'p' };
const given = {
  invitation: 'i1',
  name: 'Gas works',
  question: 'Is it yours?',
  until: '2026-11-14',
  photos: []
};

type Told = { case: Case; entries: readonly Entry[] };
const open: Told = begin(
  'c1',
  receive(
    report,
    pothole,
    { year: 2026, number: 7 },
    promised,
    { lead: 'ROADS', further: [] },
    { as: 'resident' },
    now
  )
);

function then(told: Told, decided: NewEntry | Refusal): Told {
  if (isRefusal(decided)) throw new Error(decided.refusal);
  const next = follow(told.case, [decided]);
  return { case: next.case, entries: [...told.entries, ...next.entries] };
}
const invite = (told: Told, change: Partial<typeof given> = {}, unit: string | null = null) =>
  inviteOutside(told.case, { ...given, ...change }, unit, today, agent, now);
const say = (told: Told, text = 'It is ours.', day = today, id = 'i1', photos: string[] = []) =>
  contribute(told.case, told.entries, id, { text, photos }, day, now);

const invited = then(open, invite(open));
const answered = then(invited, say(invited));
const closed = then(
  invited,
  closeCase(invited.case, { outcome: 'resolved', text: 'Done.', photos: [] }, agent, now)
);

describe('an outside body', () => {
  it('is asked and answers once; several may be asked, each with an answer of its own', () => {
    const two = then(answered, invite(answered, { invitation: 'i2', name: 'Cooperative' }, 'ROADS'));
    expect(invitationsOf(two.entries)).toMatchObject([
      { id: 'i1', unit: null, answer: { text: 'It is ours.', photos: [] } },
      { id: 'i2', unit: 'ROADS', name: 'Cooperative', until: '2026-11-14' }
    ]);
    expect(invitationsOf(two.entries)[1]!.answer).toBeUndefined();
    expect(two.case.status).toBe('dispatched');
  });

  it.each([
    [invited, '2026-11-14', 'open'],
    [invited, '2026-11-15', 'over'],
    [answered, '2026-11-15', 'answered'],
    [closed, today, 'closed']
  ] as const)('may answer until its day is over or the case closes (%#)', (told, day, standing) => {
    expect(standingOf(told.case, invitationsOf(told.entries)[0]!, day)).toBe(standing);
  });
});

describe('refused', () => {
  const far = Temporal.PlainDate.from(today)
    .add({ days: INVITE_DAYS_MAX + 1 })
    .toString();
  it.each([
    ['nobody asked', invite(open, { name: ' ' }), 'nothing-written', 'name'],
    ['nothing asked', invite(open, { question: '' }), 'nothing-written', 'question'],
    ['no day', invite(open, { until: '' }), 'day-missing', 'until'],
    ['a day there is not', invite(open, { until: '2026-02-30' }), 'day-missing', 'until'],
    ['a day that is over', invite(open, { until: '2026-11-09' }), 'day-over', 'until'],
    ['a day too far off', invite(open, { until: far }), 'day-too-far', 'until'],
    ['asking on a closed case', invite(closed), 'case-closed', undefined],
    ['asking for a unit without a task', invite(open, {}, 'PARKS'), 'no-open-task', undefined],
    ['an answer nobody asked for', say(open), 'no-such-invitation', undefined],
    ['a second answer', say(answered), 'invitation-answered', undefined],
    ['an answer after its day', say(invited, 'Yes.', '2026-11-15'), 'invitation-over', undefined],
    ['an answer after the closing', say(closed), 'invitation-closed', undefined],
    ['an answer without words', say(invited, ' '), 'nothing-written', 'text'],
    [
      'six photos',
      say(invited, 'Yes.', today, 'i1', ['1', '2', '3', '4', '5', '6']),
      'too-many-photos',
      'photos'
    ]
  ])('%s', (_, decided, refusal, field) => {
    expect(decided).toMatchObject({ refusal, ...(field ? { field } : {}) });
  });
});
