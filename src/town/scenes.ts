/** Scenes: the pictures residents and officers of the town take, drawn so that they belong to nobody. */
import { bough, bulky, glass, graffiti, hedge, lift, stop, swing } from './scenes/drawn.ts';
import { ground, picture, type Light } from './scenes/ground.ts';
import { bin, heap, hole, lamp, tree, wreck } from './scenes/things.ts';

type Drawn = { light: Light; road?: true; about: string };

const SCENES = {
  branch: { light: 'grey', about: tree(340, 1000, 900, '#74803f') + bough() },
  swing: { light: 'day', about: swing(false) },
  'swing-mended': { light: 'day', about: swing(true) },
  hedge: { light: 'grey', road: true, about: hedge() },
  'dry-tree': { light: 'day', about: tree(1250, 900, 560, '#7d8a4a') + tree(720, 1040, 900, undefined) },
  pothole: { light: 'grey', road: true, about: hole(820, 960, 330) },
  'pothole-again': { light: 'dusk', road: true, about: hole(780, 970, 460) + hole(1330, 880, 110) },
  lift: { light: 'day', about: lift() },
  lamp: { light: 'night', about: lamp(520, 1060, 860, false) + lamp(1250, 800, 430, true) },
  'lamp-next': { light: 'night', about: lamp(420, 1080, 900, false) + lamp(1060, 860, 520, false) },
  dump: { light: 'grey', about: heap(800, 960, 17) },
  'dump-glass': { light: 'grey', about: glass() + heap(1330, 700, 6) },
  bin: { light: 'day', about: bin(700, 1020) },
  bulky: { light: 'day', about: bulky() },
  graffiti: { light: 'day', about: graffiti() },
  stop: { light: 'grey', about: stop() },
  wreck: { light: 'day', about: wreck(800, 1000) }
} as const satisfies Record<string, Drawn>;

export type SceneName = keyof typeof SCENES;
export const SCENE_NAMES = Object.keys(SCENES) as SceneName[];

/** The scene as a drawing, 1600 by 1200. */
export function sceneSvg(name: SceneName): string {
  const { light, about, ...more } = SCENES[name];
  return picture(ground(light, 'road' in more), about);
}
