/** How the points of the public map are drawn: gatherings with their number, single ones by how they stand. */
import type { LayerSpecification } from 'maplibre-gl';

/** The name of the points on the map. */
export const POINTS = 'points';

/** The layers in our colours; `colour` gives the value of a token. */
export function layersOf(colour: (token: string) => string): LayerSpecification[] {
  const paper = colour('paper');
  return [
    {
      id: 'points-many',
      type: 'circle',
      source: POINTS,
      filter: ['has', 'point_count'],
      paint: {
        'circle-color': colour('green'),
        'circle-radius': ['interpolate', ['linear'], ['log10', ['get', 'point_count']], 0, 12, 2, 18, 4, 28],
        'circle-stroke-width': 2,
        'circle-stroke-color': paper
      }
    },
    {
      id: 'points-count',
      type: 'symbol',
      source: POINTS,
      filter: ['has', 'point_count'],
      layout: {
        // Numbers are drawn by us: the letters of a style come from a server that may be away.
        'icon-image': ['concat', 'count-', ['to-string', ['get', 'point_count_abbreviated']]],
        'icon-allow-overlap': true
      }
    },
    {
      id: 'points-one',
      type: 'circle',
      source: POINTS,
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
