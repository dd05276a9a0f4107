/** Draws the map: brings the library and the style when they are needed, and keeps both out of the first load. */
import type * as MapLibre from 'maplibre-gl';
import workerAddress from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { boxAround, widened, type Box, type Outline, type Position } from './place.ts';
import { colourNames, inOurColours, plainStyle, withOutline, type Colours } from './style.ts';

export type Wishes = {
  style: string;
  lang: string;
  outline?: Outline;
  box?: Box;
  centre?: Position;
  /** What is to be seen at first, where no centre is given. */
  first?: Box;
  zoom: number;
  cooperative: boolean;
  movable: boolean;
  words: { title: string; twoFingers: string; withCtrl: string; withCommand: string };
};

export type Drawn = {
  library: typeof MapLibre;
  map: MapLibre.Map;
  /** Whether a style came, or only the plain ground. */
  grounded: boolean;
  /** Sets the ground again, after day has become night. */
  recolour: () => void;
};

/** The map inside the frame; nothing if this browser cannot draw one. */
export async function drawMap(frame: HTMLElement, wishes: Wishes): Promise<Drawn | undefined> {
  const [library, style] = await Promise.all([
    import('maplibre-gl').catch(() => undefined),
    broughtStyle(wishes.style)
  ]);
  if (!library || !frame.isConnected) return undefined;
  library.setWorkerUrl(workerAddress);

  const ground = () => {
    const colours = coloursOf(frame);
    const base = style ? inOurColours(style, colours, wishes.lang) : plainStyle(colours);
    return withOutline(base, wishes.outline, colours);
  };
  try {
    const map = new library.Map(options(frame, wishes, ground(), style !== undefined));
    map.touchZoomRotate.disableRotation();
    map.keyboard.disableRotation();
    return { library, map, grounded: style !== undefined, recolour: () => map.setStyle(ground()) };
  } catch {
    return undefined;
  }
}

async function broughtStyle(address: string): Promise<MapLibre.StyleSpecification | undefined> {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(8000) });
    if (!answer.ok) return undefined;
    const style: MapLibre.StyleSpecification = await answer.json();
    return Array.isArray(style.layers) ? style : undefined;
  } catch {
    return undefined;
  }
}

function coloursOf(frame: HTMLElement): Colours {
  const look = getComputedStyle(frame);
  const entries = colourNames.map((name) => [name, look.getPropertyValue(`--map-${name}`).trim()]);
  return Object.fromEntries(entries);
}

function options(
  frame: HTMLElement,
  wishes: Wishes,
  style: MapLibre.StyleSpecification,
  grounded: boolean
): MapLibre.MapOptions {
  const box = wishes.box ?? (wishes.outline && boxAround(wishes.outline));
  const around = box && widened(box, 0.6);
  const { title, twoFingers, withCtrl, withCommand } = wishes.words;
  return {
    container: frame,
    style,
    ...beginning(wishes, box, grounded),
    ...(around && { maxBounds: [around.west, around.south, around.east, around.north] }),
    maxZoom: 19,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    doubleClickZoom: !wishes.movable,
    cooperativeGestures: wishes.cooperative,
    locale: {
      'Map.Title': title,
      'CooperativeGesturesHandler.MobileHelpText': twoFingers,
      'CooperativeGesturesHandler.WindowsHelpText': withCtrl,
      'CooperativeGesturesHandler.MacHelpText': withCommand
    }
  };
}

/** Where the map begins: at its centre; without streets, or without a centre, with all there is to see. */
function beginning(
  { centre, zoom, first }: Wishes,
  box: Box | undefined,
  grounded: boolean
): Pick<MapLibre.MapOptions, 'center' | 'zoom' | 'bounds' | 'fitBoundsOptions'> {
  if (centre && (grounded || !box)) return { center: centre, zoom };
  const seen = first ?? box;
  if (!seen) return { zoom: 1 };
  const { west, south, east, north } = seen;
  return { bounds: [west, south, east, north], fitBoundsOptions: { padding: 32, maxZoom: 16 } };
}
