/** How the points of the public map are drawn: gatherings with their number, single ones by how they stand. */
import type { LayerSpecification } from 'maplibre-gl';

/** The name of the points on the map. */
export const POINTS = 'points';

/** The name of what is drawn until the points are there. */
export const GATHERED = 'gathered';

/** The layers of a source in our colours; `colour` gives the value of a token. */
export function layersOf(source: string, colour: (token: string) => string): LayerSpecification[] {
  const paper = colour('paper');
  return [
    {
      id: `${source}-many`,
      type: 'circle',
      source,
      filter: ['has', 'point_count'],
      paint: {
        'circle-color': colour('green'),
        'circle-radius': ['interpolate', ['linear'], ['log10', ['get', 'point_count']], 0, 12, 2, 18, 4, 28],
        'circle-stroke-width': 2,
        'circle-stroke-color': paper
      }
    },
    {
      id: `${source}-count`,
      type: 'symbol',
      source,
      filter: ['has', 'point_count'],
      layout: {
        // Numbers are drawn by us: the letters of a style come from a server that may be away.
        'icon-image': ['concat', 'count-', ['to-string', ['get', 'point_count_abbreviated']]],
        'icon-allow-overlap': true
      }
    },
    {
      id: `${source}-one`,
      type: 'circle',
      source,
      filter: ['!', ['has', 'point_count']],
      paint: {
        'circle-color': ['case', ['has', 'o'], paper, colour('green')],
        'circle-radius': 7,
        'circle-stroke-width': ['case', ['has', 'o'], 3, 2],
        'circle-stroke-color': ['case', ['has', 'o'], colour('ink'), paper]
      }
    }
  ];
}

/** Gatherings as features like those the map gathers by itself; one alone is a point. */
export function gatheredFeatures(gathered: readonly { lng: number; lat: number; n: number }[]) {
  return {
    type: 'FeatureCollection' as const,
    features: gathered.map(({ lng, lat, n }) => ({
      type: 'Feature' as const,
      geometry: { type: 'Point' as const, coordinates: [lng, lat] },
      properties: n > 1 ? { point_count: n, point_count_abbreviated: shortened(n) } : {}
    }))
  };
}

/** 987, 1.2k, 34k: as the map shortens its own. */
export function shortened(n: number): string {
  if (n < 1000) return String(n);
  return n < 10_000 ? `${Math.round(n / 100) / 10}k` : `${Math.round(n / 1000)}k`;
}

/** A number as a picture, at twice its size for sharp screens; nothing where there is no canvas. */
export function numberImage(text: string, colour: string): ImageData | undefined {
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  if (!pen) return undefined;
  const font = '700 26px "Source Sans 3", Arial, sans-serif';
  pen.font = font;
  canvas.width = Math.ceil(pen.measureText(text).width) + 4;
  canvas.height = 32;
  pen.font = font;
  pen.fillStyle = colour;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillText(text, canvas.width / 2, canvas.height / 2 + 1);
  return pen.getImageData(0, 0, canvas.width, canvas.height);
}
