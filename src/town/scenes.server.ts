/** Scenes as photos: drawings turned into JPEG files with the grain of a small camera. */
import sharp from 'sharp';
import { SCENE_NAMES, sceneSvg, type SceneName } from './scenes.ts';
import { HIGH, WIDE } from './scenes/ground.ts';

/** Three quarters of the drawing: as much as a small picture needs. A drawing has 72 dots to the inch. */
const SIZE = { width: WIDE * 0.75, height: HIGH * 0.75, density: 54 };

/** Grey noise laid over a drawing, so that it looks taken and not printed. */
function grain(): Promise<Buffer> {
  return sharp({
    create: {
      width: SIZE.width,
      height: SIZE.height,
      channels: 3,
      background: '#808080',
      noise: { type: 'gaussian', mean: 128, sigma: 11 }
    }
  })
    .png({ compressionLevel: 0 })
    .toBuffer();
}

/** The scenes as JPEG files, each drawn once. */
export async function drawScenes(names: readonly SceneName[] = SCENE_NAMES): Promise<Map<SceneName, Buffer>> {
  const input = await grain();
  const drawn = new Map<SceneName, Buffer>();
  for (const name of new Set(names)) {
    const picture = sharp(Buffer.from(sceneSvg(name)), { density: SIZE.density })
      .composite([{ input, blend: 'overlay' }])
      .jpeg({ quality: 80 });
    drawn.set(name, await picture.toBuffer());
  }
  return drawn;
}
