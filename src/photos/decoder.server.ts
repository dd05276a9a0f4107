/** A program of its own that turns one photo into a plain JPEG and ends; `decode.server.ts` runs it. */
import decodeHeic from 'heic-decode';
import exifr from 'exifr';
import sharp, { type Metadata, type Sharp } from 'sharp';
import type { Point } from '#places/place.ts';
import { pixelsOf, type Area } from './area.ts';
import { PHOTO_SIDE, PIXELS_MAX, type PhotoKind } from './photo.ts';

/** What the program is given; `cover` are areas that may not be seen in what it gives back. */
export type Undecoded = { bytes: Uint8Array; kind: PhotoKind; cover?: Area[] };
/** What it gives back: the picture and where its camera was, or the refusal's code. */
export type Decoded =
  { data: Uint8Array; width: number; height: number; point?: Point } | { refused: string };

/** The grey of a covered area. */
const COVER = '#5a625d';

async function develop({ bytes, kind, cover = [] }: Undecoded): Promise<Decoded> {
  const about = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => undefined);
  if (about?.format !== (kind === 'heic' ? 'heif' : kind)) return { refused: 'photo-broken' };
  if (about.width * about.height > PIXELS_MAX[kind]) return { refused: 'photo-too-large' };
  if ((about.pages ?? 1) > 1 && kind !== 'heic') return { refused: 'photo-moves' };
  const picture = kind === 'heic' ? await openHeic(bytes, about) : open(bytes, kind);
  if (!picture) return { refused: 'photo-too-large' };
  const small = picture
    .resize({ width: PHOTO_SIDE, height: PHOTO_SIDE, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#fff' });
  const shown = cover.length === 0 ? small : await covered(small, cover);
  const { data, info } = await shown.jpeg({ quality: 82 }).toBuffer({ resolveWithObject: true });
  const point = about.exif && (await pointIn(about.exif));
  return { data, width: info.width, height: info.height, ...(point ? { point } : {}) };
}

/** The picture with areas of one colour over it, laid on plain pixels so that nothing of what was under them is left. */
async function covered(picture: Sharp, areas: readonly Area[]): Promise<Sharp> {
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const sheets = areas.flatMap((area) => {
    const at = pixelsOf(area, info);
    if (!at) return [];
    const create = { width: at.width, height: at.height, channels: 3, background: COVER } as const;
    return [{ input: { create }, left: at.left, top: at.top }];
  });
  return sharp(data, { raw: { width, height, channels } }).composite(sheets);
}

function open(bytes: Uint8Array, kind: PhotoKind): Sharp {
  return sharp(bytes, {
    limitInputPixels: PIXELS_MAX[kind],
    failOn: 'truncated',
    sequentialRead: true
  }).autoOrient();
}

/** The main picture of a HEIC file, upright: the format turns by itself. Nothing when it is larger than its head said. */
async function openHeic(bytes: Uint8Array, { pagePrimary }: Metadata): Promise<Sharp | undefined> {
  const images = await decodeHeic.all({ buffer: bytes });
  const image = images[pagePrimary ?? 0] ?? images[0];
  if (!image || image.width * image.height > PIXELS_MAX.heic) return undefined;
  const { data, width, height } = await image.decode();
  return sharp(data, { raw: { width, height, channels: 4 } });
}

/** Where the camera was, if it says so and it is a place on Earth (0, 0 is what a camera without a signal writes). */
async function pointIn(exif: Buffer): Promise<Point | undefined> {
  const headed = exif.subarray(0, 4).toString('latin1') === 'Exif';
  const found = await exifr.gps(headed ? exif.subarray(6) : exif).catch(() => undefined);
  if (!found) return undefined;
  const { latitude: lat, longitude: lng } = found;
  const real = Math.abs(lat) <= 90 && Math.abs(lng) <= 180 && !(lat === 0 && lng === 0);
  return real ? { lat, lng } : undefined;
}

sharp.cache(false);
sharp.concurrency(1);
process.once('message', (given: Undecoded) => {
  void develop(given)
    .catch((): Decoded => ({ refused: 'photo-broken' }))
    .then((decoded) => process.send?.(decoded, () => process.exit()));
});
process.once('disconnect', () => process.exit());
