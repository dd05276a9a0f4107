/** The ground of the map: known tiles are set in our colours, unknown ones left alone, the border is over all. */
import type { StyleSpecification } from 'maplibre-gl';
import { describe, expect, test } from 'vitest';
import { inOurColours, plainStyle, withOutline, type Colours } from './style.ts';

const colours: Colours = {
  land: '#eee',
  block: '#ddd',
  road: '#fff',
  'road-edge': '#ccc',
  water: '#cdf',
  green: '#cfc',
  rail: '#888',
  ink: '#333'
};

const style: StyleSpecification = {
  version: 8,
  sources: { tiles: { type: 'vector', url: 'https://tiles.example/planet' } },
  layers: [
    { id: 'background', type: 'background', paint: { 'background-color': 'red' } },
    {
      id: 'water',
      type: 'fill',
      source: 'tiles',
      'source-layer': 'water',
      paint: { 'fill-pattern': 'waves' }
    },
    {
      id: 'road_casing',
      type: 'line',
      source: 'tiles',
      'source-layer': 'transportation',
      paint: { 'line-width': 4 }
    },
    { id: 'road_minor', type: 'line', source: 'tiles', 'source-layer': 'transportation' },
    { id: 'road_rail', type: 'line', source: 'tiles', 'source-layer': 'transportation' },
    { id: 'shops', type: 'symbol', source: 'tiles', 'source-layer': 'poi' },
    {
      id: 'towns',
      type: 'symbol',
      source: 'tiles',
      'source-layer': 'place',
      layout: { 'text-field': '{name_en}' }
    },
    {
      id: 'shields',
      type: 'symbol',
      source: 'tiles',
      'source-layer': 'transportation_name',
      layout: { 'text-field': '{ref}' }
    }
  ]
};

const layer = (id: string) => inOurColours(style, colours, 'pl').layers.find((other) => other.id === id);

describe('a style over tiles we know', () => {
  test.each([
    ['background', { 'background-color': '#eee' }],
    ['water', { 'fill-color': '#cdf' }],
    ['road_casing', { 'line-width': 4, 'line-color': '#ccc' }],
    ['road_minor', { 'line-color': '#fff' }],
    ['road_rail', { 'line-color': '#888' }]
  ])('%s wears our colour', (id, paint) => {
    expect(layer(id)).toHaveProperty('paint', paint);
  });

  test('shops make way for what was reported', () => {
    expect(layer('shops')).toHaveProperty('layout.visibility', 'none');
  });

  test('names are in the language of the page, numbers of roads stay', () => {
    const name = ['coalesce', ['get', 'name:pl'], ['get', 'name']];
    expect(layer('towns')).toHaveProperty('layout', { 'text-field': name });
    expect(layer('shields')).toHaveProperty('layout', { 'text-field': '{ref}' });
  });
});

test('a style over other tiles is left as it is', () => {
  const other: StyleSpecification = { ...style, layers: style.layers.slice(0, 2) };
  expect(inOurColours(other, colours, 'pl')).toBe(other);
});

test('the border is drawn over everything, on a plain ground too', () => {
  const outline = { type: 'Polygon' as const, coordinates: [] };
  expect(withOutline(plainStyle(colours), outline, colours).layers.map((each) => each.id)).toEqual([
    'ground',
    'hejnal-border'
  ]);
  expect(withOutline(style, undefined, colours)).toBe(style);
});
