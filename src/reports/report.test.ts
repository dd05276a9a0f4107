import { expect, it } from 'vitest';
import { report } from '#town/hamlet.ts';
import { contactSchema, reportSchema } from './report.ts';

it('a report of the hamlet is a report', () => {
  expect(reportSchema.parse(report)).toEqual(report);
});

it.each([
  ['a forged field', { ...report, status: 'closed' }],
  ['a kind that is none', { ...report, kind: 'order' }],
  ['a point off the earth', { ...report, place: { point: { lat: 91, lng: 0 } } }],
  ['a photo that is no id', { ...report, photos: ['../../etc/passwd'] }],
  ['a language we do not speak', { ...report, lang: 'xx' }]
])('%s is refused', (_, wrong) => {
  expect(reportSchema.safeParse(wrong).success).toBe(false);
});

it.each([
  [{ by: 'none' }, true],
  [{ by: 'email', to: 'halina@hejnal.example' }, true],
  [{ by: 'phone', to: '+48601000174' }, true],
  [{ by: 'none', to: 'x' }, false],
  [{ by: 'email', to: 'a\nBcc: b@c.pl' }, false],
  [{ by: 'phone', to: '601 000 174' }, false]
])('contact %j: %s', (contact, good) => {
  expect(contactSchema.safeParse(contact).success).toBe(good);
});
