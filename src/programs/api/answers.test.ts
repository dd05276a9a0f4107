import { describe, expect, it } from 'vitest';
import { newsSchema, reportSchema } from './answers.ts';

const report = { category: 'ROAD-1', description: 'A hole' };

describe('A report as a program sends it', () => {
  it('needs a category and words, and no more', () => {
    expect(reportSchema.safeParse(report).success).toBe(true);
  });

  it.each([
    [{ description: '' }, 'nothing written'],
    [{ description: 'x'.repeat(2001) }, 'too long'],
    [{ place: { lat: 50 } }, 'half a point'],
    [{ place: { lat: 91, lng: 20 } }, 'beyond the pole'],
    [{ contact: { by: 'email', to: 'nobody' } }, 'no address'],
    [{ contact: { by: 'phone', to: '112' } }, 'no number'],
    [{ lang: 'de' }, 'a language nobody here writes'],
    [{ status: 'closed' }, 'a field that is none']
  ] as [object, string][])('is none with %j: %s', (change) => {
    expect(reportSchema.safeParse({ ...report, ...change }).success).toBe(false);
  });
});

describe('News', () => {
  it('are as thin as a test of them', () => {
    const test = { type: 'test', timestamp: '2026-11-20T12:00:00.000Z', data: {} };
    expect(newsSchema.parse(test)).toEqual(test);
  });
});
