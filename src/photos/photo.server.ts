/** Photos taken in: really decoded, turned upright, stripped of all they tell but the picture, and kept small. */
import exifr from 'exifr';
import sharp, { type Metadata, type Sharp } from 'sharp';
import { isRefusal, type Refusal } from '#world/refusal.ts';
import type { Files } from '#world/files.server.ts';
import type { Point } from '#places/place.ts';
import { decodeHeic } from './heic.server.ts';
import { photoRefusal, photoToOpen, PHOTO_SIDE, PIXELS_MAX, type PhotoKind } from './photo.ts';
import { openTurns } from './turn.server.ts';

/** A photo in the file store. `point` is where its camera says it was taken; it is offered, never kept with the picture. */
export type Photo = { id: string; key: string; width: number; height: number; bytes: number; point?: Point };

export type PhotoTools = { newId(): string; files: Files };

/** libvips keeps no pictures for next time and works on one processor for each photo. */
sharp.cache(false);
sharp.concurrency(1);

/** How many pixels may be decoded at the same time, in this process: its memory stays small under load. */
const turns = openTurns(60_000_000);
/** A decoded HEIC lies in memory three times while it is handed over. */
const HEIC_WEIGHT = 3;

/**
 * Takes one photo in and stores it.
 *
 * JPEG, PNG, WebP and HEIC by their bytes, whatever the name says. It is decoded and written anew as JPEG:
 * an officer must be able to open it in whatever program they have, and nothing but the picture goes along
 * (no position, no serial number of the camera, no hidden preview with a face in it).
 * Refused: `photo-empty`, `photo-too-big`, `photo-unknown`, `photo-too-large`, `photo-moves`, `photo-broken`.
 */
export async function takePhoto(
  bytes: Uint8Array,
  { newId, files }: PhotoTools,
  name = ''
): Promise<Photo | Refusal> {
  const kind = photoToOpen(bytes, name);
  if (isRefusal(kind)) return kind;
  const about = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => undefined);
  if (about?.format !== (kind === 'heic' ? 'heif' : kind)) return photoRefusal('photo-broken', name);
  const refused = sizeFault(about, kind, name);
  if (refused) return refused;
  const made = await turns(about.width * about.height * (kind === 'heic' ? HEIC_WEIGHT : 1), async () => {
    const picture = kind === 'heic' ? await openHeic(bytes, about.pagePrimary ?? 0, name) : open(bytes, kind);
    return isRefusal(picture) ? picture : written(picture, name);
  });
  if (isRefusal(made)) return made;
  const id = newId();
  const key = `${id.slice(-2)}/${id}.jpg`;
  await files.write(key, made.data);
  const point = about.exif && (await pointIn(about.exif));
  const { width, height, size } = made.info;
  return { id, key, width, height, bytes: size, ...(point ? { point } : {}) };
}

function sizeFault(
  { width, height, pages = 1 }: Metadata,
  kind: PhotoKind,
  name: string
): Refusal | undefined {
  if (width * height > PIXELS_MAX[kind])
    return photoRefusal('photo-too-large', name, { megapixels: PIXELS_MAX[kind] / 1e6 });
  return pages > 1 && kind !== 'heic' ? photoRefusal('photo-moves', name) : undefined;
}

function open(bytes: Uint8Array, kind: PhotoKind): Sharp {
  return sharp(bytes, {
    limitInputPixels: PIXELS_MAX[kind],
    failOn: 'truncated',
    sequentialRead: true
  }).autoOrient();
}

async function openHeic(bytes: Uint8Array, which: number, name: string): Promise<Sharp | Refusal> {
  const decoded = await decodeHeic(bytes, which, PIXELS_MAX.heic);
  if (decoded === 'too-large')
    return photoRefusal('photo-too-large', name, { megapixels: PIXELS_MAX.heic / 1e6 });
  if (decoded === 'broken') return photoRefusal('photo-broken', name);
  return sharp(decoded.data, { raw: { width: decoded.width, height: decoded.height, channels: 4 } });
}

async function written(picture: Sharp, name: string) {
  return picture
    .resize({ width: PHOTO_SIDE, height: PHOTO_SIDE, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#fff' })
    .jpeg({ quality: 82 })
    .toBuffer({ resolveWithObject: true })
    .catch(() => photoRefusal('photo-broken', name));
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
