import { describe, expect, it } from 'vitest';
import { isFaults } from '#world/refusal.ts';
import { filterFrom, markOf, ninetyDays, pageFrom, windowFrom } from './filter.ts';
import { given } from './read.ts';

const now = Temporal.Instant.from('2026-11-20T12:00:00Z');
const known = new Set(['ROAD-1', 'ROAD-2']);
const asked = (fields: Record<string, string>) => given(Object.entries(fields));

function filter(fields: Record<string, string>) {
  const found = filterFrom(asked(fields), known, 'Europe/Warsaw', now);
  if (isFaults(found)) throw new Error(found.faults.map(({ refusal }) => refusal).join());
  return found;
}

function faults(fields: Record<string, string>): string[] {
  const found = filterFrom(asked(fields), known, 'Europe/Warsaw', now);
  return isFaults(found) ? found.faults.map(({ refusal, field }) => `${field}: ${refusal}`) : [];
}

describe('Without a word', () => {
  it('the last ninety days are meant, and at most a thousand of them', () => {
    expect(filter({})).toEqual({
      received: { from: '2026-08-22T12:00:00Z' },
      changed: {},
      byChange: false,
      page: { size: 1000, skip: 0 }
    });
  });

  it('what only names the jurisdiction or is not ours changes nothing', () => {
    expect(filter({ jurisdiction_id: 'city.example', colour: 'blue' })).toEqual(filter({}));
  });
});

describe('Dates', () => {
  it('are a window of receipt', () => {
    expect(filter({ start_date: '2026-01-01T00:00:00Z', end_date: '2026-03-01T00:00:00Z' }).received).toEqual(
      {
        from: '2026-01-01T00:00:00Z',
        to: '2026-03-01T00:00:00Z'
      }
    );
  });

  it('reach ninety days from the one that is given', () => {
    expect(filter({ end_date: '2026-03-31T00:00:00Z' }).received).toEqual({
      from: '2025-12-31T00:00:00Z',
      to: '2026-03-31T00:00:00Z'
    });
    expect(filter({ start_date: '2026-01-01T00:00:00Z' }).received.to).toBe('2026-04-02T01:00:00Z');
  });

  it('may name ninety whole days by the first and the last, also when clocks go back', () => {
    expect(faults({ start_date: '2026-09-01', end_date: '2026-11-29' })).toEqual([]);
  });

  it('of a change stand alone: a case received years ago may have changed yesterday', () => {
    const found = filter({ updated_after: '2026-11-19T00:00:00Z' });
    expect(found).toMatchObject({ byChange: true, received: {}, changed: { from: '2026-11-19T00:00:00Z' } });
  });

  it('of a change and of receipt hold together', () => {
    const found = filter({ updated_before: '2026-11-19T00:00:00Z', start_date: '2026-11-01T00:00:00Z' });
    expect(found.changed).toEqual({ to: '2026-11-19T00:00:00Z' });
    expect(found.received.from).toBe('2026-11-01T00:00:00Z');
  });

  it('leave a window as it is that is short enough', () => {
    const window = { from: '2026-11-01T00:00:00Z', to: '2026-11-02T00:00:00Z' };
    expect(ninetyDays(window, 'end_date', now)).toEqual(window);
  });

  it('are refused the wrong way round', () => {
    expect(windowFrom(asked({ a: '2026-02-01', b: '2026-01-01' }), ['a', 'b'], 'UTC')).toMatchObject({
      refusal: 'times-crossed',
      field: 'b'
    });
  });
});

describe('Filters', () => {
  it('are several services and one status', () => {
    expect(filter({ service_code: 'ROAD-2, ROAD-1', status: 'OPEN' })).toMatchObject({
      services: ['ROAD-2', 'ROAD-1'],
      open: true
    });
  });

  it('both statuses are all of them', () => {
    expect(filter({ status: 'open,closed' })).not.toHaveProperty('open');
    expect(filter({ status: 'closed' }).open).toBe(false);
  });

  it('are an area', () => expect(filter({ bbox: '19,49,21,51' }).area?.box.west).toBe(19));

  it('give way to ids, which stand alone', () => {
    expect(
      filter({ service_request_id: '11487-2026, 3/2025', status: 'nonsense', start_date: 'never' })
    ).toEqual({
      ids: [
        { number: 11487, year: 2026 },
        { number: 3, year: 2025 }
      ],
      received: {},
      changed: {},
      byChange: false,
      page: { size: 1000, skip: 0 }
    });
  });
});

describe('Pages', () => {
  it('are counted from one', () => {
    expect(pageFrom(asked({ page: '3', page_size: '50' }))).toEqual({ size: 50, skip: 100 });
  });

  it('go on after a mark that was told with the page before', () => {
    const mark = { at: '2026-11-20T11:13:27.123Z', what: '11487-2026' };
    expect(pageFrom(asked({ after: markOf(mark), page_size: '50' }))).toEqual({
      size: 50,
      skip: 0,
      after: mark
    });
  });

  it('deep down are only reached by their mark', () => {
    expect(pageFrom(asked({ page: '1000', page_size: '1000' }))).toMatchObject({ refusal: 'page-too-deep' });
  });
});

describe('What is wrong is told all at once', () => {
  it('each with its parameter', () => {
    expect(
      faults({
        page_size: '1001',
        start_date: 'garbage',
        updated_after: '2026-11-20T10:00:00',
        service_code: 'NOTHING',
        status: 'maybe',
        bbox: '1'
      })
    ).toEqual([
      'page_size: not-a-count',
      'updated_after: not-a-time',
      'start_date: not-a-time',
      'service_code: no-such-service',
      'status: not-a-status',
      'bbox: not-a-box'
    ]);
  });

  it.each([
    [{ page: '0' }, 'page: not-a-count'],
    [{ page: '-1' }, 'page: not-a-count'],
    [{ page: '1.5' }, 'page: not-a-count'],
    [{ page_size: '999999999999' }, 'page_size: not-a-count'],
    [{ page_size: 'all' }, 'page_size: not-a-count'],
    [{ after: 'yesterday_11487-2026' }, 'after: not-a-mark'],
    [{ after: '2026-11-20T11:13:27Z_1_2' }, 'after: not-a-mark'],
    [{ after: "2026-11-20T11:13:27Z_1'--" }, 'after: not-a-mark'],
    [{ after: '2026-11-20T11:13:27Z_99999999999-2026' }, 'after: not-a-mark'],
    [{ after: '2026-11-20T11:13:27Z_1-99999' }, 'after: not-a-mark'],
    [{ after: '2026-11-20T11:13:27Z_1-2026-99999999999' }, 'after: not-a-mark'],
    [{ after: '2026-11-20T11:13:27Z_-----' }, 'after: not-a-mark'],
    [{ service_request_id: 'abc' }, 'service_request_id: not-a-case-number'],
    [
      { service_request_id: Array.from({ length: 1001 }, (_, i) => `${i + 1}-2026`).join() },
      'service_request_id: too-many-values'
    ],
    [{ start_date: '2026-01-01T00:00:00Z', end_date: '2026-11-01T00:00:00Z' }, 'end_date: too-many-days'],
    [{ start_date: '2026-02-01T00:00:00Z', end_date: '2026-01-01T00:00:00Z' }, 'end_date: times-crossed']
  ])('%j', (fields, fault) => expect(faults(fields as Record<string, string>)).toEqual([fault]));
});
