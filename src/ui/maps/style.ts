/** The ground of the map: a style from elsewhere set in our colours, the outline over it, or a plain ground. */
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { Outline } from './place.ts';

export const colourNames = ['land', 'block', 'road', 'road-edge', 'water', 'green', 'rail', 'ink'] as const;
export type Colours = Record<(typeof colourNames)[number], string>;

/** A ground without streets, for when no style comes: the outline and the pin still say something. */
export function plainStyle(colours: Colours): StyleSpecification {
  return {
    version: 8,
    sources: {},
    layers: [{ id: 'ground', type: 'background', paint: { 'background-color': colours.land } }]
  };
}

/** The same style with the border of the city over it. */
export function withOutline(
  style: StyleSpecification,
  outline: Outline | undefined,
  colours: Colours
): StyleSpecification {
  if (!outline) return style;
  const border: LayerSpecification = {
    id: 'hejnal-border',
    type: 'line',
    source: 'hejnal-border',
    paint: { 'line-color': colours.ink, 'line-width': 1.5, 'line-dasharray': [6, 2.5, 1.5, 2.5] }
  };
  const source = { type: 'geojson', data: { type: 'Feature', properties: {}, geometry: outline } } as const;
  return {
    ...style,
    sources: { ...style.sources, 'hejnal-border': source },
    layers: [...style.layers, border]
  };
}

/**
 * A style over OpenMapTiles set in our colours and one language, so that pins speak and night is night.
 *
 * A style over other tiles is left as it is: we cannot know what its layers mean.
 */
export function inOurColours(style: StyleSpecification, colours: Colours, lang: string): StyleSpecification {
  const known = style.layers.some(
    (layer) => 'source-layer' in layer && layer['source-layer'] === 'transportation'
  );
  if (!known) return style;
  return { ...style, layers: style.layers.map((layer) => coloured(layer, colours, lang)) };
}

function coloured(layer: LayerSpecification, colours: Colours, lang: string): LayerSpecification {
  if (layer.type === 'background') return { ...layer, paint: { 'background-color': colours.land } };
  if (layer.type === 'fill') {
    return { ...layer, paint: { 'fill-color': areaColour(layer['source-layer'] ?? '', colours) } };
  }
  if (layer.type === 'line') {
    const { 'line-pattern': _pattern, ...paint } = layer.paint ?? {};
    return {
      ...layer,
      paint: { ...paint, 'line-color': lineColour(layer.id, layer['source-layer'] ?? '', colours) }
    };
  }
  if (layer.type === 'symbol') return named(layer, colours, lang);
  if (layer.type === 'fill-extrusion') return { ...layer, layout: { visibility: 'none' } };
  return layer;
}

function areaColour(tiles: string, colours: Colours): string {
  const areas: Record<string, string> = {
    water: colours.water,
    park: colours.green,
    landcover: colours.green,
    building: colours.block,
    aeroway: colours.block,
    transportation: colours.road
  };
  return areas[tiles] ?? colours.land;
}

function lineColour(id: string, tiles: string, colours: Colours): string {
  if (tiles === 'water' || tiles === 'waterway') return colours.water;
  if (tiles === 'boundary') return colours.ink;
  if (/rail|transit/.test(id)) return colours.rail;
  return /casing|outline/.test(id) ? colours['road-edge'] : colours.road;
}

type SymbolLayer = Extract<LayerSpecification, { type: 'symbol' }>;

/** Names stay, in the reader's language where the map has it; shops and sights make way for what was reported. */
function named(layer: SymbolLayer, colours: Colours, lang: string): LayerSpecification {
  const tiles = layer['source-layer'];
  if (tiles === 'poi') return { ...layer, layout: { ...layer.layout, visibility: 'none' } };
  const text = layer.layout?.['text-field'];
  const isName = text !== undefined && JSON.stringify(text).includes('name');
  return {
    ...layer,
    layout: {
      ...layer.layout,
      ...(isName && { 'text-field': ['coalesce', ['get', `name:${lang}`], ['get', 'name']] })
    },
    paint: {
      'text-color': colours.ink,
      'text-halo-color': tiles === 'transportation_name' ? colours.road : colours.land,
      'text-halo-width': 1.2,
      'icon-opacity': 0
    }
  };
}
