import { describe, expect, it } from 'vitest';
import { isWatched, lastWatchedDay, statusOn } from './topic.ts';

const centre = { status: 'centre', from: '2026-12-01', watched: '2026-12-14' } as const;

describe('who answers', () => {
  it('is the unit until the day from which the centre does', () => {
    expect(statusOn(centre, '2026-11-30')).toBe('unit');
    expect(statusOn(centre, '2026-12-01')).toBe('centre');
  });

  it('is the centre where it did before records were kept', () => {
    expect(statusOn({ status: 'centre', from: null }, '2026-11-30')).toBe('centre');
    expect(statusOn({ status: 'elsewhere', from: null }, '2026-11-30')).toBe('elsewhere');
  });
});

describe('the closer watch', () => {
  it('takes two weeks, the first day among them', () => {
    expect(lastWatchedDay(Temporal.PlainDate.from('2026-12-01')).toString()).toBe('2026-12-14');
  });

  it('begins with the first day of the centre and lasts until somebody ends it', () => {
    expect(isWatched(centre, '2026-11-30')).toBe(false);
    expect(isWatched(centre, '2026-12-01')).toBe(true);
    expect(isWatched(centre, '2026-12-20')).toBe(true);
    expect(isWatched({ ...centre, watched: null }, '2026-12-20')).toBe(false);
  });
});
