/** A talk is recorded for its topic and with the caller's key, else never. */
import { expect, it } from 'vitest';
import { QUIET } from './live.ts';
import { isRecorded, talkRecordingOf } from './recording.ts';

const hotline = { recording: { on: true, topics: ['taxes'] } };
const agreed = { direction: 'in', topic: 'taxes', live: { ...QUIET, consent: true } } as const;

it('Who agreed, about a topic that is recorded, is recorded', () => {
  expect(isRecorded(hotline, agreed)).toBe(true);
});

it.each([
  ['it is off', { recording: { on: false, topics: ['taxes'] } }, agreed],
  ['the topic is another one', hotline, { ...agreed, topic: 'roads' }],
  ['no topic was chosen', hotline, { ...agreed, topic: null }],
  ['the caller refused', hotline, { ...agreed, live: { ...QUIET, consent: false } }],
  ['the caller said nothing', hotline, { ...agreed, live: QUIET }],
  ['we ring', hotline, { ...agreed, direction: 'out' as const }],
  [
    'it is recorded already',
    hotline,
    { ...agreed, live: { ...QUIET, consent: true, recording: { file: 'a.wav', paused: true } } }
  ]
])('Nothing begins when %s', (_, set, call) => {
  expect(isRecorded(set, call)).toBe(false);
});

it('Is listened to when the talk is over', () => {
  const live = { ...QUIET, recording: { file: 'a.wav', paused: false } };
  const [answeredAt, endedAt] = ['2026-01-07T09:00:00Z', '2026-01-07T09:05:00Z'];
  expect(talkRecordingOf({ answeredAt, endedAt, live })).toBe('a.wav');
  expect(talkRecordingOf({ answeredAt, endedAt: null, live })).toBeUndefined();
  expect(talkRecordingOf({ answeredAt: null, endedAt, live })).toBeUndefined();
});
