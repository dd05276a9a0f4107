import { expect, it } from 'vitest';
import { topicSchema } from './sheet.ts';

const said = { pl: 'Parkowanie', en: 'Parking', uk: 'Паркування' };
const topic = { code: 'parking', name: said, unit: 'ROADS', status: 'centre', verified: false };

it('a topic says whose it is and who answers', () => {
  expect(topicSchema.parse(topic)).toEqual({ ...topic, materials: [] });
  expect(topicSchema.safeParse({ ...topic, from: '2026-11-21', course: 'parking' }).success).toBe(true);
});

it.each([
  ['a day on which the centre answers, while the unit does', { status: 'unit', from: '2026-11-21' }],
  ['a status nobody knows', { status: 'nobody' }],
  ['material of a kind there is not', { materials: [{ kind: 'film', code: 'x' }] }],
  ['nobody who must be able to take it', { agents: 0 }]
])('a topic does not have %s', (_, wrong) => {
  expect(topicSchema.safeParse({ ...topic, ...wrong }).success).toBe(false);
});
