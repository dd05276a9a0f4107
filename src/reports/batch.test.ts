import { describe, expect, it } from 'vitest';
import { hamlet } from '#town/hamlet.ts';
import { headContact, headSchema, isTyped, lineFaults, lineReport, lineSchema, placeWords } from './batch.ts';

const head = headSchema.parse({ by: 'phone', phone: '601 000 174', lang: 'pl', channel: 'phone' });
const line = lineSchema.parse({
  category: 'ROAD-1',
  street: 'ul. Długa',
  at: '12',
  description: 'A hole.',
  answers: { lane: 'left' }
});
const DAY = '2026-11-10';

describe('A line of a batch', () => {
  it('makes an ordinary report with the contact all lines share', () => {
    expect(lineReport(head, line, hamlet, DAY, [])).toEqual({
      kind: 'problem',
      category: 'ROAD-1',
      description: 'A hole.',
      place: { address: 'ul. Długa 12' },
      answers: { lane: 'left' },
      contact: { by: 'phone', to: '+48601000174' },
      photos: [],
      lang: 'pl',
      channel: 'phone'
    });
  });

  it.each([
    ['ul. Długa', '12', 'ul. Długa 12', ''],
    ['ul. Długa', 'przy przystanku', 'ul. Długa', 'przy przystanku'],
    ['', 'park', 'park', ''],
    [' ul. Długa ', '', 'ul. Długa', '']
  ])('on %j at %j is at %j, %j', (street, at, address, detail) => {
    expect(placeWords({ street, at })).toEqual({ address, detail });
  });

  it.each([
    [{ category: '' }, ['category']],
    [{ description: ' ' }, ['description']],
    [{ street: '', at: '' }, ['street']],
    [{ answers: {} }, ['question.lane']],
    [{ lat: 'x', lng: 'y' }, ['at']],
    [{ lat: '52', lng: '21' }, ['street']],
    [{ description: '', answers: { lane: 'up' } }, ['question.lane', 'description']]
  ])('with %j has faults at %j', (change, fields) => {
    const faults = lineFaults(head, { ...line, ...change }, hamlet, DAY, 0);
    expect(faults.map(({ field }) => field)).toEqual(fields);
  });

  it('does not tell what is wrong with the contact: that is told once, above', () => {
    const nobody = headSchema.parse({});
    expect(lineFaults(nobody, line, hamlet, DAY, 0)).toEqual([]);
    expect(headContact(nobody)).toEqual({ refusal: 'caller-contact-missing', field: 'by' });
    expect(headContact({ ...head, phone: '12' })).toEqual({ refusal: 'phone-wrong', field: 'phone' });
  });

  it('is typed when more than the street stands in it', () => {
    expect(isTyped(lineSchema.parse({ street: 'ul. Długa' }))).toBe(false);
    expect(isTyped(line)).toBe(true);
  });

  it('keeps whatever was typed; what no database can hold is left out', () => {
    const long = lineSchema.parse({
      description: 'x'.repeat(30_000),
      at: 'a\0b\uD800',
      category: 5,
      answers: 'no'
    });
    expect(long.description).toHaveLength(20_000);
    expect(long).toMatchObject({ at: 'ab\uFFFD', category: '', answers: {} });
  });
});
