import { describe, expect, it } from 'vitest';
import { gatheredFeatures, layersOf, shortened } from './layers.ts';

describe('gatherings drawn before the points are there', () => {
  it.each([
    [2, '2'],
    [999, '999'],
    [1249, '1.2k'],
    [9960, '10k'],
    [34_499, '34k']
  ])('%i is shown as %s', (n, text) => {
    expect(shortened(n)).toBe(text);
  });

  it('look like those of the map itself, and one alone like a point', () => {
    const { features } = gatheredFeatures([
      { lng: 19.9, lat: 50.1, n: 1300 },
      { lng: 20, lat: 50, n: 1 }
    ]);
    expect(features.map(({ properties }) => properties)).toEqual([
      { point_count: 1300, point_count_abbreviated: '1.3k' },
      {}
    ]);
  });

  it('have layers of their own names', () => {
    const ids = ['points', 'gathered'].flatMap((source) =>
      layersOf(source, () => '#000').map(({ id }) => id)
    );
    expect(new Set(ids).size).toBe(6);
  });
});
