/** Photos taken in: really decoded, turned upright, stripped of all they tell but the picture, and kept small. */
import { isRefusal, type Refusal } from '#world/refusal.ts';
import type { Files } from '#world/files.server.ts';
import type { Point } from '#places/place.ts';
import { decode } from './decode.server.ts';
import { photoRefusal, photoToOpen, PIXELS_MAX } from './photo.ts';

/** A photo in the file store. `point` is where its camera says it was taken; it is offered, never kept with the picture. */
export type Photo = {
  id: string;
  key: string;
  width: number;
  height: number;
  bytes: number;
  point?: Point;
};

export type PhotoTools = { newId(): string; files: Files };

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
  const decoded = await decode({ bytes, kind });
  if ('refused' in decoded)
    return photoRefusal(decoded.refused, name, { megapixels: PIXELS_MAX[kind] / 1e6 });
  const { data, ...picture } = decoded;
  const id = newId();
  const key = `${id.slice(-2)}/${id}.jpg`;
  await files.write(key, data);
  return { id, key, bytes: data.length, ...picture };
}
