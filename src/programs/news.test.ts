import { describe, expect, it } from 'vitest';
import { bodyOf, NEWS_KINDS, newsKindsIn, TOLD } from './news.ts';

describe('News', () => {
  it('are of the kinds that entries become, no more and no fewer', () => {
    expect(new Set(Object.values(TOLD))).toEqual(new Set(NEWS_KINDS));
  });

  it('are chosen by their names only', () => {
    expect(newsKindsIn(['case.closed', 'case.opened', 'case.submitted', 'case.closed'])).toEqual([
      'case.submitted',
      'case.closed'
    ]);
  });

  it('say where the case is read', () => {
    const timestamp = '2026-11-20T12:00:00.000Z';
    const data = { number: '11487/2026', status: 'closed' };
    expect(JSON.parse(bodyOf({ type: 'case.closed', timestamp, data }, 'https://city.example'))).toEqual({
      type: 'case.closed',
      timestamp,
      data: { ...data, links: { case: 'https://city.example/api/v1/cases/11487-2026' } }
    });
  });

  it('of a test are about no case', () => {
    const test = { type: 'test', timestamp: '2026-11-20T12:00:00.000Z', data: {} };
    expect(bodyOf(test, 'https://city.example')).toBe(JSON.stringify(test));
  });
});
