import { describe, expect, it } from 'vitest';
import { ENDPOINTS, endpointsAt, type Endpoint } from './endpoint.ts';

const all = Object.values(ENDPOINTS) as Endpoint[];

describe('The endpoints', () => {
  it('are found by their path, with what stands in its gaps', () => {
    expect(endpointsAt('cases').map(({ name }) => name)).toEqual(['listCases']);
    expect(endpointsAt('cases/11487-2026')).toEqual([{ name: 'findCase', gaps: { number: '11487-2026' } }]);
    expect(endpointsAt('reports/').map(({ name }) => name)).toEqual(['sendReport']);
    for (const nowhere of ['', 'case', 'cases/1/2', '__proto__']) expect(endpointsAt(nowhere)).toEqual([]);
  });

  it('have a schema for every gap of their path and for nothing else', () => {
    for (const { path, asks } of all) {
      const gaps = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      expect(Object.keys(asks.path?.shape ?? {})).toEqual(gaps);
    }
  });

  it('let nobody write without a key', () => {
    expect(all.filter(({ method, scope }) => method === 'POST' && scope === undefined)).toEqual([]);
  });
});
